// The result of an activity as plain text: opens everywhere, runs nothing, and can be pasted. Pure.
import type { CitedSource } from '../data/cited-sources.ts';
import { citationsOf } from '../data/cited-sources.ts';
import { sourceName } from '../data/source-name.ts';
import { formatTime } from '../time/format-time.ts';
import { allMessages } from '../elements/all-messages.ts';
import { MOST_COMPARED } from './choose-events.ts';
import type { Answer, Result, RoundHost } from './round.ts';
import { dateWords, signOf } from './round.ts';

/**
 * The whole result, with what each source says.
 *
 * @param name What was played.
 * @param day  When, in words.
 */
export function resultText(
  host: RoundHost,
  name: string,
  { score, answers, right, remarks }: Result,
  day: string,
): string {
  const blocks = [
    [host.table.dataset.title, `${name} · ${day}`, score],
    ...(remarks.length > 0 ? [remarks] : []),
    ...(right ? orderBlocks(host, right) : []),
    ...answers.map((answer, i) => answerLines(host, answer, i + 1)),
  ];
  return `${blocks.map((lines) => lines.map(oneLine).join('\n')).join('\n\n')}\n`;
}

// Before the answers, which have the order that was given.
function orderBlocks(host: RoundHost, right: readonly number[]): string[][] {
  const words = host.words();
  return [[words.rightOrder, ...right.map((row, i) => eventLine(host, row, i + 1))], [words.yourOrder]];
}

function eventLine(host: RoundHost, row: number, number: number): string {
  return `${number}. ${host.table.eventAt(row).title} – ${dateWords(host, row)}`;
}

function answerLines(host: RoundHost, item: Answer, number: number): string[] {
  const { row, answer, isRight, note } = item;
  const words = host.words();
  const event = host.table.eventAt(row);
  return [
    eventLine(host, row, number),
    ...(answer === undefined ? [] : [`   ${words.yourAnswer(answer)}`]),
    ...(note || isRight !== undefined ? [`   ${signOf(item)} ${note ?? ''}`] : []),
    ...citationsOf(host.table, event)
      .slice(0, MOST_COMPARED)
      .map((cited) => `   - ${citationLine(host, cited)}`),
  ];
}

function citationLine({ store }: RoundHost, item: CitedSource): string {
  const { source, relation, time, href } = item;
  const date = time ? `, ${formatTime(time, store.locale)}` : '';
  return `${sourceName(source)}: ${allMessages(store).relations[relation]}${date}${href ? ` ${href}` : ''}`;
}

// A dataset's own line breaks would make lines of their own. What is set in from the margin stays so.
function oneLine(text: string): string {
  const [indent = ''] = /^ */.exec(text) ?? [];
  return indent + text.trim().replace(/[\s\p{Cc}]+/gu, ' ');
}
