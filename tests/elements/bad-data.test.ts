// Datasets as they come: files that are not there, that are something else, and that have mistakes in them. Each has its own
// clear message, the page stays alive, and what is good is shown.
import { within } from '@testing-library/dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TimelinePage } from '../support/mount.ts';
import { addressOf, focused, mount, nextFrame, pause, place, wordsOf } from '../support/mount.ts';
import { TREATIES, event, eventsOnly, treatiesWith } from './datasets.ts';

const json = JSON.stringify;

async function failed(options: Parameters<typeof place>[0]): Promise<TimelinePage> {
  const page = place(options);
  await expect.poll(() => page.of('error').length).toBe(1);
  await page.element.updateComplete;
  return page;
}

const alertOf = (page: TimelinePage): string => wordsOf(page.screen.getByRole('alert'));

afterEach(() => vi.restoreAllMocks());

describe('a file that cannot be had', () => {
  it.each([
    [404, 'There is no file at https://data.example/events.json. Check the address'],
    [403, 'The server answered 403 at https://data.example/events.json.'],
    [500, 'The server answered 500 at https://data.example/events.json.'],
  ])('says so of an answer with status %i', async (status, words) => {
    vi.spyOn(window, 'fetch').mockResolvedValue(new Response('Sorry', { status }));
    const page = await failed({ attributes: { src: 'https://data.example/events.json' } });
    expect(alertOf(page)).toContain('The timeline could not be shown');
    expect(alertOf(page)).toContain(words);
  });

  it('says so of a network that fails, and what to look at', async () => {
    const address = addressOf('{}');
    URL.revokeObjectURL(address);
    const page = await failed({ attributes: { src: address } });
    expect(alertOf(page)).toContain(`The dataset at ${address} could not be fetched.`);
    expect(alertOf(page)).toContain('Check the address and the network');
    expect(page.of('load')).toEqual([]);
  });

  it('says so of an address that is none', async () => {
    const page = await failed({ attributes: { src: 'http://[oops' } });
    expect(alertOf(page)).toContain('The dataset at http://[oops could not be fetched.');
  });

  it('can be asked for again, and then is shown', async () => {
    const answers = [new Response('', { status: 503 }), new Response(json(TREATIES))];
    vi.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(answers.shift()!));
    const page = await failed({ attributes: { src: 'https://data.example/events.json' } });
    await userEvent.click(page.button('Try again'));
    await page.loaded;
    await page.element.updateComplete;
    expect(page.optionNames()).toHaveLength(5);
    expect(page.screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['timeline', 'option'],
    ['list', 'button'],
    ['table', 'button'],
    ['evidence', 'button'],
  ])('leaves the keyboard where it asked, and then on the first event of the %s', async (view, role) => {
    const answers = [503, 503, 200].map(
      (status) => new Response(status === 200 ? json(TREATIES) : '', { status }),
    );
    vi.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(answers.shift()!));
    const page = await failed({ attributes: { src: 'https://data.example/events.json', view } });
    page.button('Try again').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => page.of('error')).toHaveLength(2);
    await page.expectFocusOn('Try again');
    await userEvent.keyboard('{Enter}');
    await page.loaded;
    await expect.poll(() => focused()?.role ?? focused()?.localName).toBe(role);
  });

  it('leaves the keyboard to who has gone elsewhere meanwhile', async () => {
    let answer: (response: Response) => void = () => {};
    const answers = [
      Promise.resolve(new Response('', { status: 503 })),
      new Promise<Response>((r) => (answer = r)),
    ];
    vi.spyOn(window, 'fetch').mockImplementation(() => answers.shift()!);
    const page = await failed({ attributes: { src: 'https://data.example/events.json' } });
    await userEvent.click(page.button('Try again'));
    const field = document.createElement('input');
    page.container.before(field);
    field.focus();
    answer(new Response(json(TREATIES)));
    await page.loaded;
    await pause(50);
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('is shown as the page had asked when it comes at last', async () => {
    const answers = [new Response('', { status: 503 }), new Response(json(TREATIES))];
    vi.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(answers.shift()!));
    const page = place({ attributes: { src: 'https://data.example/events.json' } });
    page.element.select('versailles');
    await page.screen.findByRole('alert');
    await userEvent.click(page.button('Try again'));
    await page.loaded;
    expect(page.element.selected).toBe('versailles');
  });

  it('takes along what the page had asked of it: the next dataset is another', async () => {
    const errors: unknown[] = [];
    const note = (event: ErrorEvent): void => {
      errors.push(event.error);
      event.preventDefault();
    };
    window.addEventListener('error', note);
    const page = place({ attributes: { src: addressOf('[') } });
    page.element.goTo('an event of that file');
    await page.screen.findByRole('alert');
    page.element.dataset = TREATIES;
    await page.loaded;
    window.removeEventListener('error', note);
    expect(errors).toEqual([]);
  });
});

describe('a file that is no timeline', () => {
  it.each([
    [
      'a web page',
      '<!doctype html><title>Not found</title>',
      /This is a web page, not JSON\..*Give the address of the data file/,
    ],
    ['XML', '<?xml version="1.0"?><events/>', /This is XML or HTML, not JSON/],
    ['nothing', '', /The file is empty/],
    ['white space', ' \n\t ', /The file is empty/],
    ['JSON with a comma too many', '{\n  "version": 1,\n  "events": [1, ]\n}', /Line 3, column 1\d: /],
    ['JSON that breaks off', '{ "version": 1, "events": [', /Line 1, column \d+: /],
    ['text', 'These are my events', /Line 1, column 1: /],
    ['a list', '[{"id":"a"}]', /This is a list, not a timeline\./],
    ['null', 'null', /This is null, not a timeline\./],
    ['a number', '42', /This is 42, not a timeline\./],
    ['a text in JSON', '"hello"', /This is "hello", not a timeline\./],
    ['an object without events', '{"version":1}', /There is no "events" in this timeline/],
    ['events that are no list', '{"version":1,"events":{}}', /"events" is an object, not a list/],
  ])('says so of %s, from an address', async (_, text, words) => {
    const page = await failed({ attributes: { src: addressOf(text) } });
    expect(alertOf(page)).toMatch(words);
    expect(page.element.problems).toHaveLength(1);
    expect(page.of('load')).toEqual([]);
  });

  it.each([
    ['a list', [], /This is a list, not a timeline/],
    ['a number', 7, /This is 7, not a timeline/],
    ['a function', () => 1, /This is a function, not a timeline/],
    ['true', true, /This is true, not a timeline/],
    ['an object without events', {}, /There is no "events"/],
    ['the document', document, /There is no "events"/],
  ])('says so of %s, as a property', async (_, dataset, words) => {
    const page = await failed({ dataset });
    expect(alertOf(page)).toMatch(words);
  });

  it('cannot be asked for again where it was no file', async () => {
    const page = await failed({ dataset: '[', attributes: { src: addressOf(json(TREATIES)) } });
    expect(page.screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('leaves the page alive: the next dataset is shown', async () => {
    const page = await failed({ dataset: '[' });
    page.element.dataset = TREATIES;
    await page.loaded;
    await page.element.updateComplete;
    expect(page.optionNames()).toHaveLength(5);
    expect(page.screen.queryByRole('alert')).toBeNull();
  });

  it('leaves nothing of the dataset before it in reach', async () => {
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    page.element.dataset = '[';
    await page.element.updateComplete;
    await nextFrame();
    expect(alertOf(page)).toContain('Line 1');
    expect(page.details()).toBeNull();
    expect(page.screen.queryAllByRole('option', { name: /armistice/ })).toEqual([]);
    expect(page.screen.queryByRole('heading', { name: 'From war to peace' })).toBeNull();
  });

  it('says what went wrong with markup in it as text', async () => {
    const page = await failed({ dataset: '<img src=x onerror=alert(1)>' });
    expect(page.root.querySelector('img')).toBeNull();
  });
});

describe('a dataset without events', () => {
  it('is shown empty, with what to do', async () => {
    const page = await mount({ dataset: eventsOnly() });
    expect(page.textOf('message')).toContain('No events yet');
    expect(page.textOf('message')).toContain('Add some to the “events” list of its dataset.');
    expect(page.textOf('problems')).toContain('There are no events.');
    expect(page.options()).toEqual([]);
    expect((page.part('plot') as HTMLElement).inert).toBe(true);
  });

  it('is told as empty beside a mistake in its sources', async () => {
    const page = await mount({ dataset: { ...eventsOnly(), sources: [{ title: 'No id' }] } });
    expect(page.textOf('message')).toContain('No events yet');
    expect((page.part('problems') as HTMLDetailsElement).open).toBe(false);
  });

  it('is shown empty where none of its events can be used, and says why of each', async () => {
    const page = await mount({ dataset: eventsOnly(event({ date: 'soon' }), event({ id: 'b', title: '' })) });
    expect(page.textOf('message')).toBe('None of its events can be used.');
    expect(page.textOf('problems')).toMatch(/^3 problems in the data\. None of its events can be used\./);
    const list = page.part('problems') as HTMLDetailsElement;
    expect(list.open).toBe(true);
    const [first] = within(list).getAllByRole('listitem').map(wordsOf);
    expect(first).toContain('None of the 2 events can be used.');
    expect(page.element.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['events[0].date', 'events[1].title']),
    );
  });
});

describe('mistakes in a dataset', () => {
  const good = event({ id: 'good', title: 'A good one' });
  const withSource = (source: object): object =>
    treatiesWith({ sources: [{ id: 'a', title: 'A', ...source }], events: [good] });

  it.each([
    ['a month 13', eventsOnly(good, event({ date: '1914-13' })), 'events[1].date', /"1914-13" has month 13/],
    ['30 February', eventsOnly(good, event({ date: '1918-02-30' })), 'events[1].date', /1918-02-30/],
    [
      'an end before the start',
      eventsOnly(good, event({ date: '1919/1918' })),
      'events[1].date',
      /1919\/1918/,
    ],
    ['a date in words', eventsOnly(good, event({ date: 'in spring' })), 'events[1].date', /in spring/],
    [
      'a date that is a number',
      eventsOnly(good, event({ date: 1918 })),
      'events[1].date',
      /1918, not a date/,
    ],
    ['no date', eventsOnly(good, event({ date: undefined })), 'events[1].date', /date/],
    ['an event without a title', eventsOnly(good, event({ title: ' ' })), 'events[1].title', /empty/],
    ['an id that is there twice', eventsOnly(good, event({ id: 'good' })), 'events[1].id', /"good"/],
    ['an event that is null', eventsOnly(good, null), 'events[1]', /null/],
  ])('%s: the event is left out with its path, and the others are shown', async (_, dataset, path, words) => {
    const page = await mount({ dataset });
    expect(page.optionNames()).toEqual(['A good one, 11 November 1918']);
    expect(page.of('load')).toHaveLength(1);
    expect(page.textOf('problems')).toMatch(/^1 problem in the data\. Everything else is shown\./);
    await userEvent.click(page.screen.getByText(/1 problem in the data/));
    const [item] = within(page.part('problems') as HTMLElement).getAllByRole('listitem');
    expect(wordsOf(item!)).toContain(path);
    expect(wordsOf(item!)).toMatch(words);
    expect(page.element.problems[0]).toMatchObject({
      path,
      severity: 'error',
      hint: expect.stringMatching(/\w/) as unknown,
    });
  });

  it.each([
    [
      'a source that there is not',
      event({ citations: [{ source: 'nobody' }] }),
      'events[0].citations[0].source',
    ],
    ['a category that there is not', event({ category: 'nothing' }), 'events[0].category'],
    ['an actor that there is not', event({ actors: ['nobody'] }), 'events[0].actors[0]'],
    [
      'a bad date in a citation',
      event({ citations: [{ source: 'gazette', date: '1918-99' }] }),
      'events[0].citations[0].date',
    ],
    ['an importance of 11', event({ importance: 11 }), 'events[0].importance'],
  ])('%s: the event is shown without it', async (_, record, path) => {
    const page = await mount({
      dataset: treatiesWith({ events: [record] }),
      attributes: { selected: 'armistice' },
    });
    expect(page.openTitle()).toBe('The armistice');
    expect(page.element.problems.map((problem) => problem.path)).toEqual([path]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    '/relative',
    '//host.example',
  ])('an address like %j never becomes a link', async (URL) => {
    const page = await mount({
      dataset: {
        ...withSource({ URL, archived: { URL } }),
        events: [event({ citations: [{ source: 'a', passage: { start: 'x' } }] })],
      },
      attributes: { selected: 'armistice' },
    });
    expect(page.openTitle()).toBe('The armistice');
    expect(page.root.querySelectorAll('a')).toHaveLength(0);
    page.element.view = 'evidence';
    await page.element.updateComplete;
    expect(page.root.querySelectorAll('a')).toHaveLength(0);
    expect(page.element.problems.map(({ path }) => path)).toContain('sources[0].URL');
  });

  it('by the hundred are counted, and the list of them does not push the timeline away', async () => {
    const events = Array.from({ length: 400 }, (_, n) =>
      event({ id: `e${n}`, date: n % 2 ? '1918' : 'never' }),
    );
    const page = await mount({ dataset: eventsOnly(...events) });
    expect(page.element.problems.length).toBeLessThanOrEqual(201);
    await userEvent.click(page.screen.getByText(/problems in the data/));
    await page.atRest();
    const whole = page.element.getBoundingClientRect();
    expect(page.part('problems').getBoundingClientRect().height).toBeLessThan(whole.height / 2);
    expect(page.part('axis').getBoundingClientRect().bottom).toBeLessThanOrEqual(whole.bottom);
  });
});

describe('odd but good datasets', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '0', ' ', '#', '"]'])(
    'an id of %j is an id like any other, everywhere',
    async (id) => {
      const page = await mount({
        dataset: {
          version: 1,
          title: 'Ids',
          categories: [{ id, label: 'Its category' }],
          actors: [{ id, label: 'Its actor' }],
          sources: [{ id, title: 'Its source' }],
          events: [
            event({ id, category: id, actors: [id], citations: [{ source: id }] }),
            event({ id: 'b' }),
          ],
          story: [{ event: id }],
        },
      });
      expect(page.element.problems).toEqual([]);
      page.element.select(id);
      await page.element.updateComplete;
      expect(page.element.selected).toBe(id);
      expect(page.textOf('details')).toContain('Its actor');
      expect(page.textOf('sources')).toContain('Its source');
      page.element.filters = { text: '', categories: [id], actors: [id], sources: [id] };
      for (const lanes of ['actor', 'source', 'category'] as const) {
        page.element.lanes = lanes;
        await page.element.updateComplete;
        expect(page.options()).toHaveLength(1);
      }
      expect(Object.keys({})).toEqual([]);
    },
  );

  it('a byte-order mark is no part of the data', async () => {
    const page = await mount({ attributes: { src: addressOf(`\uFEFF${json(TREATIES)}`) } });
    expect(page.optionNames()).toHaveLength(5);
    const other = await mount({ dataset: `\uFEFF${json(TREATIES)}` });
    expect(other.element.problems).toEqual([]);
  });

  it('one event alone has a view around it', async () => {
    const page = await mount({ dataset: eventsOnly(event()) });
    const { start, end } = page.range();
    expect(start).toBeLessThan(Date.UTC(1918, 10, 11));
    expect(end).toBeGreaterThan(Date.UTC(1918, 10, 12));
  });

  it('events without any known time are there, and do no harm', async () => {
    const page = await mount({
      dataset: eventsOnly(event({ date: '../..' }), event({ id: 'b', date: '/1918' })),
    });
    expect(Number.isFinite(page.range().start + page.range().end)).toBe(true);
    page.element.fit();
    page.element.select('armistice');
    await page.atRest();
    expect(page.openTitle()).toBe('The armistice');
  });

  it('events from the Big Bang to the end of the Sun stand on one axis', async () => {
    const page = await mount({
      dataset: eventsOnly(
        event({ id: 'bang', title: 'Bang', date: 'Y-13800000000' }),
        event(),
        event({ id: 'sun', title: 'The Sun ends', date: 'Y5000000000' }),
      ),
    });
    expect(page.optionNames()).toHaveLength(3);
    page.element.goTo({ start: Date.UTC(1918, 10, 11), end: Date.UTC(1918, 10, 12) });
    await page.atRest();
    expect(page.optionNames()).toEqual(['The armistice, 11 November 1918']);
  });
});
