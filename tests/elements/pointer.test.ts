// Hands on the mouse: what drags, wheels and clicks do to the view, and what they leave to the page around it. The input is
// real; the browser decides what scrolls.
import { describe, expect, it } from 'vitest';
import moscow from '../../data/moscow-visit-2023.json';
import { doubleClick, drag, moveTo, press, release, wheel } from '../support/mouse.ts';
import type { MountOptions, TimelinePage } from '../support/mount.ts';
import { mount, nextFrame, pause, place, reduceMotion } from '../support/mount.ts';
import { TREATIES } from './datasets.ts';

const span = ({ start, end }: { start: number; end: number }): number => end - start;

// On the plot, above its axis, where no event is.
function emptySpot(page: TimelinePage, fraction = 0.3): { x: number; y: number } {
  const { left, width, top } = page.plotBox();
  return { x: Math.round(left + width * fraction), y: Math.round(top - 12) };
}

async function mountInLongPage(options: MountOptions): Promise<TimelinePage> {
  const page = await mount(options);
  const below = document.createElement('p');
  below.style.height = '3000px';
  page.container.append(below);
  scrollTo(0, 0);
  return page;
}

describe('the wheel', () => {
  it('scrolls the page and leaves the view alone', async () => {
    const page = await mountInLongPage({ dataset: TREATIES });
    const before = page.range();
    await wheel({ ...emptySpot(page), deltaY: 120 });
    await expect.poll(() => scrollY).toBeGreaterThan(0);
    await page.atRest();
    expect(page.range()).toEqual(before);
  });

  it('is not prevented, and says how to zoom', async () => {
    const page = await mount({ dataset: TREATIES });
    const wheels: boolean[] = [];
    addEventListener('wheel', (turn) => wheels.push(turn.defaultPrevented), { once: true });
    await wheel({ ...emptySpot(page), deltaY: 120 });
    expect(wheels).toEqual([false]);
    await expect.poll(() => page.textOf('plot')).toMatch(/Use (Ctrl|⌘) \+ scroll to zoom/);
  });

  it('zooms, and does not scroll the page, where the page has given it up', async () => {
    const page = await mountInLongPage({ dataset: TREATIES, attributes: { gestures: 'greedy' } });
    const before = page.range();
    await wheel({ ...emptySpot(page), deltaY: -120 });
    await page.atRest();
    expect(span(page.range())).toBeLessThan(span(before));
    expect(scrollY).toBe(0);
  });

  it.each(['cooperative', 'nonsense', ''])('belongs to the page with gestures="%s"', async (gestures) => {
    const page = await mountInLongPage({ dataset: TREATIES, attributes: { gestures } });
    const before = page.range();
    await wheel({ ...emptySpot(page), deltaY: 120 });
    await expect.poll(() => scrollY).toBeGreaterThan(0);
    expect(page.range()).toEqual(before);
  });

  it.each([0.1, 0.5, 0.83])(
    'with Ctrl zooms and keeps the time under the pointer at %f of the width',
    async (at) => {
      const page = await mountInLongPage({ dataset: TREATIES });
      const spot = emptySpot(page, at);
      const before = page.timeAt(spot.x);
      const pxMs = span(page.range()) / page.plotBox().width;
      for (let turn = 0; turn < 4; turn += 1) await wheel({ ...spot, deltaY: -60, isCtrl: true });
      await page.atRest();
      expect(span(page.range())).toBeLessThan(pxMs * page.plotBox().width * 0.8);
      expect(Math.abs(page.timeAt(spot.x) - before)).toBeLessThan(pxMs / 16);
      expect(scrollY).toBe(0);
    },
  );

  it('with Ctrl zooms out again to where it was', async () => {
    const page = await mount({ dataset: TREATIES });
    const before = page.range();
    const spot = emptySpot(page);
    await wheel({ ...spot, deltaY: -90, isCtrl: true });
    await page.atRest();
    await pause(200);
    await wheel({ ...spot, deltaY: 90, isCtrl: true });
    await page.atRest();
    expect(page.range().start).toBeCloseTo(before.start, -4);
    expect(page.range().end).toBeCloseTo(before.end, -4);
  });

  it('sideways pans', async () => {
    const page = await mount({ dataset: TREATIES });
    const before = page.range();
    await wheel({ ...emptySpot(page), deltaX: 80 });
    await page.atRest();
    expect(page.range().start).toBeGreaterThan(before.start);
    expect(span(page.range())).toBeCloseTo(span(before), -3);
  });

  it('belongs to the timeline while it is presenting', async () => {
    const page = await mountInLongPage({ dataset: TREATIES });
    page.element.present();
    await page.atRest();
    const before = page.range();
    await wheel({ x: 500, y: 100, deltaY: -120 });
    await page.atRest();
    expect(span(page.range())).toBeLessThan(span(before));
    expect(scrollY).toBe(0);
  });
});

describe('a page that runs from right to left', () => {
  it('has its options where its axis says, and the same time under the pointer', async () => {
    const page = place({ dataset: TREATIES });
    page.container.dir = 'rtl';
    await page.loaded;
    await page.atRest();
    const { left, right } = page.option(/The armistice/).getBoundingClientRect();
    expect(page.timeAt(left)).toBeLessThan(Date.UTC(1918, 10, 11, 12));
    expect(page.timeAt(right)).toBeGreaterThan(Date.UTC(1918, 10, 11, 12));
    const spot = emptySpot(page, 0.4);
    const before = page.timeAt(spot.x);
    const pxMs = span(page.range()) / page.plotBox().width;
    for (let turn = 0; turn < 4; turn += 1) await wheel({ ...spot, deltaY: -60, isCtrl: true });
    await page.atRest();
    expect(Math.abs(page.timeAt(spot.x) - before)).toBeLessThan(pxMs / 16);
    expect(page.element.scrollWidth).toBe(1000);
  });
});

describe('a slide that is scaled to the screen', () => {
  it('moves and zooms with the hand', async () => {
    const page = await mount({
      dataset: TREATIES,
      style: 'width: 1000px; height: 620px; transform: scale(0.5); transform-origin: 0 0',
    });
    const spot = { ...emptySpot(page, 0.8), y: Math.round(page.plotBox().top - 6) };
    const pxMs = span(page.range()) / page.plotBox().width;
    const before = page.timeAt(spot.x);
    for (let turn = 0; turn < 3; turn += 1) await wheel({ ...spot, deltaY: -60, isCtrl: true });
    await page.atRest();
    expect(Math.abs(page.timeAt(spot.x) - before)).toBeLessThan(pxMs / 16);
    await drag(spot, { x: spot.x - 100, y: spot.y });
    await page.atRest();
    expect(Math.abs(page.timeAt(spot.x - 100) - before)).toBeLessThan(pxMs / 16);
  });

  it('goes where its overview is clicked', async () => {
    const page = await mount({
      dataset: TREATIES,
      style: 'width: 1000px; height: 620px; transform: scale(0.5); transform-origin: 0 0',
    });
    page.element.visibleRange = { start: Date.UTC(1914, 6, 1), end: Date.UTC(1914, 8, 1) };
    await page.atRest();
    const { right, top, height } = page.part('overview').getBoundingClientRect();
    await press({ x: right - 12, y: top + height / 2 });
    await release({ x: right - 12, y: top + height / 2 });
    await page.atRest();
    expect(page.range().end).toBeGreaterThan(Date.UTC(1919, 9, 1));
  });
});

describe('dragging the plot', () => {
  it('moves the time with the hand', async () => {
    const page = await mount({ dataset: TREATIES });
    const spot = emptySpot(page);
    const t = page.timeAt(spot.x);
    const pxMs = span(page.range()) / page.plotBox().width;
    await drag(spot, { x: spot.x + 120, y: spot.y });
    await page.atRest();
    expect(Math.abs(page.timeAt(spot.x + 120) - t)).toBeLessThan(pxMs);
    expect(span(page.range())).toBeCloseTo(pxMs * page.plotBox().width, -3);
  });

  it('that begins on an event moves the view and opens nothing', async () => {
    const page = await mount({ dataset: TREATIES });
    const { x, y, width, height } = page.option(/The war breaks out/).getBoundingClientRect();
    const before = page.range();
    await drag({ x: x + width / 2, y: y + height / 2 }, { x: x + width / 2 + 150, y: y + height / 2 });
    await page.atRest();
    expect(page.range().start).toBeLessThan(before.start);
    expect(page.details()).toBeNull();
    expect(page.of('event-select')).toEqual([]);
  });

  it('keeps some of the data in view, however far it goes', async () => {
    const page = await mount({ dataset: TREATIES });
    const spot = emptySpot(page);
    for (let time = 0; time < 4; time += 1) await drag(spot, { x: spot.x + 600, y: spot.y }, 2);
    await page.atRest();
    expect(page.range().end).toBeGreaterThan(Date.UTC(1914, 6, 28));
  });

  it('selects no text', async () => {
    const page = await mount({ dataset: TREATIES });
    const spot = emptySpot(page);
    await drag(spot, { x: spot.x + 300, y: spot.y - 100 });
    expect(String(getSelection())).toBe('');
  });
});

describe('a double click', () => {
  it('zooms in around the pointer', async () => {
    const page = await mount({ dataset: TREATIES });
    const spot = emptySpot(page, 0.4);
    const before = page.timeAt(spot.x);
    const beforeMs = span(page.range());
    await doubleClick(spot);
    await page.atRest();
    expect(span(page.range())).toBeCloseTo(beforeMs / 2, -6);
    expect(Math.abs(page.timeAt(spot.x) - before)).toBeLessThan(beforeMs / page.plotBox().width);
  });
});

describe('the zoom buttons', () => {
  it('zoom in, out again, and show everything', async () => {
    const page = await mount({ dataset: TREATIES });
    const before = page.range();
    page.button('Zoom in').click();
    await page.atRest();
    expect(span(page.range())).toBeLessThan(span(before));
    page.button('Zoom out').click();
    await page.atRest();
    expect(span(page.range())).toBeCloseTo(span(before), -4);
    page.element.visibleRange = { start: 0, end: 1 };
    page.button('Show everything').click();
    await page.atRest();
    expect(page.range()).toEqual(before);
  });
});

describe('the overview', () => {
  const overviewOf = (page: TimelinePage): DOMRect => page.part('overview').getBoundingClientRect();

  it('goes where it is clicked and keeps the scale', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: Date.UTC(1919, 0, 1), end: Date.UTC(1919, 6, 1) };
    await page.atRest();
    const before = span(page.range());
    const { left, top, height } = overviewOf(page);
    await press({ x: left + 40, y: top + height / 2 });
    await release({ x: left + 40, y: top + height / 2 });
    await page.atRest();
    expect(page.range().end).toBeLessThan(Date.UTC(1916, 0, 1));
    expect(span(page.range())).toBeCloseTo(before, -4);
    await expect.poll(() => page.of('view-change').length).toBe(1);
  });

  it('moves the view with the brush', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: Date.UTC(1919, 0, 1), end: Date.UTC(1919, 11, 1) };
    await page.atRest();
    const before = page.range();
    const brush = page.part('overview').querySelector('.brush')!.getBoundingClientRect();
    const middle = { x: brush.left + brush.width / 2, y: brush.top + brush.height / 2 };
    await drag(middle, { x: middle.x - 100, y: middle.y });
    await page.atRest();
    expect(page.range().start).toBeLessThan(before.start - 300 * 86_400_000);
    expect(span(page.range())).toBeCloseTo(span(before), -5);
  });

  it('stretches the view by an end of the brush', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: Date.UTC(1917, 0, 1), end: Date.UTC(1919, 0, 1) };
    await page.atRest();
    const before = page.range();
    const brush = page.part('overview').querySelector('.brush')!.getBoundingClientRect();
    const y = brush.top + brush.height / 2;
    await drag({ x: brush.left, y }, { x: brush.left - 80, y });
    await page.atRest();
    expect(page.range().end).toBeCloseTo(before.end, -5);
    expect(page.range().start).toBeLessThan(before.start - 100 * 86_400_000);
  });

  it.each([
    ['right', -120],
    ['left', 120],
  ] as const)(
    'takes the %s end of the brush along with the pointer where the view is wider than the strip',
    async (side, dx) => {
      const page = await mount({ dataset: TREATIES });
      page.element.fit();
      await page.atRest();
      const brushOf = (): DOMRect => page.part('overview').querySelector('.brush')!.getBoundingClientRect();
      const { top, height } = brushOf();
      const edge = brushOf()[side];
      const from = { x: edge + Math.sign(dx) * 2, y: top + height / 2 };
      await drag(from, { x: from.x + dx, y: from.y });
      await page.atRest();
      expect(Math.abs(brushOf()[side] - (edge + dx))).toBeLessThan(3);
    },
  );

  it('shows where in the whole the view is', async () => {
    const page = await mount({ dataset: TREATIES });
    const { left, right } = overviewOf(page);
    page.element.visibleRange = { start: Date.UTC(1920, 0, 1), end: Date.UTC(1920, 0, 12) };
    await page.atRest();
    const brush = page.part('overview').querySelector('.brush')!.getBoundingClientRect();
    expect(brush.left).toBeGreaterThan(left + (right - left) * 0.9);
    expect(brush.right).toBeLessThanOrEqual(right + 1);
  });
});

describe('the pointer over a mark', () => {
  it('moves nothing, and has no effect on the page', async () => {
    const page = await mount({ dataset: TREATIES });
    const boxes = (): string =>
      JSON.stringify(page.options().map((option) => option.getBoundingClientRect()));
    const before = boxes();
    const { x, y } = page.option(/The armistice/).getBoundingClientRect();
    await moveTo({ x: x + 8, y: y + 8 });
    await nextFrame();
    expect(boxes()).toBe(before);
    expect(page.fired.map(({ type }) => type)).toEqual(['load']);
  });
});

describe('motion', () => {
  const flight = async (page: TimelinePage): Promise<number> => {
    const seen = new Set<number>();
    page.element.goTo({ start: Date.UTC(1918, 0, 1), end: Date.UTC(1919, 0, 1) });
    for (let frame = 0; frame < 60; frame += 1) {
      seen.add(page.range().start);
      await nextFrame();
    }
    return seen.size;
  };

  it('shows the way to where a call goes, and ends there', async () => {
    await reduceMotion(false);
    const page = await mount({ dataset: TREATIES });
    page.element.goTo('armistice');
    page.element.goTo({ start: Date.UTC(1919, 0, 1), end: Date.UTC(1919, 6, 1) });
    await expect.poll(() => page.range().end, { interval: 5 }).toBe(Date.UTC(1919, 6, 1));
    expect(await flight(page)).toBeGreaterThan(3);
    await reduceMotion(true);
  });

  it('is absent for readers who have asked for less', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.goTo({ start: Date.UTC(1919, 0, 1), end: Date.UTC(1919, 6, 1) });
    expect(page.range().end).toBe(Date.UTC(1919, 6, 1));
    expect(await flight(page)).toBe(1);
  });

  it('gives way to a hand', async () => {
    await reduceMotion(false);
    const page = await mount({ dataset: TREATIES });
    const target = { start: Date.UTC(1918, 0, 1), end: Date.UTC(1919, 0, 1) };
    const spot = emptySpot(page);
    page.element.goTo(target);
    await nextFrame();
    await wheel({ ...spot, deltaX: 5 });
    await pause(400);
    expect(page.range()).not.toEqual(target);
    await reduceMotion(true);
  });
});

describe('the date that another source gives', () => {
  it('leads to what that source says, and looks as if it did', async () => {
    const page = await mount({ dataset: moscow });
    const ghosts = [...page.root.querySelectorAll('.ghost.disagrees')].map((node) =>
      node.getBoundingClientRect(),
    );
    const apart = ghosts.find(({ width }) => width > 30)!;
    const spot = { x: apart.left + apart.width / 2, y: apart.top + apart.height / 2 };
    const cursor = (): string => getComputedStyle(page.root.querySelector('.stage')!).cursor;
    await expect.poll(() => moveTo(spot).then(cursor)).toBe('pointer');
    await press(spot);
    await release(spot);
    await expect.poll(() => page.openTitle()).toBe('Iran’s admission to the SCO is agreed');
    expect(page.details()?.textContent).toContain('Gives September 2022');
    await moveTo(emptySpot(page, 0.02));
    await expect.poll(cursor).not.toBe('pointer');
  });
});
