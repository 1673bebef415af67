// Rows that are counted in every frame, and listed only when somebody opens them.
import type { RowList } from '../scene.ts';

/** What is known of some rows before they are listed. */
export interface LaterRows {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly list: () => readonly number[];
}

/** Rows as a list that is made when one of them is asked for that is neither the first nor the last. */
export function listedLater({ count, first, last, list }: LaterRows): RowList {
  let rows: readonly number[] | undefined;
  return new Proxy<readonly number[]>([], {
    get: (_, key) => {
      if (key === 'length') return count;
      if (key === '0') return first;
      if (key === `${count - 1}`) return last;
      return Reflect.get((rows ??= list()), key) as unknown;
    },
  });
}
