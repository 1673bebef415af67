// What a timeline shows first, and what it says of it.
import { describe, expect, it } from 'vitest';
import moscow from '../../data/moscow-visit-2023.json';
import { mount } from '../support/mount.ts';
import { TREATIES, event, treatiesWith } from './datasets.ts';

const eventsOf = (dates: readonly string[]): object => ({
  version: 1,
  title: 'Opening',
  events: dates.map((date, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date,
    importance: i === 1 || i === 2 ? 5 : 3,
  })),
});

describe('a timeline opens', () => {
  it('on all of it where the most important events are about as long', async () => {
    const page = await mount({ dataset: eventsOf(['1789-05-05', '1789-07-14', '1793-01-21', '1794-07-28']) });
    const { start, end } = page.range();
    expect(start).toBeLessThan(Date.UTC(1789, 4, 5));
    expect(end).toBeGreaterThan(Date.UTC(1794, 6, 29));
  });

  it('on the most important events where all of it is much longer', async () => {
    const page = await mount({ dataset: eventsOf(['1689', '1789-07-14', '1793-01-21', '1794-07-28']) });
    expect(page.range().start).toBeGreaterThan(Date.UTC(1788, 0, 1));
  });

  it('and says of what is to be seen how much is only counted', async () => {
    const page = await mount({ dataset: moscow });
    await page.atRest();
    const said = page.textOf('plot');
    page.element.select('icc-warrant');
    page.element.select(null);
    await page.atRest();
    const count = [...page.root.querySelectorAll('.option[data-count]')].length;
    expect(/only counted/.test(said)).toBe(count > 0);
  });

  it('where the reader was, if the same timeline is given again with more to it', async () => {
    const dates = ['1789-05-05', '1789-07-14', '1793-01-21', '1794-07-28'];
    const page = await mount({ dataset: eventsOf(dates) });
    const whole = page.range();
    page.element.dataset = eventsOf([...dates, '1796-03-11']);
    await page.atRest();
    expect(page.range().end).toBeGreaterThan(whole.end);
    page.element.dataset = eventsOf(dates);
    await page.atRest();
    page.element.visibleRange = { start: Date.UTC(1789, 0, 1), end: Date.UTC(1790, 0, 1) };
    const near = page.range();
    page.element.dataset = eventsOf([...dates, '1799-11-09']);
    await page.atRest();
    expect(page.range()).toEqual(near);
    page.element.dataset = { ...eventsOf(dates), title: 'Another' };
    await page.atRest();
    expect(page.range()).toEqual(whole);
  });

  it('and goes to none of its events for one of another dataset that was asked for before', async () => {
    const dates = Array.from({ length: 20 }, (_, n) => `${1789 + 10 * n}`);
    // What is not plainly right takes a moment.
    const others = treatiesWith({ events: [...TREATIES.events, event({ id: 'no-date', date: 7 })] });
    const fresh = await mount({ dataset: others });
    const page = await mount({ dataset: eventsOf(dates) });
    page.element.dataset = others;
    page.element.selected = 'e19';
    await expect.poll(() => page.textOf('title')).toBe('From war to peace');
    await page.atRest();
    expect(page.range()).toEqual(fresh.range());
  });

  it('on all of it again where nothing is left at the place of the reader', async () => {
    const page = await mount({ dataset: eventsOf(['1789-05-05', '1789-07-14', '1793-01-21']) });
    page.element.visibleRange = { start: Date.UTC(1789, 0, 1), end: Date.UTC(1790, 0, 1) };
    page.element.dataset = eventsOf(['1889-05-06', '1889-10-31']);
    await page.atRest();
    expect(page.range().start).toBeGreaterThan(Date.UTC(1889, 0, 1));
  });
});
