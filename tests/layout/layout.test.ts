// What holds in every picture, whatever the data: checked on hundreds of random timelines, in random views of them.
import { describe, expect, it } from 'vitest';
import type { LayoutInput } from '../../src/layout/layout.ts';
import { createLayout } from '../../src/layout/layout.ts';
import type { Label, Mark, PointMark, Scene } from '../../src/layout/scene.ts';
import { bucketMsPerPx, packingMsPerPx } from '../../src/layout/arrangement.ts';
import { WIDE_PX } from '../../src/layout/labels.ts';
import { civilToTime } from '../../src/time/calendar.ts';
import { openingSpan, spanOf, viewOf } from '../../src/layout/view-range.ts';
import { msPerPx, panBy } from '../../src/time/viewport.ts';
import { random } from '../support/random.ts';
import { allRows } from '../../src/data/event-table.ts';
import { inputOf, tableFrom, tableOf } from './layout-input.ts';
import { lots, randomRange, randomTimeline } from './random-timeline.ts';

const SEED = 19_890_109;
const RUNS = 200;
const MAX_EVENTS = 120;
/** Nothing is further from the plot than this: painters get small numbers. */
const FAR_PX = 200;
const HIT_PX = 24;
/** For the one test that lays out thousands of pictures, on a busy machine. */
const SLOW_MS = 60_000;
const ROUNDING_PX = 1e-6;

const draw = lots(random(SEED));

function randomInput(): LayoutInput {
  const table = randomTimeline(draw, MAX_EVENTS);
  return inputOf(table, {
    range: randomRange(table, draw),
    widthPx: draw.whole(280, 1600),
    heightPx: draw.whole(0, 900),
    fontPx: draw.pick([10, 14, 20, 28]),
    lanesBy: draw.pick(['category', 'source', 'actor', 'none']),
    hasLaneHeaders: draw.next() < 0.5,
    emphasised: draw.next() < 0.5 ? [] : [draw.whole(0, table.count), draw.whole(0, 10)],
  });
}

const scenes = Array.from({ length: RUNS }, () => {
  const input = randomInput();
  return { input, scene: createLayout()(input) };
});

/** Looks at many random pictures; a failure says with which seed and in which run. */
function everyScene(check: (scene: Scene, input: LayoutInput) => void): void {
  for (const [run, { scene, input }] of scenes.entries()) {
    try {
      check(scene, input);
    } catch (error) {
      throw new Error(`seed ${SEED}, run ${run}`, { cause: error });
    }
  }
}

/** What a mark covers of the plot. */
function extentOf(mark: Mark, widthPx: number): { x0: number; x1: number } {
  if (mark.kind === 'interval') return { x0: mark.x0, x1: mark.x1 };
  if (mark.kind === 'cluster') return { x0: mark.x - mark.widthPx / 2, x1: mark.x + mark.widthPx / 2 };
  if (mark.within && (mark.x < 0 || mark.x > widthPx)) return mark.within;
  return { x0: mark.x - mark.sizePx / 2, x1: mark.x + mark.sizePx / 2 };
}

function overlaps(label: Label, { x0, x1 }: { x0: number; x1: number }): boolean {
  return label.x < x1 - ROUNDING_PX && label.x + label.widthPx > x0 + ROUNDING_PX;
}

function overlappingRows({ table, rows, viewport }: LayoutInput): number[] {
  const { starts, ends } = table;
  return [...rows].filter((row) => starts[row]! < viewport.end && ends[row]! > viewport.start);
}

/** Every number in a value, with the path to it; rows of the table aside. */
function* numbersIn(value: unknown, path = ''): Generator<[path: string, number: number]> {
  if (typeof value === 'number') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key !== 'row' && key !== 'rows') yield* numbersIn(part, `${path}.${key}`);
  }
}

describe('layout', () => {
  it('shows every event whose date reaches into view, as a mark or in one count', () => {
    everyScene((scene, input) => {
      const marked = new Set(scene.marks.flatMap((mark) => (mark.kind === 'cluster' ? [] : [mark.row])));
      const counted = scene.marks.flatMap((mark) => (mark.kind === 'cluster' ? [...mark.rows] : []));
      expect(new Set(counted).size).toBe(counted.length);
      for (const row of overlappingRows(input)) {
        const times = Number(marked.has(row)) + Number(counted.includes(row));
        const isEmphasised = input.emphasised.includes(row);
        expect(times, `row ${row}`).toSatisfy((n: number) => n === 1 || (n === 2 && isEmphasised));
      }
    });
  });

  it('shows no event that is filtered away', () => {
    const table = tableFrom('data/moscow-visit-2023.json');
    const rows = Uint32Array.from([1, 4, 7]);
    const { marks } = createLayout()(inputOf(table, { rows, emphasised: [2, 4] }));
    const shown = marks.flatMap((mark) => (mark.kind === 'cluster' ? [...mark.rows] : [mark.row]));
    expect(new Set(shown)).toEqual(new Set(rows));
  });

  it('says on each count how many events it stands for, in time order and on the plot', () => {
    everyScene((scene) => {
      for (const mark of scene.marks) {
        if (mark.kind !== 'cluster') continue;
        expect(mark.text).toBe(`+${mark.rows.length}`);
        expect([...mark.rows]).toEqual([...mark.rows].sort((a, b) => a - b));
        expect(mark.row).toBe(mark.rows[0]);
        const { x0, x1 } = extentOf(mark, scene.widthPx);
        expect(x0).toBeGreaterThanOrEqual(0);
        expect(x1).toBeLessThanOrEqual(scene.widthPx);
      }
    });
  });

  it('never lets two counts cover each other', () => {
    everyScene((scene) => {
      const counts = scene.marks.filter((mark) => mark.kind === 'cluster').toSorted((a, b) => a.x - b.x);
      for (const [i, mark] of counts.entries()) {
        const next = counts.slice(i + 1).find(({ y }) => y === mark.y);
        if (next) expect(next.x - next.widthPx / 2).toBeGreaterThanOrEqual(mark.x + mark.widthPx / 2);
      }
    });
  });

  it('never lets the names of one slot cover each other or the mark of another event', () => {
    everyScene((scene) => {
      const standing = scene.labels.filter(({ isFloating }) => !isFloating);
      for (const label of standing) {
        for (const other of standing) {
          if (other === label || other.y !== label.y) continue;
          expect(overlaps(label, { x0: other.x, x1: other.x + other.widthPx })).toBe(false);
        }
        for (const mark of scene.marks) {
          if (mark.row === label.row || mark.y !== label.y) continue;
          expect(overlaps(label, extentOf(mark, scene.widthPx)), `${label.text} and row ${mark.row}`).toBe(
            false,
          );
        }
      }
    });
  });

  it('lets no name cover a date that another source gives for its event, unless that is wider than names are', () => {
    everyScene((scene) => {
      for (const label of scene.labels.filter(({ isFloating }) => !isFloating)) {
        for (const ghost of scene.ghosts) {
          if (ghost.row !== label.row || ghost.relation === 'vaguer') continue;
          if (ghost.x1 - ghost.x0 >= WIDE_PX) continue;
          const mark = scene.marks.find(({ kind, row }) => kind !== 'cluster' && row === label.row);
          // A bar's own name stands on it, and so does a date that overlaps the bar.
          if (mark && overlaps(label, extentOf(mark, scene.widthPx))) continue;
          expect(overlaps(label, ghost)).toBe(false);
        }
      }
    });
  });

  it('keeps every name on the plot, and gives each event one at most', () => {
    everyScene(({ labels, widthPx }) => {
      expect(new Set(labels.map(({ row }) => row)).size).toBe(labels.length);
      for (const label of labels) {
        expect(label.x).toBeGreaterThanOrEqual(0);
        // One letter may be wider than what is left beside the count of sources.
        if (label.text.length > 2) expect(label.x + label.widthPx).toBeLessThanOrEqual(widthPx + ROUNDING_PX);
      }
    });
  });

  it('writes names whole or cut at the end of a word', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
    everyScene((scene, { table }) => {
      for (const { row, text } of scene.labels) {
        const title = table.eventAt(row).title;
        if (text === title) continue;
        expect(text.endsWith('…')).toBe(true);
        const kept = text.slice(0, -1);
        expect(title.startsWith(kept)).toBe(true);
        const starts = [...segmenter.segment(title)].map(({ index }) => index);
        expect(starts, `"${text}" of "${title}"`).toContain(kept.length);
      }
    });
  });

  it('gives emphasised events in view a mark and a name, whatever the crowd', () => {
    let found = 0;
    everyScene((scene, input) => {
      for (const row of overlappingRows(input).filter((each) => input.emphasised.includes(each))) {
        const mark = scene.marks.find((each) => each.kind !== 'cluster' && each.row === row);
        expect(mark, `row ${row} has a mark`).toBeDefined();
        const { x0, x1 } = extentOf(mark!, scene.widthPx);
        if (x1 < 0 || x0 > scene.widthPx) continue;
        found += 1;
        expect(
          scene.labels.some((label) => label.row === row),
          `row ${row} has a name`,
        ).toBe(true);
      }
    });
    expect(found).toBeGreaterThan(RUNS / 10);
  });

  it('answers to a pointer on at least 24 px each way around the mark', () => {
    everyScene(({ marks, widthPx }) => {
      for (const mark of marks) {
        const { x, y, width, height } = mark.box;
        const { x0, x1 } = extentOf(mark, widthPx);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(HIT_PX);
        // One that is off the plot answers where another date of its event is.
        if (x1 > 0 && x0 < widthPx) expect(x <= x0 + ROUNDING_PX && x + width >= x1 - ROUNDING_PX).toBe(true);
        expect(y + height / 2).toBeCloseTo(mark.y);
      }
    });
  });

  it('keeps every number finite and near the plot, however far or open the dates', () => {
    everyScene((scene) => {
      const high = Math.max(scene.widthPx, scene.heightPx) + FAR_PX;
      for (const [path, value] of numbersIn(scene)) {
        const isNear = value >= -FAR_PX && value <= (path.endsWith('width') ? high + FAR_PX : high);
        if (!isNear) expect.fail(`${path} is ${value}`);
      }
    });
  });

  it('draws every mark inside its lane, and lanes under each other', () => {
    everyScene((scene, { table, lanes }) => {
      for (const [i, { y, heightPx }] of scene.lanes.entries()) {
        expect(y).toBeGreaterThanOrEqual((scene.lanes[i - 1]?.y ?? 0) + (scene.lanes[i - 1]?.heightPx ?? 0));
        expect(y + heightPx).toBeLessThanOrEqual(scene.heightPx + ROUNDING_PX);
      }
      for (const mark of scene.marks) {
        const { title } = table.eventAt(mark.row);
        expect(lanes.laneOf[mark.row], title).toBeLessThan(scene.lanes.length);
        const lane = scene.lanes[lanes.laneOf[mark.row]!]!;
        expect(mark.y - scene.fontPx * 0.7, title).toBeGreaterThanOrEqual(lane.y);
        expect(mark.y + scene.fontPx * 0.7, title).toBeLessThanOrEqual(lane.y + lane.heightPx);
      }
    });
  });

  it('lists marks in time order', () => {
    everyScene(({ marks }) => {
      const rows = marks.map(({ row }) => row);
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    });
  });

  it(
    'keeps every event in its slot while the reader pans',
    () => {
      for (let run = 0; run < 40; run++) {
        const input = randomInput();
        const layout = createLayout();
        const places = new Map<string, number>();
        let { viewport } = input;
        for (let pan = 0; pan < 50; pan++) {
          for (const mark of layout({ ...input, viewport }).marks) {
            for (const row of mark.kind === 'cluster' ? mark.rows : [mark.row]) {
              const key = `${row} ${mark.kind === 'cluster'}`;
              const known = places.get(key) ?? mark.y;
              if (mark.y !== known)
                expect.fail(`seed ${SEED}, run ${run}: ${key} went from ${known} to ${mark.y}`);
              places.set(key, mark.y);
            }
          }
          viewport = panBy(viewport, draw.between(-400, 400));
        }
        expect(places.size).toBeGreaterThanOrEqual(Math.min(1, input.rows.length));
      }
    },
    SLOW_MS,
  );

  it('keeps the arrangement of a view of a round scale while the reader pans', () => {
    let viewport = { start: 1_679_000_000_123, end: 1_679_000_000_123 + 2 ** 20 * 1000, widthPx: 1000 };
    const scale = bucketMsPerPx(viewport);
    for (let pan = 0; pan < 5000; pan++) {
      viewport = panBy(viewport, draw.between(-300, 300));
      expect(bucketMsPerPx(viewport), `seed ${SEED}, pan ${pan}`).toBe(scale);
    }
  });

  it('never packs for a scale less crowded than the one in view, nor twice as crowded or more', () => {
    for (let run = 0; run < 1000; run++) {
      const span = 10 ** draw.between(0, 21);
      const crowding = bucketMsPerPx({ start: 0, end: span, widthPx: 1000 }) / (span / 1000);
      expect(crowding).toBeGreaterThanOrEqual(1);
      expect(crowding).toBeLessThanOrEqual(2 + 1e-5);
    }
  });

  it('packs the view on which a timeline opens as tight as it is', () => {
    for (let run = 0; run < 200; run++) {
      const { table } = randomInput();
      const widthPx = draw.whole(200, 2000);
      const viewport = viewOf(openingSpan(table), widthPx);
      const packing = packingMsPerPx({ table, viewport });
      expect(packing / msPerPx(viewport), `seed ${SEED}, run ${run}`).toBeCloseTo(1, 5);
    }
  });

  it('is a function of its input, whatever it drew in between', () => {
    const layout = createLayout();
    const first = randomInput();
    const scene = layout(first);
    for (let run = 0; run < 30; run++) {
      const input = randomInput();
      expect(layout(input), `seed ${SEED}, run ${run}`).toEqual(createLayout()(input));
    }
    expect(layout(first)).toEqual(scene);
  });

  it('leaves its input alone', () => {
    const input = randomInput();
    const before = structuredClone({ ...input, measure: undefined, table: undefined });
    createLayout()(input);
    expect({ ...input, measure: undefined, table: undefined }).toEqual(before);
  });
});

describe('dates that leave much open', () => {
  it('lie over no other event, and are all named where there is room', () => {
    const dates = ['../1918', 'XXXX-12-XX', '1950S2', '1984-1X', '201X', '1914?', '[1760..]', '1889/'];
    const table = tableOf(dates.map((date) => ({ id: date, date })));
    const range = { start: Date.UTC(1880, 0), end: Date.UTC(2025, 0) };
    const { marks, labels } = createLayout()(inputOf(table, { range, widthPx: 1600, heightPx: 700 }));
    const extents = marks.map((mark) => {
      if (mark.kind === 'cluster') throw new Error('There is room for all.');
      const { x0, x1 } = mark.kind === 'interval' ? mark : (mark.within ?? { x0: mark.x, x1: mark.x });
      return { y: mark.y, x0, x1 };
    });
    for (const [index, a] of extents.entries()) {
      for (const b of extents.slice(index + 1)) {
        expect(a.y === b.y && a.x0 < b.x1 && a.x1 > b.x0, JSON.stringify([a, b])).toBe(false);
      }
    }
    expect(labels.map(({ text }) => text).toSorted()).toEqual(dates.toSorted());
  });
});

describe('a date of no known year', () => {
  it.each(['XXXX-12-25', 'XXXX', 'XXX4-08'])('stretches no timeline: %s', (date) => {
    const battles = [
      { id: 'a', date: '1914-08-01' },
      { id: 'b', date: '1914-09-01' },
    ];
    const table = tableOf([...battles, { id: 'letter', date }]);
    expect(table.extent).toEqual(tableOf(battles).extent);
    expect(spanOf(table, allRows(table))).toEqual(table.extent);
  });

  it('stretches one where it is the end of a span', () => {
    const { extent } = tableOf([{ id: 'a', date: '1914-08-01/XXXX' }]);
    expect(extent.start).toBe(Date.UTC(1914, 7, 1));
  });
});

describe('what is drawn of one event', () => {
  const sceneOf = (date: string): Scene =>
    createLayout()(
      inputOf(
        tableOf([
          { id: 'Told', date },
          { id: 'later', date: '1530' },
        ]),
      ),
    );

  it('has its name beside the last of several dates, not on it', () => {
    const { marks, labels } = sceneOf('{1502,1505-12}');
    const mark = marks.find((each): each is PointMark => each.kind === 'point' && each.row === 0)!;
    const last = mark.set!.members.at(-1)!;
    expect(labels.find(({ row }) => row === 0)!.x).toBeGreaterThan((last.x0 + last.x1) / 2 + mark.sizePx / 2);
  });

  it('has its name beside the date of another source where that alone is in view', () => {
    const events = [
      { id: 'Told', date: '1502-05-03', citations: [{ source: 'a', date: '1520' }] },
      { id: 'later', date: '1530' },
    ];
    const table = tableOf(events, { sources: [{ id: 'a', type: 'book', title: 'A' }] });
    const range = { start: civilToTime({ year: 1515 }), end: civilToTime({ year: 1535 }) };
    const { ghosts, labels, marks } = createLayout()(inputOf(table, { range }));
    const [ghost] = ghosts;
    expect(ghost).toMatchObject({ relation: 'disagrees', row: 0 });
    const label = labels.find(({ row }) => row === 0);
    expect(label?.text).toBe('Told');
    expect(label!.x).toBeGreaterThan(ghost!.x1);
    const { box } = marks.find(({ row }) => row === 0)!;
    expect(box.x).toBeCloseTo(ghost!.x0);
    expect(box.x + box.width).toBeCloseTo(label!.x + label!.widthPx, -1);
  });

  it('goes on beyond the plot where it has no end', () => {
    const { marks, widthPx } = sceneOf('1502/..');
    const { box } = marks.find(({ row }) => row === 0)!;
    expect(box.x + box.width).toBeGreaterThan(widthPx);
  });
});
