// Finds events that seem to be in a dataset twice: almost the same title, and dates that overlap. One sort and one pass for each
// title, so that 100,000 events of one name cost no more than others.
import type { UncertainTime } from '../time/time.ts';
import { foldText } from './fold-text.ts';
import type { EventRecord } from './schema.ts';
import { compare } from './time-order.ts';

/**
 * Events that repeat another one, each with the one that it repeats.
 *
 * Titles are almost the same if nothing tells them apart but case, accents, punctuation, articles, and doubled or swapped letters
 * inside a word: "Armistice of Compiègne" and "The armistice of Compeigne". Numbers, Roman ones too, must be the same.
 * Dates overlap if there is an instant that both allow.
 */
export function findRepeatedEvents(
  events: readonly EventRecord[],
  timeOf: (event: EventRecord) => UncertainTime,
): Map<EventRecord, EventRecord> {
  const groups = new Map<string, EventRecord[]>();
  for (const event of events) {
    const key = titleKey(event.title);
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  const repeated = new Map<EventRecord, EventRecord>();
  for (const group of groups.values()) {
    const inTime = group.toSorted((a, b) => compare(timeOf(a).earliest, timeOf(b).earliest));
    // What overlaps any of those before it overlaps the one of them that lasts longest.
    let longest = inTime[0]!;
    for (const next of inTime.slice(1)) {
      if (timeOf(next).earliest < timeOf(longest).latest) repeated.set(next, longest);
      if (timeOf(next).latest > timeOf(longest).latest) longest = next;
    }
  }
  return repeated;
}

// World War I is not World War II.
const ROMAN_NUMBER = /^[ivxlcdm]+$/;
// Of scripts in which single letters are a matter of spelling; in others each may be a word.
const SPELT = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{4,}$/u;

function titleKey(title: string): string {
  const folded = foldText(title);
  const words = folded
    .replace(/['’‘\u2010\u2011-]/g, '')
    .replace(/^an? /, '')
    .match(/[\p{L}\p{N}]+/gu);
  const kept = words?.filter((word) => word !== 'the') ?? [];
  return kept.map(wordKey).join(' ') || folded.trim();
}

/** The word without what a slip of the fingers changes most often; its first and its last letter stay. */
function wordKey(word: string): string {
  if (!SPELT.test(word) || ROMAN_NUMBER.test(word)) return word;
  const letters = Array.from(word.replace(/(.)\1+/gu, '$1'));
  const inner = letters.slice(1, -1).toSorted();
  return [letters[0], ...inner, letters.at(-1)].join('');
}
