// Which of the eight colours and shapes a category has: beyond eight they come again.
import type { EventTable } from '../data/event-table.ts';
import type { RowList } from './scene.ts';

const HUES = 8;

/** Index 0–7 of the colour and shape of a category by its place in the dataset; −1 for none. */
export function hueOfCategory(category: number): number {
  return category < 0 ? -1 : category % HUES;
}

/** The hue of a row's category; −1 for none. */
export function hueOf({ categories }: EventTable, row: number): number {
  return hueOfCategory(categories[row]!);
}

/** The hue that all of some rows have; −1 where they have several or none. */
export function commonHue(table: EventTable, rows: RowList): number {
  const first = rows.length > 0 ? hueOf(table, rows[0]!) : -1;
  for (let i = 1; i < rows.length; i++) if (hueOf(table, rows[i]!) !== first) return -1;
  return first;
}
