// Every action on the state, and what it leaves alone.
import { describe, expect, it } from 'vitest';
import type { Action, TimelineState } from '../../src/interaction/state.ts';
import { INITIAL_STATE, reduce as reduceWith } from '../../src/interaction/state.ts';
import { restOn } from '../../src/data/basis.ts';
import { eventsOf } from '../data/sample-dataset.ts';
import { tableOf } from '../layout/layout-input.ts';

const reduce = (state: TimelineState, action: Action) => reduceWith(state, action);
const table = tableOf([{ id: 'a', date: '1914' }]);
const viewport = { start: 0, end: 1000, widthPx: 500 };
const filters = { text: 'war', categories: ['a'], actors: [], sources: [] };
const busy: TimelineState = {
  ...INITIAL_STATE,
  whole: table,
  table,
  viewport,
  lanesBy: 'actor',
  view: 'list',
  filters,
  selected: 0,
  active: 0,
};

describe('reduce', () => {
  it('shows a loaded table from its start, keeps the words and the view, and forgets rows of the last one', () => {
    const next = { ...viewport, end: 5000 };
    const other = tableOf([{ id: 'b', date: '1918' }]);
    expect(reduce(busy, { type: 'loaded', table: other, viewport: next })).toEqual({
      ...busy,
      whole: other,
      table: other,
      viewport: next,
      selected: undefined,
      active: undefined,
    });
  });

  it('leaves nothing of a dataset that is gone', () => {
    const state = reduce(busy, { type: 'unloaded' });
    expect(state).toEqual({
      ...busy,
      whole: undefined,
      table: undefined,
      selected: undefined,
      active: undefined,
    });
  });

  it('moves the view, and is the same state where the view is the same', () => {
    const next = { ...viewport, end: 5000 };
    expect(reduce(busy, { type: 'moved', viewport: next })).toEqual({ ...busy, viewport: next });
    expect(reduce(busy, { type: 'moved', viewport })).toBe(busy);
  });

  it('shows the same span on a plot of another width', () => {
    expect(reduce(busy, { type: 'resized', widthPx: 300 }).viewport).toEqual({ ...viewport, widthPx: 300 });
    expect(reduce(busy, { type: 'resized', widthPx: 500 }).viewport).toBe(viewport);
  });

  it('refuses a width that no plot has', () => {
    expect(() => reduce(busy, { type: 'resized', widthPx: 0 })).toThrow(RangeError);
    expect(() => reduce(busy, { type: 'resized', widthPx: NaN })).toThrow(RangeError);
  });

  it('takes the keyboard along to what is selected, and leaves it there when the selection is gone', () => {
    expect(reduce(busy, { type: 'selected', row: 7 })).toEqual({ ...busy, selected: 7, active: 7 });
    expect(reduce(busy, { type: 'selected', row: undefined })).toEqual({
      ...busy,
      selected: undefined,
      active: 0,
    });
  });

  it('moves the keyboard without selecting', () => {
    expect(reduce(busy, { type: 'activated', row: 3 })).toEqual({ ...busy, active: 3 });
    expect(reduce(busy, { type: 'activated', row: undefined })).toEqual({ ...busy, active: undefined });
  });

  it('filters, and chooses lanes and view, without touching the rest', () => {
    const none = INITIAL_STATE.filters;
    expect(reduce(busy, { type: 'filtered', filters: none })).toEqual({ ...busy, filters: none });
    expect(reduce(busy, { type: 'lanes-chosen', lanesBy: 'none' })).toEqual({ ...busy, lanesBy: 'none' });
    expect(reduce(busy, { type: 'view-chosen', view: 'table' })).toEqual({ ...busy, view: 'table' });
  });

  it('never changes the state that it is given', () => {
    const frozen = Object.freeze({ ...busy });
    const actions: Action[] = [
      { type: 'loaded', table, viewport },
      { type: 'unloaded' },
      { type: 'moved', viewport: { ...viewport, end: 2000 } },
      { type: 'resized', widthPx: 100 },
      { type: 'selected', row: undefined },
      { type: 'activated', row: 1 },
      { type: 'filtered', filters },
      { type: 'lanes-chosen', lanesBy: 'source' },
      { type: 'view-chosen', view: 'evidence' },
    ];
    const last = actions.reduce(reduce, frozen);
    expect(last).not.toEqual(frozen);
    expect(frozen).toEqual(busy);
  });
});

describe('which sources count', () => {
  const cited = tableOf(
    [
      { id: 'first', date: '1914', citations: [{ source: 'early' }] },
      {
        id: 'second',
        date: '1915',
        citations: [
          { source: 'late', date: '1915' },
          { source: 'early', date: '1916' },
        ],
      },
      { id: 'third', date: '1917', citations: [{ source: 'late' }] },
    ],
    {
      sources: [
        { id: 'early', title: 'Early', issued: '1918' },
        { id: 'late', title: 'Late', issued: '1931' },
      ],
    },
  );
  const reduce = (state: TimelineState, action: Action) => reduceWith(state, action, restOn);
  const loaded = reduce(INITIAL_STATE, { type: 'loaded', table: cited, viewport });
  const after = (...actions: Action[]) => actions.reduce((state, action) => reduce(state, action), loaded);
  const ids = (state: TimelineState) => state.table && eventsOf(state.table).map(({ id }) => id);

  it('is all of them at first', () => {
    expect(loaded.table).toBe(loaded.whole);
  });

  it('follows the day that the reader chooses, within the same ends, and comes back', () => {
    const state = after({ type: 'known-by', knownBy: '1920' });
    expect(ids(state)).toEqual(['first', 'second']);
    expect(state.table?.eventAt(1).date).toBe('1916');
    expect(state.table?.extent).toEqual(cited.extent);
    expect(reduce(state, { type: 'known-by', knownBy: undefined }).table).toBe(cited);
  });

  it('keeps what is open and where the keyboard is, if they are still there', () => {
    const open = after({ type: 'selected', row: 2 }, { type: 'activated', row: 1 });
    const state = reduce(open, { type: 'known-by', knownBy: '1920' });
    expect(state.selected).toBeUndefined();
    expect(state.active).toBe(1);
  });

  it('makes the open source a filter that goes with it', () => {
    const open = after({ type: 'source-opened', source: 'late' });
    expect(open.filters.sources).toEqual(['late']);
    expect(reduce(open, { type: 'source-opened', source: undefined })).toEqual(loaded);
    expect(reduce(open, { type: 'source-opened', source: 'early' }).filters.sources).toEqual(['early']);
  });

  it('shows what is left without the open source, and what rests on it again', () => {
    const open = after({ type: 'source-opened', source: 'late' });
    const left = reduce(open, { type: 'source-left-out', isWithout: true });
    expect(ids(left)).toEqual(['first', 'second']);
    expect(left.filters.sources).toEqual([]);
    expect(reduce(left, { type: 'source-left-out', isWithout: false })).toEqual(open);
  });

  it('leaves filters by sources alone where no source is opened or closed', () => {
    const filtered = after({ type: 'filtered', filters: { ...filters, sources: ['late'] } });
    expect(reduce(filtered, { type: 'source-opened', source: undefined })).toBe(filtered);
    expect(reduce(filtered, { type: 'source-left-out', isWithout: false })).toBe(filtered);
  });

  it('holds for the next dataset, but for a source that it does not have', () => {
    const state = after({ type: 'known-by', knownBy: '1920' }, { type: 'source-opened', source: 'late' });
    expect(ids(reduce(state, { type: 'loaded', table: cited, viewport }))).toEqual(['first', 'second']);
    const other = tableOf([{ id: 'b', date: '1918' }]);
    const next = reduce(state, { type: 'loaded', table: other, viewport });
    expect(next.source).toBeUndefined();
    expect(next.filters.sources).toEqual([]);
  });

  it('is all of them until what narrows them has come', () => {
    const early = reduceWith(loaded, { type: 'known-by', knownBy: '1920' });
    expect(early).toEqual({ ...loaded, knownBy: '1920' });
    const came = reduce(early, { type: 'part-came' });
    expect(ids(came)).toEqual(['first', 'second']);
    expect(reduce(came, { type: 'part-came' })).toBe(came);
    expect(reduce(loaded, { type: 'part-came' })).toBe(loaded);
  });
});
