// What a timeline shows first, and what it says of it.
import { describe, expect, it } from 'vitest';
import moscow from '../../data/moscow-visit-2023.json';
import { mount } from '../support/mount.ts';

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
});
