// In somebody else's page: how large it is, how it is styled, what it leaves alone, and how it shares a page with another.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import moscow from '../../data/moscow-visit-2023.json';
import { mount, nextFrame, pause, place } from '../support/mount.ts';
import { TREATIES, event, eventsOnly, treatiesWith } from './datasets.ts';

describe('the size of the element', () => {
  it.each([
    ['a block of fixed size', 'width: 820px; height: 444px', [820, 444]],
    ['a block without a height: 30rem high', 'width: 700px', [700, 480]],
    ['a narrow block', 'width: 320px; height: 568px', [320, 568]],
    ['a block that is only half as wide as it wants', 'width: 50%; height: 300px', [500, 300]],
    ['a grid cell', 'display: grid; width: 900px; height: 500px', [900, 500]],
    ['a column of boxes', 'display: flex; flex-direction: column; width: 900px; height: 500px', [900, 500]],
  ])('fills %s', async (_, style, size) => {
    const page = await mount({ dataset: TREATIES, style });
    const { width, height } = page.element.getBoundingClientRect();
    expect([width, height]).toEqual(size);
  });

  it.each([
    ['width: 1000px', 480],
    ['width: 360px', 480],
    ['width: 1000px; height: 380px', 380],
    ['display: flex; flex-direction: column; width: 700px; height: 500px', 500],
    ['display: grid; width: 700px; grid-template-rows: 400px', 400],
  ])('holds all of it, down to the overview, with %s', async (style, height) => {
    const page = await mount({ dataset: moscow, style });
    await page.atRest();
    expect(page.part('overview').getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
    expect(page.part('overview').getBoundingClientRect().bottom).toBeGreaterThan(height - 20);
    expect(page.plotBox().bottom).toBeLessThan(height);
  });

  it('has room for details and results even where nobody gave it a height', async () => {
    const page = await mount({
      dataset: TREATIES,
      attributes: { selected: 'armistice' },
      style: 'width: 600px',
    });
    expect(page.part('details').getBoundingClientRect().top).toBeLessThan(400);
    expect(page.details()?.parentElement?.getBoundingClientRect().height).toBeGreaterThan(100);
    await userEvent.type(page.search(), 'the');
    await page.element.updateComplete;
    expect(page.part('results').getBoundingClientRect().height).toBeGreaterThan(150);
  });

  it('takes what the page’s own style gives it in a row of boxes', async () => {
    const page = await mount({ dataset: TREATIES, style: 'display: flex; width: 900px; height: 500px' });
    page.element.style.flex = '1';
    const { width, height } = page.element.getBoundingClientRect();
    expect([width, height]).toEqual([900, 500]);
  });

  it('shares a column with what else is in it', async () => {
    const page = await mount({
      dataset: TREATIES,
      style: 'display: flex; flex-direction: column; width: 900px; height: 500px',
    });
    const head = document.createElement('div');
    head.style.cssText = 'height: 120px; flex: none';
    page.container.prepend(head);
    expect(page.element.getBoundingClientRect().height).toBe(380);
  });

  it('does not change when the dataset arrives, the reader opens an event or the list is shown', async () => {
    const page = place({ style: 'width: 700px' });
    const sizes: number[][] = [];
    const measure = async (): Promise<void> => {
      await page.atRest();
      const { width, height } = page.element.getBoundingClientRect();
      sizes.push([width, height]);
    };
    await page.element.updateComplete;
    await measure();
    page.element.dataset = TREATIES;
    await page.loaded;
    await measure();
    page.element.select('armistice');
    await measure();
    page.element.view = 'list';
    await measure();
    expect(new Set(sizes.map(String))).toEqual(new Set(['700,480']));
  });

  it.each([
    [320, 568],
    [375, 667],
    [600, 400],
    [1000, 620],
  ])('never makes the page or itself scroll sideways at %i × %i px', async (width, height) => {
    const page = await mount({
      dataset: TREATIES,
      attributes: { selected: 'armistice' },
      style: `width: ${width}px; height: ${height}px`,
    });
    await page.atRest();
    expect(page.element.scrollWidth).toBe(width);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });

  it('draws itself anew when its container changes', async () => {
    const page = await mount({ dataset: TREATIES });
    const before = page.plotBox().width;
    page.container.style.width = '970px';
    await expect.poll(() => page.plotBox().width).toBe(before - 30);
    const { right } = page.element.getBoundingClientRect();
    for (const option of page.options())
      expect(option.getBoundingClientRect().right).toBeLessThanOrEqual(right);
  });
});

describe('an element that is hidden at first', () => {
  it('shows everything once it is shown, and says so once', async () => {
    const page = place({ dataset: TREATIES, style: 'display: none' });
    await pause(60);
    expect(page.of('load')).toEqual([]);
    page.container.style.cssText = 'width: 900px; height: 500px';
    await page.loaded;
    await page.atRest();
    expect(page.optionNames()).toHaveLength(5);
    expect(page.of('load')).toHaveLength(1);
  });

  it('keeps its view while it is hidden for a time', async () => {
    const page = await mount({ dataset: TREATIES });
    const range = { start: Date.UTC(1918, 0, 1), end: Date.UTC(1919, 0, 1) };
    page.element.visibleRange = range;
    page.container.style.display = 'none';
    await pause(60);
    page.container.style.display = '';
    await page.atRest();
    expect(page.element.visibleRange).toEqual(range);
    expect(page.of('load')).toHaveLength(1);
  });

  it('heeds the hidden attribute', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.hidden = true;
    expect(page.element.getBoundingClientRect().height).toBe(0);
  });
});

describe('an element that is moved about the page', () => {
  it('keeps its view and its open event, and still works', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    const range = { start: Date.UTC(1918, 0, 1), end: Date.UTC(1919, 0, 1) };
    page.element.visibleRange = range;
    page.container.before(page.element);
    page.container.append(page.element);
    await page.atRest();
    expect(page.element.visibleRange).toEqual(range);
    expect(page.openTitle()).toBe('The armistice');
    await userEvent.click(page.button(/^Next: /));
    expect(page.openTitle()).toBe('The conference opens');
    page.container.style.width = '600px';
    await expect.poll(() => page.plotBox().width).toBeLessThanOrEqual(600);
    expect(page.of('load')).toHaveLength(1);
  });

  it('says that a dataset given to it while it was away is on screen when it is', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.remove();
    page.element.dataset = treatiesWith({ title: 'Meanwhile' });
    await pause(60);
    expect(page.of('load')).toHaveLength(1);
    page.container.append(page.element);
    await expect.poll(() => page.of('load').length).toBe(2);
    expect(page.textOf('title')).toBe('Meanwhile');
    expect(page.optionNames()).toHaveLength(5);
  });
});

describe('two timelines on one page', () => {
  it('know nothing of each other', async () => {
    const one = await mount({ dataset: TREATIES, style: 'width: 1000px; height: 600px' });
    const other = await mount({
      dataset: eventsOnly(event({ title: 'Another' })),
      style: 'width: 1000px; height: 600px',
    });
    const range = other.range();
    one.element.select('armistice');
    one.element.view = 'table';
    one.element.lanes = 'actor';
    one.element.filters = { text: 'foch', categories: [], actors: [], sources: [] };
    one.element.visibleRange = { start: 0, end: 1e12 };
    await one.atRest();
    const { view, lanes, selected, filters } = other.element;
    expect({ view, lanes, selected, text: filters.text }).toEqual({
      view: 'timeline',
      lanes: 'category',
      selected: null,
      text: '',
    });
    expect(other.range()).toEqual(range);
    expect(other.screen.getByRole('radio', { name: 'Timeline' })).toHaveProperty('checked', true);
    expect(one.screen.getByRole('radio', { name: 'Table' })).toHaveProperty('checked', true);
  });

  it('each hear their own keys', async () => {
    const style = 'width: 1000px; height: 600px';
    const one = await mount({ dataset: TREATIES, style });
    const other = await mount({ dataset: TREATIES, style });
    one.option(/The war breaks out/).focus();
    await one.press('{Enter}');
    expect(one.openTitle()).toBe('The war breaks out');
    expect(other.details()).toBeNull();
  });
});

describe('the script', () => {
  it('may be on a page twice', async () => {
    const before = customElements.get('cited-timeline');
    const again = '../../src/index.ts?again';
    await import(/* @vite-ignore */ again);
    expect(customElements.get('cited-timeline')).toBe(before);
    const page = await mount({ dataset: TREATIES });
    expect(page.optionNames()).toHaveLength(5);
  });

  it('leaves no global names and no style sheets in the page', async () => {
    const before = new Set(Object.getOwnPropertyNames(window));
    const page = await mount({ dataset: TREATIES });
    await page.atRest();
    expect(Object.getOwnPropertyNames(window).filter((name) => !before.has(name))).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual([]);
  });
});

describe('children of the element', () => {
  it('stay in the page for machines, and are not shown beside the timeline', async () => {
    const page = await mount({
      dataset: TREATIES,
      fallback: '<ul><li>11 November 1918: the armistice</li></ul>',
    });
    const item = page.element.querySelector('li');
    expect(item?.textContent).toBe('11 November 1918: the armistice');
    expect(item?.getClientRects()).toHaveLength(0);
  });
});

describe('parts', () => {
  it.each([
    [
      'timeline',
      ['header', 'title', 'description', 'toolbar', 'search', 'filters', 'plot', 'axis', 'overview'],
    ],
    ['timeline', ['details', 'event-title', 'sources', 'link', 'presentation', 'tool']],
    ['list', ['list']],
    ['table', ['table']],
    ['evidence', ['evidence']],
  ])('of the %s can be reached by ::part(): %s', async (view, names) => {
    const style = document.createElement('style');
    style.textContent = names
      .map((name) => `cited-timeline::part(${name}) { outline: 7px solid }`)
      .join('\n');
    document.head.append(style);
    const page = await mount({ dataset: TREATIES, attributes: { view, selected: 'armistice' } });
    const outlined = names.filter((name) => getComputedStyle(page.part(name)).outlineWidth === '7px');
    style.remove();
    expect(outlined).toEqual(names);
  });

  it('show what is beside the plot, what is wrong and what is said', async () => {
    const page = await mount({ dataset: eventsOnly(event(), event()) });
    expect(page.textOf('about')).toMatch(/^1 event Legend/);
    expect(page.textOf('legend')).toContain('A moment');
    expect(page.textOf('problems')).toContain('1 problem in the data.');
    const empty = await mount({ dataset: eventsOnly() });
    expect(empty.textOf('message')).toContain('No events yet');
    const found = await mount({ dataset: TREATIES });
    await userEvent.type(found.search(), 'foch');
    expect(found.textOf('results')).toContain('2 of 5 events found');
  });
});

describe('custom properties', () => {
  // What is to be seen behind a node.
  const backdropOf = (node: Element | null): string => {
    const { backgroundColor } = node ? getComputedStyle(node) : { backgroundColor: 'none' };
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? backdropOf(node?.parentElement ?? null) : backgroundColor;
  };
  const colorOf = (node: Element): string => getComputedStyle(node).color;
  const colours: readonly (readonly [string, string, (node: Element) => string])[] = [
    ['--timeline-paper', 'title', backdropOf],
    ['--timeline-ink', 'title', colorOf],
    ['--timeline-panel', 'search', backdropOf],
    ['--timeline-panel', 'details', backdropOf],
    ['--timeline-accent', 'link', colorOf],
    ['--timeline-soft', 'description', colorOf],
  ];

  it.each(colours)('%s colours the %s', async (property, part, colour) => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.container.style.setProperty(property, 'rgb(1, 2, 3)');
    expect(colour(page.part(part))).toBe('rgb(1, 2, 3)');
  });

  it('--timeline-color-1 colours the first category, --timeline-color-2 the second', async () => {
    const page = await mount({ dataset: TREATIES });
    page.container.style.setProperty('--timeline-color-1', 'rgb(1, 2, 3)');
    page.container.style.setProperty('--timeline-color-2', 'rgb(4, 5, 6)');
    await nextFrame();
    const fills = [...page.part('filters').querySelectorAll('svg')].map(
      (glyph) => getComputedStyle(glyph).fill,
    );
    expect(fills).toEqual(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
    const marks = [...page.part('plot').querySelectorAll('path')].map((mark) => getComputedStyle(mark).fill);
    expect(marks).toContain('rgb(1, 2, 3)');
    expect(marks).toContain('rgb(4, 5, 6)');
  });

  it('--timeline-font-size sets the size of all text, the plot’s too', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.style.setProperty('--timeline-font-size', '30px');
    await expect.poll(() => getComputedStyle(page.part('header')).fontSize).toBe('30px');
    const labels = (): number[] =>
      [...page.part('plot').querySelectorAll('.label')].map((label) =>
        Number.parseFloat(getComputedStyle(label).fontSize),
      );
    await expect.poll(() => Math.max(...labels())).toBeGreaterThan(25);
  });

  it.each(['light', 'dark'])('follow the page’s own %s scheme', async (scheme) => {
    const page = await mount({
      dataset: TREATIES,
      style: `width: 900px; height: 500px; color-scheme: ${scheme}`,
    });
    const [red = 0] = (backdropOf(page.part('title')).match(/\d+/g) ?? []).map(Number);
    expect(red > 128).toBe(scheme === 'light');
  });
});
