// Paints the overview of one plot: its histogram once for the rows, its brush wherever the view is.
import type { EventTable } from '../data/event-table.ts';
import { wholeSpan } from '../layout/view-range.ts';
import { paintSvg } from '../render/svg.ts';
import type { Viewport } from '../time/viewport.ts';
import { brushOf, overviewBars, overviewSvg, overviewViewport } from './overview.ts';

export class OverviewPlot {
  #key: readonly unknown[] = [];
  #bars = '';
  #whole: Viewport | undefined;

  /** The whole of the data as a viewport of the strip; undefined before it has been painted. */
  get whole(): Viewport | undefined {
    return this.#whole;
  }

  /** Where the brush is for a view, px; undefined before the strip has been painted. */
  brush(viewport: Viewport): { x: number; width: number } | undefined {
    return this.#whole && brushOf(this.#whole, viewport);
  }

  paint(
    node: SVGSVGElement,
    { table, rows, widthPx }: { table: EventTable | undefined; rows: Uint32Array; widthPx: number },
    viewport: Viewport,
  ): void {
    if (!table || widthPx === 0) return;
    const key = [table, rows, widthPx];
    if (key.some((part, index) => part !== this.#key[index])) {
      this.#key = key;
      this.#whole = overviewViewport(wholeSpan(table), widthPx);
      this.#bars = overviewBars(table, rows, this.#whole);
    }
    if (this.#whole) paintSvg(overviewSvg(this.#bars, this.#whole, viewport), node);
  }
}
