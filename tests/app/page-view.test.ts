// The view in the address: out and back again; what comes of an address that somebody made up; the place in the history.
import { describe, expect, it } from 'vitest';
import type { PageView } from '../../src/app/page-view.ts';
import {
  applyView,
  pageViewOf,
  placeOf,
  readHash,
  readStep,
  titleOf,
  withStep,
  writeHash,
} from '../../src/app/page-view.ts';
import type { CitedTimeline } from '../../src/index.ts';
import { YEAR_MS } from '../../src/time/time.ts';
import { lots } from '../layout/random-timeline.ts';
import { random } from '../support/random.ts';

const SEED = 404;
const plain: PageView = {
  start: undefined,
  end: undefined,
  lanes: 'category',
  view: 'timeline',
  sort: 'time',
  selected: null,
  filters: { text: '', categories: [], actors: [], sources: [] },
  knownBy: null,
  source: null,
  without: false,
};
const HOSTILE = [
  'a&b=c',
  '#event=x',
  '100%',
  '%zz',
  'ü 中国 🕰',
  '<script>',
  '"\'',
  '..',
  '',
  ' ',
  '\u0000\n',
  '__proto__',
];

describe('writeHash', () => {
  it('writes nothing for a view in which all is as usual', () => {
    expect(writeHash(plain)).toBe('');
  });

  it('writes only what is not as usual', () => {
    expect(writeHash({ ...plain, view: 'list', start: -1000.4, end: 999.6 })).toBe(
      '#range=-1000..1000&view=list',
    );
  });

  it('writes no range of which an end is missing', () => {
    expect(writeHash({ ...plain, start: 5 })).toBe('');
    expect(writeHash({ ...plain, end: 5 })).toBe('');
  });

  it('repeats the name of a group for each choice, in the order of choosing', () => {
    const filters = { ...plain.filters, categories: ['war', 'law'], actors: ['xi'] };
    expect(writeHash({ ...plain, filters })).toBe('#categories=war&categories=law&actors=xi');
  });
});

describe('readHash', () => {
  it('reads what writeHash wrote, whatever the ids and words', () => {
    const draw = lots(random(SEED));
    const some = () => Array.from({ length: draw.whole(0, 3) }, () => draw.pick(HOSTILE));
    for (let run = 0; run < 500; run++) {
      const start = draw.whole(-1, 1) * draw.whole(1, 10 ** draw.whole(0, 15)) + 0;
      const source = draw.next() < 0.5 ? null : draw.pick(HOSTILE);
      const isRange = draw.next() < 0.7;
      const view: PageView = {
        start: isRange ? start : undefined,
        end: isRange ? start + draw.whole(1, 1e9) : undefined,
        lanes: draw.pick(['category', 'actor', 'source', 'none']),
        view: draw.pick(['timeline', 'list', 'table', 'evidence']),
        sort: draw.pick(['time', 'sources', 'disagreement']),
        selected: draw.next() < 0.5 ? null : draw.pick(HOSTILE),
        filters: {
          text: draw.pick(HOSTILE),
          categories: some(),
          actors: some(),
          sources: source === null ? some() : [],
          ...(draw.next() < 0.5 && { fewSources: true }),
        },
        knownBy: draw.next() < 0.5 ? null : draw.pick(HOSTILE),
        source,
        without: source !== null && draw.next() < 0.5,
      };
      expect(readHash(writeHash(view)), `seed ${SEED}, run ${run}`).toEqual(view);
    }
  });

  it('reads the longest span that can be shown', () => {
    const view = { ...plain, start: -13.8e9 * YEAR_MS, end: 60e9 * YEAR_MS };
    const read = readHash(writeHash(view));
    expect(read.start! / view.start).toBeCloseTo(1, 12);
    expect(read.end! / view.end).toBeCloseTo(1, 12);
  });

  it('reads the same with and without its #', () => {
    expect(readHash('#view=list')).toEqual(readHash('view=list'));
    expect(readHash('')).toEqual(plain);
    expect(readHash('#')).toEqual(plain);
  });

  it.each([
    '1000..0',
    '5..5',
    '1..',
    '..1',
    '1',
    '1...2',
    'NaN..Infinity',
    '-Infinity..Infinity',
    '1e3..1e4',
    '0x1..0x2',
    '1.5..2.5',
    ' 1..2 ',
    '--1..2',
    '1..2..3',
    `0..${'9'.repeat(400)}`,
    '١..٢',
  ])('ignores the range "%s"', (range) => {
    expect(readHash(`#range=${encodeURIComponent(range)}&view=list`)).toEqual({ ...plain, view: 'list' });
  });

  it.each(['#%', '#%E0%A4%A', '#=&=&', '#&&&', '#__proto__=x&constructor=y', '#🕰', '#range', '##'])(
    'finds a plain view in "%s"',
    (hash) => {
      expect(readHash(hash)).toEqual(plain);
    },
  );

  it('takes the first of what may be there only once', () => {
    expect(readHash('#view=list&view=table&event=a&event=b')).toMatchObject({ view: 'list', selected: 'a' });
  });

  it('reads a very long address', () => {
    const { filters } = readHash(`#q=${'x'.repeat(1e6)}&${'actors=a&'.repeat(1e4)}`);
    expect(filters.text).toHaveLength(1e6);
    expect(filters.actors).toHaveLength(1e4);
  });
});

describe('pageViewOf and applyView', () => {
  const timeline = (parts: object) =>
    ({ ...plain, visibleRange: undefined, ...parts }) as unknown as CitedTimeline;

  it('carry a view from one timeline to another', () => {
    const shown = {
      visibleRange: { start: 0, end: 1000 },
      lanes: 'actor',
      view: 'table',
      selected: 'a',
      filters: { ...plain.filters, text: 'war' },
    };
    const other = timeline({});
    applyView(other, readHash(writeHash(pageViewOf(timeline(shown)))));
    expect(other).toMatchObject(shown);
  });

  it('leave the range of a timeline alone where the view has none', () => {
    const visibleRange = { start: 0, end: 1000 };
    const other = timeline({ visibleRange });
    applyView(other, plain);
    expect(other.visibleRange).toBe(visibleRange);
    expect(pageViewOf(timeline({}))).toEqual(plain);
  });
});

describe('the place in the history', () => {
  it('is another for each view, open event and open source', () => {
    const places = [
      plain,
      { ...plain, view: 'list' },
      { ...plain, selected: 'a' },
      { ...plain, source: 'a' },
      { ...plain, selected: 'a', source: 'a' },
    ].map(placeOf);
    expect(new Set(places).size).toBe(places.length);
  });

  it('stays the same while the reader moves about, and filters', () => {
    const moved = { ...plain, start: 1, end: 2, filters: { ...plain.filters, text: 'war' } };
    expect(placeOf(moved)).toBe(placeOf(plain));
  });
});

describe('the title', () => {
  const shown = (part: { textContent: string | null } | null) =>
    ({ shadowRoot: { querySelector: () => part } }) as unknown as CitedTimeline;

  it('is the one on screen, without space around it', () => {
    expect(titleOf(shown({ textContent: '\n  Treaties ' }))).toBe('Treaties');
  });

  it('is none before anything is on screen', () => {
    expect(titleOf(shown(null))).toBeUndefined();
    expect(titleOf({ shadowRoot: null } as CitedTimeline)).toBeUndefined();
    expect(titleOf(shown({ textContent: ' ' }))).toBe('');
  });
});

describe('the step of a presentation', () => {
  it('stands beside whatever else the hash holds', () => {
    expect(withStep('', 3)).toBe('#step=3');
    expect(withStep('#lanes=actor&event=a%26b', 3)).toBe('#lanes=actor&event=a%26b&step=3');
    expect(withStep('#lanes=actor&step=3', 12)).toBe('#lanes=actor&step=12');
    expect(withStep('#step=3&lanes=actor', null)).toBe('#lanes=actor');
    expect(withStep('#step=3', null)).toBe('');
    expect(readStep(withStep('#q=step%3D9', 4))).toBe(4);
  });

  it.each([
    '',
    '#step=',
    '#step=0',
    '#step=-1',
    '#step=1.5',
    '#step=one',
    '#step=99999999',
    '#steps=3',
    '#q=step%3D3',
  ])('is none in %j', (hash) => {
    expect(readStep(hash)).toBeUndefined();
  });
});
