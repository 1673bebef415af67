// The way in: table + viewport + options → Scene. What panning must not change is in `arrangement.ts`; the rest is
// composed for every frame, from what is on screen alone.
import { countInView } from '../data/event-table.ts';
import type { Arrangement } from './arrangement.ts';
import { arrange, bucketMsPerPx } from './arrangement.ts';
import type { LayoutInput } from './compose.ts';
import { compose, countShown } from './compose.ts';
import type { Scene } from './scene.ts';

export type { LayoutInput } from './compose.ts';

/** A layout that remembers the arrangement between frames. Given the same input it gives the same scene. */
export type Layout = (input: LayoutInput) => Scene;

/** Makes a layout. One for each plot: the arrangement of the last input is kept and used again while it holds. */
export function createLayout(): Layout {
  let key: readonly unknown[] = [];
  let arrangement: Arrangement | undefined;
  return (input) => {
    const { table, rows, lanes, viewport, heightPx, fontPx, hasLaneHeaders } = input;
    const next = [
      table,
      rows,
      lanes,
      bucketMsPerPx(viewport),
      viewport.widthPx,
      heightPx,
      fontPx,
      hasLaneHeaders,
    ];
    if (!arrangement || next.some((part, index) => part !== key[index])) {
      arrangement = arrange(input);
      key = next;
    }
    const scene = compose(input, arrangement);
    const viewCount = countInView(input.table, rows, viewport);
    return { ...scene, viewCount, hiddenCount: viewCount - countShown(scene, input) };
  };
}
