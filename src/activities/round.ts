// What an activity under way has in common with the others: what it gets, what it draws, what comes of it.
import type { TemplateResult } from 'lit';
import type { EventTable } from '../data/event-table.ts';
import type { TimelineStore } from '../elements/store.ts';
import { formatTime } from '../time/format-time.ts';
import type { ActivityWords } from './words.ts';

/** What an activity gets. */
export interface RoundHost {
  /** The events as they stood when it began. */
  readonly table: EventTable;
  readonly store: TimelineStore;
  /** Its words now. */
  readonly words: () => ActivityWords;
  /** `aria-level` of the headings inside it. */
  readonly level: () => number;
  /** Draws it again, says something to screen readers, and moves the keyboard to what a selector finds. */
  readonly changed: (change?: { readonly say?: string; readonly focus?: string }) => void;
  /** Shows the result. */
  readonly finish: () => void;
}

/** One answer, in words. */
export interface Answer {
  readonly row: number;
  /** What was answered; undefined where nothing was. */
  readonly answer: string | undefined;
  /** Undefined where there is nothing to judge. */
  readonly isRight: boolean | undefined;
  /** Not right as a whole, but in part. */
  readonly isNear?: boolean;
  /** What else there is to say: the right answer, say. */
  readonly note: string | undefined;
}

/** What came of an activity, in words. */
export interface Result {
  readonly score: string;
  readonly answers: readonly Answer[];
  /** Rows in an order that is right, where that of the answers is not. */
  readonly right?: readonly number[];
  /** Sentences that speak of more than one event. */
  readonly remarks: readonly string[];
}

/** An activity under way. */
export interface Round {
  /** What has the keyboard when it begins: a selector. */
  readonly firstFocus: string;
  readonly draw: () => TemplateResult;
  readonly result: () => Result;
}

/** The sign of an answer: right, partly right, wrong, or not judged. */
export function signOf({ isRight, isNear }: Answer): '✓' | '≈' | '✗' | '·' {
  if (isRight === undefined) return '·';
  return isRight ? '✓' : isNear ? '≈' : '✗';
}

/** The date of a row in words. */
export function dateWords({ table, store }: RoundHost, row: number): string {
  return formatTime(table.timeAt(row), store.locale);
}
