// Every action on the state, and what it leaves alone.
import { describe, expect, it } from 'vitest';
import type { Action, TimelineState } from '../../src/interaction/state.ts';
import { INITIAL_STATE, reduce } from '../../src/interaction/state.ts';
import { tableOf } from '../layout/layout-input.ts';

const table = tableOf([{ id: 'a', date: '1914' }]);
const viewport = { start: 0, end: 1000, widthPx: 500 };
const filters = { text: 'war', categories: ['a'], actors: [], sources: [] };
const busy: TimelineState = {
  ...INITIAL_STATE,
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
      table: other,
      viewport: next,
      selected: undefined,
      active: undefined,
    });
  });

  it('leaves nothing of a dataset that is gone', () => {
    const state = reduce(busy, { type: 'unloaded' });
    expect(state).toEqual({ ...busy, table: undefined, selected: undefined, active: undefined });
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
