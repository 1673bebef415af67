// The attributes, properties and methods that other people build on, one by one.
import { describe, expect, it } from 'vitest';
import type { CitedTimeline } from '../../src/index.ts';
import type { TimelinePage } from '../support/mount.ts';
import { addressOf, mount, pause, place } from '../support/mount.ts';
import { TREATIES, TREATY_TITLES, event, eventsOnly, treatiesWith } from './datasets.ts';

const json = JSON.stringify;
const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date);

describe('src', () => {
  it('shows the dataset at an address', async () => {
    const page = await mount({ attributes: { src: addressOf(json(TREATIES)) } });
    expect(page.screen.getAllByRole('heading', { name: 'From war to peace' })).toHaveLength(1);
    expect(page.optionNames()).toHaveLength(5);
  });

  it('shows another dataset when the address changes', async () => {
    const page = await mount({ attributes: { src: addressOf(json(TREATIES)) } });
    page.element.setAttribute('src', addressOf(json(eventsOnly(event({ title: 'Something else' })))));
    await expect.poll(() => page.optionNames()).toEqual(['Something else, 11 November 1918']);
  });

  it('leaves nothing when it is taken away', async () => {
    const page = await mount({ attributes: { src: addressOf(json(TREATIES)) } });
    page.element.removeAttribute('src');
    await page.element.updateComplete;
    expect(page.optionNames()).toEqual([]);
    expect(page.element.problems).toEqual([]);
    expect(page.screen.queryByText(/in view/)).toBeNull();
  });

  it('can be set as a property', async () => {
    const page = place({});
    page.element.src = addressOf(json(TREATIES));
    await page.loaded;
    expect(page.optionNames()).toHaveLength(5);
  });

  it('shows a file that a dataset object had stood for when it is set later', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.src = addressOf(json(eventsOnly(event({ title: 'From a file' }))));
    await expect.poll(() => page.optionNames()).toEqual(['From a file, 11 November 1918']);
  });
});

describe('dataset', () => {
  it('takes an object', async () => {
    const page = await mount({ dataset: TREATIES });
    expect(page.optionNames()).toHaveLength(5);
  });

  it('takes the text of a dataset file', async () => {
    const page = await mount({ dataset: json(TREATIES) });
    expect(page.optionNames()).toHaveLength(5);
  });

  it.each([
    ['before the element is on the page', true],
    ['after', false],
  ])('stands in place of src, set %s', async (_, isBefore) => {
    const element = document.createElement('cited-timeline');
    element.src = addressOf(json(eventsOnly(event({ title: 'From a file' }))));
    const page = place({});
    if (isBefore) element.dataset = TREATIES;
    page.element.replaceWith(element);
    if (!isBefore) element.dataset = TREATIES;
    await pause(150);
    expect(element.shadowRoot?.querySelector('[part~=title]')?.textContent?.trim()).toBe('From war to peace');
    expect(element.problems).toEqual([]);
  });

  it('gives its place back to src when it is set to null', async () => {
    const page = await mount({
      dataset: TREATIES,
      attributes: { src: addressOf(json(eventsOnly(event({ title: 'From a file' })))) },
    });
    page.element.dataset = null;
    await expect.poll(() => page.optionNames()).toEqual(['From a file, 11 November 1918']);
  });

  it('leaves nothing when it is taken away and there is no src', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.dataset = null;
    await page.element.updateComplete;
    expect(page.optionNames()).toEqual([]);
    expect(page.element.visibleRange).toBeUndefined();
    page.element.dataset = eventsOnly(event({ title: 'Another' }));
    await expect.poll(() => page.optionNames()).toEqual(['Another, 11 November 1918']);
  });

  it('stays when src is taken away', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { src: addressOf('[') } });
    page.element.removeAttribute('src');
    await page.element.updateComplete;
    expect(page.optionNames()).toHaveLength(5);
  });

  it('is the map of data- attributes until it is set, and again after null', async () => {
    const page = place({ attributes: { 'data-article': '17' } });
    expect(page.element.dataset['article']).toBe('17');
    page.element.dataset = TREATIES;
    expect(page.element.dataset).toBe(TREATIES);
    page.element.dataset = null;
    expect(page.element.dataset['article']).toBe('17');
  });

  it('shows what was set last', async () => {
    const page = place({ dataset: TREATIES });
    page.element.dataset = eventsOnly(event({ title: 'The last' }));
    await page.loaded;
    await pause(100);
    expect(page.optionNames()).toEqual(['The last, 11 November 1918']);
    expect(page.of('load')).toHaveLength(1);
  });

  it('is not changed', async () => {
    const dataset = structuredClone(TREATIES);
    await mount({ dataset });
    expect(dataset).toEqual(TREATIES);
  });
});

describe('selected', () => {
  it('opens an event that it names before the dataset is there', async () => {
    const page = await mount({
      attributes: { selected: 'versailles', src: addressOf(json(TREATIES)) },
    });
    expect(page.openTitle()).toBe('The treaty of Versailles');
  });

  it('opens an event when it is set later, and brings it into view', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: day(1914, 1, 1), end: day(1915, 1, 1) };
    page.element.setAttribute('selected', 'armistice');
    await page.atRest();
    expect(page.openTitle()).toBe('The armistice');
    expect(page.range().start).toBeLessThan(day(1918, 11, 11));
    expect(page.range().end).toBeGreaterThan(day(1918, 11, 12));
  });

  it('names what the reader has opened, as an attribute too', async () => {
    const page = await mount({ dataset: TREATIES });
    page.option(/The armistice/).click();
    await page.element.updateComplete;
    expect(page.element.selected).toBe('armistice');
    expect(page.element.getAttribute('selected')).toBe('armistice');
  });

  it('closes the details when it is taken away', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.element.removeAttribute('selected');
    await page.element.updateComplete;
    expect(page.details()).toBeNull();
    expect(page.element.selected).toBeNull();
  });

  it('is nothing, as an attribute too, once a source is looked at in place of the event', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.element.source = 'gazette';
    page.element.without = true;
    await page.element.updateComplete;
    expect(page.element.selected).toBeNull();
    expect(page.element.hasAttribute('selected')).toBe(false);
    page.element.source = null;
    await page.element.updateComplete;
    expect(page.element.without).toBe(false);
    expect(page.element.hasAttribute('without')).toBe(false);
    expect(page.element.hasAttribute('source')).toBe(false);
  });

  it('opens nothing for an id that the dataset does not have', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'nobody' } });
    expect(page.details()).toBeNull();
    expect(page.element.selected).toBeNull();
    page.element.selected = 'nobody either';
    await page.element.updateComplete;
    expect(page.details()).toBeNull();
    expect(page.element.selected).toBeNull();
  });

  it('stays with the event that the reader has opened when the dataset is set again', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'outbreak' } });
    page.option(/The armistice/).click();
    page.element.dataset = treatiesWith({ title: 'Corrected' });
    await expect.poll(() => page.textOf('title')).toBe('Corrected');
    expect(page.openTitle()).toBe('The armistice');
  });
});

describe('lanes', () => {
  it.each([
    ['category', ['War', 'Peace']],
    ['actor', ['Ferdinand Foch', 'Woodrow Wilson', 'Other']],
    ['source', ['The Gazette', 'Nordlicht', 'State Archive', 'Other']],
    ['none', []],
  ] as const)('by %s are named beside the plot', async (lanes, names) => {
    const page = await mount({ dataset: TREATIES, attributes: { lanes } });
    expect(page.element.lanes).toBe(lanes);
    expect(page.screen.getByRole('combobox', { name: 'Lanes by' })).toHaveProperty('value', lanes);
    for (const name of names) expect(page.textOf('plot')).toContain(name);
    if (names.length === 0) expect(page.textOf('plot')).not.toContain('Peace');
  });

  it.each(['colour', '', 'constructor', 'CATEGORY'])('fall back to categories for %j', async (lanes) => {
    const page = await mount({ dataset: TREATIES, attributes: { lanes } });
    expect(page.element.lanes).toBe('category');
    expect(page.textOf('plot')).toContain('Peace');
  });

  it('can be set as a property, and then show as an attribute', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.lanes = 'actor';
    await page.element.updateComplete;
    expect(page.element.getAttribute('lanes')).toBe('actor');
    expect(page.textOf('plot')).toContain('Ferdinand Foch');
  });
});

describe('view', () => {
  it.each([
    ['timeline', 'listbox', 'Events'],
    ['list', 'list', 'Events'],
    ['table', 'table', 'Events'],
    ['evidence', 'table', 'Evidence'],
  ] as const)('%s shows a %s named %s, and no other', async (view, role, name) => {
    const page = await mount({ dataset: TREATIES, attributes: { view } });
    expect(page.element.view).toBe(view);
    expect(page.screen.getAllByRole(role, { name })).toHaveLength(1);
    expect(page.screen.getByRole('radio', { name: new RegExp(view, 'i') })).toHaveProperty('checked', true);
    const shown = [
      ...page.screen.queryAllByRole('listbox', { name: 'Events' }),
      ...page.screen.queryAllByRole('list', { name: 'Events' }),
      ...page.screen.queryAllByRole('table'),
    ];
    expect(shown).toHaveLength(1);
  });

  it('falls back to the timeline for a view that there is not', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { view: 'map' } });
    expect(page.element.view).toBe('timeline');
    expect(page.optionNames()).toHaveLength(5);
  });

  it.each(['list', 'table', 'evidence'] as const)(
    'shows everything on the plot when the reader comes from the %s it began with',
    async (view) => {
      const page = await mount({ dataset: TREATIES, attributes: { view } });
      page.element.view = 'timeline';
      await expect.poll(() => page.optionNames().length).toBe(5);
      expect(page.of('load')).toHaveLength(1);
    },
  );

  it.each(['list', 'table', 'evidence'] as const)('takes calls while it is the %s', async (view) => {
    const page = await mount({ dataset: TREATIES, attributes: { view } });
    page.element.select('armistice');
    await page.element.updateComplete;
    expect(page.openTitle()).toBe('The armistice');
    page.element.next();
    await page.element.updateComplete;
    expect(page.openTitle()).toBe('The conference opens');
  });
});

describe('lang', () => {
  const frenchName = 'The armistice, 11 novembre 1918';
  const namesIn = ({ root }: TimelinePage): (string | null)[] =>
    [...root.querySelectorAll('[role=option]')].map((option) => option.getAttribute('aria-label'));

  it('is the language of words and dates', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { lang: 'fr' } });
    expect(namesIn(page)).toContain(frenchName);
  });

  it('comes from the closest ancestor that has one', async () => {
    const page = place({});
    page.container.lang = 'fr';
    const element = document.createElement('cited-timeline');
    element.dataset = TREATIES;
    page.element.replaceWith(element);
    await new Promise((resolve) => element.addEventListener('load', resolve));
    const names = [...(element.shadowRoot?.querySelectorAll('[role=option]') ?? [])];
    expect(names.map((name) => name.getAttribute('aria-label'))).toContain(frenchName);
  });

  it('comes from outside a shadow root too', async () => {
    const host = document.createElement('div');
    host.lang = 'de';
    host.style.cssText = 'width: 900px; height: 500px';
    const element = document.createElement('cited-timeline');
    element.dataset = TREATIES;
    host.attachShadow({ mode: 'open' }).append(element);
    const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
    document.body.append(host);
    await loaded;
    const names = [...(element.shadowRoot?.querySelectorAll('[role=option]') ?? [])];
    expect(names.map((name) => name.getAttribute('aria-label'))).toContain(
      'The armistice, 11. November 1918',
    );
    host.remove();
  });

  it('changes the dates in words when it changes, and back when it is taken away', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.element.lang = 'fr';
    await page.element.updateComplete;
    expect(namesIn(page)).toContain(frenchName);
    expect(page.textOf('details')).toContain('11 novembre 1918 · Compiègne');
    expect(page.textOf('plot')).toMatch(/mars 1914.*mai 1920/);
    page.element.removeAttribute('lang');
    await page.element.updateComplete;
    expect(page.optionNames()).toContain('The armistice, 11 November 1918');
  });

  it('gives English dates where it is no language', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { lang: 'not a language!' } });
    expect(page.optionNames()).toContain('The armistice, 11 November 1918');
  });
});

describe('heading-level', () => {
  it.each([
    ['4', '4'],
    ['1', '1'],
    ['9', '6'],
    ['-3', '1'],
    ['two', '2'],
    ['', '2'],
  ])('%j makes the title a heading of level %s', async (level, expected) => {
    const page = await mount({ dataset: TREATIES, attributes: { 'heading-level': level } });
    const heading = page.screen.getByRole('heading', { name: 'From war to peace' });
    expect(heading.getAttribute('aria-level')).toBe(expected);
  });

  it.each(['two', undefined, null])('is 2 for a program that sets %j', async (level) => {
    const page = await mount({ dataset: TREATIES });
    page.element.headingLevel = level as never;
    await page.element.updateComplete;
    const heading = page.screen.getByRole('heading', { name: 'From war to peace' });
    expect(heading.getAttribute('aria-level')).toBe('2');
  });
});

describe('visibleRange', () => {
  const year1919 = { start: day(1919, 1, 1), end: day(1920, 1, 1) };

  it('is undefined before a dataset is on screen', async () => {
    const page = place({ dataset: TREATIES, style: 'display: none' });
    expect(page.element.visibleRange).toBeUndefined();
    await pause(60);
    expect(page.element.visibleRange).toBeUndefined();
  });

  it('holds everything at first', async () => {
    const page = await mount({ dataset: TREATIES });
    expect(page.range().start).toBeLessThan(day(1914, 7, 28));
    expect(page.range().end).toBeGreaterThan(day(1920, 1, 11));
  });

  it('gives what was set, at once', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = year1919;
    expect(page.element.visibleRange).toEqual(year1919);
    await page.element.updateComplete;
    expect(page.optionNames()).toEqual(
      expect.arrayContaining([
        'The conference opens, 18 January 1919',
        'The treaty of Versailles, 28 June 1919',
      ]),
    );
    expect(page.optionNames()).not.toContain('The armistice, 11 November 1918');
  });

  it('waits for the dataset where it is set before', async () => {
    const page = place({ attributes: { src: addressOf(json(TREATIES)) } });
    page.element.visibleRange = year1919;
    await page.loaded;
    expect(page.element.visibleRange).toEqual(year1919);
  });

  it.each([
    ['backwards', { start: 1, end: 0 }],
    ['empty', { start: 5, end: 5 }],
    ['no number', { start: NaN, end: 1 }],
    ['without an end', { start: 0, end: Infinity }],
    ['too wide to count', { start: -1e308, end: 1e308 }],
    ['beyond all dates', { start: 1e40, end: 2e40 }],
    ['of dates as objects', { start: new Date('1914-01-01'), end: new Date('1920-01-01') } as never],
    ['of texts', { start: '0', end: '100000000000' } as never],
  ])('throws a RangeError for a range that is %s', async (_, range) => {
    const waiting = place({});
    expect(() => (waiting.element.visibleRange = range)).toThrow(RangeError);
    const page = await mount({ dataset: TREATIES });
    const before = page.range();
    expect(() => (page.element.visibleRange = range)).toThrow(RangeError);
    expect(page.range()).toEqual(before);
  });

  it('keeps its times when the element becomes narrower', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = year1919;
    page.container.style.width = '500px';
    await pause(60);
    await page.atRest();
    expect(page.element.visibleRange).toEqual(year1919);
  });
});

describe('problems', () => {
  it('is empty for good data', async () => {
    const page = await mount({ dataset: TREATIES });
    expect(page.element.problems).toEqual([]);
  });

  it('lists each problem with its path, what was found and what to write', async () => {
    const page = await mount({ dataset: eventsOnly(event(), event({ id: 'b', date: '1914-13' })) });
    expect(page.element.problems).toEqual([
      expect.objectContaining({
        path: 'events[1].date',
        severity: 'error',
        message: expect.stringContaining('"1914-13" has month 13') as unknown,
        hint: expect.stringContaining('1914-12') as unknown,
      }),
    ]);
  });

  it('forgets the problems of the dataset before', async () => {
    const page = await mount({ dataset: eventsOnly(event(), event()) });
    expect(page.element.problems).not.toEqual([]);
    page.element.dataset = TREATIES;
    await expect.poll(() => page.optionNames().length).toBe(5);
    expect(page.element.problems).toEqual([]);
  });

  it('cannot be set', async () => {
    const page = await mount({ dataset: TREATIES });
    expect(() => Object.assign(page.element, { problems: [1] })).toThrow(TypeError);
  });
});

describe('goTo', () => {
  const isInView = (element: CitedTimeline, t: number): boolean => {
    const { start, end } = element.visibleRange ?? { start: 0, end: 0 };
    return start < t && t < end;
  };

  it('brings an event into view and leaves it closed', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: day(1914, 1, 1), end: day(1915, 1, 1) };
    page.element.goTo('versailles');
    await page.atRest();
    expect(isInView(page.element, day(1919, 6, 28))).toBe(true);
    expect(page.element.selected).toBeNull();
  });

  it('keeps the scale on the way to an event', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: day(1914, 1, 1), end: day(1915, 1, 1) };
    page.element.goTo('versailles');
    await page.atRest();
    expect(page.range().end - page.range().start).toBeCloseTo(day(1915, 1, 1) - day(1914, 1, 1), -3);
  });

  it('stays where it is if the event is in view', async () => {
    const page = await mount({ dataset: TREATIES });
    const before = page.range();
    page.element.goTo('armistice');
    await page.atRest();
    expect(page.range()).toEqual(before);
  });

  it('brings a range into view', async () => {
    const page = await mount({ dataset: TREATIES });
    const range = { start: day(1918, 1, 1), end: day(1919, 1, 1) };
    page.element.goTo(range);
    await page.atRest();
    expect(page.element.visibleRange).toEqual(range);
  });

  it('waits for the dataset', async () => {
    const page = place({ attributes: { src: addressOf(json(TREATIES)) } });
    const range = { start: day(1918, 1, 1), end: day(1919, 1, 1) };
    page.element.goTo(range);
    await page.loaded;
    await page.atRest();
    expect(page.element.visibleRange).toEqual(range);
  });

  it('throws a RangeError that names an unknown event, or a range that is none', async () => {
    const page = await mount({ dataset: TREATIES });
    expect(() => page.element.goTo('nobody')).toThrow(/"nobody"/);
    expect(() => page.element.goTo('nobody')).toThrow(RangeError);
    expect(() => page.element.goTo({ start: 1, end: 1 })).toThrow(RangeError);
    expect(() => page.element.goTo(null as never)).toThrow(RangeError);
    const years = { start: '1914', end: '1918' } as never;
    expect(() => page.element.goTo(years)).toThrow('The range is [1914, 1918); give numbers of ms in order.');
  });
});

describe('select', () => {
  it('opens an event and brings it into view', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: day(1914, 1, 1), end: day(1915, 1, 1) };
    page.element.select('versailles');
    await page.atRest();
    expect(page.openTitle()).toBe('The treaty of Versailles');
    expect(page.optionNames()).toContain('The treaty of Versailles, 28 June 1919');
    expect(page.option(/Versailles/).getAttribute('aria-selected')).toBe('true');
  });

  it('closes the details with null', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.element.select(null);
    await page.element.updateComplete;
    expect(page.details()).toBeNull();
  });

  it('waits for the dataset', async () => {
    const page = place({ attributes: { src: addressOf(json(TREATIES)) } });
    page.element.select('armistice');
    await page.loaded;
    await page.element.updateComplete;
    expect(page.openTitle()).toBe('The armistice');
  });

  it('throws a RangeError that names an unknown event, and leaves open what is open', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    expect(() => page.element.select('nobody')).toThrow(/"nobody"/);
    expect(() => page.element.select('nobody')).toThrow(RangeError);
    expect(page.openTitle()).toBe('The armistice');
  });

  it('does not move the keyboard', async () => {
    const page = await mount({ dataset: TREATIES });
    const before = document.activeElement;
    page.element.select('armistice');
    await page.atRest();
    expect(document.activeElement).toBe(before);
  });
});

describe('fit', () => {
  it('brings everything into view', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.visibleRange = { start: day(1914, 1, 1), end: day(1915, 1, 1) };
    page.element.fit();
    await page.atRest();
    expect(page.optionNames()).toHaveLength(5);
  });

  it('brings what passes the filters into view, closely', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { text: '', categories: [], actors: ['wilson'], sources: [] };
    page.element.fit();
    await page.atRest();
    expect(page.optionNames()).toHaveLength(2);
    expect(page.range().end - page.range().start).toBeLessThan(day(1920, 1, 1) - day(1919, 1, 1));
  });
});

describe('next and previous', () => {
  it('open the events in time order, and stop at the ends', async () => {
    const page = await mount({ dataset: TREATIES });
    const opened: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      page.element.next();
      await page.element.updateComplete;
      opened.push(page.openTitle());
    }
    expect(opened).toEqual([...TREATY_TITLES, TREATY_TITLES.at(-1)]);
    const back: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      page.element.previous();
      await page.element.updateComplete;
      back.push(page.openTitle());
    }
    expect(back).toEqual([...TREATY_TITLES.slice(0, -1).toReversed(), TREATY_TITLES[0]]);
  });

  it('begin at the last event going back', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.previous();
    await page.element.updateComplete;
    expect(page.openTitle()).toBe(TREATY_TITLES.at(-1));
  });

  it('step over what the filters leave out', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.element.filters = { text: '', categories: [], actors: ['foch'], sources: [] };
    page.element.next();
    await page.element.updateComplete;
    expect(page.openTitle()).toBe('The conference opens');
    page.element.next();
    await page.element.updateComplete;
    expect(page.openTitle()).toBe('The conference opens');
  });

  it('do nothing where there is no event', async () => {
    const page = await mount({ dataset: eventsOnly() });
    page.element.next();
    page.element.previous();
    await page.element.updateComplete;
    expect(page.element.selected).toBeNull();
  });
});

describe('filters', () => {
  it('keep what matches all groups', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { text: 'paris', categories: ['peace'], actors: ['foch'], sources: ['memoir'] };
    await page.element.updateComplete;
    expect(page.optionNames()).toEqual(['The conference opens, 18 January 1919']);
    expect(page.search().value).toBe('paris');
  });

  it('take some groups and leave the others open', async () => {
    const page = await mount({ dataset: TREATIES });
    Object.assign(page.element, { filters: { text: null, categories: ['war'], actors: undefined } });
    await page.element.updateComplete;
    expect(page.optionNames()).toEqual(['The war breaks out, 28 July 1914']);
    Object.assign(page.element, { filters: { text: 5, categories: new Set(['war']), sources: 'memoir' } });
    await page.element.updateComplete;
    expect(page.optionNames()).toHaveLength(5);
    page.element.filters = null;
    await page.element.updateComplete;
    expect(page.optionNames()).toHaveLength(5);
  });

  it('need no more than the group that is meant', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { categories: ['war'] };
    expect(page.element.filters).toEqual({ text: '', categories: ['war'], actors: [], sources: [] });
    page.element.filters = {};
    expect(page.element.filters).toEqual({ text: '', categories: [], actors: [], sources: [] });
  });

  it('can be set before the dataset', async () => {
    const page = place({ attributes: { src: addressOf(json(TREATIES)) } });
    page.element.filters = { text: '', categories: ['war'], actors: [], sources: [] };
    await page.loaded;
    await page.element.updateComplete;
    expect(page.optionNames()).toEqual(['The war breaks out, 28 July 1914']);
  });

  it('keep nothing for an id that the dataset does not have', async () => {
    const page = await mount({ dataset: TREATIES });
    page.element.filters = { text: '', categories: ['__proto__'], actors: [], sources: [] };
    await page.element.updateComplete;
    expect(page.optionNames()).toEqual([]);
    expect(page.textOf('message')).toContain('No event matches the filters.');
  });
});
