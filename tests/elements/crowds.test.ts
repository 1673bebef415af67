// More events than a plot has room for: what a click opens, what the line under the plot and the legend say.
import { within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { event, eventsOnly } from './datasets.ts';
import type { TimelinePage } from '../support/mount.ts';
import { mount, wordsOf } from '../support/mount.ts';

/** 2,300 events that last through 1918 and one in it: all that is in view. */
async function mountPassed(): Promise<TimelinePage> {
  const dataset = eventsOnly(
    ...Array.from({ length: 2300 }, (_, n) =>
      event({ id: `e${n}`, title: `Note ${n + 1}`, date: `19${10 + (n % 7)}/1920` }),
    ),
    event({ id: 'armistice', date: '1918-11-11' }),
  );
  const page = await mount({ dataset });
  page.element.visibleRange = { start: Date.UTC(1918, 10, 10), end: Date.UTC(1918, 10, 14) };
  await page.atRest();
  return page;
}

describe('many events that last through all of the view', () => {
  it('are one option that says how many, and since when', async () => {
    const page = await mountPassed();
    const names = page.optionNames().filter((name) => / events, /.test(name));
    expect(names).toEqual([
      expect.stringMatching(/^2,301 events, January 1910 to November 1918, Enter to open$/),
    ]);
  });

  it.each([0.03, 0.97])('are listed by a click at %d of the width of their area', async (part) => {
    const page = await mountPassed();
    const range = page.range();
    const area = page.option(/ events, /);
    const { width, height } = area.getBoundingClientRect();
    await userEvent.click(area, { position: { x: width * part, y: height / 2 } });
    await expect.poll(() => page.openTitle()).toBe('2,301 events in one place');
    expect(page.textOf('details')).toContain('and 2,101 more');
    expect(page.range()).toEqual(range);
  });
});

describe('the legend', () => {
  const days = (count: number): object =>
    eventsOnly(
      ...Array.from({ length: count }, (_, n) =>
        event({ id: `e${n}`, date: `19${10 + (n % 80)}-0${1 + (n % 9)}-11` }),
      ),
    );

  it.each([
    [400, []],
    [
      401,
      ['One event each, with no room for its name', 'How many events: twice as high is four times as many'],
    ],
  ])('of %i events tells how crowds are drawn where there is one', async (count, words) => {
    const page = await mount({ dataset: days(count) });
    const about = page.screen.getByRole('group', { name: 'About this timeline' });
    const items = (): string[] =>
      within(about)
        .getAllByRole('listitem')
        .map((item) => wordsOf(item.querySelector('span')));
    await expect.poll(() => items().slice(3)).toEqual(words);
    expect(items()[2]).toBe('Events too close to tell apart here');
  });
});
