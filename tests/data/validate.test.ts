import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/data/validate.ts';
import type { Problem } from '../../src/time/time.ts';
import { event, input, minimal } from './sample-dataset.ts';

const HOSTILE_TEXT = '<img src=x onerror=alert(1)> \u202Egpj.exe\u2066\u0007';
const HARMLESS_TEXT = '<img src=x onerror=alert(1)> gpj.exe';

/** `severity path: message` of each problem. */
const lines = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, path, message }) => `${severity} ${path}: ${message}`);

const parse = (parts: Readonly<Record<string, unknown>>) => parseDataset(input(parts));
const parseEvent = (
  fields: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, unknown>> = {},
) => parse({ ...parts, events: [event(fields)] });
const parseSource = (fields: Readonly<Record<string, unknown>>) => {
  const { dataset, problems } = parse({ sources: [{ id: 's', ...fields }] });
  return { source: dataset?.sources[0], problems };
};
const parseCitation = (fields: Readonly<Record<string, unknown>>) => {
  const citations = [{ source: 's', ...fields }];
  const { dataset, problems } = parseEvent({ citations }, { sources: [{ id: 's' }] });
  return { citation: dataset?.events[0]?.citations[0], problems };
};

describe('a good dataset', () => {
  it('has no problems, and all lists and defaults', () => {
    expect(parseDataset(minimal)).toEqual({
      problems: [],
      dataset: {
        version: 1,
        title: 'A timeline',
        categories: [],
        actors: [],
        sources: [],
        events: [{ ...minimal.events[0], actors: [], citations: [], importance: 3 }],
        eras: [],
        story: [],
      },
    });
  });

  it('is read whole', () => {
    const full = {
      $schema: '../dist/schema.json',
      version: 1,
      title: 'A timeline',
      description: 'What it shows.',
      language: 'en',
      license: 'CC-BY-4.0',
      categories: [{ id: 'diplomacy', label: 'Diplomacy' }],
      actors: [{ id: 'xi', label: 'Xi Jinping' }],
      sources: [
        {
          id: 's',
          type: 'webpage',
          title: 'T',
          author: [{ given: 'Y', family: 'P' }],
          'container-title': 'N',
          issued: { 'date-parts': [[2023, 3, 18]] },
          URL: 'https://example.org',
          archived: { URL: 'https://web.archive.org/x', date: '2023-03-20' },
        },
      ],
      events: [
        {
          id: 'visit',
          title: 'A visit',
          date: '2023-03-20/2023-03-22',
          category: 'diplomacy',
          actors: ['xi'],
          place: 'Moscow',
          summary: 'Two\nlines.',
          importance: 5,
          citations: [
            {
              source: 's',
              passage: { start: 'a', end: 'b', prefix: 'c', suffix: 'd' },
              date: '2023-03-20/2023-03-23',
              stance: 'mentions',
              note: 'n',
            },
          ],
        },
      ],
      eras: [{ title: 'An era', date: '2000/..' }],
      story: [
        { event: 'visit', notes: 'n' },
        { title: 'T', range: '2022/2023', text: 'x' },
      ],
    };
    expect(parseDataset(full)).toEqual({ dataset: full, problems: [] });
  });

  it('is not changed by reading', () => {
    const before = JSON.stringify(minimal);
    const frozen = Object.freeze({
      ...minimal,
      events: Object.freeze([Object.freeze({ ...minimal.events[0] })]),
    });
    expect(parseDataset(frozen).dataset?.events).toHaveLength(1);
    expect(JSON.stringify(frozen)).toBe(before);
  });

  it('may say nothing with null, as many programs do', () => {
    const { dataset, problems } = parse({
      description: null,
      eras: null,
      events: [event({ place: null, actors: null })],
    });
    expect(problems).toEqual([]);
    expect(dataset?.eras).toEqual([]);
    expect(dataset?.events[0]).not.toHaveProperty('place');
  });

  it('has line breaks of one kind', () => {
    const { dataset, problems } = parseEvent({ summary: 'one\r\ntwo\rthree\tfour ' });
    expect(problems).toEqual([]);
    expect(dataset?.events[0]?.summary).toBe('one\ntwo\nthree\tfour');
  });
});

describe('something that is no dataset', () => {
  it.each([
    [null, 'This is null, not a timeline.'],
    [undefined, 'This is undefined, not a timeline.'],
    [[], 'This is a list, not a timeline.'],
    ['text', 'This is "text", not a timeline.'],
    [5, 'This is 5, not a timeline.'],
    [true, 'This is true, not a timeline.'],
    [() => 1, 'This is a function, not a timeline.'],
    [Symbol('s'), 'This is a symbol, not a timeline.'],
    [10n, 'This is 10, not a timeline.'],
    [{}, 'There is no "events" in this timeline.'],
    [{ events: { a: 1 } }, '"events" is an object, not a list.'],
    [{ events: null }, '"events" is null, not a list.'],
  ])('%s is refused with an example of what is right', (wrong, message) => {
    const { dataset, problems } = parseDataset(wrong);
    expect(dataset).toBeUndefined();
    expect(lines(problems)).toEqual([`error : ${message}`]);
    expect(problems[0]!.hint).toContain('{ "version": 1, "title": "My timeline", "events": [{ "id":');
  });

  it('shows an example that is itself right', () => {
    const { hint } = parseDataset(null).problems[0]!;
    const example = JSON.parse(hint.slice(hint.indexOf('{'), -1)) as unknown;
    expect(parseDataset(example).problems).toEqual([]);
  });
});

describe('the head of a dataset', () => {
  it('may lack version and title, with a warning for each', () => {
    const { dataset, problems } = parseDataset({ events: minimal.events });
    expect(dataset).toMatchObject({ version: 1, title: '' });
    expect(lines(problems)).toEqual([
      'warning version: There is no "version". It is read as 1.',
      'warning title: There is no "title".',
    ]);
  });

  it('may be of a later version, with a warning', () => {
    const { dataset, problems } = parse({ version: 2 });
    expect(dataset?.version).toBe(1);
    expect(lines(problems)).toEqual([
      'warning version: Found 2, a version of the format that is not known here. It is read as 1.',
    ]);
  });

  it('has a language that Intl understands, or none', () => {
    expect(parse({ language: 'zh-Hant' }).dataset?.language).toBe('zh-Hant');
    const { dataset, problems } = parse({ language: 'en_!!' });
    expect(dataset).not.toHaveProperty('language');
    expect(lines(problems)).toEqual(['error language: Found "en_!!", not a language. It is left out.']);
    expect(parse({ language: 5 }).problems[0]?.message).toBe('Found 5, not a language. It is left out.');
  });

  it('is warned about if no events follow', () => {
    const { dataset, problems } = parse({ events: [] });
    expect(dataset?.events).toEqual([]);
    expect(lines(problems)).toEqual(['warning events: There are no events.']);
  });

  it('is wrong if none of its events can be used', () => {
    const lastOf = (events: readonly unknown[]) => lines(parse({ events }).problems).at(-1);
    expect(lastOf([5, null])).toBe('error events: None of the 2 events can be used.');
    expect(lastOf([5])).toBe('error events: The only event cannot be used.');
  });

  it.each(['categories', 'actors', 'sources', 'eras', 'story'])(
    'does without %s that are no list',
    (list) => {
      const { dataset, problems } = parse({ [list]: { a: 1 } });
      expect(dataset).toHaveProperty(list, []);
      expect(lines(problems)).toEqual([`error ${list}: Found an object, not a list. It is left out.`]);
    },
  );

  it('may have fields that the format has not: they are left out, with one warning for each name', () => {
    const events = Array.from({ length: 500 }, (_, i) => event({ id: `e${i}`, catgory: 'x' }));
    const { dataset, problems } = parse({ colour: 'red', events });
    expect(dataset).not.toHaveProperty('colour');
    expect(dataset?.events[0]).not.toHaveProperty('catgory');
    expect(lines(problems)).toEqual([
      'warning events[0].catgory: The field "catgory" is not one that an event has. It is left out wherever it occurs.',
      'warning colour: The field "colour" is not one that a timeline has. It is left out wherever it occurs.',
    ]);
    expect(problems[0]?.hint).toBe(
      'The fields are: id, title, date, category, actors, place, summary, importance, citations.',
    );
  });
});

describe('a bad event', () => {
  const good = event({ id: 'good' });

  it.each([
    [null, 'events[0]: Found null, not an object.'],
    ['2022', 'events[0]: Found "2022", not an object.'],
    [[], 'events[0]: Found a list, not an object.'],
    [{ title: 'A', date: '2022' }, 'events[0].id: There is no "id".'],
    [event({ id: '' }), 'events[0].id: Found "", not an id.'],
    [event({ id: 12 }), 'events[0].id: Found 12, not an id.'],
    [{ id: 'a', date: '2022' }, 'events[0].title: There is no "title".'],
    [event({ title: ' \n' }), 'events[0].title: It is empty.'],
    [event({ title: 5 }), 'events[0].title: Found 5, not text.'],
    [{ id: 'a', title: 'A' }, 'events[0].date: There is no "date".'],
    [event({ date: 1914 }), 'events[0].date: Found 1914, not a date.'],
    [event({ date: true }), 'events[0].date: Found true, not a date.'],
    [event({ date: '1914-13' }), 'events[0].date: "1914-13" has month 13; months are 01–12.'],
    [
      event({ date: '2/'.repeat(5000) }),
      'events[0].date: "2/2/2/2/2/2/2/2/2/2/2/2/2/2/2/2/2/2/2/2/…" has 10000 characters; a date has at most 1000.',
    ],
  ])('%j is left out, and the others stay', (bad, message) => {
    const { dataset, problems } = parse({ events: [bad, good] });
    expect(dataset?.events.map(({ id }) => id)).toEqual(['good']);
    expect(lines(problems)).toEqual([`error ${message} This event is left out.`]);
  });

  it.each([
    ['2023-02-30', /30/],
    ['2023-13-01', /13/],
    ['2024/2023', /ends before it starts/],
    ['soon', /soon/],
    ['', /./],
  ])('of the impossible date %j is left out with the reason and a date to write', (date, reason) => {
    const { dataset, problems } = parseEvent({ date });
    expect(dataset?.events).toEqual([]);
    expect(problems[0]).toMatchObject({ path: 'events[0].date', severity: 'error' });
    expect(problems[0]!.message).toMatch(reason);
    expect(problems[0]!.hint).toMatch(/Write .*\d/);
  });

  it('says in which column of the date it goes wrong', () => {
    expect(parseEvent({ date: 'foo' }).problems[0]?.column).toBe(1);
  });

  it('is told how to write a number as a date or an id', () => {
    expect(parseEvent({ date: 79 }).problems[0]?.hint).toBe('Write "0079" for 79 AD, in double quotes.');
    expect(parseEvent({ date: 1914 }).problems[0]?.hint).toBe('Write "1914", in double quotes.');
    expect(parseEvent({ date: -44 }).problems[0]?.hint).toBe(
      'Write "-0043" for 44 BC, or "-0044" for 45 BC, in double quotes.',
    );
    expect(parseEvent({ date: 20230320 }).problems[0]?.hint).toContain('"2023-03-20" for 20 March 2023');
    expect(parseEvent({ id: 12 }).problems[0]?.hint).toBe('Write "12", in double quotes.');
  });

  it.each([
    ['a list', { summary: ['One.', 'Two.'] }, 'square brackets'],
    ['an object', { summary: { en: 'One.' } }, 'braces'],
    ['a list', { title: ['One'] }, 'square brackets'],
  ])('is told to write one text in place of %s', (kind, fields, brackets) => {
    const [problem] = parseEvent(fields).problems;
    expect(problem?.message).toContain(`Found ${kind}, not text.`);
    expect(problem?.hint).toBe(
      `Write one text in double quotes, such as "A few words.", without the ${brackets}.`,
    );
  });

  it('is told to put a number that is text in quotes', () => {
    expect(parseEvent({ summary: 5 }).problems[0]?.hint).toBe('Write it in double quotes.');
  });

  it('is left out if it is missing from a list with holes', () => {
    const events = [good, good];
    Reflect.deleteProperty(events, 0);
    expect(lines(parse({ events }).problems)).toEqual([
      'error events[0]: Found undefined, not an object. This event is left out.',
    ]);
  });
});

describe('ids', () => {
  it('that occur twice belong to the first', () => {
    const { dataset, problems } = parse({
      categories: [
        { id: 'a', label: 'First' },
        { id: 'a', label: 'Second' },
      ],
      actors: [
        { id: 'a', label: 'First' },
        { id: 'b', label: 'Other' },
        { id: 'a', label: 'Second' },
      ],
      sources: [
        { id: 'a', title: 'First' },
        { id: 'a', title: 'Second' },
      ],
      events: [event({ title: 'First' }), event({ title: 'Second' })],
    });
    expect(dataset).toMatchObject({
      categories: [{ label: 'First' }],
      actors: [{ label: 'First' }, { label: 'Other' }],
      sources: [{ title: 'First' }],
      events: [{ title: 'First' }],
    });
    expect(lines(problems)).toEqual([
      'error categories[1].id: The id "a" is taken by categories[0]. This category is left out.',
      'error actors[2].id: The id "a" is taken by actors[0]. This actor is left out.',
      'error sources[1].id: The id "a" is taken by sources[0]. This source is left out.',
      'error events[1].id: The id "armistice" is taken by events[0]. This event is left out.',
    ]);
    expect(problems[3]?.hint).toBe('Give each event an id of its own.');
  });

  it('name a category and an actor that have no other name', () => {
    const { dataset, problems } = parse({
      categories: [{ id: 'war' }],
      actors: [{ id: 'foch', label: 7 }],
      events: [event({ category: 'war', actors: ['foch'] })],
    });
    expect(dataset).toMatchObject({
      categories: [{ id: 'war', label: 'war' }],
      actors: [{ id: 'foch', label: 'foch' }],
      events: [{ category: 'war', actors: ['foch'] }],
    });
    expect(lines(problems)).toEqual([
      'warning categories[0].label: There is no "label". It is read as "war".',
      'warning actors[0].label: Found 7, not text. It is read as "foch".',
    ]);
  });

  it('of a record that is left out are free for the next', () => {
    const { dataset } = parse({ events: [event({ date: 'never' }), event({ title: 'Second' })] });
    expect(dataset?.events.map(({ title }) => title)).toEqual(['Second']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ' ', '<b>', '\u202E', '💥'])(
    'may be any text, such as %j',
    (id) => {
      const { dataset, problems } = parse({
        categories: [{ id, label: 'C' }],
        actors: [{ id, label: 'A' }],
        sources: [{ id, title: 'S' }],
        events: [event({ id, category: id, actors: [id], citations: [{ source: id }] })],
        story: [{ event: id }],
      });
      expect(problems).toEqual([]);
      expect(dataset?.events[0]).toMatchObject({
        id,
        category: id,
        actors: [id],
        citations: [{ source: id }],
      });
      expect(dataset?.story).toEqual([{ event: id }]);
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])(
    'that every object has, such as %j, name nothing by themselves',
    (id) => {
      const { dataset, problems } = parseEvent({ category: id, actors: [id], citations: [{ source: id }] });
      expect(dataset?.events[0]).toMatchObject({ actors: [], citations: [] });
      expect(dataset?.events[0]).not.toHaveProperty('category');
      expect(problems).toHaveLength(3);
    },
  );
});

describe('what an event refers to', () => {
  it('is left out where it is not there, and the event stays', () => {
    const { dataset, problems } = parseEvent(
      { category: 'wra', actors: ['foch', 'nobody', 7], citations: [{ source: 'nowhere' }, { source: 's' }] },
      {
        categories: [{ id: 'war', label: 'War' }],
        actors: [{ id: 'foch', label: 'Foch' }],
        sources: ['s', 't', 'u', 'v', 'w', 'x'].map((id) => ({ id })),
      },
    );
    expect(dataset?.events[0]).toMatchObject({ actors: ['foch'], citations: [{ source: 's' }] });
    expect(dataset?.events[0]).not.toHaveProperty('category');
    expect(lines(problems)).toEqual([
      'error events[0].category: No category has the id "wra". It is left out.',
      'error events[0].actors[1]: No actor has the id "nobody". It is left out.',
      'error events[0].actors[2]: No actor has the id 7. It is left out.',
      'error events[0].citations[0].source: No source has the id "nowhere". This citation is left out.',
    ]);
    expect(problems[0]?.hint).toBe(
      'Add the category to "categories" or write one of those that are there ("war").',
    );
    expect(problems[3]?.hint).toContain('("s", "t", "u", "v", "w" …)');
  });

  it.each([
    ['category', ['war'], 'a list, not the id of a category'],
    ['category', { id: 'war' }, 'an object, not the id of a category'],
    ['actors', [true], 'true, not the id of an actor'],
  ])('is one id: %s may not be %j', (key, value, what) => {
    const { problems } = parseEvent({ [key]: value }, { categories: [{ id: 'war', label: 'War' }] });
    expect(problems[0]).toMatchObject({
      message: `Found ${what}. It is left out.`,
      hint: 'Write one id in double quotes.',
    });
  });

  it('is told what to add where there is nothing to choose from', () => {
    expect(parseEvent({ category: 'war' }).problems[0]?.hint).toBe('Add the category to "categories".');
  });

  it('is there once', () => {
    const { dataset, problems } = parseEvent({ actors: ['a', 'a'] }, { actors: [{ id: 'a', label: 'A' }] });
    expect(dataset?.events[0]?.actors).toEqual(['a']);
    expect(lines(problems)).toEqual(['warning events[0].actors[1]: "a" is here twice.']);
  });

  it('is a list', () => {
    const { dataset, problems } = parseEvent({ actors: 'xi', citations: 's' });
    expect(dataset?.events[0]).toMatchObject({ actors: [], citations: [] });
    expect(lines(problems)).toEqual([
      'error events[0].actors: Found "xi", not a list. It is left out.',
      'error events[0].citations: Found "s", not a list. It is left out.',
    ]);
  });
});

describe('fields of an event', () => {
  it.each([0, 6, 2.5, -1, NaN, Infinity, '5'])('importance %j is read as 3', (importance) => {
    const { dataset, problems } = parseEvent({ importance });
    expect(dataset?.events[0]?.importance).toBe(3);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'events[0].importance', severity: 'warning' });
    expect(problems[0]!.message).toMatch(/which is none of: 1, 2, 3, 4, 5\. It is read as 3\.$/);
  });

  it.each([1, 2, 3, 4, 5])('importance %j stays', (importance) => {
    expect(parseEvent({ importance })).toMatchObject({ dataset: { events: [{ importance }] }, problems: [] });
  });

  it('that are no text are left out', () => {
    const { dataset, problems } = parseEvent({ place: 7, summary: ['a'] });
    expect(dataset?.events[0]).not.toHaveProperty('place');
    expect(lines(problems)).toEqual([
      'error events[0].place: Found 7, not text. It is left out.',
      'error events[0].summary: Found a list, not text. It is left out.',
    ]);
  });

  it('may be very long: a title of 10,000 characters stays, with a warning', () => {
    const title = 'x'.repeat(10_000);
    const { dataset, problems } = parseEvent({ title });
    expect(dataset?.events[0]?.title).toBe(title);
    expect(lines(problems)).toEqual([
      'warning events[0].title: It is 10,000 characters long; most of it will not be seen.',
    ]);
  });

  it('may be many: 5,000 citations stay', () => {
    const citations = Array.from({ length: 5000 }, () => ({ source: 's' }));
    const { dataset, problems } = parseEvent({ citations }, { sources: [{ id: 's' }] });
    expect(problems).toEqual([]);
    expect(dataset?.events[0]?.citations).toHaveLength(5000);
  });
});

describe('a citation', () => {
  it('supports the event if it does not say otherwise', () => {
    expect(parseCitation({}).citation).toEqual({ source: 's', stance: 'supports' });
  });

  it('of a stance that there is not is left out, for it might be against the event', () => {
    const { citation, problems } = parseCitation({ stance: 'against' });
    expect(citation).toBeUndefined();
    expect(lines(problems)).toEqual([
      'error events[0].citations[0].stance: Found "against", which is none of: "supports", "disputes", "mentions". This citation is left out.',
    ]);
  });

  it.each([
    [{}, 'start: There is no "start".'],
    [{ start: '' }, 'start: Found "", not any text.'],
    [{ start: '\u202E' }, 'start: Found "", not any text.'],
    [{ start: 5 }, 'start: Found 5, not text.'],
  ])('loses the passage %j but stays', (passage, message) => {
    const { citation, problems } = parseCitation({ passage });
    expect(citation).toEqual({ source: 's', stance: 'supports' });
    expect(lines(problems).at(0)).toBe(
      `error events[0].citations[0].passage.${message} This passage is left out.`,
    );
  });

  it('loses a bad end of a passage, a bad date and a bad note, but stays', () => {
    const { citation, problems } = parseCitation({
      passage: { start: 'a', end: '' },
      date: '2023-02-30',
      note: 5,
    });
    expect(citation).toEqual({ source: 's', passage: { start: 'a' }, stance: 'supports' });
    expect(problems.map(({ path }) => path)).toEqual([
      'events[0].citations[0].passage.end',
      'events[0].citations[0].date',
      'events[0].citations[0].note',
    ]);
  });
});

describe('a source', () => {
  it('keeps the fields that are its own', () => {
    const own = { keyword: 'peace', custom: { a: [1, { b: 2 }] }, accessed: { 'date-parts': [[2023]] } };
    expect(parseSource(own)).toEqual({ source: { id: 's', ...own }, problems: [] });
  });

  it.each([
    'javascript:alert(1)',
    ' \u0001JaVa\tScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'page.html',
    '//example.org',
    5,
  ])('loses the address %j', (URL) => {
    const { source, problems } = parseSource({ URL, archived: { URL, date: '2023' } });
    expect(source).toEqual({ id: 's' });
    expect(problems.map(({ path, severity }) => [path, severity])).toEqual([
      ['sources[0].URL', 'error'],
      ['sources[0].archived.URL', 'error'],
    ]);
    expect(problems[0]!.message).toMatch(
      /not a full address with https:, http: or mailto:\. It is left out\.$/,
    );
    expect(problems[0]!.hint).toBe('Write the whole address, from https:// on.');
  });

  it('keeps a good address as it is written, and one with odd characters as the browser reads it', () => {
    expect(parseSource({ URL: 'HTTPS://example.org' }).source?.URL).toBe('HTTPS://example.org');
    expect(parseSource({ URL: ' https://example.org/\u202Egpj' }).source?.URL).toBe(
      'https://example.org/%E2%80%AEgpj',
    );
    expect(parseSource({ URL: 'mailto:a@example.org' }).problems).toEqual([]);
  });

  it('loses an archived copy that is no object', () => {
    const { source, problems } = parseSource({ archived: 'https://web.archive.org/x' });
    expect(source).toEqual({ id: 's' });
    expect(problems[0]?.hint).toBe(
      'Write an archived copy such as { "URL": "https://web.archive.org/…", "date": "2023-03-20" }.',
    );
  });

  it('has authors in a list; a bad one costs only itself', () => {
    expect(parseSource({ author: 'Me' }).problems[0]?.path).toBe('sources[0].author');
    const { source, problems } = parseSource({
      author: [{ family: 'A', suffix: 'Jr.' }, 'B', { family: 5 }],
    });
    expect(source?.author).toEqual([{ family: 'A', suffix: 'Jr.' }, {}]);
    expect(problems.map(({ path }) => path)).toEqual(['sources[0].author[1]', 'sources[0].author[2].family']);
  });

  it.each([
    ['last week', /last week/],
    ['2023-02-30', /30/],
    [{ 'date-parts': [['2023-3-5']] }, /2023-3-5/],
    [{ 'date-parts': [[2023.5]] }, /2023.5/],
  ])('keeps the date %j as words, with a warning', (issued, reason) => {
    const { source, problems } = parseSource({ issued });
    expect(source?.issued).toEqual(issued);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'sources[0].issued', severity: 'warning' });
    expect(problems[0]!.message).toMatch(/It is shown as it is written\.$/);
    expect(problems[0]!.message).toMatch(reason);
  });

  it.each([
    [{ 'date-parts': [[0]] }, 'No date can be read of this.'],
    [{ season: 2 }, 'No date can be read of this.'],
    [{ 'date-parts': [2023] }, 'Found 2023, not a list.'],
    [{ 'date-parts': [[null]] }, 'Found null, not text or a number.'],
  ])('says of the date %j that it cannot be read', (issued, reason) => {
    expect(parseSource({ issued }).problems[0]?.message).toContain(reason);
  });

  it('says which part of a date cannot be read, and what is read', () => {
    const { source, problems } = parseSource({ issued: { 'date-parts': [[2023, 13]] } });
    expect(source?.issued).toEqual({ 'date-parts': [[2023, 13]] });
    expect(lines(problems)).toEqual([
      'warning sources[0].issued: "2023-13" has month 13; months are 01–12. It is read as "2023".',
    ]);
  });

  it.each([
    [[[0]], 'No date can be read of this. It is shown as it is written.'],
    [[[1990], [1980]], '"1990/1980" ends before it starts. It is shown as it is written.'],
    [[[1987, 0, 5]], '"1987-00-05" has month 00; months are 01–12. It is read as "1987".'],
    [[[1987], [1988], [1989]], /It is read as "1987\/1988"\.$/],
  ])('tells what is made of %j', (parts, message) => {
    expect(parseSource({ issued: { 'date-parts': parts } }).problems[0]?.message).toMatch(message);
  });

  it.each([[[1845, 0, 0]], [[1987], [0]], [[1987], ['']]])('has an open part in %j', (...parts) => {
    expect(parseSource({ issued: { 'date-parts': parts } }).problems).toEqual([]);
  });

  it('may have a number for an id, in CSL as in what cites it', () => {
    const event = { id: 'a', title: 'A', date: '1914', citations: [{ source: 5 }] };
    const { dataset, problems } = parse({ sources: [{ id: 5 }], events: [event] });
    expect(dataset?.sources[0]?.id).toBe('5');
    expect(dataset?.events[0]?.citations[0]?.source).toBe('5');
    expect(lines(problems)).toEqual([
      'warning sources[0].id: Found 5, not an id. It is read as "5".',
      'warning events[0].citations[0].source: Found 5, not an id. It is read as "5".',
    ]);
  });

  it.each([
    [2020, '"2020", in double quotes.'],
    [-43, '"-0042" for 43 BC, or "-0043" for 44 BC, in double quotes.'],
  ])('offers to write the year %j as text', (issued, write) => {
    expect(parseSource({ issued }).problems).toMatchObject([
      {
        path: 'sources[0].issued',
        message: `Found ${issued}, not a date. It is left out.`,
        hint: `Write ${write}`,
      },
    ]);
  });

  it.each([5, ['2023'], true])('loses the date %j', (issued) => {
    const { source, problems } = parseSource({ issued });
    expect(source).toEqual({ id: 's' });
    expect(problems[0]?.path).toBe('sources[0].issued');
  });

  it('loses parts of a date that are none', () => {
    const { source, problems } = parseSource({ issued: { 'date-parts': '2023', literal: '2023' } });
    expect(source?.issued).toEqual({ literal: '2023' });
    expect(lines(problems)).toEqual([
      'error sources[0].issued.date-parts: Found "2023", not a list. It is left out.',
    ]);
  });

  it('may have an empty title, but a volume that is text or a number', () => {
    expect(parseSource({ title: '', volume: 3 })).toEqual({ source: { id: 's', volume: 3 }, problems: [] });
    expect(parseSource({ volume: {} }).problems[0]?.message).toBe(
      'Found an object, not text or a number. It is left out.',
    );
  });
});

describe('eras and story', () => {
  it('lose what is bad', () => {
    const { dataset, problems } = parse({
      eras: [{ title: 'Good', date: '1914/1918' }, { title: 'Bad', date: 'then' }, { date: '2000' }],
      story: [
        { event: 'armistice' },
        { event: 'nothing', title: 'T' },
        { notes: 'n' },
        { title: 'Only words' },
        { range: 'x', text: 't' },
      ],
    });
    expect(dataset?.eras.map(({ title }) => title)).toEqual(['Good']);
    expect(dataset?.story).toEqual([
      { event: 'armistice' },
      { title: 'T' },
      { title: 'Only words' },
      { text: 't' },
    ]);
    expect(problems.map(({ path }) => path)).toEqual([
      'eras[1].date',
      'eras[2].title',
      'story[1].event',
      'story[2]',
      'story[4].range',
    ]);
    expect(problems[3]).toMatchObject({ message: 'It shows nothing. This step is left out.' });
  });
});

describe('a step of the story', () => {
  const events = [
    { id: 'armistice', title: 'The armistice', date: '1918-11-11' },
    { id: 'versailles', title: 'The treaty', date: '1919-06-28' },
  ];
  const told = (step: unknown) => {
    const { dataset, problems } = parse({ events, story: [step] });
    return { steps: dataset?.story, said: problems.map(({ path, message }) => `${path}: ${message}`) };
  };

  it('may ask and answer, and show several events', () => {
    const step = {
      event: 'armistice',
      show: ['versailles'],
      question: 'When did it end?',
      answer: 'Twice.',
      notes: 'n',
    };
    expect(told(step)).toEqual({ steps: [step], said: [] });
    expect(told({ show: ['armistice'] }).said).toEqual([]);
    expect(told({ question: 'Why?' }).said).toEqual([]);
  });

  it('keeps of the events to show those that there are', () => {
    const { steps, said } = told({ title: 'T', show: ['armistice', 'somme', 'armistice', 7] });
    expect(steps).toEqual([{ title: 'T', show: ['armistice'] }]);
    expect(said).toEqual([
      expect.stringMatching(/^story\[0\]\.show\[1\]: No event has the id "somme"\. It is left out/),
      expect.stringMatching(/^story\[0\]\.show\[3\]: No event has the id 7\. It is left out/),
      expect.stringMatching(/^story\[0\]\.show\[2\]: "armistice" is here twice/),
    ]);
  });

  it.each([
    ['notes alone', { notes: 'n' }, 'story[0]: It shows nothing.'],
    ['an answer to no question', { answer: 'Twice.' }, 'story[0]: It shows nothing.'],
    ['an empty list to show', { show: [] }, 'story[0]: It shows nothing.'],
    ['unknown events alone', { show: ['somme'] }, 'story[0].show[0]: No event has the id "somme".'],
    ['an unknown event alone', { event: 'somme', notes: 'n' }, 'story[0]: It shows nothing.'],
    ['a range that is no date', { range: 'then' }, 'story[0].range: "then" is no date'],
    ['no object', 'armistice', 'story[0]: Found "armistice", not an object.'],
  ])('of %s is left out, and why is said', (_, step, message) => {
    const { steps, said } = told(step);
    expect(steps).toEqual([]);
    expect(said.join('\n').replaceAll('“', '"')).toContain(message.split(' is no date')[0]);
  });

  it.each([{ title: 'T', text: 't' }, { show: ['armistice'] }, { range: '1918' }, { question: 'Why?' }])(
    'keeps %j where its event is unknown',
    (step) => {
      const { steps, said } = told({ ...step, event: 'somme' });
      expect(steps).toEqual([step]);
      expect(said).toEqual(['story[0].event: No event has the id "somme". It is left out.']);
    },
  );

  it.each([
    ['show', 'armistice', 'not a list'],
    ['question', 7, 'not text'],
    ['answer', ['Twice.'], 'not text'],
  ])('loses %s where it is of another type', (key, value, message) => {
    const { steps, said } = told({ title: 'T', [key]: value });
    expect(steps).toEqual([{ title: 'T' }]);
    expect(said[0]).toContain(`story[0].${key}: `);
    expect(said[0]).toContain(message);
  });
});

describe('hostile text', () => {
  it('is plain text without overrides of direction and control characters, in every field that is shown', () => {
    const text = HOSTILE_TEXT;
    const { dataset, problems } = parse({
      title: text,
      description: text,
      license: text,
      categories: [{ id: 'c', label: text }],
      actors: [{ id: 'a', label: text }],
      sources: [
        {
          id: 's',
          type: text,
          title: text,
          author: [{ given: text, family: text, literal: text }],
          editor: [{ literal: text }],
          'container-title': text,
          publisher: text,
          'publisher-place': text,
          volume: text,
          issue: text,
          page: text,
          issued: { literal: text, raw: text },
          DOI: text,
          language: text,
        },
        { id: 't', issued: text },
      ],
      events: [
        event({
          title: text,
          place: text,
          summary: text,
          citations: [
            { source: 's', note: text, passage: { start: text, end: text, prefix: text, suffix: text } },
          ],
        }),
      ],
      eras: [{ title: text, date: '2000' }],
      story: [{ title: text, text, question: text, answer: text, notes: text }],
    });
    const shown = JSON.stringify(dataset);
    expect(shown).not.toMatch(/\u202E|\u2066|\\u0007/);
    expect(shown.split(JSON.stringify(HARMLESS_TEXT))).toHaveLength(36 + 1);
    expect(problems.filter(({ message }) => message.includes('such characters'))).toHaveLength(36);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(problems.find(({ path }) => path === 'events[0].title')?.message).toBe(
      'Found "\\u202E", a character that controls or reorders text. It is shown without 3 such characters.',
    );
  });

  it('never reaches a message as it is', () => {
    const bad = `${HOSTILE_TEXT}${'x'.repeat(10_000)}`;
    const { problems } = parse({
      version: bad,
      language: bad,
      [bad]: 1,
      categories: bad,
      sources: [{ id: 's', URL: bad, issued: bad, archived: bad, author: bad, volume: [bad] }, bad],
      events: [
        event({
          date: bad,
          importance: bad,
          actors: [bad],
          category: bad,
          [bad]: 1,
          citations: [{ source: bad }],
        }),
        event({ id: bad }),
        event({ id: bad }),
        event({ id: 'b', citations: [{ source: 's', stance: bad }, bad] }),
        bad,
      ],
      story: [{ event: bad }],
    });
    expect(problems.length).toBeGreaterThan(18);
    for (const { path, message, hint } of problems) {
      expect(path + message + hint).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      expect(path.length).toBeLessThan(120);
      expect(message.length).toBeLessThan(250);
      expect(hint.length).toBeLessThan(250);
    }
  });

  it('may hold half a surrogate pair, which is left out', () => {
    expect(parseEvent({ title: 'a\uD83Db 🕊' }).dataset?.events[0]?.title).toBe('ab 🕊');
  });

  it('may be in any script; marks of direction stay', () => {
    const title = 'שלום \u200Fمرحبا\u200E 北京';
    expect(parseEvent({ title })).toMatchObject({ dataset: { events: [{ title }] }, problems: [] });
  });

  it('cannot reach the prototype of objects', () => {
    const json = `{"version":1,"title":"T","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
      "sources":[{"id":"s","__proto__":{"polluted":1},"author":[{"__proto__":{"polluted":1}}]}],
      "events":[{"id":"__proto__","title":"A","date":"2000","__proto__":{"polluted":1}}]}`;
    const { dataset, problems } = parseDataset(JSON.parse(json));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(dataset).not.toHaveProperty('polluted');
    expect(dataset?.sources[0]).not.toHaveProperty('polluted');
    expect(Object.keys(dataset?.sources[0] ?? {})).toEqual(['id', 'author']);
    expect(Object.assign({}, dataset?.sources[0]?.author?.[0])).not.toHaveProperty('polluted');
    expect(dataset?.events[0]?.id).toBe('__proto__');
    expect(problems.map(({ path }) => path).sort()).toEqual([
      '__proto__',
      'constructor',
      'events[0].__proto__',
      'sources[0].__proto__',
      'sources[0].author[0].__proto__',
    ]);
  });
});

describe('a dataset with very many problems', () => {
  it('lists 200 of them, errors first, and counts the rest', () => {
    const events = Array.from({ length: 1000 }, (_, i) =>
      event({ id: `e${i}`, importance: 9, date: i < 300 ? 'x' : '2000' }),
    );
    const { dataset, problems } = parse({ events });
    expect(dataset?.events).toHaveLength(700);
    expect(problems).toHaveLength(201);
    expect(problems.slice(0, 200).every(({ severity }) => severity === 'error')).toBe(true);
    expect(problems[200]).toEqual({
      path: '',
      message: 'There are 1,100 more problems.',
      hint: 'Correct those above and read the file again.',
      severity: 'error',
    });
  });

  it('lists the warnings that there is room for', () => {
    const events = Array.from({ length: 201 }, (_, i) =>
      event({ id: `e${i}`, importance: 9, date: i < 1 ? 'x' : '2000' }),
    );
    const { problems } = parse({ events });
    expect(problems.map(({ severity }) => severity)).toEqual([
      'error',
      ...Array.from({ length: 200 }, () => 'warning'),
    ]);
    expect(problems[200]?.message).toBe('There are 2 more problems.');
  });

  it('counts one more in the singular', () => {
    const events = Array.from({ length: 201 }, (_, i) => event({ id: `e${i}`, importance: 9 }));
    expect(parse({ events }).problems[200]?.message).toBe('There is 1 more problem.');
  });

  it('counts unknown fields of any number', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`field${i}`, i]));
    expect(parse(many).problems[200]?.message).toBe('There are 4,800 more problems.');
  });
});

describe('a title of which nothing can be seen', () => {
  it.each(['', '  ', '\u200B\u200B', '\u00AD \u2060', '\uFEFF'])('is none: %j', (title) => {
    const problemOf = (words: string): unknown =>
      parseDataset({ version: 1, title: 'T', events: [{ id: 'a', title: words, date: '1914' }] }).problems[0];
    expect(problemOf(title)).toMatchObject({ path: 'events[0].title', severity: 'error' });
    expect(problemOf(`${title}War`)).toBeUndefined();
  });
});
