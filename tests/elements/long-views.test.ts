// The list, the table and the evidence of very many events: only what is in sight is drawn, and all of it can be reached.
import { within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { TimelinePage } from '../support/mount.ts';
import { focused, mount, nextFrame, pause } from '../support/mount.ts';

const COUNT = 20_000;
const VIEWS = ['list', 'table', 'evidence'] as const;
const DATASET = {
  version: 1,
  title: 'Many',
  categories: [
    { id: 'even', label: 'Even' },
    { id: 'odd', label: 'Odd' },
  ],
  sources: Array.from({ length: 80 }, (_, n) => ({ id: `s${n}`, title: `Source ${n}` })),
  events: Array.from({ length: COUNT }, (_, n) => ({
    id: `e${n}`,
    title: `Event ${n}.${n % 7 === 0 ? ' Its title is long, and goes on for more than a line or two.'.repeat(3) : ''}`,
    date: `${-10_000 + n}`
      .replace(/^(-?)(\d{1,3})$/, (_all, sign: string, year: string) => sign + year.padStart(4, '0'))
      .replace(/^-?1\d{4}$/, (year) => `Y${year}`),
    category: n % 2 ? 'odd' : 'even',
    ...(n % 5 === 0 && { summary: 'What happened, in some words. '.repeat(1 + (n % 11)) }),
    ...(n % 1000 === 999 && {
      citations: [{ source: `s${n % 80}` }, { source: `s${(n + 1) % 80}`, date: '1900' }],
    }),
  })),
};
const PHONE = 'width: 390px; height: 700px';

const mountView = (view: string, style?: string): Promise<TimelinePage> =>
  mount({ dataset: DATASET, attributes: { view }, ...(style && { style }) });
const sheetOf = (page: TimelinePage): HTMLElement => page.root.querySelector<HTMLElement>('.sheet')!;
const rowsOf = (page: TimelinePage): HTMLElement[] => [
  ...page.root.querySelectorAll<HTMLElement>('.sheet [data-index]'),
];
const buttonOf = (row: HTMLElement): HTMLButtonElement => row.querySelector('[data-row]')!;

/** What is between the edges of the sheet, from the first to the last row that can be seen. */
function inSight(page: TimelinePage): number[] {
  const { top, bottom } = sheetOf(page).getBoundingClientRect();
  return rowsOf(page)
    .filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top + 1 && box.top < bottom - 1;
    })
    .map((row) => Number(row.dataset['index']));
}

/** Whether rows cover all of the sheet that a list can cover: no gap is in sight. */
function isFilled(page: TimelinePage): boolean {
  const { top, bottom } = sheetOf(page).getBoundingClientRect();
  return [...page.root.querySelectorAll('.sheet .gap')].every((gap) => {
    const box = gap.getBoundingClientRect();
    return box.height < 1 || box.bottom <= top + 1 || box.top >= bottom - 1;
  });
}

async function scrollTo(page: TimelinePage, px: number): Promise<void> {
  sheetOf(page).scrollTop = px;
  await nextFrame();
  await nextFrame();
}

describe.each(VIEWS)('the %s of 20,000 events', (view) => {
  it('draws the first rows and says how many there are', async () => {
    const page = await mountView(view);
    expect(rowsOf(page).length).toBeLessThan(300);
    expect(inSight(page)[0]).toBe(0);
    expect(isFilled(page)).toBe(true);
    const list = page.part(view);
    if (view === 'list') {
      expect(page.screen.getByRole('list', { name: '20,000 events' })).toBe(list);
      const items = within(list as HTMLElement).getAllByRole('listitem');
      expect(items[2]?.getAttribute('aria-setsize')).toBe('20000');
      expect(items[2]?.getAttribute('aria-posinset')).toBe('3');
    } else {
      expect(page.screen.getByRole('table', { name: /20,000 events/ })).toBe(list);
      expect(list.getAttribute('aria-rowcount')).toBe('20001');
      const rows = within(list as HTMLElement).getAllByRole('row');
      expect(rows.slice(0, 3).map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3']);
    }
  });

  it('reaches the last row by End and the first by Home', async () => {
    const page = await mountView(view);
    buttonOf(rowsOf(page)[0]!).focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => inSight(page).at(-1)).toBe(COUNT - 1);
    await expect
      .poll(() => sheetOf(page).scrollTop + sheetOf(page).clientHeight)
      .toBeGreaterThan(sheetOf(page).scrollHeight - 2);
    expect(isFilled(page)).toBe(true);
    expect(rowsOf(page).length).toBeLessThan(300);
    expect(focused()).toBe(buttonOf(rowsOf(page).at(-1)!));
    await userEvent.keyboard('{Home}');
    await expect.poll(() => sheetOf(page).scrollTop).toBe(0);
    expect(inSight(page)[0]).toBe(0);
    expect(focused()).toBe(buttonOf(rowsOf(page)[0]!));
  });

  it('takes the keyboard along to what Page Down has scrolled to', async () => {
    const page = await mountView(view);
    const first = buttonOf(rowsOf(page)[0]!);
    first.focus();
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => focused() === first).toBe(false);
    const there = focused();
    expect(inSight(page)).toContain(Number(there?.closest<HTMLElement>('[data-index]')?.dataset['index']));
    // What a hand scrolls leaves the keyboard where it is.
    await scrollTo(page, sheetOf(page).scrollTop + 3000);
    await pause(400);
    expect(focused()).toBe(there);
  });

  it('goes through all rows in order, none twice, none left out, wherever the scrollbar is put', async () => {
    const page = await mountView(view);
    for (const share of [0.1, 0.5, 0.33, 0.99, 0.02, 1]) {
      await scrollTo(page, share * sheetOf(page).scrollHeight);
      const seen = inSight(page);
      expect(isFilled(page), `at ${share}`).toBe(true);
      expect(seen).toEqual(Array.from(seen, (_, n) => seen[0]! + n));
      expect(Math.abs(seen[0]! / COUNT - share)).toBeLessThan(0.03);
    }
  });

  it('moves nothing in sight while the reader scrolls by the wheel, there and back', async () => {
    const page = await mountView(view);
    await scrollTo(page, 0.5 * sheetOf(page).scrollHeight);
    await pause(300);
    for (const step of [...Array<number>(12).fill(170), ...Array<number>(12).fill(-170)]) {
      const middle = rowsOf(page).find(({ dataset }) => dataset['index'] === `${inSight(page)[1]}`)!;
      const before = middle.getBoundingClientRect().top;
      sheetOf(page).scrollTop += step;
      await nextFrame();
      await nextFrame();
      expect(middle.getBoundingClientRect().top).toBeCloseTo(before - step, 0);
      expect(isFilled(page)).toBe(true);
    }
  });

  it('keeps the keyboard on a row while others are drawn, and Tab goes on from it', async () => {
    const page = await mountView(view);
    const row = rowsOf(page)[5]!;
    buttonOf(row).focus();
    await scrollTo(page, 0.5 * sheetOf(page).scrollHeight);
    expect(focused()).toBe(buttonOf(row));
    expect(inSight(page)).not.toContain(5);
    expect(isFilled(page)).toBe(true);
    await userEvent.keyboard('{Tab}');
    expect(focused()?.getAttribute('data-row')).toBe('6');
    await expect.poll(() => inSight(page)).toContain(6);
    expect(isFilled(page)).toBe(true);
  });

  it('lets Tab go from row to row past what was drawn at first, and back', async () => {
    const page = await mountView(view);
    const last = Number(rowsOf(page).at(-1)!.dataset['index']);
    buttonOf(rowsOf(page).at(-1)!).focus();
    await nextFrame();
    for (let n = 1; n <= 12; n++) await userEvent.keyboard('{Tab}');
    await expect.poll(() => Number(focused()?.getAttribute('data-row'))).toBe(last + 12);
    for (let n = 1; n <= 3; n++) await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.poll(() => Number(focused()?.getAttribute('data-row'))).toBe(last + 9);
    await expect.poll(() => inSight(page)).toContain(last + 9);
  });

  it('shows the event that is opened elsewhere, however far, and its neighbours', async () => {
    const page = await mountView(view);
    for (const id of ['e15000', 'e19999', 'e3', 'e9000']) {
      page.element.select(id);
      await page.element.updateComplete;
      await nextFrame();
      expect(inSight(page), id).toContain(Number(id.slice(1)));
      expect(isFilled(page)).toBe(true);
    }
    page.element.next();
    await page.element.updateComplete;
    expect(inSight(page)).toContain(9001);
    const current = page.root.querySelectorAll('.sheet [aria-current=true]');
    expect(current).toHaveLength(1);
  });

  it('opens on the event that is selected', async () => {
    const page = await mount({ dataset: DATASET, attributes: { view, selected: 'e12345' } });
    await nextFrame();
    expect(inSight(page)).toContain(12_345);
    expect(isFilled(page)).toBe(true);
  });

  it('stays where it is in time when the filters change, and empties and fills again', async () => {
    const page = await mountView(view);
    await scrollTo(page, 0.5 * sheetOf(page).scrollHeight);
    const first = inSight(page)[1]!;
    page.element.filters = { text: '', categories: ['odd'], actors: [], sources: [] };
    await page.element.updateComplete;
    await nextFrame();
    expect(Math.abs(inSight(page)[0]! - first / 2)).toBeLessThan(4);
    expect(isFilled(page)).toBe(true);
    page.element.filters = { text: 'xyzzy', categories: [], actors: [], sources: [] };
    await page.element.updateComplete;
    expect(rowsOf(page)).toHaveLength(0);
    expect(page.textOf('message')).toContain('No event matches the filters.');
    page.element.filters = { text: 'event 1234', categories: [], actors: [], sources: [] };
    await page.element.updateComplete;
    expect(rowsOf(page).length).toBeGreaterThan(5);
    page.element.filters = { text: '', categories: [], actors: [], sources: [] };
    await page.element.updateComplete;
    await nextFrame();
    expect(isFilled(page)).toBe(true);
  });

  it('stays where it is when it becomes as narrow as a phone, also out of sight', async () => {
    const page = await mountView(view);
    await scrollTo(page, 0.4 * sheetOf(page).scrollHeight);
    await pause(300);
    const first = inSight(page)[0]!;
    page.container.style.cssText = PHONE;
    await expect.poll(() => Math.abs(inSight(page)[0]! - first)).toBeLessThan(2);
    await expect.poll(() => isFilled(page)).toBe(true);
    page.container.style.display = 'none';
    await nextFrame();
    await nextFrame();
    page.container.style.cssText = 'width: 1000px; height: 500px';
    await expect.poll(() => isFilled(page) && Math.abs(inSight(page)[0]! - first)).toBeLessThan(2);
  });
});

describe('the evidence of 20,000 events', () => {
  const open = (page: TimelinePage): string => buttonOf(rowsOf(page)[0]!).textContent?.trim() ?? '';

  it('has what disagrees first, or what has most sources, and begins anew when it is sorted', async () => {
    const page = await mountView('evidence');
    await scrollTo(page, 0.5 * sheetOf(page).scrollHeight);
    await userEvent.click(page.button('≠: Sort by disagreement'));
    await expect.poll(() => inSight(page)[0]).toBe(0);
    expect(open(page)).toContain('Event 999.');
    await userEvent.click(page.button('Sources: Sort by number of sources'));
    expect(open(page)).toContain('Event 999.');
    expect(buttonOf(rowsOf(page)[20]!).textContent).toContain('Event 0.');
  });

  it('has a column for each source that is cited, and for no other', async () => {
    const page = await mountView('evidence');
    const cited = new Set(
      DATASET.events.flatMap(({ citations = [] }) => citations.map(({ source }) => source)),
    );
    const heads = within(page.part('evidence') as HTMLElement).getAllByRole('columnheader');
    expect(heads).toHaveLength(3 + cited.size);
  });
});

describe('the list under the wheel', () => {
  it('scrolls as far as it is turned, and shows no gap', async () => {
    const page = await mountView('list');
    const { left, top } = sheetOf(page).getBoundingClientRect();
    for (let n = 0; n < 10; n++) {
      await cdp().send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: left + 200,
        y: top + 200,
        deltaX: 0,
        deltaY: 300,
      });
      await nextFrame();
      expect(isFilled(page)).toBe(true);
    }
    await expect.poll(() => sheetOf(page).scrollTop).toBeGreaterThan(500);
  });
});
