// @ts-check
// Several runs → one figure with its spread, and figures → words. Knows nothing of what was measured.
import { quantile } from './trace.mjs';

/** @typedef {{ median: number, min: number, max: number }} Figure */

/** @param {readonly number[]} values @returns {Figure | undefined} Undefined without any. */
export function figureOf(values) {
  if (values.length === 0) return undefined;
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) };
}

/** @param {Figure} figure @param {(value: number) => string} words @param {string} unit */
export function withSpread({ median, min, max }, words, unit) {
  const [from, to] = [words(min), words(max)];
  return from === to ? `${words(median)} ${unit}` : `${words(median)} ${unit} (${from}–${to})`;
}

/** Three digits at most. @param {number} value */
export function digits(value) {
  const size = Math.abs(value);
  return value.toLocaleString('en', { maximumFractionDigits: size < 10 ? 1 : 0 });
}

/** @param {number} count */
export function grouped(count) {
  return count.toLocaleString('en');
}

/** A row of a Markdown table. @param {(string | number)[]} cells */
export function row(...cells) {
  return `| ${cells.join(' | ')} |`;
}

/** A Markdown table whose first column has words and whose others have numbers. @param {(string | number)[][]} rows The first is the head. */
export function table([head = [], ...rows]) {
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => row(...cells)).join('\n');
}
