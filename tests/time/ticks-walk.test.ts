// From the Big Bang to this morning, step by step: every label on the way says the time that stands under it. Labels are
// read back here by hand, with none of the code that wrote them.
import { describe, expect, it } from 'vitest';
import { ticks } from '../../src/time/ticks.ts';
import { YEAR_MS } from '../../src/time/time.ts';
import type { Viewport } from '../../src/time/viewport.ts';
import { zoomAt } from '../../src/time/viewport.ts';

const WIDTH_PX = 1000;
const BIG_BANG = -13.8e9 * YEAR_MS;
const THIS_MORNING = Date.UTC(2026, 10, 22, 7, 30);
const UNITS = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const options = { locale: 'en', labelWidthPx: (label: string) => label.length * 7, minGapPx: 12 };

/** Year of a time, to about a thousandth of its distance: enough to tell a label that is wrong. */
const yearOf = (time: number): number => 1970 + time / YEAR_MS;

/** What a label with its context says, and how far that may be from the time of its tick. */
function readBack(label: string, context: string): { time: number; within: number } | undefined {
  const unit = /^(thousand|million|billion) years (ago|from now)$/.exec(context);
  if (unit) {
    const count = label === 'now' ? 0 : Number(label.replace(/,/g, ''));
    const years = count * UNITS.get(unit[1]!)! * (unit[2] === 'ago' ? -1 : 1);
    return { time: (years - 1970) * YEAR_MS, within: 400 * YEAR_MS + Math.abs(years) * YEAR_MS * 1e-6 };
  }
  const year = (words: string): number | undefined => {
    const found = /^(\d[\d,]*)(?: (BC|AD))?$/.exec(words);
    if (!found) return undefined;
    const number = Number(found[1]!.replace(/,/g, ''));
    return found[2] === 'BC' ? 1 - number : number;
  };
  const ownYear = year(label);
  if (ownYear !== undefined && (context === '' || /[–]|BC|AD/.test(context)))
    return { time: (ownYear - 1970) * YEAR_MS, within: 2 * YEAR_MS };
  const month = MONTHS.indexOf(label.slice(0, 3));
  const contextYear = year(context);
  if (/^[A-Z][a-z]{2,3}$/.test(label) && month >= 0 && contextYear !== undefined)
    return { time: Date.UTC(contextYear, month), within: 0 };
  const inMonth = /^([A-Z][a-z]+) (\d{4})$/.exec(context);
  if (inMonth && /^\d{1,2}$/.test(label))
    return {
      time: Date.UTC(Number(inMonth[2]), MONTHS.indexOf(inMonth[1]!.slice(0, 3)), Number(label)),
      within: 0,
    };
  const onDay = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(context);
  const clock = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(label);
  if (onDay && clock) {
    const [hours, minutes, seconds] = clock.slice(1).map((part) => Number(part ?? 0));
    const day = Date.UTC(Number(onDay[3]), MONTHS.indexOf(onDay[2]!.slice(0, 3)), Number(onDay[1]));
    return { time: day + ((hours! * 60 + minutes!) * 60 + seconds!) * 1000, within: 0 };
  }
  return undefined;
}

describe('an axis zoomed from the Big Bang to this morning', () => {
  const views: Viewport[] = [];
  let viewport: Viewport = {
    start: BIG_BANG,
    end: THIS_MORNING + 0.02 * (THIS_MORNING - BIG_BANG),
    widthPx: WIDTH_PX,
  };
  while (viewport.end - viewport.start > 60_000) {
    views.push(viewport);
    const anchorPx = ((THIS_MORNING - viewport.start) / (viewport.end - viewport.start)) * WIDTH_PX;
    viewport = zoomAt(viewport, 1.25, anchorPx);
  }

  it('takes many steps, each of them with labels', () => {
    expect(views.length).toBeGreaterThan(150);
    for (const view of views) {
      const found = ticks(view, options);
      expect(
        found.ticks.filter(({ label }) => label !== '').length,
        `${view.end - view.start} ms`,
      ).toBeGreaterThan(1);
    }
  });

  it('writes on every tick the time that it stands for', () => {
    let readCount = 0;
    for (const view of views) {
      const { ticks: fine, context } = ticks(view, options);
      for (const tick of fine) {
        const around = context.findLast(({ time }) => time <= tick.time)?.label ?? context[0]?.label ?? '';
        const said = readBack(tick.label, around);
        if (!said) continue;
        readCount += 1;
        const where = `"${tick.label}" in "${around}", year ${yearOf(tick.time)}`;
        expect(Math.abs(said.time - tick.time), where).toBeLessThanOrEqual(said.within);
      }
    }
    // Others have a context that has no room for its own words.
    expect(readCount).toBeGreaterThan(views.length * 2);
  });

  it('has this morning under the same pixel all the way', () => {
    const places = views.map(({ start, end }) => ((THIS_MORNING - start) / (end - start)) * WIDTH_PX);
    expect(Math.max(...places) - Math.min(...places)).toBeLessThan(0.1);
  });
});
