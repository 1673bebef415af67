// The way in: table + viewport + options → Scene. What panning must not change is in `arrangement.ts`; the rest is
// composed for every frame, from what is on screen alone.
import { countInView } from '../data/event-table.ts';
import type { Arrangement } from './arrangement.ts';
import { arrange, packingMsPerPx } from './arrangement.ts';
import type { LayoutInput } from './compose.ts';
import { compose, countShown } from './compose.ts';
import type { Scene } from './scene.ts';

export type { LayoutInput } from './compose.ts';

/** A layout that remembers the arrangement between frames. Given the same input it gives the same scene. */
export type Layout = (input: LayoutInput) => Scene;

const KEPT_SCALES = 8; // who zooms out again finds the arrangements of the way in

/** Makes a layout. One for each plot: arrangements are kept, scale by scale, and used again while they hold. */
export function createLayout(): Layout {
  let key: readonly unknown[] = [];
  const arrangements = new Map<number, Arrangement>();
  return (input) => {
    const { table, rows, lanes, viewport, heightPx, fontPx, hasLaneHeaders } = input;
    const next = [table, rows, lanes, viewport.widthPx, heightPx, fontPx, hasLaneHeaders];
    if (next.some((part, index) => part !== key[index])) {
      arrangements.clear();
      key = next;
    }
    const scale = packingMsPerPx(input);
    let arrangement = arrangements.get(scale);
    if (!arrangement) {
      if (arrangements.size >= KEPT_SCALES) arrangements.clear();
      arrangements.set(scale, (arrangement = arrange(input)));
    }
    const scene = compose(input, arrangement);
    const viewCount = countInView(input.table, rows, viewport);
    return { ...scene, viewCount, hiddenCount: viewCount - countShown(scene, input) };
  };
}
