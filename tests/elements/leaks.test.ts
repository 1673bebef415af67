// Nothing stays behind: what a timeline has registered on the page goes with it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { press, release } from '../support/mouse.ts';
import { mount, nextFrame, pause, place } from '../support/mount.ts';
import { TREATIES } from './datasets.ts';

const ROUNDS = 200;

interface Observing {
  observe(target: Node, options?: object): void;
  disconnect(): void;
}

// Counts what is registered and not yet taken away.
const listeners = new Map<string, number>();
const timers = new Set<unknown>();
const frames = new Set<number>();
const observers = new Set<Observing>();
const media = new Map<MediaQueryList, Set<unknown>>();
const restore: (() => void)[] = [];

function replace<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
  const own = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { value, configurable: true, writable: true });
  restore.push(() => {
    if (own) Object.defineProperty(target, key, own);
    else delete (target as Partial<T>)[key];
  });
}

function countListeners(target: Window | Document, name: string): void {
  const { addEventListener: add, removeEventListener: remove } = target;
  const seen = new Map<string, Set<unknown>>();
  const update = (type: string, options: unknown, change: (set: Set<unknown>) => void): void => {
    const isCapture =
      typeof options === 'object' ? (options as AddEventListenerOptions | null)?.capture : options;
    const key = `${name} ${type} ${Boolean(isCapture)}`;
    const set = seen.get(key) ?? new Set();
    seen.set(key, set);
    change(set);
    listeners.set(key, set.size);
  };
  replace(target as Window, 'addEventListener', ((
    type: string,
    listener: EventListener,
    options: unknown,
  ) => {
    update(type, options, (set) => set.add(listener));
    add.call(target, type, listener, options as AddEventListenerOptions);
  }) as Window['addEventListener']);
  replace(target as Window, 'removeEventListener', ((
    type: string,
    listener: EventListener,
    options: unknown,
  ) => {
    update(type, options, (set) => set.delete(listener));
    remove.call(target, type, listener, options as AddEventListenerOptions);
  }) as Window['removeEventListener']);
}

function countTimers(): void {
  const {
    setTimeout: set,
    clearTimeout: clear,
    requestAnimationFrame: request,
    cancelAnimationFrame: cancel,
  } = window;
  replace(window, 'setTimeout', ((act: () => void, delayMs?: number) => {
    const id = set(() => {
      timers.delete(id);
      act();
    }, delayMs);
    timers.add(id);
    return id;
  }) as unknown as typeof setTimeout);
  replace(window, 'clearTimeout', ((id: number) => {
    timers.delete(id);
    clear(id);
  }) as typeof clearTimeout);
  replace(window, 'requestAnimationFrame', (act: FrameRequestCallback) => {
    const id = request((nowMs) => {
      frames.delete(id);
      act(nowMs);
    });
    frames.add(id);
    return id;
  });
  replace(window, 'cancelAnimationFrame', (id: number) => {
    frames.delete(id);
    cancel(id);
  });
}

function countObservers(prototype: Observing): void {
  const { observe, disconnect } = prototype;
  replace(prototype, 'observe', function (this: Observing, target, options) {
    observers.add(this);
    observe.call(this, target, options);
  });
  replace(prototype, 'disconnect', function (this: Observing) {
    observers.delete(this);
    disconnect.call(this);
  });
}

// Each question to `matchMedia` has an answer of its own to listen to.
function countMedia(): void {
  const { prototype } = MediaQueryList;
  const { addEventListener: add, removeEventListener: remove } = prototype;
  const heardOf = (list: MediaQueryList): Set<unknown> => {
    const heard = media.get(list) ?? new Set();
    media.set(list, heard);
    return heard;
  };
  replace(prototype, 'addEventListener', function (
    this: MediaQueryList,
    type: string,
    listener: EventListener,
  ) {
    heardOf(this).add(listener);
    add.call(this, type, listener);
  } as MediaQueryList['addEventListener']);
  replace(prototype, 'removeEventListener', function (
    this: MediaQueryList,
    type: string,
    listener: EventListener,
  ) {
    heardOf(this).delete(listener);
    remove.call(this, type, listener);
  } as MediaQueryList['removeEventListener']);
}

const mediaCount = (): number => [...media.values()].reduce((sum, heard) => sum + heard.size, 0);
const left = (): unknown => ({
  listeners: [...listeners].filter(([, count]) => count > 0),
  observers: observers.size,
  media: mediaCount(),
  timers: timers.size,
  frames: frames.size,
});
const NOTHING = { listeners: [], observers: 0, media: 0, timers: 0, frames: 0 };

beforeEach(() => {
  for (const counts of [listeners, timers, frames, observers, media]) counts.clear();
  countListeners(window, 'window');
  countListeners(document, 'document');
  countTimers();
  for (const { prototype } of [ResizeObserver, IntersectionObserver, MutationObserver])
    countObservers(prototype);
  countMedia();
});

afterEach(() => {
  for (const undo of restore.splice(0).toReversed()) undo();
});

describe('a timeline that has left the page', () => {
  it(`has left nothing in it after ${ROUNDS} times of coming and going`, async () => {
    const page = await mount({ dataset: TREATIES });
    for (let round = 0; round < ROUNDS; round += 1) {
      page.element.remove();
      page.container.append(page.element);
      if (round % 20 === 0) await nextFrame();
    }
    expect([...observers].map(({ constructor }) => constructor.name).toSorted()).toEqual([
      'IntersectionObserver',
      'MutationObserver',
      'ResizeObserver',
    ]);
    await page.atRest();
    expect(page.optionNames()).toHaveLength(5);
    page.element.remove();
    await pause(30);
    expect(left()).toEqual(NOTHING);
  });

  it('has left nothing in it if it came and went before its first update', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = place({ dataset: TREATIES });
      page.container.remove();
    }
    await pause(60);
    expect(left()).toEqual(NOTHING);
  });

  it('leaves nothing after hundreds of different ones', async () => {
    for (let round = 0; round < 40; round += 1) {
      const page = await mount({ dataset: TREATIES });
      page.container.remove();
    }
    await pause(60);
    expect(left()).toEqual(NOTHING);
  });

  it('has stopped a flight', async () => {
    const page = await mount({ dataset: TREATIES });
    page.button('Zoom in').click();
    page.element.remove();
    await pause(30);
    expect(left()).toEqual(NOTHING);
    await pause(300);
    expect(page.of('view-change')).toEqual([]);
  });

  it('has taken the hint at zooming with it', async () => {
    const page = await mount({ dataset: TREATIES });
    page.listbox().dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true }));
    page.element.remove();
    await pause(30);
    expect(left()).toEqual(NOTHING);
  });

  it('has let go of a drag', async () => {
    const page = await mount({ dataset: TREATIES });
    const { left: x, top } = page.plotBox();
    await press({ x: x + 200, y: top - 20 });
    page.element.remove();
    await release({ x: x + 200, y: top - 20 });
    await pause(60);
    expect(left()).toEqual(NOTHING);
  });

  it('has ended its presentation', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.present();
    await page.atRest();
    page.element.remove();
    await pause(30);
    expect(left()).toEqual(NOTHING);
    expect(page.element.hasAttribute('presenting')).toBe(false);
  });

  it('hears no keys', async () => {
    const page = await mount({ dataset: TREATIES });
    page.option(/The armistice/).focus();
    page.element.remove();
    await userEvent.keyboard('{Enter}{ArrowRight}+');
    expect(page.element.selected).toBeNull();
    expect(page.fired.map(({ type }) => type)).toEqual(['load']);
  });
});

describe('a timeline that is on the page', () => {
  it('needs no frames and no timers while nothing happens', async () => {
    const page = await mount({ dataset: TREATIES });
    await page.atRest();
    await pause(300);
    expect([frames.size, timers.size]).toEqual([0, 0]);
  });

  it('listens to nothing on the window and the document', async () => {
    await mount({ dataset: TREATIES });
    expect([...listeners].filter(([, count]) => count > 0)).toEqual([]);
  });
});
