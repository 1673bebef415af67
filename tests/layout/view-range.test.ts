// How much of time a timeline opens on and goes back to.
import { describe, expect, it } from 'vitest';
import { allRows } from '../../src/data/event-table.ts';
import { openingSpan, spanOf, wholeSpan } from '../../src/layout/view-range.ts';
import { DAY_MS } from '../../src/time/time.ts';
import { tableOf } from './layout-input.ts';

const SARAJEVO = Date.UTC(1914, 5, 28);

/** Days that all of some events are shown in. */
function daysOf(...dates: string[]): number {
  const table = tableOf(dates.map((date, index) => ({ id: String(index), date })));
  const { start, end } = wholeSpan(table);
  expect(openingSpan(table)).toEqual({ start, end });
  expect(spanOf(table, allRows(table))).toEqual({ start, end });
  return (end - start) / DAY_MS;
}

describe('the span of a timeline that is short for the dates in it', () => {
  it.each([
    ['one day', ['1914-06-28'], 10],
    ['several events of one day', ['1914-06-28', '1914-06-28', '1914-06-28'], 10],
    ['two days', ['1914-06-28', '1914-06-29'], 10],
    ['one second', ['1914-06-28T10:30:00Z'], 10 / 86_400],
    ['one year', ['1914'], 3650],
    ['one span between days', ['1914-06-28/1914-06-30'], 10],
  ])('leaves time around %s', (_, dates, days) => {
    expect(daysOf(...dates)).toBeCloseTo(days, 6);
  });

  it('has its events in the middle', () => {
    const { start, end } = wholeSpan(tableOf([{ id: 'a', date: '1914-06-28' }]));
    expect((start + end) / 2).toBe(SARAJEVO + DAY_MS / 2);
  });

  it.each([
    ['a month of days', ['1914-06-28', '1914-07-27'], 30],
    ['a day in its year', ['1914', '1914-06-28'], 365],
    ['clock times of one day', ['1914-06-28T08:00:00Z', '1914-06-28T20:00:00Z'], 0.5],
    ['one long span between days', ['1914-07-28/1918-11-11'], 1568],
  ])('stays as it is where it is long enough: %s', (_, dates, days) => {
    expect(daysOf(...dates)).toBeCloseTo(days, 3);
  });
});
