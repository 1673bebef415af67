// What is legal yet suspect: each warning with its place, and the case just beside it that gives none.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examineDataset } from '../../src/data/doctor.ts';
import { parseDataset } from '../../src/data/validate.ts';

/** An event that cites the one source of `input`. */
const event = (fields: Readonly<Record<string, unknown>>, i = 0) => ({
  id: `e${i}`,
  title: `Event ${i}`,
  date: '1914-07-28',
  citations: [{ source: 's' }],
  ...fields,
});
const input = (parts: Readonly<Record<string, unknown>>) => ({
  version: 1,
  title: 'T',
  sources: [{ id: 's' }],
  events: [event({})],
  ...parts,
});
/** `path: message` of each warning. */
const examine = (parts: Readonly<Record<string, unknown>>, texts?: Readonly<Record<string, string>>) =>
  examineDataset(input(parts), texts && new Map(Object.entries(texts))).map(
    ({ path, message }) => `${path}: ${message}`,
  );
const dates = (...list: readonly string[]) => ({ events: list.map((date, i) => event({ date }, i)) });
const cite = (
  source: Readonly<Record<string, unknown>>,
  citation: Readonly<Record<string, unknown>> = {},
  date = '1914-07-28',
) => ({
  sources: [{ id: 's', ...source }],
  events: [event({ date, citations: [{ source: 's', ...citation }] })],
});

describe('an examination', () => {
  it('finds nothing in a small sound dataset', () => {
    expect(examine({})).toEqual([]);
  });

  it('gives warnings, each with a place and a remedy', () => {
    const problems = examineDataset(input({ sources: [{ id: 's' }, { id: 'idle' }] }));
    expect(problems).toEqual([
      {
        path: 'sources[1]',
        message: 'No event cites the source "idle".',
        hint: 'Cite it where it speaks of an event, or remove it.',
        severity: 'warning',
      },
    ]);
  });

  it.each(['../../data/moscow-visit-2023.json', '../../examples/deep-time.json'])(
    'finds nothing in %s',
    (path) => {
      const file = readFileSync(new URL(path, import.meta.url), 'utf8');
      expect(examineDataset(JSON.parse(file))).toEqual([]);
    },
  );

  it.each([
    null,
    undefined,
    5,
    'text',
    [],
    {},
    { events: {} },
    { events: [] },
    { events: [null, 5, 'x', []] },
  ])('leaves %j to those who say what is wrong', (wrong) => {
    expect(examineDataset(wrong)).toEqual([]);
  });

  it('says nothing of what parseDataset reports', () => {
    const bad = input({
      sources: [{ id: 's', URL: 'javascript:alert(1)' }, { id: 's' }, 5],
      events: [event({ date: '1914/1913' }), event({ date: '1984-13' }, 1), event({}, 2)],
      eras: [{ title: 'E', date: '1918/1914' }],
    });
    expect(parseDataset(bad).problems.length).toBeGreaterThan(5);
    expect(examineDataset(bad)).toEqual([]);
  });

  it('counts places in the file, also after records that are left out', () => {
    const events = [null, event({ date: 'never', title: 'Lost' }), event({ id: 'e0', citations: [] }, 2)];
    const sources = [{}, { id: 's', URL: 'http://example.org' }];
    expect(examine({ events: [...events, event({}, 3)], sources })).toEqual([
      'events[2]: The event "Event 2" cites no source.',
      'sources[1].URL: "http://example.org" is an address without encryption: on its way anybody can read and change the page.',
    ]);
  });

  it('does not change what it is given', () => {
    const before = input({ sources: [{ id: 's' }, { id: 'idle' }] });
    const copy = structuredClone(before);
    examineDataset(before);
    expect(before).toEqual(copy);
  });

  it('lists two hundred warnings and counts the rest', () => {
    const sources = Array.from({ length: 1_000 }, (_, i) => ({ id: `idle${i}` }));
    const problems = examine({ sources: [{ id: 's' }, ...sources] });
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toBe(': There are 800 more problems.');
  });
});

describe('an interval whose end may come first', () => {
  it.each(['201X/2012', '1984-11-12/1984-11-XX', '1950S2/1940', '2004-XX-XX/2004-06'])(
    '%s is suspect',
    (date) => {
      expect(parseDataset(input(dates(date))).problems).toEqual([]);
      expect(examine(dates(date))).toEqual([
        `events[0].date: In "${date}" the end may come before the start.`,
      ]);
    },
  );

  it.each([
    '201X/201X',
    '201X/2020',
    '1914/1918',
    '1914~/1918?',
    '2004-02-01/2005',
    '2004-02/2004-02-15',
    '../201X',
    '201X/..',
    '1984-11-12/1984-12-XX',
    '[201X,2012]',
  ])('%s is not', (date) => {
    expect(parseDataset(input(dates(date))).problems).toEqual([]);
    expect(examine(dates(date))).toEqual([]);
  });

  it('is found in citations, eras and steps as well', () => {
    const date = '201X/2012';
    const parts = {
      ...cite({}, { date }),
      eras: [{ title: 'E', date }],
      story: [{ event: 'e0' }, { range: date }],
    };
    expect(examine(parts).map((line) => line.split(':')[0])).toEqual([
      'events[0].citations[0].date',
      'eras[0].date',
      'story[1].range',
    ]);
  });
});

describe('many events on 1 January', () => {
  it('are suspect if they are three and a third of the days', () => {
    const parts = dates('1914-03-05', '1915-01-01', '1916-01-01', '1917-01-01', '1918-03-05', '1919-03-05');
    expect(examineDataset(input(parts))).toEqual([
      {
        path: 'events[1].date',
        message: '3 events of the 6 that are dated to the day are on 1 January. This is the first.',
        hint: 'Write only the year, "1915", where nobody knows the day.',
        severity: 'warning',
      },
    ]);
  });

  it('are not if they are two, or fewer than a third', () => {
    expect(examine(dates('1915-01-01', '1916-01-01'))).toEqual([]);
    const others = Array.from({ length: 7 }, (_, i) => `19${20 + i}-03-05`);
    expect(examine(dates('1915-01-01', '1916-01-01', '1917-01-01', ...others))).toEqual([]);
  });

  it('are seen behind clocks at midnight and at the start of spans', () => {
    const [line] = examine(dates('1915-01-01T00:00:00Z', '1916-01-01T00:00:00Z', '1917-01-01/1918-01-01'));
    expect(line).toContain('events[0].date: 3 events of the 3 that are dated to the day are on 1 January.');
    expect(
      examineDataset(input(dates('1915-01-01/1915-12-31', '1916-01-01/..', '1917-01-01')))[0],
    ).toMatchObject({
      message: '3 events of the 3 that are dated to the day begin on 1 January. This is the first.',
      hint: 'Write only the year, "1915", where nobody knows the day.',
    });
  });

  it.each([
    '1914',
    '1914-01',
    '1914-01-01?',
    '1914-01-01~',
    '1914-01-XX',
    '1914-01-01T00:00:01Z',
    '1914-01-02',
  ])('do not include %s', (date) => {
    const events = Array.from({ length: 4 }, (_, i) => event({ date, title: `Number ${i}` }, i));
    expect(examine({ events })).toEqual([]);
  });
});

describe('events that repeat another', () => {
  const pair = (a: readonly [string, string], b: readonly [string, string]) => ({
    events: [a, b].map(([title, date], i) => event({ title, date }, i)),
  });

  it.each([
    ['The armistice', 'The armistice'],
    ['Armistice of Compiègne', 'armistice of COMPIEGNE.'],
    ['Armistice of Compiègne', 'The armistice of Compeigne'],
    ['A cease-fire', 'Ceasefire'],
    ['Commission meets', 'Comission meets'],
    ['Перемирие', 'перемирие'],
    ['停战协定', '停战协定'],
    ['???', '???'],
  ])('are %j beside %j, if their dates overlap', (first, second) => {
    const lines = examine(pair([first, '1918-11-11'], [second, '1918']));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/ has (nearly )?the same title as events\[\d\], and their dates overlap\.$/);
    expect(examine(pair([first, '1918-11-11'], [second, '1919']))).toEqual([]);
  });

  it.each([
    ['World War I', 'World War II'],
    ['Phase 1', 'Phase 2'],
    ['Talks in Iran', 'Talks in Iraq'],
    ['Germany declares war on Russia', 'Russia declares war on Germany'],
    ['第一次会谈', '第二次会谈'],
    ['德国对俄国宣战', '俄国对德国宣战'],
    ['!!!', '???'],
  ])('are not %j beside %j', (first, second) => {
    expect(examine(pair([first, '1918'], [second, '1918']))).toEqual([]);
  });

  it('are named at the later in time, beside the one that lasts longest', () => {
    const events = [
      event({ title: 'Siege', date: '1917-05' }, 0),
      event({ title: 'Siege', date: '1916-05' }, 1),
      event({ title: 'Siege', date: '1914/..' }, 2),
    ];
    expect(examine({ events })).toEqual([
      'events[0]: "Siege" has the same title as events[2], and their dates overlap.',
      'events[1]: "Siege" has the same title as events[2], and their dates overlap.',
    ]);
  });

  it('may have no beginning', () => {
    expect(examine(pair(['Siege', '../1914'], ['Siege', '../1913']))).toHaveLength(1);
    expect(examine(pair(['Siege', '../1913'], ['Siege', '1914']))).toEqual([]);
  });
});

describe('citations', () => {
  it('are missed where an event has none', () => {
    const events = [
      event({}),
      event({ citations: [] }, 1),
      event({ citations: null }, 2),
      event({ citations: undefined }, 3),
    ];
    expect(examine({ events })).toEqual([
      'events[1]: The event "Event 1" cites no source.',
      'events[2]: The event "Event 2" cites no source.',
      'events[3]: The event "Event 3" cites no source.',
    ]);
  });

  it('are missed once where nobody cites anything', () => {
    const events = Array.from({ length: 5 }, (_, i) => event({ citations: [] }, i));
    expect(examine({ events, sources: [] })).toEqual(['events: No event cites a source.']);
  });

  it('count where they are left out as wrong, which is said elsewhere', () => {
    const events = [
      event({ date: 'never', citations: [{ source: 'a' }] }, 1),
      event({ citations: [{ source: 'b', stance: 'denies' }] }, 2),
      event({ citations: { source: 'c' } }, 3),
      event({}, 4),
    ];
    expect(examine({ events, sources: ['a', 'b', 'c', 's'].map((id) => ({ id })) })).toEqual([]);
  });

  it('are looked for behind a list with holes and lists of nonsense', () => {
    const events = [event({}), event({}, 1), event({ citations: [null, 5, [], 'x'] }, 2)];
    Reflect.deleteProperty(events, 0);
    expect(examine({ events })).toEqual([]);
  });
});

describe('a source that appeared before the event', () => {
  it('is suspect', () => {
    expect(examineDataset(input(cite({ issued: '1914-07-01' })))).toEqual([
      {
        path: 'events[0].citations[0]',
        message: 'The source "s" appeared in "1914-07-01", before the event, which is dated "1914-07-28".',
        hint: 'Correct one of the dates; or, if it announces the event, give the date that it announces, a "note", or the stance "mentions".',
        severity: 'warning',
      },
    ]);
  });

  it('is suspect with a CSL date, and where it disputes the event', () => {
    const source = { issued: { 'date-parts': [[1913]] } };
    expect(examine(cite(source))).toHaveLength(1);
    expect(examine(cite(source, { stance: 'disputes' }))).toHaveLength(1);
  });

  it.each([
    ['a date', { date: '1914-07' }],
    ['a note', { note: 'An announcement.' }],
    ['the stance "mentions"', { stance: 'mentions' }],
  ])('is not if its citation has %s', (_, citation) => {
    expect(examine(cite({ issued: '1914-07-01' }, citation))).toEqual([]);
  });

  it.each([
    ['it may have appeared after it', '1914-07'],
    ['it appeared the day before, perhaps in another time zone', '1914-07-27'],
    ['nobody is sure when it appeared', '1913?'],
    ['it appeared about then', '1913~'],
    ['the date is no date', 'last summer'],
    ['it began to appear before it', '1913/..'],
  ])('is not if %s', (_, issued) => {
    expect(examine(cite({ issued }))).toEqual([]);
  });

  it('is not if the event is only about then', () => {
    expect(examine(cite({ issued: '1913' }, {}, '1914-07-28~'))).toEqual([]);
    expect(examine(cite({ issued: '1913' }, {}, '../1914'))).toEqual([]);
  });
});

describe('an archived copy', () => {
  const archived = (date?: string) => ({
    archived: { URL: 'https://archive.example', ...(date && { date }) },
  });

  it('that is older than its source is suspect', () => {
    expect(examine(cite({ issued: '2023-03-20', ...archived('2023-03-01') }, { note: 'n' }))).toContain(
      'sources[0].archived.date: The copy was made in "2023-03-01", before the source appeared in "2023-03-20".',
    );
  });

  it.each(['2023-03-19', '2023-03-20', '2024', '2023', '2022~', undefined])('of %s is not', (date) => {
    expect(examine(cite({ issued: '2023-03-20', ...archived(date) }, { note: 'n' }, '2023-03-20'))).toEqual(
      [],
    );
  });
});

describe('an address without https', () => {
  const OPEN = ' is an address without encryption: on its way anybody can read and change the page.';

  it('is suspect, in a source and in its copy', () => {
    const source = { URL: 'http://a.example', archived: { URL: 'HTTP://b.example' } };
    expect(examine(cite(source))).toEqual([
      `sources[0].URL: "http://a.example"${OPEN}`,
      `sources[0].archived.URL: "HTTP://b.example"${OPEN}`,
    ]);
  });

  it('is not if a copy has https, or a note of the source speaks of it', () => {
    expect(examine(cite({ URL: 'http://a.example', archived: { URL: 'https://b.example' } }))).toEqual([]);
    expect(examine(cite({ URL: 'http://a.example', note: 'The site has no HTTPS.' }))).toEqual([]);
    expect(examine(cite({ URL: 'http://a.example', note: ['https'] }))).toHaveLength(1);
    expect(examine(cite({ URL: 'http://a.example', note: 'From a footnote.' }))).toHaveLength(1);
  });

  it.each(['https://a.example/?from=http://b.example', 'mailto:desk@a.example'])('is not %s', (URL) => {
    expect(examine(cite({ URL }))).toEqual([]);
  });
});

describe('a field of a source that is not read', () => {
  it.each([
    ['url', 'URL'],
    ['doi', 'DOI'],
    ['Title', 'title'],
    ['container_title', 'container-title'],
    ['containerTitle', 'container-title'],
  ])('is %s, where %s is meant', (key, known) => {
    expect(examine(cite({ [key]: 'https://x.example' }))).toEqual([
      `sources[0].${key}: The field "${key}" is kept, but nothing is shown of it.`,
    ]);
    const [problem] = examineDataset(input(cite({ [key]: 'x' })));
    expect(problem!.hint).toBe(`Write "${known}".`);
  });

  it.each([
    { ISSN: '1234-5678' },
    { 'title-short': 'T' },
    { url: 'https://a.example', URL: 'https://b.example' },
  ])('is none of %j', (fields) => {
    expect(examine(cite(fields))).toEqual([]);
  });
});

describe('a name of which nothing is shown', () => {
  it.each([{}, { Family: 'Doe' }, { family: '', given: '' }, { name: 'Jo Doe' }])('is %j', (name) => {
    const warned = (field: string) =>
      `sources[0].${field}[1]: This name has no "family", "given" or "literal", so nothing is shown of it.`;
    const names = [{ family: 'Doe' }, name];
    expect(examine(cite({ author: names, editor: names }))).toEqual([warned('author'), warned('editor')]);
  });

  it.each([{ given: 'Jo' }, { literal: 'Ministry of War' }, { literal: '', family: 'Doe' }])(
    'is not %j',
    (name) => {
      expect(examine(cite({ author: [name] }))).toEqual([]);
    },
  );
});

describe('a DOI that leads nowhere', () => {
  it.each(['not a doi', '11.1000/182', '10.1000', 'https://example.org/10.1000/182'])('is %s', (DOI) => {
    expect(examine(cite({ DOI }))).toEqual([`sources[0].DOI: "${DOI}" is no DOI, so no link leads to it.`]);
  });

  it.each(['10.1000/182', 'https://doi.org/10.1000/182', 'doi:10.1000/182', ''])('is not %s', (DOI) => {
    expect(examine(cite({ DOI }))).toEqual([]);
  });
});

describe('a passage, where the text of its source is at hand', () => {
  const TEXT = `The delegates met at noon. The café, they said, was “full of smoke”;
nobody’s coat was dry.\n\nThe delegates left on 20-22 March, the U.S. one first. 代表团在上海举行会谈。`;
  const find = (passage: Readonly<Record<string, string>>, text = TEXT) =>
    examine(cite({}, { passage }), { s: text });

  it.each([
    { start: 'met at noon' },
    { start: 'MET  AT\nNOON' },
    { start: 'the cafe' },
    { start: '"full of smoke"' },
    { start: "nobody's coat" },
    { start: 'smoke”; nobody’s' },
    { start: '20' },
    { start: 'caf\u00ADé,' },
    { start: '上海' },
    { start: 'delegates', suffix: 'left' },
    { start: 'delegates', prefix: 'dry. The' },
    { start: 'delegates', prefix: 'The', suffix: 'met' },
    { start: 'met at', end: 'coat was dry' },
    { start: 'met', end: 'The', suffix: 'delegates left' },
    { start: 'met', end: 'left on', prefix: 'delegates' },
  ])('is found: %j', (passage) => {
    expect(find(passage)).toEqual([]);
  });

  it.each([
    [{ start: 'met at midnight' }, 'start: "met at midnight" is not in the text of this source.'],
    // A dash is not a hyphen, in browsers neither.
    [{ start: '20–22 March' }, 'start: "20–22 March" is not in the text of this source.'],
    [
      { start: 'elegates met' },
      'start: "elegates met" begins or stops inside a word in the text of this source; browsers look for whole words.',
    ],
    [
      { start: 'nobody' },
      'start: "nobody" begins or stops inside a word in the text of this source; browsers look for whole words.',
    ],
    [
      { start: 'met at noon', prefix: 'envoys' },
      'prefix: "envoys" does not stand just before the start in the text of this source.',
    ],
    [
      { start: 'left on', end: 'at noon' },
      'end: "at noon" does not come after the start in the text of this source.',
    ],
    [{ start: 'met', end: 'coa' }, 'end: "coa" does not come after the start in the text of this source.'],
    [
      // Either would do alone, but not in one place.
      { start: 'delegates', prefix: 'dry. The', suffix: 'met' },
      'suffix: "met" does not stand just after the passage in the text of this source.',
    ],
    [
      { start: 'met at noon', suffix: 'the bar' },
      'suffix: "the bar" does not stand just after the passage in the text of this source.',
    ],
    [
      { start: 'met at', end: 'noon', suffix: 'the bar' },
      'suffix: "the bar" does not stand just after the passage in the text of this source.',
    ],
  ])('is missed: %j', (passage, line) => {
    expect(find(passage)).toEqual([`events[0].citations[0].passage.${line}`]);
  });

  it('should be in one place', () => {
    const several = 'is not enough to find one place in the text of this source: several fit.';
    expect(find({ start: 'The delegates' })).toEqual([
      `events[0].citations[0].passage.start: "The delegates" ${several}`,
    ]);
    expect(find({ start: 'delegates', end: 'March' })).toHaveLength(1);
    expect(find({ start: 'delegates', prefix: 'The' })).toHaveLength(1);
  });

  it('has a remedy', () => {
    const hint = (start: string) =>
      examineDataset(input(cite({}, { passage: { start } })), new Map([['s', TEXT]]))[0]?.hint;
    expect(hint('The delegates')).toBe(
      'Add a "prefix" or a "suffix" with the words just before or after, or more words.',
    );
    expect(hint('elegates')).toBe('Write whole words.');
    expect(hint('gone')).toBe('Copy the words from the text, letter for letter.');
  });

  it('is not looked for in a source without a text, and no citation needs one', () => {
    expect(examine(cite({}, { passage: { start: 'gone' } }), { other: TEXT })).toEqual([]);
    expect(examine(cite({}), { s: TEXT })).toEqual([]);
    expect(find({ start: 'gone' }, '')).toHaveLength(1);
  });

  it('has parts of a few words', () => {
    expect(find({ start: 'met', end: 'x'.repeat(5_000) })).toEqual([
      'events[0].citations[0].passage.end: It is 5,000 characters long.',
    ]);
  });

  it('is plain text: signs of patterns mean nothing', () => {
    expect(find({ start: '.*' })).toHaveLength(1);
    expect(find({ start: '(a+)+$' }, `(a+)+$ ${'a'.repeat(50)}`)).toEqual([]);
  });

  it('that is a letter which occurs everywhere is not told from others', () => {
    const text = 'ab '.repeat(100_000);
    const problems = find({ start: 'a', prefix: 'b', end: 'b', suffix: 'c' }, text);
    expect(problems[0]).toContain('"a" is not enough to find one place');
  });
});

describe('a hostile or huge dataset', () => {
  it('has its texts quoted, cut, and free of what cannot be seen', () => {
    const id = `\u001B[2J\u202E${'x'.repeat(10_000)}`;
    const [line = ''] = examine({ sources: [{ id: 's' }, { id }] });
    expect(line).toMatch(/^sources\[1\]: No event cites the source "\\u001B\[2J\\u202Ex+…"\.$/);
  });

  it.each(['__proto__', 'constructor', 'toString'])('may call a source %s', (id) => {
    expect(examine({ sources: [{ id: 's' }, { id }] }, {})).toHaveLength(1);
    expect(examine({ sources: [{ id }], events: [event({ citations: [{ source: id }] })] })).toEqual([]);
  });

  it('is compared in few steps, however many events have one title', () => {
    // Pairs would be five thousand million.
    const events = Array.from({ length: 100_000 }, (_, i) => event({ title: 'Same', date: '1914' }, i));
    const problems = examine({ events });
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toBe(': There are 99,799 more problems.');
  });

  it('may have titles of a million characters', () => {
    const title = 'abcdefghij '.repeat(100_000);
    expect(examine({ events: [event({ title }), event({ title: `${title}!` }, 1)] })).toHaveLength(1);
    expect(examine({ events: [event({ title: 'a'.repeat(1e6) })] })).toEqual([]);
  });

  it('is not searched for longer than a person waits', () => {
    const text = 'word '.repeat(2_000_000);
    const citations = Array.from({ length: 150 }, () => ({ source: 's', passage: { start: 'gone' } }));
    const problems = examine({ events: [event({ citations })] }, { s: text });
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe('events: 50 passages could not be looked for: the texts are too long.');
  });
});
