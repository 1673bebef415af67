// Data that comes as columns: typed arrays of a program, and Parquet files. Shown, refused and replaced as any dataset is.
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TimelineColumns } from '../../src/index.ts';
import type { TimelinePage } from '../support/mount.ts';
import { mount, nextFrame, pause, place } from '../support/mount.ts';
import { TREATIES } from './datasets.ts';

const DAY_MS = 86_400_000;
const COLUMNS: TimelineColumns = {
  start: Float64Array.of(0, 10 * DAY_MS, 20 * DAY_MS),
  title: { values: ['Alpha', 'Beta'], codes: Uint8Array.of(0, 1, 0) },
  category: { codes: Uint8Array.of(0, 1, 1), labels: ['North', 'South'] },
  about: { title: 'Three days' },
};
const MAPPING = 'start: when, title: {from} to {to}, category: from';

function parquet(rows = 3): string {
  const file = parquetWriteBuffer({
    columnData: [
      { name: 'when', data: Array.from({ length: rows }, (_, i) => new Date(i * DAY_MS)) },
      { name: 'from', data: Array.from({ length: rows }, (_, i) => ['ATL', 'ORD'][i % 2]) },
      { name: 'to', data: Array.from({ length: rows }, (_, i) => ['LAX', 'DFW', 'JFK'][i % 3]) },
    ],
    rowGroupSize: 1000,
  });
  return URL.createObjectURL(new Blob([file]));
}

/** A timeline to which the test gives its data. */
function empty(): TimelinePage {
  return place({});
}

const optionNames = (page: TimelinePage): (string | null)[] =>
  page.screen
    .queryAllByRole('option')
    .map((option) => option.getAttribute('aria-label') ?? option.textContent);
const problemsOf = ({ element }: TimelinePage): string[] => element.problems.map(({ message }) => message);
const errorOf = (page: TimelinePage): string => {
  const [detail] = page.of('error') as { problem: { message: string } }[];
  return detail!.problem.message;
};

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('columns of a program', () => {
  it('are shown like a dataset', async () => {
    const page = empty();
    page.element.columns = COLUMNS;
    await page.loaded;
    await expect.poll(() => optionNames(page).join()).toContain('Alpha');
    expect(page.textOf('title')).toBe('Three days');
    expect(page.textOf('about')).toContain('3 events');
    expect(page.element.columns).toBe(COLUMNS);
    expect(page.of('error')).toEqual([]);
    page.element.select('row-1');
    await page.element.updateComplete;
    expect(page.textOf('event-title')).toBe('Beta');
    expect(page.textOf('details')).toContain('11 January 1970');
  });

  it('give way to a dataset that is set later, and the other way round', async () => {
    const page = empty();
    page.element.columns = COLUMNS;
    page.element.dataset = TREATIES as unknown as DOMStringMap;
    await page.loaded;
    expect(page.textOf('title')).toBe('From war to peace');
    page.element.columns = COLUMNS;
    await expect.poll(() => page.textOf('title')).toBe('Three days');
    await pause(50);
    expect(page.of('load')).toHaveLength(2);
  });

  it('that there have never been take nothing away', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.columns = null;
    await page.element.updateComplete;
    expect(page.textOf('title')).toBe('From war to peace');
  });

  it('give their place back to the address', async () => {
    const page = place({ attributes: { src: parquet(), columns: MAPPING } });
    page.element.columns = COLUMNS;
    await page.loaded;
    expect(page.textOf('title')).toBe('Three days');
    page.element.setAttribute('columns', MAPPING);
    await expect.poll(() => optionNames(page).join()).toContain('ATL to LAX');
  });

  it('survive that the element is moved while they load', async () => {
    const page = empty();
    page.element.columns = COLUMNS;
    page.element.remove();
    await nextFrame();
    page.container.append(page.element);
    await page.loaded;
    expect(page.textOf('title')).toBe('Three days');
  });

  it('that are wrong in part are shown in part, with the problems', async () => {
    const page = empty();
    page.element.columns = { ...COLUMNS, start: Float64Array.of(NaN, 0, 1) };
    await page.loaded;
    expect(page.textOf('about')).toContain('2 events');
    expect(problemsOf(page)).toEqual(['Found NaN, not a time. The event is left out.']);
  });

  it.each([
    ['a list', { ...COLUMNS, start: [1, 2] as unknown as Float64Array }, 'Found a list, not a Float64Array.'],
    ['nothing', {} as TimelineColumns, 'Found undefined, not a Float64Array.'],
    ['a number', 5 as unknown as TimelineColumns, 'Found 5, not columns.'],
  ])('without times cannot be shown: %s', async (_, columns, message) => {
    const page = empty();
    page.element.columns = columns;
    await expect.poll(() => page.of('error').length).toBe(1);
    expect(errorOf(page)).toContain(message);
    expect(page.of('load')).toEqual([]);
  });

  it('show hostile texts as text', async () => {
    const page = empty();
    const hostile = '<img src=x onerror=alert(1)>\u202E';
    page.element.columns = { ...COLUMNS, title: [hostile, hostile, hostile] };
    await page.loaded;
    page.element.select('row-0');
    await page.element.updateComplete;
    expect(page.textOf('event-title')).toBe('<img src=x onerror=alert(1)>');
    expect(page.root.querySelector('img')).toBeNull();
  });

  it('may be many', async () => {
    const count = 200_000;
    const page = empty();
    page.element.columns = {
      start: Float64Array.from({ length: count }, (_, i) => ((i * 7919) % count) * 60_000),
      title: (place) => `Number ${place}`,
    };
    await page.loaded;
    expect(page.textOf('about')).toContain('200,000 events');
  });
});

function withoutWorkers(): void {
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new TypeError('No workers here.');
      }
    },
  );
}

describe.each(['a worker', 'no worker'])('a Parquet file, with %s', (kind) => {
  const prepare = (): void => {
    if (kind === 'no worker') withoutWorkers();
  };

  it('is shown as the attribute says', async () => {
    prepare();
    const page = await mount({ attributes: { src: parquet(), columns: MAPPING } });
    expect(optionNames(page).join()).toContain('ATL to LAX');
    expect(page.textOf('about')).toContain('3 events');
    expect(page.element.columns).toBe(MAPPING);
    expect(page.element.problems).toEqual([]);
  });

  it('shows all of its groups of rows, once they are there', async () => {
    prepare();
    const page = await mount({ attributes: { src: parquet(20_000), columns: MAPPING } });
    expect(page.textOf('about')).toContain('20,000 events');
    expect(page.of('load')).toHaveLength(1);
  });

  it('is read anew when the attribute changes', async () => {
    prepare();
    const page = await mount({ attributes: { src: parquet(), columns: MAPPING } });
    page.element.setAttribute('columns', 'start: when, title: to');
    await expect.poll(() => optionNames(page).join()).toMatch(/(^|,)LAX, 1 Jan/);
  });

  it('says which column is not there', async () => {
    prepare();
    const page = place({ attributes: { src: parquet(), columns: 'start: nothing, title: to' } });
    await expect.poll(() => page.of('error').length).toBe(1);
    expect(errorOf(page)).toBe('start: the column "nothing" is not there.');
  });

  it('that is a dataset in JSON is read as one', async () => {
    prepare();
    const src = URL.createObjectURL(new Blob([JSON.stringify(TREATIES)]));
    const page = await mount({ attributes: { src, columns: MAPPING } });
    expect(page.textOf('title')).toBe('From war to peace');
  });

  it('that cannot be had says so', async () => {
    prepare();
    const page = place({ attributes: { src: '/nothing/here.parquet' } });
    await expect.poll(() => page.of('error').length).toBe(1);
    expect(errorOf(page)).toMatch(/here\.parquet|not a Parquet file/);
  });

  it('is forgotten when something else is asked for', async () => {
    prepare();
    const page = place({ attributes: { src: parquet(50_000), columns: MAPPING } });
    await nextFrame();
    page.element.dataset = TREATIES as unknown as DOMStringMap;
    await page.loaded;
    await pause(300);
    expect(page.textOf('title')).toBe('From war to peace');
    expect(page.of('load')).toHaveLength(1);
    expect(page.of('error')).toEqual([]);
  });
});
