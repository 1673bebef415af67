// Datasets by chance: good, bad and hostile, and every mixture of them. What can be wrong with a field is wrong now and then.

/** A whole number from 0 to below `limit`. */
export type Chance = (limit: number) => number;

/** One of these. */
export function oneOf<Item>(chance: Chance, items: readonly Item[]): Item {
  return items[chance(items.length)]!;
}

const GOOD_DATES = [
  '1914',
  '1914-07',
  '1914-07-28',
  '0000',
  '2000-02-29',
  '1914-07-28T10:00:00Z',
  '1914-07-28T10:00:00',
  '1914-07-28T10:00:00+02:00',
  '1914/1918',
  '1914-07-28/1918-11-11',
  '1990/1990-05',
  '2022-02-24/..',
  '../1918',
  '/1918-11',
  '1450~',
  '1914?',
  '201X',
  '1984-11-XX',
  '2023-21',
  '-0043-03-15',
  'Y-66000000~',
  '1950S2',
  '[1667,1668]',
  '{1960..1961-12}',
];
const BAD_DATES = [
  '1914-13',
  '1900-02-29',
  '1918/1914',
  '28 July 1914',
  '',
  ' 1914',
  '1914-07-28T24:00:00Z',
  '1914-7-28',
  '-0000',
  'open',
  '1914/open',
  '196u',
  '1/2',
  'x'.repeat(101),
  1914,
  null,
  ['1914'],
];
const TEXTS = [
  'Plain words',
  '',
  ' space around ',
  'line\nbreak\tand tab',
  'carriage\rreturn',
  'right \u202Eto left',
  'caf\uFFFD',
  'isolated \u2066text\u2069',
  'null \u0000 byte',
  'half \uD800 pair',
  'whole 😀 pair',
  'no-break\u00A0',
  '\uFEFF',
  'Compiègne',
  'del\u007F',
  '<b onclick="alert(1)">',
  'long '.repeat(80).trim(),
  5,
  null,
  {},
  true,
];
const ODD = [undefined, null, '', 0, -1, 6, 2.5, NaN, [], {}, 'text', true, [null], [[]], { id: 'x' }];
const KEYS = ['__proto__', 'constructor', 'titel', 'url', 'toString', 'a b', '"', 'citation'];
const IDS = ['a', 'b', 'c', 'A', '', 'ä', '__proto__', 'constructor', 'x\u0000'];

function set(target: Record<string, unknown>, key: string, value: unknown): void {
  // As JSON.parse does it: an own field, whatever its name.
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A dataset. @param badness 0 for one without problems, 1 for one in which most fields are wrong. */
export function randomDataset(chance: Chance, badness: number, eventCount: number): Record<string, unknown> {
  const isBad = (): boolean => chance(1000) < badness * 1000;
  const text = (): unknown => (isBad() ? oneOf(chance, TEXTS) : `Words ${chance(1000)}`);
  const date = (): unknown => (isBad() ? oneOf(chance, BAD_DATES) : oneOf(chance, GOOD_DATES));
  const record = (fields: Readonly<Record<string, () => unknown>>, required: number): unknown => {
    if (isBad() && chance(4) === 0) return oneOf(chance, ODD);
    const result: Record<string, unknown> = {};
    for (const [i, [key, make]] of Object.entries(fields).entries()) {
      const isThere = i < required ? !isBad() || chance(3) > 0 : chance(2) === 0;
      if (isThere) set(result, key, isBad() && chance(3) === 0 ? oneOf(chance, ODD) : make());
    }
    if (isBad() && chance(3) === 0) set(result, oneOf(chance, KEYS), oneOf(chance, ODD));
    return result;
  };
  const list = (make: () => unknown, count = chance(5)): unknown =>
    isBad() && chance(6) === 0 ? oneOf(chance, ODD) : Array.from({ length: count }, make);
  const idOf = (i: number): unknown => (isBad() ? oneOf(chance, IDS) : `id-${i}`);
  const known = (): unknown => (isBad() ? oneOf(chance, [...IDS, 'nobody']) : `id-${chance(3)}`);
  const named = (field: string) => {
    let i = 0;
    return (): unknown => record({ id: () => idOf(i++), [field]: text }, 2);
  };
  const passage = (): unknown => record({ start: text, end: text, prefix: text, suffix: text }, 1);
  const citation = (): unknown =>
    record(
      {
        source: known,
        date,
        stance: () =>
          oneOf(chance, isBad() ? ['agrees', null, ' supports'] : ['supports', 'disputes', 'mentions']),
        note: text,
        passage,
      },
      1,
    );
  let eventIndex = 0;
  const event = (): unknown =>
    record(
      {
        id: () => idOf(eventIndex++),
        title: text,
        date,
        category: known,
        actors: () => list(known, chance(isBad() ? 20 : 2)),
        place: text,
        summary: text,
        importance: () => (isBad() ? oneOf(chance, ODD) : 1 + chance(5)),
        citations: () => list(citation, chance(3)),
      },
      3,
    );
  const fields: Record<string, () => unknown> = {
    version: () => (isBad() ? oneOf(chance, ODD) : 1),
    title: text,
    language: () => (isBad() ? 'no language' : 'en'),
    categories: () => list(named('label'), 3),
    actors: () => list(named('label'), 3),
    sources: () => list(named('title'), 3),
    events: () => Array.from({ length: eventCount }, event),
    eras: () => list(() => record({ title: text, date }, 2), 1),
    story: () =>
      list(
        () =>
          record(
            {
              event: known,
              show: () => list(known, chance(isBad() ? 9 : 2)),
              range: date,
              title: text,
              question: text,
              answer: text,
            },
            1,
          ),
        chance(4),
      ),
  };
  const dataset: Record<string, unknown> = {};
  // Now and then in another order.
  const keys = Object.keys(fields);
  if (chance(4) === 0) keys.sort(() => chance(3) - 1);
  for (const key of keys) {
    if (key === 'events' || !isBad() || chance(3) > 0) set(dataset, key, fields[key]!());
  }
  if (isBad()) set(dataset, oneOf(chance, KEYS), oneOf(chance, ODD));
  return dataset;
}
