// Search as you type among very many events: the field takes every key, and what was typed last is found.
import { within } from '@testing-library/dom';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TimelinePage } from '../support/mount.ts';
import { mount } from '../support/mount.ts';

const DATASET = {
  version: 1,
  title: 'Many',
  categories: [
    { id: 'sieges', label: 'Sieges' },
    { id: 'treaties', label: 'Treaties' },
  ],
  events: Array.from({ length: 30_000 }, (_, n) => ({
    id: `e${n}`,
    title: `${n % 100 === 7 ? 'Siege' : 'Treaty'} number ${n}`,
    date: `${1000 + (n % 1000)}`,
    category: n % 100 === 7 ? 'sieges' : 'treaties',
  })),
};
const titles = (page: TimelinePage): string[] => {
  const list = page.screen.queryByRole('list', { name: 'Search results' });
  const results = list ? within(list).queryAllByRole('button') : [];
  return results.map((result) => result.firstElementChild?.textContent ?? '');
};

it('finds among 30,000 events what was typed last, and takes every key on the way', async () => {
  const page = await mount({ dataset: DATASET });
  await userEvent.type(page.search(), 'siege 12307');
  expect(page.search().value).toBe('siege 12307');
  await expect.poll(() => titles(page)).toEqual(['Siege number 12307']);
  await expect.poll(() => page.textOf('results')).toContain('1 of 30,000 events found');
  await userEvent.clear(page.search());
  await expect.poll(() => page.element.filters.text).toBe('');
  await userEvent.type(page.search(), 'siege');
  await expect.poll(() => page.textOf('results')).toContain('300 of 30,000 events found');
  expect(titles(page)).toHaveLength(50);
});

it('says while it makes itself ready that it is searching, only where that takes a while', async () => {
  const page = await mount({ dataset: DATASET });
  const seen = new Set<string>();
  const box = page.search().parentElement!;
  new MutationObserver(() => seen.add(box.querySelector('output')?.textContent ?? '')).observe(box, {
    childList: true,
    subtree: true,
  });
  await userEvent.type(page.search(), 'siege');
  await expect.poll(() => page.textOf('results')).toContain('300 of 30,000');
  expect([...seen].filter((words) => words !== '' && words !== 'Searching …')).toEqual([]);
  expect(box.querySelector('output')?.textContent).toBe('');
});

it('writes how many events a category has as the language does', async () => {
  const page = await mount({ dataset: DATASET, attributes: { lang: 'de' } });
  const counts = [...page.part('filters').querySelectorAll('.count')].map((count) => count.textContent);
  expect(counts).toEqual(['300', '29.700']);
});

it('writes thousands beside a category as in the line below the plot', async () => {
  const events = DATASET.events.slice(0, 2000);
  const page = await mount({ dataset: { ...DATASET, events } });
  const counts = [...page.part('filters').querySelectorAll('.count')].map((count) => count.textContent);
  expect(counts).toEqual(['20', '1,980']);
  expect(page.root.querySelector('#in-view')?.textContent).toContain('of 2,000 events');
});
