// Datasets written as files: what is read again is the same.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonPieces } from '../../../src/data/exporters/json.ts';
import type { TimelineDataset } from '../../../src/data/schema.ts';
import { parseDataset } from '../../../src/data/validate.ts';
import { checked, event, eventsOf, tableWithClocks } from '../sample-dataset.ts';
import { HOSTILE_PIECES, hostileTexts } from './hostile.ts';

const SEED = 1802;

function written({ events, ...head }: TimelineDataset): string {
  return [...jsonPieces(head, events)].join('');
}

describe('jsonPieces', () => {
  it('writes the built-in dataset so that it reads the same', () => {
    const { dataset } = parseDataset(JSON.parse(readFileSync('data/moscow-visit-2023.json', 'utf8')));
    expect(parseDataset(JSON.parse(written(dataset!)))).toEqual({ dataset, problems: [] });
  });

  it('writes a dataset with stories, eras and what else there may be', () => {
    const dataset = checked({
      $schema: 'https://example.org/schema.json',
      description: 'What it shows.',
      eras: [{ title: 'The war', date: '1914/1918' }],
      story: [{ event: 'armistice', notes: 'Slowly.' }, { range: '1914/1918' }],
      sources: [{ id: 's', title: 'T', note: 'kept', custom: { any: [1, null] } }],
      events: [event({ citations: [{ source: 's', stance: 'disputes', date: '1918' }] })],
    });
    expect(parseDataset(JSON.parse(written(dataset))).dataset).toEqual(dataset);
  });

  it('keeps events that last from one clock time to another, by their days', () => {
    const table = tableWithClocks();
    const text = [...jsonPieces(table.dataset, eventsOf(table))].join('');
    const { dataset, problems } = parseDataset(JSON.parse(text));
    expect(problems).toEqual([]);
    expect(dataset!.events.map(({ date }) => date)).toEqual(['2001-01-01', '2001-01-01/2001-01-02']);
  });

  it('writes a dataset without events, and one without a title, as JSON', () => {
    const empty = { ...checked({}), events: [] };
    expect(JSON.parse(written(empty))).toEqual(empty);
    expect(JSON.parse(written({ ...empty, title: '' }))).not.toHaveProperty('title');
  });

  it('has one event in each line, so that it can be written bit by bit', () => {
    const dataset = checked({ events: [event({ id: 'a' }), event({ id: 'b' }), event({ id: 'c' })] });
    const { events, ...head } = dataset;
    expect([...jsonPieces(head, events)]).toHaveLength(5);
    expect(
      written(dataset)
        .split('\n')
        .filter((line) => line.includes('"date"')),
    ).toHaveLength(3);
  });

  it(`brings every text back (seed ${SEED})`, () => {
    const titles = [...HOSTILE_PIECES, ...hostileTexts(SEED, 500)];
    const plain = checked({});
    const events = titles.map((title, index) => ({ ...plain.events[0]!, id: `e${index}`, title }));
    expect(JSON.parse(written({ ...plain, events }))).toEqual({ ...plain, events });
  });
});
