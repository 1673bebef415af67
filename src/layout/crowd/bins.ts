// A crowd in parts, for who cannot point at it: each part of a lane is an option of the list, and can be opened.
import type { RowIndex } from '../../data/row-index.ts';
import { timeToPx } from '../../time/viewport.ts';
import type { ArrangementInput } from '../arrangement.ts';
import { bucketMsPerPx } from '../arrangement.ts';
import type { ClusterMark } from '../scene.ts';
import { cellsOver, cellStart } from './cells.ts';
import type { BodyPlace } from './crowd-frame.ts';
import { NAME_EM } from './crowd-slots.ts';

/** The parts of a lane that are in view. */
export function binsOf(
  { viewport, fontPx }: ArrangementInput,
  index: RowIndex,
  { y, heightPx, hue }: BodyPlace & { readonly hue: number },
): ClusterMark[] {
  const cells = cellsOver(viewport, NAME_EM * fontPx * bucketMsPerPx(viewport));
  const bins: ClusterMark[] = [];
  let from = index.placeAt(cellStart(cells, 0));
  for (let cell = 0; cell < cells.count; cell++) {
    const x0 = Math.max(0, timeToPx(viewport, cellStart(cells, cell)));
    const x1 = Math.min(viewport.widthPx, timeToPx(viewport, cellStart(cells, cell + 1)));
    const to = index.placeAt(cellStart(cells, cell + 1), from);
    const rows = index.rows.subarray(from, to);
    from = to;
    if (rows.length === 0 || x1 - x0 < fontPx) continue;
    const box = { x: x0, y, width: x1 - x0, height: heightPx };
    const widthPx = x1 - x0;
    bins.push({
      kind: 'cluster',
      row: rows[0]!,
      rows,
      x: (x0 + x1) / 2,
      y: y + heightPx / 2,
      text: '',
      widthPx,
      hue,
      box,
    });
  }
  return bins;
}
