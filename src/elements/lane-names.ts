// The names of the lanes beside the plot, painted anew only when they or the heights of their lanes change.
import { html, render } from 'lit';
import type { Scene } from '../layout/scene.ts';

const LINE_EM = 0.88 * 1.1; // of the plot's letters; see styles/plot.ts
const LEADING_PX = 2; // above the letters of the first line

/** What stands in the gutter. */
export class LaneNames {
  #key = '';

  /** Paints the names of a scene: as many lines of each as its lane is high. */
  paint(node: HTMLElement, { lanes, fontPx }: Scene): void {
    const key = lanes.map(({ label, y, heightPx }) => `${label} ${y} ${heightPx}`).join();
    if (key === this.#key) return;
    this.#key = key;
    const names = lanes.map(({ label, y, heightPx }) => {
      const lines = Math.max(1, Math.floor((heightPx + LEADING_PX) / (LINE_EM * fontPx)));
      return html`<div .style=${`top:${y}px;height:${heightPx}px`} title=${label}>
        <span .style=${`-webkit-line-clamp:${lines}`}>${label}</span>
      </div>`;
    });
    render(names, node);
  }

  /** Somebody else has cleared the node. */
  forget(): void {
    this.#key = '';
  }
}
