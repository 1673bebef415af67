// Which events a handout holds, and how their sources are numbered.
import { describe, expect, it } from 'vitest';
import { allRows, buildEventTable } from '../../src/data/event-table.ts';
import type { EventTable } from '../../src/data/event-table.ts';
import { parseDataset } from '../../src/data.ts';
import { chooseEvents, EVENTS_LIMIT } from '../../src/handout/chosen-events.ts';
import { firstChoices, PAPERS, sheetOf } from '../../src/handout/choices.ts';
import { numberNotes } from '../../src/handout/notes.ts';
import { TREATIES, treatiesWith } from '../elements/datasets.ts';

function tableOf(input: unknown): EventTable {
  const { dataset } = parseDataset(input);
  if (!dataset) throw new TypeError('No dataset.');
  return buildEventTable(dataset);
}

const ALWAYS = { start: -Infinity, end: Infinity };
const many = (count: number, importanceOf: (index: number) => number): unknown => ({
  version: 1,
  title: 'Many',
  events: Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    title: `Event ${index}`,
    date: `${1000 + (index % 900)}`,
    importance: importanceOf(index),
  })),
});

describe('choosing events', () => {
  const table = tableOf(TREATIES);
  const titles = (rows: Uint32Array, of = table): string[] => Array.from(rows, (row) => of.eventAt(row).id);

  it('takes all that the filters keep', () => {
    const { rows, total } = chooseEvents(table, 'shown', { shown: Uint32Array.of(1, 3), view: ALWAYS });
    expect([Array.from(rows), total]).toEqual([[1, 3], 2]);
  });

  it('takes those of them that are in view', () => {
    const view = { start: Date.UTC(1918, 0, 1), end: Date.UTC(1918, 11, 31) };
    const { rows } = chooseEvents(table, 'view', { shown: allRows(table), view });
    expect(titles(rows)).toContain('armistice');
    expect(titles(rows)).not.toContain('outbreak');
  });

  it('takes those of the story, in time order, each once, and none that is not there', () => {
    const story = [
      { event: 'versailles' },
      { event: 'armistice' },
      { title: 'Words' },
      { event: 'armistice' },
      { title: 'Before', show: ['outbreak', 'nowhere'] },
    ];
    const withStory = tableOf(treatiesWith({ story }));
    const { rows } = chooseEvents(withStory, 'story', { shown: Uint32Array.of(), view: ALWAYS });
    expect(titles(rows, withStory)).toEqual(['outbreak', 'armistice', 'versailles']);
  });

  it('takes none where there are none', () => {
    const empty = tableOf({ version: 1, title: 'Nothing', events: [] });
    for (const choice of ['shown', 'view', 'story'] as const) {
      expect(chooseEvents(empty, choice, { shown: allRows(empty), view: ALWAYS }).total).toBe(0);
    }
  });

  it('leaves out the less important of more than its limit, and says how many there are', () => {
    const full = tableOf(many(1000, (index) => 1 + (index % 5)));
    const { rows, total } = chooseEvents(full, 'shown', { shown: allRows(full), view: ALWAYS });
    expect([rows.length, total]).toEqual([EVENTS_LIMIT, 1000]);
    const importances = Array.from(rows, (row) => full.importances[row]!);
    expect(importances.filter((importance) => importance === 5)).toHaveLength(200);
    expect(Math.min(...importances)).toBe(4);
    expect(Array.from(rows)).toEqual(Array.from(rows).toSorted((a, b) => a - b));
  });
});

describe('numbering sources', () => {
  it('counts them in the order in which the events name them', () => {
    const table = tableOf(TREATIES);
    const notes = numberNotes(table, allRows(table));
    const seen = Array.from(allRows(table)).flatMap((row) => notes.of(row).map(({ number }) => number));
    expect(seen[0]).toBe(1);
    expect(new Set(seen).size).toBe(notes.sources.length);
    for (const row of allRows(table)) {
      for (const { number, source } of notes.of(row)) expect(notes.sources[number - 1]).toBe(source);
    }
  });

  it('has no source that none of the events cites', () => {
    const table = tableOf(TREATIES);
    const { sources } = numberNotes(table, [0]);
    expect(sources.map(({ id }) => id)).toEqual(['gazette']);
  });

  it('names a source once that an event cites twice, with what it says against the event', () => {
    const table = tableOf({
      version: 1,
      title: 'Twice',
      sources: [{ id: 's', title: 'S' }],
      events: [
        {
          id: 'e',
          title: 'E',
          date: '1914-07-28',
          citations: [{ source: 's' }, { source: 's', date: '1915' }],
        },
      ],
    });
    const notes = numberNotes(table, [0]).of(0);
    expect(notes).toHaveLength(1);
    expect(notes[0]!.against?.relation).toBe('disagrees');
  });
});

describe('paper', () => {
  it('is as large as the standards have it, upright and lying', () => {
    expect(sheetOf({ paper: 'A4', isLandscape: false }).cssSize).toBe('210mm 297mm');
    expect(sheetOf({ paper: 'A3', isLandscape: true }).cssSize).toBe('420mm 297mm');
    expect(sheetOf({ paper: 'Letter', isLandscape: false }).cssSize).toBe('215.9mm 279.4mm');
    for (const paper of Object.keys(PAPERS) as (keyof typeof PAPERS)[]) {
      const { widthPx, innerWidthPx, marginPx } = sheetOf({ paper, isLandscape: true });
      expect(widthPx).toBeCloseTo(innerWidthPx + 2 * marginPx, 6);
    }
  });

  it('is Letter at first where that is what printers hold', () => {
    expect(firstChoices('en-US').paper).toBe('Letter');
    expect(firstChoices('en-GB').paper).toBe('A4');
    expect(firstChoices('').paper).toBe('A4');
  });
});
