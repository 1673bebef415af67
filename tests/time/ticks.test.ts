// The axis: what is written at a dozen scales, and what must hold at any.
import { describe, expect, it } from 'vitest';
import { civilToTime, timeToCivil } from '../../src/time/calendar.ts';
import type { AxisTicks, Tick } from '../../src/time/ticks.ts';
import { ticks } from '../../src/time/ticks.ts';
import type { TimeMs } from '../../src/time/time.ts';
import { DAY_MS, HOUR_MS, YEAR_MS } from '../../src/time/time.ts';
import type { Viewport } from '../../src/time/viewport.ts';
import { fitTo, minSpanMs, timeToPx } from '../../src/time/viewport.ts';
import { random } from '../support/random.ts';

const SEED = 19_450_508;
const RUNS = 4000;
const GAP_PX = 12;

/** About a 13 px sans serif, with letters of different widths. */
function labelWidthPx(label: string): number {
  let width = 0;
  for (const letter of label) width += /[ilj.,:I| ]/.test(letter) ? 3.6 : /[mwMW]/.test(letter) ? 10.8 : 7.2;
  return width;
}
const options = { locale: 'en', labelWidthPx, minGapPx: GAP_PX };

const at = (year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): TimeMs =>
  civilToTime({ year, month, day, hour, minute, second });
const yearsAgo = (years: number): TimeMs => at(-years);

function show(start: TimeMs, end: TimeMs, widthPx = 800, locale = 'en'): AxisTicks {
  return ticks({ start, end, widthPx }, { ...options, locale });
}
/** Labels of a row in one line; a tick where a new context begins has a bar before it. */
const line = (row: readonly Tick[]) =>
  row.map(({ level, label }) => (level === 'major' ? `|${label}` : label)).join(' ');
/** Both rows. Versions of Intl differ in the comma after a weekday. */
const rows = (found: AxisTicks) => [
  line(found.ticks),
  found.context.map(({ label }) => label.replace('y, ', 'y ')).join(' · '),
];

describe('the two rows of the axis', () => {
  it.each<[string, TimeMs, TimeMs, string, string]>([
    [
      'milliseconds over a second',
      at(2023, 3, 14, 14, 5, 30) + 248,
      at(2023, 3, 14, 14, 5, 30) + 330,
      '.250 .255 .260 .265 .270 .275 .280 .285 .290 .295 .300 .305 .310 .315 .320 .325 .330',
      'Tuesday 14 March 2023 at 14:05:30',
    ],
    [
      'fifths of a second over seconds',
      at(2023, 3, 14, 14, 5, 30),
      at(2023, 3, 14, 14, 5, 32) + 900,
      '|.000 .200 .400 .600 .800 |.000 .200 .400 .600 .800 |.000 .200 .400 .600 .800',
      '14 Mar 2023, 14:05:30 · 14 Mar 2023, 14:05:31 · 14 Mar 2023, 14:05:32',
    ],
    [
      'seconds over a day',
      at(2023, 3, 14, 14, 5, 28),
      at(2023, 3, 14, 14, 6, 20),
      '14:05:30 14:05:35 14:05:40 14:05:45 14:05:50 14:05:55 14:06:00 14:06:05 14:06:10 14:06:15 14:06:20',
      'Tuesday 14 March 2023',
    ],
    [
      'minutes over a day',
      at(2023, 3, 14, 14, 5),
      at(2023, 3, 14, 14, 40),
      '14:05 14:10 14:15 14:20 14:25 14:30 14:35 14:40',
      'Tuesday 14 March 2023',
    ],
    [
      'hours over days',
      at(2023, 3, 14, 10),
      at(2023, 3, 15, 14),
      '12:00 15:00 18:00 21:00 |00:00 03:00 06:00 09:00 12:00',
      'Tuesday 14 March 2023 · Wednesday 15 March 2023',
    ],
    [
      'half days over days',
      at(2023, 3, 18),
      at(2023, 3, 23, 18),
      '|00:00 12:00 |00:00 12:00 |00:00 12:00 |00:00 12:00 |00:00 12:00 |00:00 12:00',
      '18 March 2023 · 19 March 2023 · 20 March 2023 · 21 March 2023 · 22 March 2023 · 23 March 2023',
    ],
    [
      'days over months',
      at(2024, 2, 25, 12),
      at(2024, 3, 5),
      '26 27 28 29 |1 2 3 4 5',
      'February 2024 · March 2024',
    ],
    [
      'weeks over months',
      at(2022, 12, 10),
      at(2023, 3, 10),
      '15 22 |1 8 15 22 |1 8 15 22 |1 8',
      'December 2022 · January 2023 · February 2023 · March 2023',
    ],
    [
      'months over years',
      at(2022, 8, 20),
      at(2023, 4, 5),
      'Sept Oct Nov Dec |Jan Feb Mar Apr',
      '2022 · 2023',
    ],
    [
      'quarters over years',
      at(2020, 6),
      at(2023, 6),
      'Jul Oct |Jan Apr Jul Oct |Jan Apr Jul Oct |Jan Apr',
      '2020 · 2021 · 2022 · 2023',
    ],
    [
      'years over decades',
      at(2015, 6),
      at(2023, 6),
      '2016 2017 2018 2019 |2020 2021 2022 2023',
      '2010–2019 · 2020–2029',
    ],
    [
      'decades over centuries',
      at(1895),
      at(2023),
      '|1900 1910 1920 1930 1940 1950 1960 1970 1980 1990 |2000 2010 2020',
      '1800–1899 · 1900–1999 · 2000–2099',
    ],
    [
      'centuries over millennia, without a year 0',
      at(-510),
      at(410),
      '500 BC 400 BC 300 BC 200 BC 100 BC |1 AD 100 200 300 400',
      '1000–1 BC · 1–999 AD',
    ],
    [
      'millennia',
      at(-9999),
      at(2023),
      '|10,000 BC 8000 BC 6000 BC 4000 BC 2000 BC |1 AD 2000',
      '10,000–1 BC · 1–9999 AD',
    ],
    [
      'tens of millennia',
      at(-260_000),
      at(2023),
      '250,000 BC 200,000 BC 150,000 BC 100,000 BC 50,000 BC |1 AD',
      '1,000,000–1 BC · 1–999,999 AD',
    ],
    [
      'hundreds of thousands of years',
      yearsAgo(950_000),
      at(2023),
      '900 800 700 600 500 400 300 200 100 |now',
      'thousand years ago · thousand years from now',
    ],
    [
      'the age of mammals',
      yearsAgo(70e6),
      at(2023),
      '70 65 60 55 50 45 40 35 30 25 20 15 10 5 |now',
      'million years ago · million years from now',
    ],
    [
      'a close look at a catastrophe',
      yearsAgo(66.3e6),
      yearsAgo(65.69e6),
      '66.3 66.2 66.1 66 65.9 65.8 65.7',
      'million years ago',
    ],
    [
      'the universe and its future',
      yearsAgo(13.8e9),
      5e9 * YEAR_MS,
      '12 10 8 6 4 2 |now 2 4',
      'billion years ago · billion years from now',
    ],
  ])('show %s', (_, start, end, fine, context) => {
    expect(rows(show(start, end))).toEqual([fine, context]);
  });

  it('put each tick where its time is', () => {
    const viewport = { start: at(2022, 8, 20), end: at(2023, 4, 5), widthPx: 800 };
    const found = ticks(viewport, options);
    for (const { time, x } of [...found.ticks, ...found.context]) expect(x).toBe(timeToPx(viewport, time));
    expect(found.ticks.map(({ time }) => time)).toEqual(
      [9, 10, 11, 12, 13, 14, 15, 16].map((month) => at(2022, month)),
    );
    expect(found.context.map(({ time }) => time)).toEqual([at(2022), at(2023)]);
  });

  it('draw fainter lines between the ticks where there is room for them', () => {
    const viewport = { start: at(2022, 12, 10), end: at(2023, 3, 10), widthPx: 2400 };
    const { ticks: weeks, minor } = ticks(viewport, options);
    expect(weeks[0]?.label).toBe('11');
    // Days between the odd days of the month, and those that the end of a month leaves out.
    expect(minor.length + weeks.length).toBe(91);
    expect(show(at(2022, 12, 10), at(2023, 3, 10)).minor).toEqual([]);
  });
});

describe('the calendar on the axis', () => {
  const endOfFebruary = (year: number) => rows(show(at(year, 2, 27), at(year, 3, 3), 330));

  it('has a leap day in 2024, 2000 and 5 BC, and none in 1900', () => {
    expect(endOfFebruary(2024)).toEqual(['27 28 29 |1 2 3', 'February 2024 · March 2024']);
    expect(endOfFebruary(2000)).toEqual(['27 28 29 |1 2 3', 'February 2000 · March 2000']);
    expect(endOfFebruary(-4)).toEqual(['27 28 29 |1 2 3', 'February 5 BC · March 5 BC']);
    expect(endOfFebruary(1900)).toEqual(['27 28 |1 2 3', 'February 1900 · March 1900']);
  });

  it('goes on beyond the years that Intl knows', () => {
    expect(endOfFebruary(-400_000)).toEqual(['27 28 29 |1 2 3', 'February 400,001 BC · March 400,001 BC']);
    expect(endOfFebruary(66_000_001)).toEqual(['27 28 |1 2 3', 'February 66,000,001 · March 66,000,001']);
  });

  it.each([-399, 1, 401, 79, 1582, 2023, 271_821, -271_822, 275_761])(
    'knows the weekdays of the year %d',
    (year) => {
      const start = at(year, 3, 14);
      // 2000-01-01 was a Saturday; weeks have run on without a gap in both directions.
      const weekday = (((Math.round((start - at(2000)) / DAY_MS) + 6) % 7) + 7) % 7;
      const names = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
      const [context] = show(start, start + 8 * HOUR_MS).context;
      expect(context?.label).toMatch(new RegExp(`^${names[weekday]},? 14 March`));
    },
  );

  it('goes from 1 BC to 1 AD, with the year 0 of astronomers nowhere', () => {
    expect(rows(show(at(-3, 6), at(4, 6)))).toEqual([
      '3 BC 2 BC 1 BC |1 AD 2 AD 3 AD 4 AD',
      '10–1 BC · 1–9 AD',
    ]);
    expect(rows(show(at(0, 10, 15), at(1, 3, 15), 400))).toEqual(['Nov Dec |Jan Feb Mar', '1 BC · 1 AD']);
    expect(rows(show(at(0, 12, 29), at(1, 1, 4), 400))).toEqual([
      '29 30 31 |1 2 3 4',
      'December 1 BC · January 1 AD',
    ]);
    const found = show(at(-510), at(410)).ticks;
    expect(found.map(({ time }) => timeToCivil(time).year)).toEqual([
      -499, -399, -299, -199, -99, 1, 100, 200, 300, 400,
    ]);
  });

  it('leaves out a year beside the turn of the eras that would not fit', () => {
    expect(line(show(at(-15), at(16), 1000).ticks)).toBe(
      '16 BC 14 BC 12 BC |10 BC 8 BC 6 BC 4 BC 2 BC |1 AD 4 AD 6 AD 8 AD |10 AD 12 AD 14 AD 16 AD',
    );
  });

  it('counts time in years of any size', () => {
    expect(rows(show(at(-300_010), at(-299_990)))).toEqual([
      '|300,010 BC 300,008 BC 300,006 BC 300,004 BC 300,002 BC |300,000 BC 299,998 BC 299,996 BC 299,994 BC 299,992 BC',
      '300,020–300,011 BC · 300,010–300,001 BC · 300,000–299,991 BC',
    ]);
  });
});

describe('the language of the axis', () => {
  const march = (locale: string) => rows(show(at(2022, 11, 20), at(2023, 4, 5), 800, locale));
  const morning = (locale: string) => rows(show(at(2023, 3, 14, 7), at(2023, 3, 14, 11, 30), 800, locale));

  it('is British for plain English, and for what is no language tag', () => {
    const british = rows(show(at(2022, 8, 20), at(2022, 11, 5), 800, 'en-GB'));
    for (const locale of ['en', 'EN', '', 'no tag!', 'x'.repeat(5000), '<b>']) {
      expect(rows(show(at(2022, 8, 20), at(2022, 11, 5), 800, locale))).toEqual(british);
    }
    expect(morning('en')[0]).toBe('07:00 07:30 08:00 08:30 09:00 09:30 10:00 10:30 11:00 11:30');
    expect(morning('en-US')[0]).toContain('8:00 AM');
  });

  it('is that of the page elsewhere', () => {
    expect(march('de')[0]).toMatch(/^Dez \|Jan Feb Mär/);
    expect(march('ja')).toEqual(['12月 |1月 2月 3月 4月', '2022年 · 2023年']);
    expect(rows(show(at(-60), at(60), 800, 'de'))[1]).toBe('100–1 v. Chr. · 1–99 n. Chr.');
  });

  it('keeps to the Gregorian calendar where another is usual', () => {
    expect(march('th')[1]).toBe('2022 · 2023');
    expect(march('fa')[1]).toBe('۲۰۲۲ · ۲۰۲۳');
    expect(march('ar-SA-u-ca-islamic')[1]).toMatch(/2022 · 2023|٢٠٢٢ · ٢٠٢٣/);
  });

  it('writes numbers as the language does, with English words where it has none', () => {
    expect(rows(show(yearsAgo(66.3e6), yearsAgo(65.89e6), 400, 'de'))).toEqual([
      '66,3 66,2 66,1 66 65,9',
      'million years ago',
    ]);
    expect(line(show(at(-30_500), at(-9_500), 800, 'de').ticks)).toContain('20.000 v. Chr.');
  });
});

describe('at any scale', () => {
  const next = random(SEED);
  const between = (low: number, high: number) => low + next() * (high - low);

  /** From a few milliseconds to 40 billion years, from a phone to a wall, near us or in deep time. */
  function anyViewport(): Viewport {
    const widthPx = Math.round(between(200, 3000));
    const spanMs = Math.exp(between(0, Math.log(40e9 * YEAR_MS)));
    // As close to the present or the turn of the eras as the span is long, or anywhere.
    const middle =
      next() < 0.8 ? at(next() < 0.5 ? 2023 : 1) + between(-2, 2) * spanMs : between(-13.8e9, 5e9) * YEAR_MS;
    return fitTo({ start: middle - spanMs / 2, end: middle + spanMs / 2 }, widthPx);
  }

  const views = Array.from({ length: RUNS }, anyViewport);
  const found = views.map((viewport) => ticks(viewport, options));

  /** Runs `check` on all of them, which returns what is wrong; a failure says for which seed and viewport. */
  function often(check: (axis: AxisTicks, viewport: Viewport) => unknown) {
    const wrong = views.flatMap((viewport, i) => {
      const what = found[i] && check(found[i], viewport);
      return what ? [`seed ${SEED}, ${JSON.stringify(viewport)}: ${JSON.stringify(what)}`] : [];
    });
    expect(wrong).toEqual([]);
  }
  const pairs = (row: readonly Tick[]) => row.slice(1).map((tick, i) => [row[i], tick] as [Tick, Tick]);
  const endPx = ({ x, label }: Tick) => x + labelWidthPx(label);

  it('runs forward: ticks, contexts and lines between strictly ascend', () => {
    often(({ ticks: fine, context, minor }) => {
      const back = [...pairs(fine), ...pairs(context)].find(([a, b]) => !(b.time > a.time && b.x > a.x));
      return back ?? minor.find((x, i) => !(x > (minor[i - 1] ?? -1)));
    });
  });

  it('has ticks and lines in view only', () => {
    often(({ ticks: fine, minor }, { start, end, widthPx }) => {
      const outside = fine.find(({ time, x }) => !(time >= start && time <= end && x >= 0 && x <= widthPx));
      return outside ?? minor.find((x) => !(x >= 0 && x <= widthPx));
    });
  });

  it('never writes one label over another', () => {
    // The first context stands at the left edge and is pushed out by the second.
    often(({ ticks: fine, context }) =>
      [...pairs(fine), ...pairs(context.slice(1))].find(([a, b]) => a.label && b.x < endPx(a) + GAP_PX),
    );
  });

  it('writes something in view', () => {
    // Nothing is finer than a millisecond.
    often(
      ({ ticks: fine }, { start, end, widthPx }) =>
        end - start > 2 && !fine.some((tick) => endPx(tick) <= widthPx) && 'nothing',
    );
  });

  it('leaves no wide gaps', () => {
    often(({ ticks: fine, context }, { start, end }) => {
      // Long years make for wide contexts, which need wide steps.
      const widest = Math.max(...[...fine, ...context].map(({ label }) => labelWidthPx(label)));
      return end - start > 20 && pairs(fine).find(([a, b]) => b.x - a.x > 6 * (widest + GAP_PX));
    });
  });

  it('always says in which context the view begins, and names each further one', () => {
    often(({ context }) => {
      const labels = context.map(({ label }) => label);
      const [first, second] = context;
      const isRight = first && first.x <= 0 && !(second && second.x <= 0) && !labels.includes('');
      return !(isRight && new Set(labels).size === labels.length) && context;
    });
  });

  it('never writes the same label twice in one context', () => {
    often(({ ticks: fine, context }) => {
      const names = fine.map(
        ({ time, label }) => `${context.findLast((each) => each.time <= time)?.label}: ${label}`,
      );
      return new Set(names).size < names.length && names;
    });
  });

  it('marks as major the ticks where a context begins', () => {
    often(({ ticks: fine, context }) => {
      const turns = new Set(context.map(({ time }) => time));
      return fine.find(({ time, level }) => level !== (turns.has(time) ? 'major' : 'fine'));
    });
  });

  it('keeps its step while the view is panned', () => {
    const year = (start: TimeMs) => show(start, start + 220 * DAY_MS, 800).ticks;
    for (let day = 0; day < 730; day++) {
      const months = year(at(2022) + day * DAY_MS);
      expect(months.length).toBeGreaterThanOrEqual(7);
      expect(months.every(({ time }) => timeToCivil(time).day === 1)).toBe(true);
    }
  });

  it('is right at the deepest zoom that there is', () => {
    for (const t of [yearsAgo(13.8e9), yearsAgo(300_000), at(1), at(2023), 5e9 * YEAR_MS]) {
      const viewport = fitTo({ start: t, end: t }, 1000);
      expect(viewport.end - viewport.start).toBeLessThan(minSpanMs(viewport) * 1.01);
      const deepest = ticks(viewport, options);
      expect(deepest.ticks.length).toBeGreaterThan(5);
      expect(deepest.context[0]?.label).not.toBe('');
    }
  });

  it('asks for the widths of few words, however far the zoom', () => {
    for (let i = 0; i < 300; i++) {
      let asked = 0;
      const labelWidthPx = (label: string): number => {
        asked += 1;
        return options.labelWidthPx(label);
      };
      const viewport = { start: at(1900 - i * i), end: at(2023) + i * DAY_MS, widthPx: 1300 };
      ticks(viewport, { ...options, labelWidthPx });
      expect(asked).toBeLessThan(400);
    }
  });
});

describe('a bad call', () => {
  it.each([
    [0, 0, 500],
    [1, 0, 500],
    [0, NaN, 500],
    [-Infinity, 0, 500],
    [0, 1, 0],
    [0, 1, NaN],
  ])('is refused: [%d, %d) on %d px', (start, end, widthPx) => {
    expect(() => ticks({ start, end, widthPx }, options)).toThrow(RangeError);
  });

  it.each([1, 5, 10, 14, 19])('is not a plot %i px wide, which a panel may be while it opens', (widthPx) => {
    for (const years of [1e-4, 1, 12, 2000, 1e9]) {
      expect(show(at(2000), at(2000) + years * YEAR_MS, widthPx).ticks.length).toBeLessThanOrEqual(
        widthPx + 1,
      );
    }
  });

  it('is not a plot too narrow for any label: it shows what it can', () => {
    expect(show(at(2022), at(2023), 20).ticks.length).toBeLessThan(3);
  });
});
