// Says of a guessed date how it stands to the date of an event. Pure.
import { compareTimes } from '../data/citations.ts';
import { guesses } from '../time/date-hints.ts';
import { readTime } from '../time/read-time.ts';
import type { UncertainTime } from '../time/time.ts';

const RECENT_MS = Date.UTC(2025, 0);
const ROUGH_SHARE = 0.025; // 15 years of the invention of printing

const BEST_FIRST = ['right', 'vague', 'near', 'early', 'late'] as const;

/**
 * `right`: the date, or within it. `vague`: a longer span around it. `near`: part of it and more, or not far from a date that is
 * only about right. `early`, `late`: all before, all after it. `unread`: no date that can be read.
 */
export type Verdict = (typeof BEST_FIRST)[number] | 'unread';

/**
 * Judges a guess: EDTF, or a date as people write it ("11 November 1918", "44 BC"). What can be read in two ways has the better.
 *
 * @example judgeGuess(readTime('1918-11-11')!, '1918') // 'vague'
 */
export function judgeGuess(time: UncertainTime, guess: string): Verdict {
  const text = guess.trim();
  const own = readTime(text);
  const readings = own ? [own] : guesses(text).flatMap((reading) => readTime(reading) ?? []);
  const verdicts = readings.map((reading) => judge(time, reading));
  return BEST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'unread';
}

function judge(time: UncertainTime, guess: UncertainTime): Verdict {
  const relation = compareTimes(time, guess);
  if (relation === 'agrees' || relation === 'more-exact') return 'right';
  if (relation === 'vaguer') return 'vague';
  const gapMs = Math.max(time.earliest - guess.latest, guess.earliest - time.latest);
  if (gapMs < 0 || (time.approximate && gapMs <= roughly(time))) return 'near';
  return guess.latest <= time.earliest ? 'early' : 'late';
}

// How far from the truth "about" may be: as long as it is exact to, and farther the longer ago it was. Of a date that is open on
// one side, the end that there is says how long ago.
function roughly({ earliest, latest }: UncertainTime): number {
  const lengthMs = latest - earliest;
  const end = Number.isFinite(earliest) ? earliest : latest;
  return Math.max(Number.isFinite(lengthMs) ? lengthMs : 0, Math.abs(RECENT_MS - end) * ROUGH_SHARE);
}
