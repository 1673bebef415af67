// A file that is read as it comes gives what it gives when it is read as a whole, however its bytes are cut, and whatever they are.
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/data/steps.ts';
import { largeTable } from '../../../src/data/large/event-words.ts';
import { FileBytes } from '../../../src/data/large/file-bytes.ts';
import type { GatheredText } from '../../../src/data/large/text-reading.ts';
import { TextReading } from '../../../src/data/large/text-reading.ts';
import { readDataset } from '../../../src/data/read-dataset.ts';
import { buildEventTable } from '../../../src/data/event-table.ts';
import { random } from '../../support/random.ts';
import { contentOf, usualOutcome } from './outcome.ts';
import type { Chance } from './random-dataset.ts';
import { oneOf, randomDataset } from './random-dataset.ts';

const chanceOf = (seed: number): Chance => {
  const next = random(seed);
  return (limit) => Math.floor(next() * limit);
};

/** Reads a file in pieces, whose sizes are by chance, or of `size`. */
function readText(
  bytes: Uint8Array,
  { chance, isLines = false }: { chance?: Chance; isLines?: boolean } = {},
) {
  const file = new FileBytes();
  const reading = new TextReading(file, { isLines });
  for (let from = 0; from < bytes.length;) {
    const size = chance ? 1 + chance(chance(3) === 0 ? 5 : bytes.length) : bytes.length;
    file.append(bytes.subarray(from, from + size));
    finish(reading.read());
    from += size;
  }
  const { text, problems } = finish(reading.finish());
  return { content: text && contentOf(tableOf(file, text)), problems };
}

function tableOf(file: FileBytes, { gathered, spans: { starts, lengths } }: GatheredText) {
  return largeTable(gathered, (i) => JSON.parse(file.text(starts[i]!, starts[i]! + lengths[i]!)) as unknown);
}

function readWhole(bytes: Uint8Array) {
  const { dataset, problems } = readDataset(new TextDecoder().decode(bytes));
  return { content: dataset && contentOf(buildEventTable(dataset)), problems };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** JSON as different programs write it. */
function write(value: unknown, chance: Chance): string {
  return JSON.stringify(value, null, oneOf(chance, [undefined, 1, '\t']));
}

describe('a file that is read as it comes', () => {
  it.each([0, 0.05, 0.4])('of badness %d comes out as it does as a whole', (badness) => {
    for (let run = 0; run < 400; run += 1) {
      const seed = run + badness * 1e6;
      const chance = chanceOf(seed);
      const bytes = encode(write(randomDataset(chance, badness, chance(30)), chance));
      expect(readText(bytes, { chance }), `seed ${seed}`).toEqual(readWhole(bytes));
    }
  });

  it('goes on after what there was of it has gone to another thread', () => {
    const events = Array.from({ length: 5000 }, (_, i) => ({ id: `e${i}`, title: 'x', date: `${1000 + i}` }));
    const bytes = encode(JSON.stringify({ version: 1, title: 'T', events }));
    const file = new FileBytes();
    const reading = new TextReading(file, { isLines: false });
    let partCount = 0;
    for (let from = 0; from < bytes.length; from += 4096) {
      file.append(bytes.subarray(from, from + 4096));
      finish(reading.read());
      const part = finish(reading.soFar());
      if (!part) continue;
      partCount += 1;
      const { columns } = part.gathered.arranged;
      const buffers = [columns.starts, columns.ends, columns.importances, columns.categories];
      structuredClone(part, { transfer: buffers.map(({ buffer }) => buffer as ArrayBuffer) });
    }
    expect(partCount).toBeGreaterThan(40);
    const { text } = finish(reading.finish());
    expect(text && tableOf(file, text).count).toBe(5000);
  });

  it('is as bad as it is as a whole, whichever bytes are lost or changed', () => {
    const odd = [
      ...Array.from('{}[],:"\\ \n1e-tfn'),
      '\uFEFF',
      'é',
      '"events":[',
      '"events":[]',
      '{"events":',
    ];
    for (let run = 0; run < 1500; run += 1) {
      const seed = 3_000_000 + run;
      const chance = chanceOf(seed);
      const text = write(randomDataset(chance, 0.05, 1 + chance(5)), chance);
      const at = chance(text.length);
      const changed = encode(text.slice(0, at) + oneOf(chance, odd) + text.slice(at + chance(4)));
      if (chance(3) === 0) changed[chance(changed.length)] = chance(256);
      const bytes = chance(4) === 0 ? changed.subarray(0, chance(changed.length)) : changed;
      expect(readText(bytes, { chance }), `seed ${seed}`).toEqual(readWhole(bytes));
    }
  });

  it('does not depend on where its bytes are cut', () => {
    const dataset = {
      $schema: 'x',
      version: 1,
      title: 'The "events": [ of é 😀',
      note: { events: [1, { events: [] }] },
      events: [
        { id: 'a', title: 'x \\" ] } , {', date: '1914' },
        { id: 'é😀', title: 'y', date: '1915', citations: [{ source: 's' }] },
        [],
        'text ] \\" ,',
        1e5,
        null,
      ],
      sources: [{ id: 's', title: 'S' }],
    };
    const bytes = encode(`\uFEFF ${JSON.stringify(dataset)}\n`);
    const whole = readWhole(bytes);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const file = new FileBytes();
      const reading = new TextReading(file, { isLines: false });
      for (const piece of [bytes.subarray(0, cut), bytes.subarray(cut)]) {
        file.append(piece);
        finish(reading.read());
      }
      const { text, problems } = finish(reading.finish());
      expect({ content: text && contentOf(tableOf(file, text)), problems }, `cut at ${cut}`).toEqual(whole);
    }
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t'],
    ['a byte-order mark alone', '\uFEFF'],
    ['two byte-order marks', '\uFEFF\uFEFF{"version":1,"title":"T","events":[]}'],
    ['three byte-order marks', '\uFEFF\uFEFF\uFEFF{"version":1,"title":"T","events":[]}'],
    ['a web page', '<!doctype html><p>404'],
    ['XML', '<a/>'],
    ['a number', '5'],
    ['a text', '"events"'],
    ['a list', '[{"events":[]}]'],
    ['no events', '{"version":1}'],
    ['events that are no list', '{"events":{"events":[]}}'],
    ['events that are null', '{"events":null}'],
    [
      'events twice',
      '{"version":1,"title":"T","events":[1],"events":[{"id":"a","title":"x","date":"1914"}]}',
    ],
    ['events twice, then none', '{"version":1,"title":"T","events":[1],"events":5}'],
    [
      'no list, then events',
      '{"version":1,"title":"T","events":5,"events":[{"id":"a","title":"x","date":"1914"}]}',
    ],
    ['a name in escapes', '{"version":1,"title":"T","\\u0065vents":[{"id":"a","title":"x","date":"1914"}]}'],
    ['a comma too many', '{"version":1,"title":"T","events":[{"id":"a","title":"x","date":"1914"},]}'],
    ['a comma too few', '{"version":1,"title":"T","events":[{"id":"a"} {"id":"b"}]}'],
    ['a comma in front', '{"version":1,"title":"T","events":[,{"id":"a"}]}'],
    ['brackets that do not match', '{"version":1,"title":"T","events":[{"a":[},{]}]}'],
    ['more after the end', '{"version":1,"title":"T","events":[]} x'],
    ['two values in one line', '{"version":1} {"version":1}'],
    ['a list that does not end', '{"version":1,"title":"T","events":[{"id":"a"}'],
    [
      'a hostile name',
      '{"version":1,"title":"T","__proto__":{"events":[]},"events":[{"__proto__":1,"id":"a","title":"x","date":"1914"}]}',
    ],
    [
      'sources that come last',
      '{"events":[{"id":"a","title":"x","date":"1914","citations":[{"source":"s"}]}],"sources":[{"id":"s","title":"S"}],"version":1,"title":"T"}',
    ],
    [
      'a title that comes again',
      '{"version":1,"title":"","events":[{"id":"a","title":"x","date":"1914"}],"title":"T"}',
    ],
  ])('is the same in pieces: %s', (_, text) => {
    const bytes = encode(text);
    const whole = readWhole(bytes);
    for (let run = 0; run < 20; run += 1) expect(readText(bytes, { chance: chanceOf(run) })).toEqual(whole);
  });

  it('may have bytes that are no UTF-8', () => {
    const bytes = encode('{"version":1,"title":"T?","events":[{"id":"a?","title":"x?","date":"1914"}]}');
    const broken = bytes.map((byte) => (byte === 63 ? 0xff : byte));
    expect(readText(broken, { chance: chanceOf(1) })).toEqual(readWhole(broken));
    const cut = bytes.map((byte) => (byte === 63 ? 0xe2 : byte));
    expect(readText(cut, { chance: chanceOf(1) })).toEqual(readWhole(cut));
  });

  it('survives brackets without end, inside an event or around everything', () => {
    const deep = '['.repeat(200_000);
    for (const text of [
      deep,
      `{"events":[${deep}`,
      `{"version":1,"title":"T","events":[${deep}${']'.repeat(200_000)}]}`,
    ]) {
      const bytes = encode(text);
      expect(readText(bytes).problems).toEqual(readWhole(bytes).problems);
    }
  });

  it('takes texts that are longer than a block of bytes', () => {
    const summary = 'é'.repeat(1_500_000);
    const events = [
      { id: 'a', title: 'x', date: '1914', summary },
      { id: 'b', title: 'y', date: '1913' },
    ];
    const bytes = encode(JSON.stringify({ version: 1, title: 'T', events }));
    expect(readText(bytes, { chance: chanceOf(5) })).toEqual(readWhole(bytes));
  });

  it('lists as many of 100,000 problems as a small one', () => {
    const events = Array.from({ length: 100_000 }, (_, i) => ({
      id: `e${i % 500}`,
      title: '',
      date: `${i}-99`,
    }));
    const bytes = encode(JSON.stringify({ version: 1, title: 'T', events }));
    expect(readText(bytes).problems).toEqual(readWhole(bytes).problems);
  });

  it('can be looked at before its end', () => {
    const events = Array.from({ length: 4000 }, (_, i) => ({
      id: `e${i}`,
      title: 'x',
      date: `${1000 + (i % 900)}`,
    }));
    const bytes = encode(JSON.stringify({ version: 1, title: 'T', events }));
    const file = new FileBytes();
    const reading = new TextReading(file, { isLines: false });
    file.append(bytes.subarray(0, bytes.length / 2));
    finish(reading.read());
    const part = finish(reading.soFar())!;
    const table = tableOf(file, part);
    expect(table.count).toBe(reading.count);
    expect(table.count).toBeGreaterThan(1000);
    expect(table.eventAt(table.rowOf('e900')!)).toMatchObject({ id: 'e900', date: '1000' });
    file.append(bytes.subarray(bytes.length / 2));
    finish(reading.read());
    const { text } = finish(reading.finish());
    expect(tableOf(file, text!).count).toBe(4000);
  });
});

describe('a file of lines', () => {
  const lines = (...values: readonly unknown[]): Uint8Array =>
    encode(values.map((value) => JSON.stringify(value) ?? 'null').join('\n'));
  const first = { id: 'a', title: 'x', date: '1914' };
  const second = { id: 'b', title: 'y', date: '1913' };
  const content = (parts: object): unknown => usualOutcome({ version: 1, title: 'T', ...parts }).content;

  it('has what the dataset has besides events in its first line', () => {
    const head = { version: 1, title: 'T', categories: [{ id: 'c', label: 'C' }], story: [{ event: 'b' }] };
    const events = [{ ...first, category: 'c' }, second];
    for (let run = 0; run < 20; run += 1) {
      const { content: found, problems } = readText(lines(head, ...events), { chance: chanceOf(run) });
      expect(problems).toEqual([]);
      expect(found).toEqual(content({ ...head, events }));
    }
  });

  it('may have events alone, and then no title', () => {
    const { content: found, problems } = readText(lines(first, second));
    expect(problems).toEqual([]);
    expect(found).toEqual({
      ...(content({ events: [first, second] }) as object),
      dataset: expect.objectContaining({ title: '' }),
    });
  });

  it('may be one line, if its name says so', () => {
    expect(readText(lines(first), { isLines: true }).problems).toEqual([]);
    expect(readText(lines(first)).problems[0]?.message).toBe('There is no "events" in this timeline.');
  });

  it.each(['null', '42', '"a"', 'garbage', '# made by hand', 'true'])(
    'may begin with %s, which is left out, and the events are those of their own lines',
    (line) => {
      const bytes = encode(`${line}\n${JSON.stringify(first)}\n${JSON.stringify(second)}\n`);
      for (const chance of [chanceOf(1), chanceOf(2), chanceOf(3)]) {
        const { content: found, problems } = readText(bytes, { chance });
        expect(problems).toHaveLength(1);
        expect(found).toEqual({
          ...(content({ events: [first, second] }) as object),
          dataset: expect.objectContaining({ title: '' }),
        });
      }
    },
  );

  it.each([
    ['a head that was cut', '{"version":1,"title":"ND"\n'],
    ['a line of words after its head', '{"version":1,"title":"ND"}\ngärb\n'],
    ['an event that was cut', '{"id":"cut",\n'],
    ['two lines of words', 'one\ntwo\n'],
  ])('shows the others after %s, if its name says that it is of lines', (_, begin) => {
    const bytes = encode(`${begin}${JSON.stringify(first)}\n${JSON.stringify(second)}\n`);
    const { content: found, problems } = readText(bytes, { isLines: true, chance: chanceOf(5) });
    expect(found).toMatchObject({ count: 2 });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.message).toMatch(/^Line \d/);
  });

  it('may have blank lines, byte-order marks and line ends of any system', () => {
    const bytes = encode(`\uFEFF${JSON.stringify(first)}\r\n\r\n \t\n${JSON.stringify(second)}\r\n`);
    const { content: found } = readText(bytes, { chance: chanceOf(3) });
    expect(found).toMatchObject({ count: 2 });
  });

  it('leaves out a line that is no JSON and says which', () => {
    const bytes = encode(
      `${JSON.stringify(first)}\n\n{"id":"c",\n${JSON.stringify(second)}\n[1]\n{"id":"a","title":"x","date":"1914"}`,
    );
    const { content: found, problems } = readText(bytes, { chance: chanceOf(4) });
    expect(found).toMatchObject({ count: 2 });
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'events[1]: Line 3, column 11: found the end of the file, where a name in double quotes should be. This event is left out.',
      'events[3]: Found a list, not an object. This event is left out.',
      'events[4].id: The id "a" is taken by events[0]. This event is left out.',
    ]);
  });

  it('comes out as one object does, whatever the events', () => {
    for (let run = 0; run < 300; run += 1) {
      const seed = 5_000_000 + run;
      const chance = chanceOf(seed);
      const { events, ...rest } = randomDataset(chance, 0.1, 2 + chance(20)) as { events: unknown[] };
      if (!Array.isArray(events)) continue;
      const whole = usualOutcome(JSON.parse(JSON.stringify({ ...rest, events })) as unknown);
      const hasHead = !Object.hasOwn(rest, 'id') && typeof events[0] === 'object';
      if (!hasHead || events[0] === null || Array.isArray(events[0])) continue;
      expect(readText(lines(rest, ...events), { chance }), `seed ${seed}`).toEqual(whole);
    }
  });
});
