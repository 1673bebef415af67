// How crowds are drawn, for the legend: small marks and areas, as they look on the plot.
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, svg } from 'lit';
import { allMessages } from './all-messages.ts';
import type { AllMessages } from './messages.ts';
import type { TimelineStore } from './store.ts';

const SMALL_PX = 5;
const SMALL_MARKS = [
  [5, 9, 5],
  [13, 2, 5],
  [15, 12, 24],
  [22, 6, 5],
  [34, 3, 5],
] as const;
const AREA = 'M4 17V12h4V9h5V6h4V3h5V1h6v3h4v4h5v5h3v4z';

const PICTURES: readonly (readonly [keyof AllMessages['crowdItems'], SVGTemplateResult])[] = [
  [
    'marks',
    svg`${SMALL_MARKS.map(([x, y, width]) => svg`<rect x=${x} y=${y} width=${width} height=${SMALL_PX} rx="1.5" />`)}`,
  ],
  ['density', svg`<path d=${AREA} />`],
];

/** What stands for events of which there are many, with its words. @param opacity As on the plot. */
export function crowdItems(store: TimelineStore, opacity: number): readonly TemplateResult[] {
  const words = allMessages(store).crowdItems;
  return PICTURES.map(
    ([name, picture]) =>
      html`<li>
        <svg class=${`picture-${name}`} viewBox="0 0 44 18" width="44" height="18" aria-hidden="true">
          <g class="edge hue-0" opacity=${opacity}>${picture}</g></svg
        ><span>${words[name]}</span>
      </li>`,
  );
}
