// Eras behind the events: which strip, which part, which words.
import { describe, expect, it } from 'vitest';
import { layoutEras, placeEras } from '../../src/layout/eras.ts';
import { estimateText } from '../../src/layout/text.ts';
import { civilToTime } from '../../src/time/calendar.ts';
import type { Viewport } from '../../src/time/viewport.ts';
import { random } from '../support/random.ts';
import { tableOf } from './layout-input.ts';

const SEED = 20;

function erasOf(...eras: [title: string, date: string][]) {
  return placeEras(tableOf([], { eras: eras.map(([title, date]) => ({ title, date })) }).eras);
}

const strips = (...dates: string[]) =>
  Object.fromEntries(
    erasOf(...dates.map((date): [string, string] => [date, date])).map((e) => [e.era.title, e.strip]),
  );

const view: Viewport = {
  start: civilToTime({ year: 1900 }),
  end: civilToTime({ year: 2000 }),
  widthPx: 1000,
};
const bandsOf = (eras: ReturnType<typeof erasOf>, viewport = view, stripPx = 20) =>
  layoutEras(eras, viewport, { fontPx: 12, stripPx, measure: estimateText });

describe('placeEras', () => {
  it('puts eras that follow each other into one strip, in whatever order the file has them', () => {
    expect(strips('1950/1959', '1930/1939', '1940/1949')).toEqual({
      '1930/1939': 0,
      '1940/1949': 0,
      '1950/1959': 0,
    });
  });

  it('puts eras that overlap under each other', () => {
    expect(strips('1900/1950', '1910/1920', '1930/1940')).toEqual({
      '1900/1950': 0,
      '1910/1920': 1,
      '1930/1940': 1,
    });
  });

  it('never needs more than three strips', () => {
    const dates = Array.from({ length: 10 }, (_, i) => `19${i}0/1999`);
    expect(new Set(Object.values(strips(...dates)))).toEqual(new Set([0, 1, 2]));
  });

  it('takes eras without an end for what they are', () => {
    expect(strips('../1950', '1940/..', '1960/1970')).toEqual({ '../1950': 0, '1940/..': 1, '1960/1970': 0 });
  });
});

describe('layoutEras', () => {
  it('draws what is in view and no more', () => {
    const bands = bandsOf(erasOf(['Past', '1800/1899'], ['Present', '1940/1949'], ['Future', '2001/2050']));
    expect(bands.map(({ title }) => title)).toEqual(['Present']);
    expect(bands[0]!.x0).toBeCloseTo(400, 0);
    expect(bands[0]!.x1).toBeCloseTo(500, 0);
  });

  it('writes its name in the part that is in view', () => {
    const [band] = bandsOf(erasOf(['A long century', '1700/2100']));
    expect(band).toMatchObject({
      x0: -60,
      x1: 1060,
      label: { text: 'A long century', x: 8 },
      startEdge: 'cut',
    });
  });

  it('lets its name run past it where no other era is, else shortens it at a word', () => {
    const title = 'The interwar years in Europe and beyond';
    const label = (...eras: [string, string][]) => bandsOf(erasOf(...eras))[0]!.label?.text;
    expect(label([title, '1930/1959'])).toBe(title);
    expect(label([title, '1930/1944'])).toBe(title);
    expect(label([title, '1930/1944'], ['Then', '1946/1999'])).toBe('The interwar years…');
    expect(label([title, '1980/2050'])).toBe('The interwar years…');
  });

  it('writes the name of a short era whole beside it: after it, else before it, or not at all', () => {
    const title = 'Europe before the war';
    const widthPx = estimateText(title, 12);
    const [alone] = bandsOf(erasOf([title, '1930/1934']));
    expect(alone!.label).toEqual({ text: title, x: alone!.x1 + 5 });
    const [, last] = bandsOf(erasOf(['Past', '1900/1919'], [title, '1995/1997']));
    expect(last!.label).toEqual({ text: title, x: last!.x0 - 5 - widthPx });
    const between = bandsOf(erasOf(['Past', '1900/1929'], [title, '1930/1934'], ['Then', '1936/1999']));
    expect(between.map(({ label }) => label?.text)).toEqual(['Past', undefined, 'Then']);
  });

  it('writes no name beside an era that is cut off by the edge of the plot', () => {
    expect(bandsOf(erasOf(['The interwar years in Europe', '1870/1901']))[0]!.label).toBeUndefined();
  });

  it('never writes a name over another era of its strip', () => {
    const next = random(SEED);
    for (let round = 0; round < 200; round++) {
      const eras = Array.from({ length: 8 }, (_, i): [string, string] => {
        const start = 1890 + Math.floor(next() * 110);
        return [
          `Era ${'x'.repeat(Math.floor(next() * 20))} ${i}`,
          `${start}/${start + Math.floor(next() * 12)}`,
        ];
      });
      const bands = bandsOf(erasOf(...eras));
      for (const { label, y, title } of bands) {
        if (!label) continue;
        const others = bands.filter((other) => other.y === y && other.title !== title);
        const isBeside = others.every(
          ({ x0, x1 }) => x1 <= label.x || x0 >= label.x + estimateText(label.text, 12),
        );
        const own = bands.find((band) => band.title === title)!;
        const isInside = label.x >= own.x0 && label.x < own.x1;
        expect(isInside || isBeside, `seed ${SEED}, round ${round}: ${title}`).toBe(true);
        const next = Math.min(...others.map(({ x0 }) => x0).filter((x0) => x0 > label.x));
        const end = label.x + estimateText(label.text, 12);
        if (end > own.x1) expect(end, `seed ${SEED}, round ${round}: ${title}`).toBeLessThanOrEqual(next);
      }
    }
  });

  it('writes nothing where there are no strips, but keeps the tints', () => {
    expect(bandsOf(erasOf(['Era', '1900/1950']), view, 0)).toMatchObject([
      { title: 'Era', y: 0, heightPx: 0, label: undefined },
    ]);
  });

  it('never writes one name over another where a strip holds eras that overlap', () => {
    const crowd = Array.from({ length: 9 }, (_, i): [string, string] => [`Era number ${i}`, `19${i}0/1999`]);
    const labelled = bandsOf(erasOf(...crowd)).filter(({ label }) => label);
    for (const { y, label } of labelled) {
      for (const other of labelled) {
        if (other.y !== y || other.label!.x <= label!.x) continue;
        expect(label!.x + estimateText(label!.text, 12)).toBeLessThanOrEqual(other.label!.x);
      }
    }
    expect(labelled.length).toBeGreaterThan(3);
  });

  it('draws an era of one date as what that date allows', () => {
    const [year] = bandsOf(erasOf(['The year', '1950']), { ...view, widthPx: 4000 });
    expect(year!.x1 - year!.x0).toBeCloseTo(40, 0);
    expect(year).toMatchObject({ startEdge: 'soft', endEdge: 'soft' });
    const [day] = bandsOf(erasOf(['The day', '1950-05-01']));
    expect(day!.x1).toBe(day!.x0);
  });
});
