// Keeps the open event in sight, on the plot, in the list and in the tables.
import type { TimelineState } from '../interaction/state.ts';
import { SHEETS } from './main-pane.ts';
import type { PlotController } from './plot-controller.ts';

/** Scrolls when another event is opened, another view is chosen, or the details have come. */
export class OpenRow {
  // Nothing is open at first, and nothing scrolled.
  #shown = 'timeline undefined ';

  /** Shows the open event in what has been drawn under `root`. */
  show(root: ParentNode, { selected, view }: TimelineState, plot: PlotController): void {
    const sheet = root.querySelector('.sheet');
    const shown = `${view} ${selected} ${sheet?.querySelector('.waiting') ? 'waiting' : ''}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    plot.scrollToRow(selected);
    // Details are read from their beginning.
    root.querySelector('.side')?.scrollTo(0, 0);
    if (sheet) SHEETS.module?.scrollToCurrent(sheet);
  }
}
