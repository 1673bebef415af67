// Finding events: search as you type, and filters that say what they keep.
import { within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import type { TimelinePage } from '../support/mount.ts';
import { focused, mount } from '../support/mount.ts';
import { TREATIES, TREATY_TITLES, event, eventsOnly } from './datasets.ts';

const resultsOf = (page: TimelinePage): HTMLElement[] => {
  const list = page.screen.queryByRole('list', { name: 'Search results' });
  return list ? within(list).queryAllByRole('button') : [];
};
const titlesOf = (page: TimelinePage): string[] =>
  resultsOf(page).map((result) => result.firstElementChild?.textContent ?? '');

describe('the search', () => {
  it('finds events by any of their words, in time order, as the reader types', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'foch');
    await page.element.updateComplete;
    expect(titlesOf(page)).toEqual(['The armistice', 'The conference opens']);
    expect(page.textOf('results')).toContain('2 of 5 events found');
    await userEvent.type(page.search(), ' paris');
    expect(titlesOf(page)).toEqual(['The conference opens']);
  });

  it('takes no account of case and accents', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'COMPIEGNE');
    expect(titlesOf(page)).toEqual(['The armistice']);
  });

  it('says where else than in the title it found the words', async () => {
    const page = await mount({ dataset: TREATIES });
    const besides = async (words: string): Promise<(string | undefined)[]> => {
      await userEvent.clear(page.search());
      await userEvent.type(page.search(), words);
      await page.element.updateComplete;
      return resultsOf(page).map((result) => result.querySelector('.found')?.textContent ?? undefined);
    };
    expect(await besides('wilson')).toEqual(['Woodrow Wilson', 'Woodrow Wilson']);
    expect(await besides('armistice')).toEqual([undefined]);
  });

  it('leaves on the plot what it finds', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'foch');
    expect(page.optionNames()).toEqual([
      'The armistice, 11 November 1918',
      'The conference opens, 18 January 1919',
    ]);
  });

  it('says so where nothing is found, and everything is back once the field is empty', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'xyzzy');
    expect(page.textOf('results')).toContain('0 of 5 events found');
    expect(page.textOf('message')).toContain('No event matches the filters.');
    await userEvent.clear(page.search());
    expect(page.optionNames()).toHaveLength(5);
    expect(resultsOf(page)).toEqual([]);
  });

  it('opens the first result with Enter', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'foch{Enter}');
    await expect.poll(() => page.openTitle()).toBe('The armistice');
    expect(resultsOf(page)).toEqual([]);
    await expect.poll(focused).toBe(page.details());
  });

  it('opens the result that was clicked, and brings it into view', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: Date.UTC(1914, 0, 1), end: Date.UTC(1914, 6, 1) };
    await userEvent.type(page.search(), 'foch');
    await userEvent.click(resultsOf(page)[1]!);
    await page.atRest();
    expect(page.openTitle()).toBe('The conference opens');
    expect(page.optionNames()).toContain('The conference opens, 18 January 1919');
    expect(page.of('event-select')).toEqual([{ id: 'conference' }]);
  });

  it('lets arrows walk through the results and back to the field, and Enter choose', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'the');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(resultsOf(page)[0]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe(resultsOf(page)[2]);
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe(resultsOf(page)[1]);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(focused()).toBe(page.search());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(page.openTitle()).toBe('The armistice');
  });

  it('closes the results with Escape, from a result too, and clears the field with the next', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'foch');
    await userEvent.keyboard('{ArrowDown}{Escape}');
    expect(resultsOf(page)).toEqual([]);
    expect(focused()).toBe(page.search());
    expect(page.search().value).toBe('foch');
    await userEvent.keyboard('{Escape}');
    expect(page.search().value).toBe('');
    expect(page.optionNames()).toHaveLength(5);
  });

  it('shows the results again when the reader goes on typing', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'foch{Escape}');
    expect(resultsOf(page)).toEqual([]);
    await userEvent.keyboard(' par');
    expect(titlesOf(page)).toEqual(['The conference opens']);
  });

  it('closes the results when the reader goes elsewhere', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'foch');
    await userEvent.click(page.button('More'));
    expect(resultsOf(page)).toEqual([]);
  });

  it('closes the results when the reader presses where nothing takes the keyboard', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'foch');
    expect(resultsOf(page)).not.toEqual([]);
    await userEvent.click(page.part('title'));
    expect(resultsOf(page)).toEqual([]);
  });

  it('lists at most fifty and says how many more there are', async () => {
    const events = Array.from({ length: 60 }, (_, n) =>
      event({ id: `e${n}`, title: `Thing ${n}`, date: `${1900 + n}` }),
    );
    const page = await mount({ dataset: eventsOnly(...events) });
    await userEvent.type(page.search(), 'thing');
    expect(resultsOf(page)).toHaveLength(50);
    expect(page.textOf('results')).toContain('and 10 more');
  });

  it('takes what looks like an expression for the words it is', async () => {
    const page = await mount({
      dataset: eventsOnly(event({ title: 'What (is) this?.*' }), event({ id: 'b' })),
    });
    await userEvent.type(page.search(), '(is) this?.*');
    expect(titlesOf(page)).toEqual(['What (is) this?.*']);
  });
});

describe('category filters', () => {
  const chip = (page: TimelinePage, name: RegExp): HTMLElement =>
    within(page.screen.getByRole('group', { name: 'Categories' })).getByRole('button', { name });

  it('say how many events each would keep', async () => {
    const page = await mount({ dataset: TREATIES });
    expect(chip(page, /War/).textContent?.replace(/\s+/g, ' ').trim()).toBe('War 1');
    expect(chip(page, /Peace/).textContent?.replace(/\s+/g, ' ').trim()).toBe('Peace 4');
  });

  it('keep one category, several, and all when none is pressed', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.click(chip(page, /War/));
    expect(chip(page, /War/).getAttribute('aria-pressed')).toBe('true');
    expect(page.optionNames()).toHaveLength(1);
    await userEvent.click(chip(page, /Peace/));
    expect(page.optionNames()).toHaveLength(5);
    await userEvent.click(chip(page, /War/));
    expect(page.optionNames()).toHaveLength(4);
    await userEvent.click(chip(page, /Peace/));
    expect(page.optionNames()).toHaveLength(5);
  });

  it('tell those who cannot see it how many events are left', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.click(chip(page, /War/));
    const heard = page.screen.getAllByRole('status').map((status) => status.textContent?.trim());
    expect(heard).toContainEqual(expect.stringMatching(/: 1 of 1 event in view$/));
  });

  it('combine with the search, and count what both keep', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.type(page.search(), 'gazette{Escape}');
    expect(chip(page, /War/).textContent).toContain('1');
    expect(chip(page, /Peace/).textContent).toContain('1');
    await userEvent.click(chip(page, /Peace/));
    expect(page.optionNames()).toEqual(['The armistice, 11 November 1918']);
  });

  it('are cleared, search and all, by one button that is there only while they do something', async () => {
    const page = await mount({ dataset: TREATIES });
    expect(page.screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
    await userEvent.type(page.search(), 'the{Escape}');
    await userEvent.click(chip(page, /War/));
    await userEvent.click(page.screen.getAllByRole('button', { name: 'Clear filters' })[0]!);
    expect(page.optionNames()).toHaveLength(5);
    expect(page.search().value).toBe('');
    expect(page.screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
  });

  it('that leave nothing say so, with a way out', async () => {
    const page = await mount({ dataset: TREATIES });
    await userEvent.click(chip(page, /War/));
    await userEvent.type(page.search(), 'foch{Escape}');
    expect(page.textOf('message')).toContain('No event matches the filters.');
    await userEvent.click(
      within(page.part('message') as HTMLElement).getByRole('button', { name: 'Clear filters' }),
    );
    expect(page.optionNames()).toHaveLength(5);
  });
});

describe('the filter panel', () => {
  const openPanel = async (page: TimelinePage): Promise<HTMLElement> => {
    await page.element.updateComplete;
    await userEvent.click(page.button(/^Filters/));
    await page.element.updateComplete;
    return page.screen.getByRole('dialog', { name: 'Filters' });
  };

  it('has categories, actors and sources, each choice with its count', async () => {
    const page = await mount({ dataset: TREATIES });
    const panel = await openPanel(page);
    const groups = within(panel).getAllByRole('group');
    const choices = groups.map((group) => [
      group.querySelector('legend')?.textContent,
      within(group)
        .getAllByRole('checkbox')
        .map((box) => box.closest('label')?.textContent?.replace(/\s+/g, ' ').trim()),
    ]);
    expect(choices).toEqual([
      ['Support', ['One source or none 4']],
      ['Categories', ['War 1', 'Peace 4']],
      ['Actors', ['Ferdinand Foch 2', 'Woodrow Wilson 2']],
      ['Sources', ['The Gazette 2', 'Nordlicht 2', 'State Archive 2']],
    ]);
  });

  it('says in the list how many events are kept, not what a plot would show', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view: 'list' } });
    const panel = await openPanel(page);
    await userEvent.click(within(panel).getByRole('checkbox', { name: /Foch/ }));
    await expect.poll(() => page.root.querySelector('.unseen[role=status]')?.textContent).toBe('2 events');
  });

  it('combines its groups and counts anew', async () => {
    const page = await mount({ dataset: TREATIES });
    const panel = await openPanel(page);
    await userEvent.click(within(panel).getByRole('checkbox', { name: /Foch/ }));
    await userEvent.click(within(panel).getByRole('checkbox', { name: /Nordlicht/ }));
    expect(page.optionNames()).toEqual([
      'The armistice, 11 November 1918',
      'The conference opens, 18 January 1919',
    ]);
    const wilson = within(panel).getByRole('checkbox', { name: /Wilson/ });
    expect(wilson.closest('label')?.textContent?.replace(/\s+/g, ' ').trim()).toBe('Woodrow Wilson 1');
    expect(page.root.querySelector('[popovertarget=filters]')?.getAttribute('aria-label')).toBe(
      'Filters, 2 on',
    );
    expect(page.element.filters).toEqual({ text: '', categories: [], actors: ['foch'], sources: ['memoir'] });
  });

  it('shows what the page has set', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { text: '', categories: [], actors: ['wilson'], sources: [] };
    const panel = await openPanel(page);
    const checked = within(panel)
      .getAllByRole('checkbox')
      .filter((box) => (box as HTMLInputElement).checked);
    expect(checked.map((box) => box.closest('label')?.textContent)).toEqual([
      expect.stringContaining('Woodrow Wilson'),
    ]);
  });

  it('lies within the window, with the built-in dataset and on a phone', async () => {
    for (const style of ['width: 1000px; height: 620px', 'width: 320px; height: 568px']) {
      const page = await mount({ dataset: moscow, style });
      const box = (await openPanel(page)).getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(innerWidth);
      expect(box.bottom).toBeLessThanOrEqual(innerHeight);
      page.container.remove();
    }
  });
});

describe('filters and the open views', () => {
  it.each(['list', 'table', 'evidence'] as const)('keep the same events in the %s', async (view) => {
    const page = await mount({ dataset: TREATIES, attributes: { view } });
    await userEvent.type(page.search(), 'wilson{Escape}');
    const rows = page.root.querySelectorAll('.sheet [data-row]');
    expect([...rows].map((row) => row.textContent?.trim())).toEqual([
      expect.stringContaining('The conference opens'),
      expect.stringContaining('The treaty of Versailles'),
    ]);
    expect(TREATY_TITLES).toHaveLength(5);
  });
});
