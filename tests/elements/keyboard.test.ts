// Hands on the keyboard alone: every event can be reached, in time and across lanes, opened, left, and found again.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import { buildEventTable } from '../../src/data/event-table.ts';
import { eventsOf } from '../data/sample-dataset.ts';
import { parseDataset } from '../../src/data/validate.ts';
import type { TimelinePage } from '../support/mount.ts';
import { focused, mount, nextFrame, place, reduceMotion } from '../support/mount.ts';
import { TREATIES, TREATY_TITLES, eventsOnly, event } from './datasets.ts';

const { dataset } = parseDataset(moscow);
if (!dataset) throw new TypeError('The built-in dataset cannot be read.');
const MOSCOW_TITLES = eventsOf(buildEventTable(dataset)).map(({ title }) => title);

const span = ({ start, end }: { start: number; end: number }): number => end - start;
const focusedName = (): string => focused()?.getAttribute('aria-label') ?? '';
const focusedTitle = (): string => focusedName().replace(/, [^,]*$/, '');

async function onFirstOption(page: TimelinePage): Promise<void> {
  page.option(new RegExp(`^${TREATY_TITLES[0]}`)).focus();
  await page.atRest();
}

describe('the arrow keys on the plot', () => {
  it('leave a view as it is in which all events are seen', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.fit();
    await page.atRest();
    const whole = page.element.visibleRange;
    for (const keys of ['{Home}', '{ArrowRight}', '{ArrowRight}', '{End}']) {
      await onFirstOption(page);
      await page.press(keys);
      await page.atRest();
      expect(page.element.visibleRange, keys).toEqual(whole);
    }
  });

  it('go through all nineteen events of the built-in dataset in time order, and back', async () => {
    const page = await mount({ dataset: moscow });
    page.options()[0]?.focus();
    await page.press('{Home}');
    const forth = [focusedTitle()];
    for (let step = 1; step < MOSCOW_TITLES.length; step += 1) {
      await page.press('{ArrowRight}');
      forth.push(focusedTitle());
    }
    expect(forth).toEqual(MOSCOW_TITLES);
    const back = [focusedTitle()];
    for (let step = 1; step < MOSCOW_TITLES.length; step += 1) {
      await page.press('{ArrowLeft}');
      back.push(focusedTitle());
    }
    expect(back).toEqual(MOSCOW_TITLES.toReversed());
  });

  it('keep what has the keyboard in view, and inside the plot', async () => {
    const page = await mount({ dataset: moscow, style: 'width: 480px; height: 520px' });
    page.options()[0]?.focus();
    await page.press('{Home}');
    const { left, right } = page.element.getBoundingClientRect();
    for (let step = 0; step < MOSCOW_TITLES.length; step += 1) {
      const box = focused()?.getBoundingClientRect();
      expect(box?.width).toBeGreaterThanOrEqual(24);
      expect(box?.left).toBeGreaterThanOrEqual(left);
      expect(box?.right).toBeLessThanOrEqual(right);
      await page.press('{ArrowRight}');
    }
  });

  it('end where the last of two quick keys leads', async () => {
    await reduceMotion(false);
    const page = await mount({ dataset: moscow, style: 'width: 480px; height: 520px' });
    page.options()[0]?.focus();
    await page.press('{Home}{ArrowRight}{End}');
    await page.atRest();
    await reduceMotion(true);
    expect(focusedTitle()).toBe(MOSCOW_TITLES.at(-1));
    expect(focused()?.getBoundingClientRect().width).toBeGreaterThanOrEqual(24);
  });

  it('stop at the last event and at the first', async () => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    await page.press('{ArrowLeft}');
    expect(focusedTitle()).toBe(TREATY_TITLES[0]);
    await page.press('{End}{ArrowRight}');
    expect(focusedTitle()).toBe(TREATY_TITLES.at(-1));
  });

  it('step over what the filters leave out', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { text: '', categories: [], actors: ['wilson'], sources: [] };
    await page.element.updateComplete;
    page.options()[0]?.focus();
    await page.press('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(focusedTitle()).toBe('The treaty of Versailles');
    await page.press('{ArrowLeft}');
    expect(focusedTitle()).toBe('The conference opens');
  });

  it('up and down go to the nearest event of the next lane', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { lanes: 'actor' } });
    page.option(/The treaty of Versailles/).focus();
    await page.press('{ArrowUp}');
    expect(focusedTitle()).toBe('The armistice');
    await page.press('{ArrowUp}');
    expect(focusedTitle()).toBe('The armistice');
    await page.press('{ArrowDown}{ArrowDown}');
    expect(focusedTitle()).toBe('The League of Nations meets');
  });

  it('Home and End go to the first and the last event, wherever the view is', async () => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    page.element.visibleRange = { start: Date.UTC(1918, 5, 1), end: Date.UTC(1919, 5, 1) };
    await page.press('{End}');
    expect(focusedTitle()).toBe(TREATY_TITLES.at(-1));
    await page.press('{Home}');
    expect(focusedTitle()).toBe(TREATY_TITLES[0]);
    expect(page.range().start).toBeLessThan(Date.UTC(1914, 6, 28));
  });
});

describe('quick keys', () => {
  it('zoom by as many steps as there were presses', async () => {
    await reduceMotion(false);
    const page = await mount({ dataset: TREATIES });
    const before = span(page.range());
    page.options()[0]?.focus();
    for (let press = 0; press < 4; press += 1) {
      await page.press('+');
      await nextFrame();
    }
    await page.atRest();
    await reduceMotion(true);
    expect(before / span(page.range())).toBeCloseTo(1.5 ** 4, 1);
  });

  it('leave the last event in view that they have opened', async () => {
    await reduceMotion(false);
    const page = await mount({ dataset: moscow });
    page.element.visibleRange = { start: Date.UTC(2020, 0, 1), end: Date.UTC(2020, 2, 1) };
    for (let step = 0; step < 12; step += 1) page.element.next();
    await page.atRest();
    await reduceMotion(true);
    const option = page.root.querySelector('.option[aria-selected=true]');
    expect(option?.getAttribute('aria-label')).toContain(MOSCOW_TITLES[11]);
    expect(option?.matches('.away')).toBe(false);
  });
});

describe('Shift with the arrows up and down', () => {
  it('goes from count to count on the screen, and back', async () => {
    const page = await mount({ dataset: moscow, style: 'width: 480px; height: 520px' });
    page.options()[0]?.focus();
    const names = page.options().filter((option) => option.dataset['count']);
    expect(names.length).toBeGreaterThan(1);
    const seen: (Element | null)[] = [];
    for (const _ of names) {
      await page.press('{Shift>}{ArrowDown}{/Shift}');
      seen.push(focused());
    }
    expect(seen.map((node) => node?.getAttribute('aria-label'))).toEqual(
      names.map((node) => node.getAttribute('aria-label')),
    );
    await page.press('{Shift>}{ArrowDown}{/Shift}');
    expect(focused()).toBe(seen.at(-1));
    await page.press('{Shift>}{ArrowUp}{/Shift}');
    expect(focused()).toBe(seen.at(-2));
  });
});

describe('the Tab key', () => {
  it('finds one event on the plot, the one where the keyboard was last', async () => {
    const page = await mount({ dataset: TREATIES });
    const stops = (): (string | null)[] =>
      page.options().flatMap((option) => (option.tabIndex === 0 ? [option.getAttribute('aria-label')] : []));
    expect(stops()).toEqual(['The war breaks out, 28 July 1914']);
    await onFirstOption(page);
    await page.press('{ArrowRight}');
    expect(stops()).toEqual(['The armistice, 11 November 1918']);
  });

  it('finds it again after the view has moved away, with the same event', async () => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    page.element.visibleRange = { start: Date.UTC(1919, 0, 1), end: Date.UTC(1920, 0, 1) };
    await page.atRest();
    expect(focusedTitle()).toBe(TREATY_TITLES[0]);
    await page.press('{ArrowRight}');
    expect(focusedTitle()).toBe(TREATY_TITLES[1]);
  });

  it('leaves the plot again', async () => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    await userEvent.tab();
    expect(page.listbox().contains(focused())).toBe(false);
  });
});

describe('the keyboard on an event that goes away', () => {
  it('stays on the plot when the filters take the event', async () => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    page.element.filters = { text: '', categories: ['peace'], actors: [], sources: [] };
    await page.atRest();
    expect(page.listbox().contains(focused())).toBe(true);
    expect(focusedTitle()).toBe('The armistice');
  });
});

describe('Enter and Escape', () => {
  it.each(['{Enter}', ' '])('%j opens the details and takes the keyboard there', async (key) => {
    const page = await mount({ dataset: TREATIES });
    page.option(/The armistice/).focus();
    await page.press(key);
    expect(page.openTitle()).toBe('The armistice');
    await expect.poll(focused).toBe(page.details());
  });

  it('Enter opens the event that the arrows lead to, before the keyboard has come there', async () => {
    const page = await mount({ dataset: moscow });
    page.options()[0]?.focus();
    await page.press('{Home}');
    const first = focused();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter'])
      first?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await page.atRest();
    expect(page.openTitle()).toBe(MOSCOW_TITLES[2]);
  });

  it('Enter opens what has the keyboard after the page has given its dataset again', async () => {
    const page = await mount({ dataset: TREATIES });
    page.option(/The armistice/).focus();
    page.element.dataset = structuredClone(TREATIES);
    await page.atRest();
    expect(focusedTitle()).toBe('The armistice');
    await page.press('{Enter}');
    expect(page.openTitle()).toBe('The armistice');
  });

  it.each([
    ['another one', { categories: ['peace'] }, 'The armistice'],
    ['the plot, if none is left', { text: 'nothing like this' }, 'Events'],
  ])('Escape brings the keyboard to %s where filters have taken the event', async (_, filters, name) => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    await page.press('{Enter}');
    await expect.poll(focused).toBe(page.details());
    page.element.filters = { text: '', categories: [], actors: [], sources: [], ...filters };
    await page.atRest();
    await page.press('{Escape}');
    expect(page.details()).toBeNull();
    await expect.poll(focusedName).toMatch(new RegExp(`^${name}`));
  });

  it('Escape closes them and brings the keyboard back to the event', async () => {
    const page = await mount({ dataset: TREATIES });
    page.option(/The armistice/).focus();
    await page.press('{Enter}');
    await expect.poll(focused).toBe(page.details());
    await page.press('{Escape}');
    expect(page.details()).toBeNull();
    await expect.poll(focusedTitle).toBe('The armistice');
  });

  it('Escape after Next brings the keyboard to the event that was open last', async () => {
    const page = await mount({ dataset: TREATIES });
    page.option(/The armistice/).focus();
    await page.press('{Enter}');
    await expect.poll(focused).toBe(page.details());
    page.button(/^Next: /).focus();
    await page.press('{Enter}{Enter}');
    expect(page.openTitle()).toBe('The treaty of Versailles');
    await page.press('{Escape}');
    await expect.poll(focusedTitle).toBe('The treaty of Versailles');
  });

  it('Escape closes what is in front first: a popover, then the details', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    await userEvent.click(page.button('Filters'));
    const dialog = page.screen.getByRole('dialog', { name: 'Filters' });
    await page.press('{Escape}');
    await expect.poll(() => dialog.matches(':popover-open')).toBe(false);
    expect(page.openTitle()).toBe('The armistice');
    page.option(/The armistice/).focus();
    await page.press('{Escape}');
    expect(page.details()).toBeNull();
  });

  it('Escape is left to the page where nothing is open', async () => {
    const page = await mount({ dataset: TREATIES });
    let isPrevented = true;
    page.container.addEventListener('keydown', (key) => (isPrevented = key.defaultPrevented));
    await onFirstOption(page);
    await page.press('{Escape}');
    expect(isPrevented).toBe(false);
  });

  it('keeps the keyboard in the details when there is no next event any more', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'versailles' } });
    page.button(/^Next: /).focus();
    await page.press('{Enter}');
    expect(page.openTitle()).toBe('The League of Nations meets');
    await nextFrame();
    await nextFrame();
    expect(page.details()?.contains(focused())).toBe(true);
  });
});

describe('keys that move the view', () => {
  it.each([
    ['+', 1],
    ['=', 1],
    ['-', -1],
    ['_', -1],
  ])('%s zooms around the event that has the keyboard', async (key, direction) => {
    const page = await mount({ dataset: TREATIES });
    page.option(/The armistice/).focus();
    const before = page.range();
    const noon = Date.UTC(1918, 10, 11, 12);
    const place = (range: { start: number; end: number }): number => (noon - range.start) / span(range);
    await page.press(key);
    expect(Math.sign(span(before) - span(page.range()))).toBe(direction);
    expect(place(page.range())).toBeCloseTo(place(before), 2);
  });

  it.each([
    ['{PageUp}', -1],
    ['{PageDown}', 1],
    ['{Shift>}{ArrowLeft}{/Shift}', -1],
    ['{Shift>}{ArrowRight}{/Shift}', 1],
  ])('%s moves the view by a part of it and keeps the scale', async (keys, direction) => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    page.element.visibleRange = { start: Date.UTC(1917, 0, 1), end: Date.UTC(1918, 0, 1) };
    await page.atRest();
    const before = page.range();
    await page.press(keys);
    const after = page.range();
    expect(Math.sign(after.start - before.start)).toBe(direction);
    expect(Math.abs(after.start - before.start)).toBeLessThan(span(before));
    expect(span(after)).toBeCloseTo(span(before), -3);
  });

  it('0 shows everything', async () => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    page.element.visibleRange = { start: Date.UTC(1917, 0, 1), end: Date.UTC(1918, 0, 1) };
    await page.press('0');
    expect(page.range().start).toBeLessThan(Date.UTC(1914, 6, 28));
    expect(page.range().end).toBeGreaterThan(Date.UTC(1920, 0, 10));
  });

  it('never lose the data: zooming out and moving on has an end', async () => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    for (let time = 0; time < 30; time += 1) await userEvent.keyboard('{PageDown}');
    await page.atRest();
    expect(page.range().start).toBeLessThan(Date.UTC(1920, 0, 11));
    for (let time = 0; time < 30; time += 1) await userEvent.keyboard('-');
    await page.atRest();
    expect(span(page.range())).toBeLessThan(100 * 366 * 86_400_000);
  });
});

describe('keys that open something', () => {
  it('/ goes to the search field, and is not typed into it', async () => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    await page.press('/');
    expect(focused()).toBe(page.search());
    expect(page.search().value).toBe('');
  });

  it('/ and ? are letters in the search field', async () => {
    const page = await mount({ dataset: TREATIES });
    page.search().focus();
    await page.press('a/b?');
    expect(page.search().value).toBe('a/b?');
    expect(page.screen.queryByRole('dialog', { name: 'More' })).toBeNull();
  });

  it('? shows all keys, each with its meaning', async () => {
    const page = await mount({ dataset: TREATIES });
    await onFirstOption(page);
    await page.press('?');
    const dialog = page.screen.getByRole('dialog', { name: 'More' });
    const words = dialog.textContent?.replace(/\s+/g, ' ') ?? '';
    for (const line of [
      '← → previous, next event',
      'Home End first, last event',
      '0 show everything',
      '/ search',
    ]) {
      expect(words).toContain(line);
    }
  });

  it.each(['{Control>}+{/Control}', '{Alt>}{ArrowRight}{/Alt}', '{Control>}0{/Control}'])(
    '%s is the browser’s and does nothing here',
    async (keys) => {
      const page = await mount({ dataset: TREATIES });
      await onFirstOption(page);
      let isPrevented = false;
      page.element.addEventListener('keydown', (key) => (isPrevented ||= key.defaultPrevented));
      const before = page.range();
      // Synthetic: the browser’s own zoom would outlive the test.
      const [, modifier, key] = /\{(\w+)>\}\{?(\w+|\+)/.exec(keys) ?? [];
      focused()?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: key ?? '',
          ctrlKey: modifier === 'Control',
          altKey: modifier === 'Alt',
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
      await page.atRest();
      expect(isPrevented).toBe(false);
      expect(page.range()).toEqual(before);
    },
  );
});

describe('keys on a timeline without events', () => {
  it.each([
    ['loading', undefined],
    ['empty', eventsOnly()],
    ['failed', 'no timeline'],
  ])('do no harm while it is %s', async (_, data) => {
    const page = place(data === undefined ? {} : { dataset: data });
    await page.element.updateComplete;
    page.search().focus();
    await page.press('x{Enter}{ArrowDown}{Escape}{Escape}');
    page.button('More').focus();
    await page.press('/{Escape}{Home}');
    expect(page.element.selected).toBeNull();
    page.element.dataset = eventsOnly(event({ title: 'x marks the spot' }));
    await page.loaded;
    await expect.poll(() => page.optionNames().length).toBe(1);
  });
});
