import { describe, expect, it } from 'vitest';
import { buildEventTable } from '../../src/data/event-table.ts';
import type { LanesBy } from '../../src/data/lanes-by.ts';
import { laneKeys } from '../../src/data/lanes-by.ts';
import { checked, event } from './sample-dataset.ts';

const table = buildEventTable(
  checked({
    categories: ['b', 'unused', 'a'].map((id) => ({ id, label: id.toUpperCase() })),
    actors: ['__proto__', 'xi'].map((id) => ({ id, label: `Actor ${id}` })),
    sources: [
      { id: 's', title: 'Title only' },
      { id: 't', title: 'Title', publisher: 'Publisher' },
      { id: 'u' },
      { id: 'v', title: 'Not cited' },
    ],
    events: [
      event({
        id: '1',
        date: '2001',
        category: 'a',
        actors: ['xi', '__proto__'],
        citations: [{ source: 't' }, { source: 's' }],
      }),
      event({ id: '2', date: '2002', category: 'b', actors: ['__proto__'], citations: [{ source: 'u' }] }),
      event({ id: '3', date: '2003' }),
      event({ id: '4', date: '2004', category: 'a', citations: [{ source: 's' }] }),
    ],
  }),
);

function lanes(by: LanesBy) {
  const { keys, labels, laneOf } = laneKeys(table, by);
  return { keys, labels, laneOf: [...laneOf] };
}

describe('lanes', () => {
  it('by category stand in the order of the dataset; those without events are not there', () => {
    expect(lanes('category')).toEqual({
      keys: ['b', 'a', ''],
      labels: ['B', 'A', 'Other'],
      laneOf: [1, 0, 2, 1],
    });
  });

  it('by actor have each event once, with the first actor that it lists', () => {
    expect(lanes('actor')).toEqual({
      keys: ['__proto__', 'xi', ''],
      labels: ['Actor __proto__', 'Actor xi', 'Other'],
      laneOf: [1, 0, 2, 2],
    });
  });

  it('by source are named by publisher, else title, else id', () => {
    expect(lanes('source')).toEqual({
      keys: ['s', 't', 'u', ''],
      labels: ['Title only', 'Publisher', 'u', 'Other'],
      laneOf: [1, 2, 3, 0],
    });
  });

  it('by source tell sources of one name apart by their titles', () => {
    const paper = { 'container-title': 'The Gazette' };
    const table = buildEventTable(
      checked({
        sources: [
          { id: 'a', title: 'War', ...paper },
          { id: 'b', title: 'Peace', ...paper },
          { id: 'c', title: 'A memoir', type: 'book', URL: 'https://books.example/1' },
        ],
        events: ['a', 'b', 'c'].map((source, i) => event({ id: `e${i}`, citations: [{ source }] })),
      }),
    );
    expect(laneKeys(table, 'source').labels).toEqual(['The Gazette: War', 'The Gazette: Peace', 'A memoir']);
  });

  it('by nothing are one without a name', () => {
    expect(lanes('none')).toEqual({ keys: [''], labels: [''], laneOf: [0, 0, 0, 0] });
  });

  it('have no place for others where every event names one', () => {
    const all = buildEventTable(
      checked({ categories: [{ id: 'a', label: 'A' }], events: [event({ category: 'a' })] }),
    );
    expect(laneKeys(all, 'category').keys).toEqual(['a']);
  });

  it('are none in an empty table, but for the one that needs no name', () => {
    const empty = buildEventTable(checked({ events: [] }));
    expect(laneKeys(empty, 'actor')).toMatchObject({ keys: [], labels: [] });
    expect(laneKeys(empty, 'none').keys).toEqual(['']);
  });
});
