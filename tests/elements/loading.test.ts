// What happens while a dataset is on its way: another is asked for, the element leaves, or everything comes at once. The
// network is held by the test, so that it decides which answer comes first.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TimelinePage } from '../support/mount.ts';
import { mount, nextFrame, pause, place } from '../support/mount.ts';
import { TREATIES, event, eventsOnly } from './datasets.ts';

interface Request {
  readonly address: string;
  readonly signal: AbortSignal | undefined;
  readonly answer: (text: string) => void;
  readonly fail: () => void;
}

let requests: Request[] = [];
let errors: string[] = [];
const onError = (error: ErrorEvent | PromiseRejectionEvent): void => {
  errors.push(error instanceof ErrorEvent ? error.message : String(error.reason));
};

beforeEach(() => {
  requests = [];
  errors = [];
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onError);
  vi.spyOn(window, 'fetch').mockImplementation(
    (address, { signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
        requests.push({
          address: address as string, // The element asks with text alone.
          signal: signal ?? undefined,
          answer: (text) => resolve(new Response(text)),
          fail: () => reject(new TypeError('Failed to fetch')),
        });
      }),
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onError);
  expect(errors).toEqual([]);
});

const titled = (title: string): string => JSON.stringify({ ...eventsOnly(event()), title });
const titleOf = (page: TimelinePage): string => page.textOf('title');

// Until everything that was to happen has happened.
async function quiet(): Promise<void> {
  await pause(60);
  await nextFrame();
}

async function waiting(): Promise<TimelinePage> {
  const page = place({ attributes: { src: 'one.json' } });
  await expect.poll(() => requests.length).toBe(1);
  return page;
}

describe('while a dataset is loading', () => {
  it('the page says so', async () => {
    const page = await waiting();
    await page.element.updateComplete;
    expect(page.textOf('message')).toContain('Loading the timeline …');
    expect(page.button('Present')).toHaveProperty('disabled', true);
    requests[0]?.answer(titled('One'));
    await page.loaded;
    expect(page.root.querySelector('[part=message]')).toBeNull();
  });

  it('the dataset before it stays to be read', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.element.src = 'one.json';
    await expect.poll(() => requests.length).toBe(1);
    expect(page.openTitle()).toBe('The armistice');
    requests[0]?.answer(titled('One'));
    await expect.poll(() => titleOf(page)).toBe('One');
    expect(page.of('load')).toHaveLength(2);
  });

  it('asks for each address once', async () => {
    const page = await waiting();
    await page.element.updateComplete;
    page.element.lanes = 'actor';
    page.element.requestUpdate();
    await quiet();
    expect(requests.map(({ address }) => address)).toEqual(['one.json']);
  });
});

describe('another address, set while the first is loading', () => {
  it.each([
    ['the first answers last', [1, 0]],
    ['the first answers first', [0, 1]],
  ])('is the only one that shows: %s', async (_, order) => {
    const page = await waiting();
    page.element.src = 'two.json';
    await expect.poll(() => requests.length).toBe(2);
    for (const index of order) requests[index]?.answer(titled(index === 0 ? 'One' : 'Two'));
    await page.loaded;
    await quiet();
    expect(titleOf(page)).toBe('Two');
    expect(page.fired.map(({ type }) => type)).toEqual(['load']);
  });

  it('stops the request for the first', async () => {
    const page = await waiting();
    page.element.src = 'two.json';
    await expect.poll(() => requests.length).toBe(2);
    expect(requests[0]?.signal?.aborted).toBe(true);
    expect(requests[1]?.signal?.aborted).toBe(false);
    requests[1]?.answer(titled('Two'));
    await page.loaded;
  });

  it('has nothing to do with the failure of the first', async () => {
    const page = await waiting();
    page.element.src = 'two.json';
    await expect.poll(() => requests.length).toBe(2);
    requests[0]?.fail();
    requests[1]?.answer(titled('Two'));
    await page.loaded;
    await quiet();
    expect(page.of('error')).toEqual([]);
    expect(titleOf(page)).toBe('Two');
  });
});

describe('a dataset object, set while a file is loading', () => {
  it('shows, and the file does not', async () => {
    const page = await waiting();
    page.element.dataset = TREATIES;
    requests[0]?.answer(titled('One'));
    await page.loaded;
    await quiet();
    expect(titleOf(page)).toBe('From war to peace');
    expect(page.fired.map(({ type }) => type)).toEqual(['load']);
  });

  it('shows alone when ten of them come at once', async () => {
    const page = await waiting();
    for (let n = 1; n <= 10; n += 1) page.element.dataset = titled(`Number ${n}`);
    await page.loaded;
    await quiet();
    expect(titleOf(page)).toBe('Number 10');
    expect(page.of('load')).toHaveLength(1);
  });
});

describe('an element that leaves the page while its dataset is loading', () => {
  it('stops the request and says nothing', async () => {
    const page = await waiting();
    page.element.remove();
    expect(requests[0]?.signal?.aborted).toBe(true);
    requests[0]?.answer(titled('One'));
    await quiet();
    expect(page.fired).toEqual([]);
  });

  it('asks again when it comes back', async () => {
    const page = await waiting();
    page.element.remove();
    await quiet();
    page.container.append(page.element);
    await expect.poll(() => requests.length).toBe(2);
    requests[1]?.answer(titled('One'));
    await page.loaded;
    expect(titleOf(page)).toBe('One');
    expect(page.of('load')).toHaveLength(1);
  });

  it('asks for the address that it was given while it was away', async () => {
    const page = await waiting();
    page.element.remove();
    page.element.src = 'two.json';
    await quiet();
    page.container.append(page.element);
    await expect.poll(() => requests.length).toBe(2);
    expect(requests[1]?.address).toBe('two.json');
    requests[1]?.answer(titled('Two'));
    await page.loaded;
  });

  it('asks for nothing if it leaves before it has begun', async () => {
    const page = place({ attributes: { src: 'one.json' } });
    page.element.remove();
    await quiet();
    expect(requests).toEqual([]);
    page.container.append(page.element);
    await expect.poll(() => requests.length).toBe(1);
    requests[0]?.answer(titled('One'));
    await page.loaded;
    expect(titleOf(page)).toBe('One');
  });
});

describe('calls that wait for a dataset', () => {
  it('are done in the order in which they came', async () => {
    const page = await waiting();
    page.element.select('armistice');
    page.element.view = 'list';
    page.element.select(null);
    requests[0]?.answer(JSON.stringify(TREATIES));
    await page.loaded;
    expect(page.details()).toBeNull();
    expect(page.element.view).toBe('list');
  });

  it('and ask for what is not there are reported, and the others are done', async () => {
    const page = await waiting();
    page.element.goTo('nobody');
    page.element.select('armistice');
    const report = vi.spyOn(window, 'reportError').mockImplementation(() => undefined);
    requests[0]?.answer(JSON.stringify(TREATIES));
    await page.loaded;
    await page.element.updateComplete;
    expect(report.mock.calls).toEqual([[expect.any(RangeError)]]);
    expect(page.openTitle()).toBe('The armistice');
  });
});
