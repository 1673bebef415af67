// Large datasets: the page goes on living while they load, the first events are there before the last, and readers may stop it. The
// network is held by the test. With a worker and without one everything is the same.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TimelinePage } from '../support/mount.ts';
import { addressOf, focused, mount, pause, place } from '../support/mount.ts';
import { cancelWord, progressWords } from '../../src/elements/large/loading-words.ts';
import { TREATIES } from './datasets.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const eventAt = (i: number): Record<string, unknown> => ({
  id: `e${i}`,
  title: `Event ${i}`,
  date: `${1000 + (i % 1000)}-0${1 + (i % 9)}`,
  category: 'c',
  summary: 'x'.repeat(60),
});
const HEAD = { version: 1, title: 'A large timeline', categories: [{ id: 'c', label: 'C' }] };
const largeObject = (count: number): Record<string, unknown> => ({
  ...HEAD,
  events: Array.from({ length: count }, (_, i) => eventAt(i)),
});
const COUNT = 9000; // 1.2 MB as a file

/** A file whose bytes the test sends. */
function heldFile(totalBytes?: number) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const isCancelled = vi.fn<() => void>();
  const stream = new ReadableStream<Uint8Array>({
    start: (own) => {
      controller = own;
    },
    cancel: isCancelled,
  });
  const headers = totalBytes === undefined ? undefined : { 'content-length': `${totalBytes}` };
  vi.spyOn(window, 'fetch').mockImplementation((_, { signal } = {}) => {
    signal?.addEventListener('abort', () => controller?.error(signal.reason));
    return Promise.resolve(new Response(stream, headers && { headers }));
  });
  return {
    isCancelled,
    send: (text: string) => controller?.enqueue(new TextEncoder().encode(text)),
    end: () => controller?.close(),
    fail: () => controller?.error(new TypeError('network error')),
  };
}

const shownCount = (page: TimelinePage): number =>
  Number(/([\d,]+) events/.exec(page.textOf('about'))?.[1]?.replaceAll(',', '') ?? 0);
const bar = (page: TimelinePage): HTMLElement | null =>
  page.screen.queryByRole('progressbar', { name: 'Loading the timeline' });

const text = JSON.stringify(largeObject(COUNT));

/** Counts what workers answer. */
function countAnswers(): { count: number } {
  const answers = { count: 0 };
  class Counted extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ number?: number }>) => {
        if (data.number !== undefined) answers.count += 1;
      });
    }
  }
  vi.stubGlobal('Worker', Counted);
  return answers;
}

/** Lets every answer of a worker come so much later. */
function slowDownWorkers(ms: number): void {
  class Slow extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      const late = new WeakSet<Event>();
      this.addEventListener('message', (event: MessageEvent<{ number?: number }>) => {
        if (event.data.number === undefined || late.has(event)) return;
        event.stopImmediatePropagation();
        const again = new MessageEvent('message', { data: event.data });
        late.add(again);
        setTimeout(() => this.dispatchEvent(again), ms);
      });
    }
  }
  vi.stubGlobal('Worker', Slow);
}

function breakWorkers(kind: 'throws' | 'errs' | 'dies'): void {
  const Real = Worker;
  if (kind === 'dies') {
    // It is there, and fails at the second question.
    class Dying extends Real {
      #asked = 0;
      override postMessage(...parts: unknown[]): void {
        this.#asked += 1;
        if (this.#asked < 2) super.postMessage(...(parts as [unknown, Transferable[]]));
        else queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { cancelable: true })));
      }
    }
    vi.stubGlobal('Worker', Dying);
    return;
  }
  class Broken extends EventTarget {
    constructor() {
      super();
      if (kind === 'throws') throw new DOMException('no workers here', 'SecurityError');
      queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { cancelable: true })));
    }
    terminate(): void {}
  }
  vi.stubGlobal('Worker', Broken);
}

describe('a large object', () => {
  it('shows as a small one does', async () => {
    const page = await mount({ dataset: largeObject(6000), attributes: { selected: 'e4321' } });
    expect(page.textOf('title')).toBe('A large timeline');
    expect(page.openTitle()).toBe('Event 4321');
    page.element.select(null);
    await page.element.updateComplete;
    expect(shownCount(page)).toBe(6000);
    expect(page.fired.map(({ type }) => type)).toEqual(['load']);
    expect(page.element.problems).toEqual([]);
  });

  it('has the problems that a small one has', async () => {
    const events = [{ id: 'bad' }, ...(largeObject(6000)['events'] as unknown[])];
    const page = await mount({ dataset: { ...HEAD, events } });
    expect(page.element.problems.map(({ path }) => path)).toEqual(['events[0].title', 'events[0].date']);
  });

  it.each([
    ['an object', largeObject(20_000)],
    ['its text', text],
  ])('gives way to what is set after it: %s', async (_, dataset) => {
    const errors: unknown[] = [];
    const onError = ({ reason }: PromiseRejectionEvent): number => errors.push(reason);
    addEventListener('unhandledrejection', onError);
    const page = place({ dataset });
    await pause(5);
    page.element.dataset = TREATIES;
    await page.loaded;
    await pause(200);
    expect(page.textOf('title')).toBe('From war to peace');
    expect(page.of('load')).toHaveLength(1);
    removeEventListener('unhandledrejection', onError);
    expect(errors).toEqual([]);
  });

  it('may come as text', async () => {
    const page = await mount({ dataset: text });
    expect(shownCount(page)).toBe(COUNT);
  });

  it('that cannot be read says so', async () => {
    const dataset = largeObject(6000);
    const events = dataset['events'] as unknown[];
    Object.defineProperty(events, 5000, {
      get: () => {
        throw new Error('not for you');
      },
    });
    const page = place({ dataset });
    await expect.poll(() => page.of('error')).toHaveLength(1);
    expect(page.textOf('message')).toContain('The dataset could not be read.');
  });

  it('goes on when its element has been moved', async () => {
    const page = place({ dataset: largeObject(20_000) });
    await pause(10);
    page.element.remove();
    page.container.append(page.element);
    await page.loaded;
    expect(shownCount(page)).toBe(20_000);
    expect(page.of('load')).toHaveLength(1);
  });
});

describe.each(['in a worker', 'throws', 'errs', 'dies'] as const)('a large file (worker: %s)', (kind) => {
  const load = async (content: string): Promise<TimelinePage> => {
    if (kind !== 'in a worker') breakWorkers(kind);
    const page = place({ attributes: { src: addressOf(content) } });
    await expect.poll(() => page.fired.length, { timeout: 20_000 }).toBeGreaterThan(0);
    await page.element.updateComplete;
    return page;
  };

  it('shows its events', async () => {
    const answers = kind === 'in a worker' ? countAnswers() : undefined;
    const page = await load(text);
    if (answers) expect(answers.count).toBeGreaterThan(2);
    expect(page.fired.map(({ type }) => type)).toEqual(['load']);
    expect(shownCount(page)).toBe(COUNT);
    page.element.select('e8765');
    await page.element.updateComplete;
    expect(page.openTitle()).toBe('Event 8765');
  });

  it('says where it is no JSON', async () => {
    const page = await load(`${text.slice(0, -2)}, oops]}`);
    expect(page.textOf('message')).toContain('found "oops", where a value should be.');
    expect(page.of('load')).toEqual([]);
  });

  it('has the problems that a small one has', async () => {
    const bad = [{ id: 'bad' }, { ...eventAt(1), id: 'e0' }, { ...eventAt(1), id: 'x', date: '1914-13' }];
    const page = await load(
      JSON.stringify({ ...HEAD, events: [...(largeObject(COUNT)['events'] as unknown[]), ...bad] }),
    );
    expect(shownCount(page)).toBe(COUNT);
    expect(page.element.problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'events[9000].title: There is no "title". This event is left out.',
      'events[9000].date: There is no "date". This event is left out.',
      'events[9001].id: The id "e0" is taken by events[0]. This event is left out.',
      'events[9002].date: "1914-13" has month 13; months are 01–12. This event is left out.',
    ]);
  });

  it('may have an event in each line', async () => {
    const lines = [HEAD, ...(largeObject(COUNT)['events'] as unknown[])].map((value) =>
      JSON.stringify(value),
    );
    const page = await load(lines.join('\n'));
    expect(page.textOf('title')).toBe('A large timeline');
    expect(shownCount(page)).toBe(COUNT);
    expect(page.element.problems).toEqual([]);
  });
});

describe('a small file with an event in each line', () => {
  it('shows', async () => {
    const page = await mount({
      attributes: {
        src: addressOf('{"id":"a","title":"Alpha","date":"1914"}\n{"id":"b","title":"Beta","date":"1915"}'),
      },
    });
    expect(page.optionNames().join()).toContain('Alpha');
    expect(shownCount(page)).toBe(2);
  });
});

describe('while a large file loads', () => {
  const half = text.slice(0, 1_050_000);
  const rest = text.slice(1_050_000);

  it('a bar says how far it has come, and the first events are there', async () => {
    const file = heldFile(text.length);
    const page = place({ attributes: { src: 'large.json' } });
    file.send(half);
    await expect.poll(() => bar(page), { timeout: 20_000 }).not.toBeNull();
    expect(bar(page)?.getAttribute('aria-valuetext')).toMatch(/^1(\.\d)? MB of 1\.\d MB, [\d,]+ events$/);
    await expect.poll(() => shownCount(page)).toBeGreaterThan(1000);
    expect(page.options().length).toBeGreaterThan(0);
    expect(page.of('load')).toEqual([]);
    expect(page.element.visibleRange).toBeUndefined();
    file.send(rest);
    file.end();
    await page.loaded;
    await page.element.updateComplete;
    expect(bar(page)).toBeNull();
    expect(shownCount(page)).toBe(COUNT);
    expect(page.of('load')).toHaveLength(1);
  });

  it('a reader who has moved among the first events stays there', async () => {
    const file = heldFile(text.length);
    const page = place({ attributes: { src: 'large.json' } });
    file.send(half);
    await expect.poll(() => shownCount(page), { timeout: 20_000 }).toBeGreaterThan(1000);
    await userEvent.click(page.button('Zoom in'));
    await expect.poll(() => page.of('view-change')).toHaveLength(1);
    const [moved] = page.of('view-change');
    file.send(rest);
    file.end();
    await page.loaded;
    const { start, end } = moved as { start: number; end: number };
    expect(page.range()).toEqual({ start, end });
  });

  it('what a host asks for waits for the end', async () => {
    const file = heldFile();
    const page = place({ attributes: { src: 'large.json' } });
    file.send(half);
    await expect.poll(() => shownCount(page), { timeout: 20_000 }).toBeGreaterThan(1000);
    page.element.select('e8999');
    await pause(50);
    expect(page.openTitle()).toBe('');
    file.send(rest);
    file.end();
    await page.loaded;
    await page.element.updateComplete;
    expect(page.openTitle()).toBe('Event 8999');
  });

  it('it can be stopped by keyboard, and what has come stays', async () => {
    const file = heldFile(text.length);
    const page = place({ attributes: { src: 'large.json' } });
    file.send(half);
    await expect.poll(() => shownCount(page), { timeout: 20_000 }).toBeGreaterThan(1000);
    page.button('Cancel').focus();
    expect(focused()?.textContent).toBe('Cancel');
    await userEvent.keyboard('{Enter}');
    await page.loaded;
    await page.element.updateComplete;
    expect(bar(page)).toBeNull();
    expect(shownCount(page)).toBeGreaterThan(1000);
    expect(page.element.problems[0]?.message).toBe(
      `Loading was stopped after ${shownCount(page).toLocaleString('en')} events.`,
    );
    expect(page.element.problems[0]?.severity).toBe('warning');
    expect(file.isCancelled).toHaveBeenCalled();
  });

  it('the network may break off: what has come stays, and the reader is told', async () => {
    const file = heldFile(text.length);
    const page = place({ attributes: { src: 'large.json' } });
    file.send(half);
    await expect.poll(() => shownCount(page), { timeout: 20_000 }).toBeGreaterThan(1000);
    file.fail();
    await page.loaded;
    await page.element.updateComplete;
    expect(bar(page)).toBeNull();
    expect(shownCount(page)).toBeGreaterThan(1000);
    expect(page.element.problems[0]?.message).toBe(
      `The file broke off after ${shownCount(page).toLocaleString('en')} events.`,
    );
    expect(page.element.problems[0]?.severity).toBe('error');
    expect(page.textOf('problems')).toMatch(/^1 problem in the data\. The file broke off/);
  });

  it('it fails as any file does where the network breaks off before the first event', async () => {
    const file = heldFile();
    const page = place({ attributes: { src: 'large.json' } });
    file.send(`{"version":1,"title":"${'a'.repeat(1_050_000)}`);
    await pause(100);
    file.fail();
    await expect.poll(() => page.of('error')).toHaveLength(1);
    expect(page.textOf('message')).toContain('could not be fetched');
  });

  it('another file can be asked for', async () => {
    const file = heldFile();
    const page = place({ attributes: { src: 'large.json' } });
    file.send(half);
    await expect.poll(() => shownCount(page), { timeout: 20_000 }).toBeGreaterThan(1000);
    page.element.dataset = TREATIES;
    await page.loaded;
    await pause(100);
    expect(page.textOf('title')).toBe('From war to peace');
    expect(page.of('load')).toHaveLength(1);
    expect(page.of('error')).toEqual([]);
  });

  it('what is set while a worker reads is there to stay', async () => {
    const file = heldFile();
    slowDownWorkers(150);
    const page = place({ attributes: { src: 'large.json' } });
    file.send(JSON.stringify(largeObject(60_000)));
    await expect.poll(() => shownCount(page), { timeout: 20_000 }).toBeGreaterThan(1000);
    page.element.dataset = TREATIES;
    await page.loaded;
    await pause(500);
    expect(bar(page)).toBeNull();
    page.element.select('armistice');
    await page.element.updateComplete;
    expect(page.openTitle()).toBe('The armistice');
  });
});

describe('the words of the bar', () => {
  it.each([
    ['en', '12 MB of 80 MB, 5 events', 'Cancel'],
    ['ar', '12 م.ب من 80 م.ب، 5 events', 'إلغاء'],
    ['de', '12 MB von 80 MB, 5 events', 'Abbrechen'],
    ['es', '12 MB de 80 MB, 5 events', 'Cancelar'],
    ['fr', '12 Mo sur 80 Mo, 5 events', 'Annuler'],
    ['ru', '12 МБ из 80 МБ, 5 events', 'Отмена'],
    ['tr', '12 MB / 80 MB, 5 events', 'İptal'],
    ['uk', '12 МБ із 80 МБ, 5 events', 'Скасувати'],
    ['zh-CN', '12 MB / 80 MB，5 events', '取消'],
    ['sv', '12 MB of 80 MB, 5 events', 'Cancel'],
  ])('are those of the language: %s', (locale, words, cancel) => {
    const said = progressWords(locale, '5 events', 12e6, 80e6);
    expect(said.replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(words);
    expect(cancelWord(locale)).toBe(cancel);
  });

  it('leave out what is not known', () => {
    expect(progressWords('en', '5 events')).toBe('5 events');
    expect(progressWords('en', '5 events', 1.25e6)).toBe('1.3 MB, 5 events');
    expect(progressWords('en', '5 events', 20e6, 10e6)).toBe('20 MB of 20 MB, 5 events');
  });
});

describe('a closer look at a large dataset', () => {
  it('is for the command, and the page says so', async () => {
    const page = await mount({ dataset: largeObject(6000) });
    await userEvent.click(page.button('More'));
    await userEvent.click((await page.screen.findAllByRole('button', { name: 'Check the data' }))[0]!);
    await expect.poll(() => page.textOf('problems')).toContain('npx cited-timeline check');
  });
});
