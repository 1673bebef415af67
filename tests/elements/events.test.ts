// What the element tells the page around it, and what it keeps to itself: `event-select`, `view-change` and
// `state-change` are for the reader's own acts only.
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drag, wheel } from '../support/mouse.ts';
import type { TimelinePage } from '../support/mount.ts';
import { addressOf, mount, nextFrame, pause, place, reduceMotion } from '../support/mount.ts';
import { TREATIES, event, eventsOnly, treatiesWith } from './datasets.ts';

const json = JSON.stringify;
const QUIET_MS = 350; // longer than the element waits before it calls a view settled

describe('load', () => {
  it.each([
    ['src', { attributes: { src: addressOf(json(TREATIES)) } }],
    ['dataset', { dataset: TREATIES }],
    ['a text in dataset', { dataset: json(TREATIES) }],
    ['a dataset without events', { dataset: eventsOnly() }],
  ])('fires once for %s', async (_, options) => {
    const page = await mount(options);
    await pause(QUIET_MS);
    expect(page.fired).toEqual([{ type: 'load', detail: null }]);
  });

  it('fires when the events are there to be seen', async () => {
    const page = place({ dataset: TREATIES });
    let names: string[] = [];
    page.element.addEventListener('load', () => (names = page.optionNames()));
    await page.loaded;
    expect(names).toHaveLength(5);
  });

  it('fires again for the next dataset', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.dataset = treatiesWith({ title: 'The second' });
    await expect.poll(() => page.of('load').length).toBe(2);
    expect(page.textOf('title')).toBe('The second');
  });

  it('does not bubble, as the load of an image does not', async () => {
    const page = place({ dataset: TREATIES });
    let heard = 0;
    page.container.addEventListener('load', () => (heard += 1));
    await page.loaded;
    expect(heard).toBe(0);
  });

  it('may change the layout of the page without an error in it', async () => {
    const errors: string[] = [];
    const onError = (error: ErrorEvent): unknown => errors.push(error.message);
    addEventListener('error', onError);
    const page = place({ dataset: TREATIES });
    page.element.addEventListener('load', () => {
      page.container.style.height = '400px';
      page.element.select('armistice');
    });
    await page.loaded;
    await nextFrame();
    await nextFrame();
    removeEventListener('error', onError);
    expect(errors).toEqual([]);
  });
});

describe('error', () => {
  it('fires with the problem, and load does not', async () => {
    const page = place({ dataset: 'no timeline' });
    await page.element.updateComplete;
    await pause(60);
    const problem = {
      path: '',
      severity: 'error',
      message: expect.stringContaining('Line 1') as unknown,
      hint: expect.any(String) as unknown,
    };
    expect(page.fired).toEqual([
      { type: 'error', detail: { problem: expect.objectContaining(problem) as unknown } },
    ]);
  });

  it('does not fire for problems that leave something to show', async () => {
    const page = await mount({ dataset: eventsOnly(event(), event({ id: 'b', date: 'sometime' })) });
    expect(page.element.problems).toHaveLength(1);
    expect(page.of('error')).toEqual([]);
  });

  it('leaves no view of the dataset before', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    const failed = new Promise((resolve) => page.element.addEventListener('error', resolve, { once: true }));
    page.element.dataset = '{';
    await failed;
    await page.element.updateComplete;
    expect(page.element.visibleRange).toBeUndefined();
    expect(page.element.selected).not.toBe('outbreak');
    expect(page.details()).toBeNull();
  });
});

describe('event-select', () => {
  const open = (id: string | null): unknown => ({ type: 'event-select', detail: { id } });
  const selections = (page: TimelinePage): readonly unknown[] =>
    page.fired.filter(({ type }) => type === 'event-select');

  it('names the event that the reader clicked', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.click(page.option(/The armistice/));
    expect(selections(page)).toEqual([open('armistice')]);
  });

  it('names the event that the reader opened with a key', async () => {
    const page = await mount({ dataset: TREATIES });
    page.option(/The armistice/).focus();
    await page.press('{Enter}');
    expect(selections(page)).toEqual([open('armistice')]);
  });

  it('is null when the reader closes the details, by key or button', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.option(/The armistice/).focus();
    await page.press('{Escape}');
    expect(selections(page)).toEqual([open(null)]);
    page.element.select('armistice');
    await page.element.updateComplete;
    page.button('Close').click();
    expect(selections(page)).toEqual([open(null), open(null)]);
  });

  it('is null when the reader leaves an event for one of its sources, and names it when it is open again', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.button(/rests on The Gazette/).click();
    await page.element.updateComplete;
    expect(selections(page)).toEqual([open(null)]);
    await page.press('{Escape}');
    await page.element.updateComplete;
    expect(selections(page)).toEqual([open(null), open('armistice')]);
  });

  it('follows Previous and Next', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.button(/^Next: /).click();
    await page.element.updateComplete;
    page.button(/^Previous: /).click();
    expect(selections(page)).toEqual([open('conference'), open('armistice')]);
  });

  it.each(['list', 'table', 'evidence'])('names the event that the reader chose in the %s', async (view) => {
    const page = await mount({ dataset: TREATIES, attributes: { view } });
    page.button(/The armistice/).click();
    expect(selections(page)).toEqual([open('armistice')]);
  });

  it('does not fire for Escape where nothing is open', async () => {
    const page = await mount({ dataset: TREATIES });
    page.option(/The armistice/).focus();
    await page.press('{Escape}');
    expect(selections(page)).toEqual([]);
  });

  it('does not fire for what the page does', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'outbreak' } });
    page.element.selected = 'armistice';
    page.element.select('versailles');
    page.element.next();
    page.element.previous();
    page.element.select(null);
    page.element.setAttribute('selected', 'league');
    page.element.dataset = treatiesWith({ title: 'Again' });
    await pause(QUIET_MS);
    expect(selections(page)).toEqual([]);
  });

  it('is heard by listeners around the element', async () => {
    const page = await mount({ dataset: TREATIES });
    const heard: unknown[] = [];
    page.container.addEventListener('event-select', (event) => heard.push((event as CustomEvent).detail));
    page.option(/The armistice/).click();
    expect(heard).toEqual([{ id: 'armistice' }]);
  });
});

describe('view-change', () => {
  const acts: readonly (readonly [string, (page: TimelinePage) => unknown])[] = [
    [
      'a key',
      async (page) => {
        page.options()[0]?.focus();
        await page.press('+');
      },
    ],
    ['a zoom button', (page) => page.button('Zoom in').click()],
    [
      'a drag',
      (page) => {
        const { left, top } = page.plotBox();
        return drag({ x: left + 300, y: top - 20 }, { x: left + 200, y: top - 20 });
      },
    ],
    [
      'a wheel with Ctrl',
      (page) => {
        const { left, top } = page.plotBox();
        return wheel({ x: left + 300, y: top - 20, deltaY: -120, isCtrl: true });
      },
    ],
    [
      'a step to an event out of view',
      (page) => {
        page.element.visibleRange = { start: Date.UTC(1914, 0, 1), end: Date.UTC(1915, 0, 1) };
        page.element.select('outbreak');
        page.button(/^Next: /).click();
      },
    ],
  ];

  it.each(acts)('fires once after %s, with what is in view then', async (_, act) => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'outbreak' } });
    await pause(QUIET_MS);
    const before = page.range();
    await act(page);
    await expect.poll(() => page.of('view-change').length).toBe(1);
    await pause(QUIET_MS);
    expect(page.of('view-change')).toEqual([page.range()]);
    expect(page.range()).not.toEqual(before);
  });

  it('fires with the view at the end of a flight, not with one on the way, where frames come late', async () => {
    const page = await mount({ dataset: TREATIES });
    await pause(QUIET_MS);
    await reduceMotion(false);
    const request = window.requestAnimationFrame.bind(window);
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation(
      (draw) => window.setTimeout(() => request(draw), 250) && 1,
    );
    page.button('Zoom in').click();
    await expect.poll(() => page.of('view-change').length, { timeout: 5000 }).toBe(1);
    vi.restoreAllMocks();
    await pause(QUIET_MS);
    await reduceMotion(true);
    expect(page.of('view-change')).toEqual([page.range()]);
  });

  it('fires once for a whole gesture', async () => {
    const page = await mount({ dataset: TREATIES });
    const { left, top } = page.plotBox();
    const turn = { x: left + 300, y: top - 20, deltaY: -40, isCtrl: true };
    await Promise.all([wheel(turn), wheel(turn), wheel(turn)]);
    await pause(QUIET_MS);
    expect(page.of('view-change')).toHaveLength(1);
  });

  it('does not fire for what the page does', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: 0, end: 1e10 };
    page.element.fit();
    page.element.goTo('armistice');
    page.element.goTo({ start: 0, end: 1e11 });
    page.element.select('versailles');
    page.element.next();
    page.container.style.width = '700px';
    page.element.lanes = 'actor';
    page.element.dataset = treatiesWith({ title: 'Again' });
    await pause(QUIET_MS);
    expect(page.of('view-change')).toEqual([]);
  });

  it('does not fire for what the page does just after the reader has moved', async () => {
    const page = await mount({ dataset: TREATIES });
    page.button('Zoom in').click();
    page.element.dataset = treatiesWith({ title: 'Again' });
    page.element.goTo('armistice');
    await pause(QUIET_MS);
    expect(page.of('view-change')).toEqual([]);
  });

  it('says what is in view to those who cannot see it', async () => {
    const page = await mount({ dataset: TREATIES });
    page.button('Zoom in').click();
    const heard = (): (string | null)[] =>
      page.screen.getAllByRole('status').map((status) => status.textContent?.trim() ?? null);
    await expect
      .poll(heard)
      .toContainEqual(expect.stringMatching(/^\w+ \d{4} to \w+ \d{4}: \d of 5 events in view$/));
  });
});

describe('state-change', () => {
  it('fires when the reader changes lanes, view or filters', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.selectOptions(page.screen.getByRole('combobox', { name: 'Lanes by' }), 'actor');
    expect(page.element.lanes).toBe('actor');
    page.screen.getByRole('radio', { name: 'List' }).click();
    expect(page.element.view).toBe('list');
    page.button(/^War/).click();
    expect(page.element.filters.categories).toEqual(['war']);
    await userEvent.type(page.search(), 'x');
    expect(page.element.filters.text).toBe('x');
    expect(page.of('state-change')).toHaveLength(4);
  });

  it('does not fire for what the page sets', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.lanes = 'actor';
    page.element.view = 'list';
    page.element.filters = { text: 'x', categories: [], actors: [], sources: [] };
    await page.element.updateComplete;
    expect(page.of('state-change')).toEqual([]);
  });
});
