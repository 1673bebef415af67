// What is on the plot for those who do not see it: every event an option with its title and date in words, its place in
// the whole, and what stands too close together as one.
import { within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import { moveTo, press, release } from '../support/mouse.ts';
import { focused, mount, nextFrame } from '../support/mount.ts';
import { TREATIES, event, eventsOnly } from './datasets.ts';

const HOUR_MS = 3_600_000;

describe('the options of the plot', () => {
  it('are named by title and date in words, in time order', async () => {
    const page = await mount({ dataset: TREATIES });
    expect(page.optionNames()).toEqual([
      'The war breaks out, 28 July 1914',
      'The armistice, 11 November 1918',
      'The conference opens, 18 January 1919',
      'The treaty of Versailles, 28 June 1919',
      'The League of Nations meets, 10 January 1920',
    ]);
  });

  it.each([
    ['1450~', 'about 1450'],
    ['2022-02-24/..', 'since 24 February 2022'],
    ['2023-03-20/2023-03-22', '20–22 March 2023'],
    ['-0043-03-15', '15 March 44 BC'],
    ['Y-13800000000', '13.8 billion years ago'],
    ['2022-12', 'December 2022'],
    ['1914?', '1914'],
  ])('say %s as precisely as it is known', async (date, words) => {
    const page = await mount({ dataset: eventsOnly(event({ date })) });
    expect(page.optionNames()[0]).toContain(`The armistice, ${words}`);
  });

  it('say where in the whole they are, wherever the view is', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: Date.UTC(1919, 0, 1), end: Date.UTC(1919, 11, 1) };
    await page.atRest();
    const places = page
      .options()
      .map((option) => [option.getAttribute('aria-posinset'), option.getAttribute('aria-setsize')]);
    expect(places).toEqual([
      ['3', '5'],
      ['4', '5'],
    ]);
  });

  it('count what the filters keep', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { text: '', categories: [], actors: ['wilson'], sources: [] };
    await page.element.updateComplete;
    const places = page
      .options()
      .map((option) => `${option.getAttribute('aria-posinset')}/${option.getAttribute('aria-setsize')}`);
    expect(places).toEqual(['1/2', '2/2']);
  });

  it('say in which lane they are, how well they are supported, and where sources disagree', async () => {
    const page = await mount({ dataset: TREATIES });
    const support = page.options().map((option) => option.getAttribute('aria-description'));
    expect(support).toEqual([
      'War, 1 source',
      'Peace, 3 sources, sources disagree',
      'Peace, 1 source',
      'Peace, 1 source',
      'Peace, 0 sources',
    ]);
    page.element.lanes = 'none';
    await page.element.updateComplete;
    expect(page.options()[0]?.getAttribute('aria-description')).toBe('1 source');
  });

  it('say in which lane a count is, and are told what is in view', async () => {
    const page = await mount({ dataset: moscow, style: 'width: 480px; height: 520px' });
    const lanes = page
      .options()
      .filter((option) => option.dataset['count'])
      .map((option) => option.getAttribute('aria-description'));
    expect(lanes.length).toBeGreaterThan(0);
    for (const lane of lanes) expect(page.textOf('plot')).toContain(lane);
    const list = page.screen.getByRole('listbox', { name: 'Events' });
    const told = page.root.querySelector(`#${list.getAttribute('aria-describedby')}`);
    expect(told?.textContent).toMatch(/of 19 events in view/);
    expect(told?.closest('[aria-hidden=true]')).toBeNull();
  });

  it('lie where the marks are, large enough for a finger', async () => {
    const page = await mount({ dataset: TREATIES });
    for (const [option, t] of [
      [page.option(/The armistice/), Date.UTC(1918, 10, 11, 12)],
      [page.option(/Versailles/), Date.UTC(1919, 5, 28, 12)],
    ] as const) {
      const { left, right, height, width } = option.getBoundingClientRect();
      expect(page.timeAt(left)).toBeLessThan(t);
      expect(page.timeAt(right)).toBeGreaterThan(t);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  it('are the only thing on the plot that assistive technology meets', async () => {
    const page = await mount({ dataset: moscow });
    for (const svg of page.part('plot').querySelectorAll('svg')) {
      expect(svg.closest('[aria-hidden=true]')).not.toBeNull();
    }
    expect(within(page.part('plot') as HTMLElement).queryAllByRole('img')).toEqual([]);
  });

  it('mark the open event, and only that', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    const chosen = page.options().filter((option) => option.getAttribute('aria-selected') === 'true');
    expect(chosen).toEqual([page.option(/The armistice/)]);
  });

  it('stay the same elements while the view moves, so that focus stays too', async () => {
    const page = await mount({ dataset: TREATIES });
    const option = page.option(/The conference opens/);
    option.focus();
    const { start, end } = page.range();
    page.element.visibleRange = { start: start + 1e10, end: end + 1e10 };
    await page.atRest();
    expect(page.option(/The conference opens/)).toBe(option);
    expect(focused()).toBe(option);
  });
});

describe('thirty events on one day', () => {
  const crowd = eventsOnly(
    ...Array.from({ length: 30 }, (_, n) =>
      event({ id: `e${n}`, title: `Note ${n + 1}`, date: '1918-11-11' }),
    ),
    event({ id: 'before', title: 'Long before', date: '1910-01-01' }),
  );

  it('are one option that says how many it stands for', async () => {
    const page = await mount({ dataset: crowd });
    const groups = page.optionNames().filter((name) => / events, /.test(name));
    expect(groups).toHaveLength(1);
    expect(Number.parseInt(groups[0] ?? '', 10) + page.optionNames().length - 2).toBe(30);
  });

  it('are listed when it is chosen, and each opens from there', async () => {
    const page = await mount({ dataset: crowd });
    const group = page.option(/ events, /);
    const count = Number.parseInt(group.getAttribute('aria-label') ?? '', 10);
    await userEvent.click(group);
    const details = page.details()!;
    expect(within(details).getByRole('heading').textContent).toBe(`${count} events in one place`);
    const rows = within(details)
      .getAllByRole('button')
      .filter((button) => button.textContent?.includes('Note'));
    expect(rows).toHaveLength(count);
    expect(page.element.selected).toBeNull();
    const title = rows[2]?.firstElementChild?.textContent;
    await userEvent.click(rows[2]!);
    expect(page.openTitle()).toBe(title);
    expect(page.of('event-select')).toHaveLength(1);
  });

  it('tell the page around nothing when their list closes, since no event was open', async () => {
    const page = await mount({ dataset: crowd });
    await userEvent.click(page.option(/ events, /));
    await userEvent.click(page.button('Close'));
    expect(page.details()).toBeNull();
    expect(page.of('event-select')).toEqual([]);
  });

  it('are no longer listed where fewer of them were known', async () => {
    const sources = [{ id: 'gazette', title: 'The war is over', issued: '1918-11-12' }];
    const citations = [{ source: 'gazette' }];
    const events = [
      ...(crowd['events'] as object[]),
      event({ id: 'unsourced', date: '1909', citations: undefined }),
    ];
    const cited = events.map((told, index) => (index < 30 ? { ...told, citations } : told));
    const page = await mount({ dataset: { ...crowd, sources, events: cited } });
    await userEvent.click(page.option(/ events, /));
    expect(page.openTitle()).toContain('events in one place');
    page.element.knownBy = '1917';
    await page.atRest();
    expect(page.details()).toBeNull();
    expect(page.optionNames().join()).not.toContain('Note');
  });

  it('take the keyboard to the list when it is chosen by key, and back when it is closed', async () => {
    const page = await mount({ dataset: crowd });
    const group = page.option(/ events, /);
    group.focus();
    await page.press('{Enter}');
    await expect.poll(focused).toBe(page.details());
    await page.press('{Escape}');
    expect(page.details()).toBeNull();
    await expect.poll(() => page.listbox().contains(focused())).toBe(true);
  });

  it('say the day that they share, and no time of day that nobody gave', async () => {
    const page = await mount({ dataset: crowd });
    expect(page.option(/ events, /).getAttribute('aria-label')).toMatch(
      /^\d+ events, 11 November 1918, Enter/,
    );
  });

  it('stay one option under the pointer, and open by the first click', async () => {
    const page = await mount({ dataset: crowd });
    const { x, y, width, height } = page.option(/ events, /).getBoundingClientRect();
    const middle = { x: x + width / 2, y: y + height / 2 };
    await moveTo(middle);
    await nextFrame();
    expect(page.root.elementFromPoint(middle.x, middle.y)).toBe(page.option(/ events, /));
    await press(middle);
    await release(middle);
    await expect.poll(() => page.openTitle()).toContain('events in one place');
  });

  it('are gone through one by one from their option', async () => {
    const page = await mount({ dataset: crowd });
    const first = Number(page.option(/ events, /).getAttribute('aria-posinset'));
    page.option(/ events, /).focus();
    await page.press('{ArrowRight}');
    expect(Number(focused()?.getAttribute('aria-posinset'))).toBe(first);
    expect(focused()?.getAttribute('aria-label')).toMatch(/^Note/);
    await page.press('{ArrowRight}');
    expect(Number(focused()?.getAttribute('aria-posinset'))).toBe(first + 1);
  });

  it('can all be reached with the arrow keys', async () => {
    const page = await mount({ dataset: crowd });
    page.options()[0]?.focus();
    await page.press('{Home}');
    const names = new Set<string>();
    for (let step = 0; step < 31; step += 1) {
      names.add(focused()?.getAttribute('aria-label') ?? '');
      await page.press('{ArrowRight}');
    }
    expect(names.size).toBe(31);
  });
});

describe('events that are only close together', () => {
  const burst = eventsOnly(
    event({ id: 'before', title: 'Long before', date: '1800-01-01' }),
    event({ id: 'after', title: 'Long after', date: '2000-01-01' }),
    ...Array.from({ length: 40 }, (_, n) =>
      event({
        id: `e${n}`,
        title: `Note ${n + 1}`,
        date: `1918-${String(1 + (n % 12)).padStart(2, '0')}-11`,
      }),
    ),
  );

  it('come apart when their option is chosen', async () => {
    const page = await mount({ dataset: burst, style: 'width: 1000px; height: 400px' });
    const before = page.range();
    const count = page.optionNames().length;
    await userEvent.click(page.option(/ events, /));
    await page.atRest();
    const after = page.range();
    expect(after.end - after.start).toBeLessThan((before.end - before.start) / 10);
    expect(page.optionNames().length).toBeGreaterThan(count);
    expect(page.details()).toBeNull();
  });

  it('keep the keyboard when Enter takes their option apart', async () => {
    const page = await mount({ dataset: burst, style: 'width: 1000px; height: 400px' });
    const group = page.option(/ events, /);
    const place = Number(group.getAttribute('aria-posinset'));
    group.focus();
    await page.press('{Enter}');
    expect(group.isConnected).toBe(false);
    expect(page.listbox().contains(focused())).toBe(true);
    expect(Number(focused()?.getAttribute('aria-posinset'))).toBe(place);
  });
});

describe('the built-in dataset', () => {
  it.each([
    [1440, 900],
    [1000, 620],
    [390, 844],
  ])('shows or counts each of its nineteen events in its lane at %i × %i px', async (width, height) => {
    const page = await mount({ dataset: moscow, style: `width: ${width}px; height: ${height}px` });
    page.element.fit();
    await page.atRest();
    const count = page
      .optionNames()
      .reduce((sum, name) => sum + (/^\d+ events, /.test(name) ? Number.parseInt(name, 10) : 1), 0);
    expect(count).toBe(19);
  });

  it('names times of day only where they are known', async () => {
    const page = await mount({ dataset: moscow });
    page.element.visibleRange = {
      start: Date.UTC(2023, 2, 16),
      end: Date.UTC(2023, 2, 23) + HOUR_MS,
    };
    await page.atRest();
    for (const name of page.optionNames()) expect(name).not.toMatch(/\d\d:\d\d/);
  });
});
