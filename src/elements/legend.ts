// What the marks mean, with the marks themselves as pictures.
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, svg } from 'lit';
import type { EventTable } from '../data/event-table.ts';
import { oncePer } from '../data/once-per.ts';
import { ARROW_END, GLYPHS } from '../render/glyphs.ts';
import { isExact } from '../layout/marks.ts';
import type { Messages } from './messages.ts';
import type { TimelineContext } from './context.ts';
import { DAY_MS } from '../time/time.ts';
import { CROWD, CROWDS } from './crowd-plot.ts';
import { glyph } from './icons.ts';
import { hueOfCategory } from '../layout/hues.ts';

/** `sign`: what a dataset has of which something is drawn so; without it, every one can have that. */
type Picture = readonly [name: keyof Messages['legendItems'], picture: SVGTemplateResult, sign?: string];

const LOOKED_AT = 500; // events at most, evenly spread

// `where` keeps the ids of two legends apart.
const pictures = (where: string): readonly Picture[] => [
  // With the gradient of others, since not every legend has those.
  [
    'point',
    svg`<linearGradient id=${`soft-${where}`} class="hue-0"><stop class="stop-full" offset="0" /><stop class="stop-clear" offset="1" /></linearGradient><path class="point hue-0" transform="translate(22 9)" d=${GLYPHS[0] ?? ''} />`,
  ],
  [
    'within',
    svg`<rect class="within hue-0" x="3" y="3" width="38" height="12" rx="6" /><path class="point hollow hue-0" transform="translate(22 9)" d=${GLYPHS[0] ?? ''} />`,
  ],
  [
    'span',
    svg`<rect class="bar hue-0" x="4" y="2" width="36" height="14" rx="3" /><rect class="edge hue-0" x="4" y="2" width="4" height="14" rx="2" /><rect class="edge hue-0" x="36" y="2" width="4" height="14" rx="2" />`,
    'interval',
  ],
  [
    'soft',
    svg`<rect class="bar hue-0" x="4" y="2" width="14" height="14" /><rect x="18" y="2" width="23" height="14" fill=${`url(#soft-${where})`} />`,
    'soft',
  ],
  [
    'open',
    svg`<rect class="bar hue-0" x="4" y="2" width="26" height="14" rx="3" /><path class="arrow hue-0" transform="translate(30 9)" d=${ARROW_END} />`,
    'open',
  ],
  [
    'unknown',
    svg`<rect x="4" y="2" width="30" height="14" fill=${`url(#soft-${where})`} /><text class="unknown-end hue-0" x="37" y="9.5" font-size="13">?</text>`,
    'unknown',
  ],
  ['oneOf', onThread('one-of', 'hollow'), 'one-of'],
  ['allOf', onThread('all-of', ''), 'all-of'],
  ['vaguer', svg`<rect class="ghost vaguer hue-0" x="3" y="4" width="38" height="10" rx="4" />`, 'dated'],
  ['disagrees', svg`<rect class="ghost disagrees" x="4" y="2" width="36" height="14" rx="4" />`, 'dated'],
  [
    'count',
    svg`<text x="8" y="10" font-size="14"><tspan class="note">5</tspan><tspan class="sign" dx="6">≠</tspan></text>`,
    'cited',
  ],
  [
    'cluster',
    svg`<rect class="cluster" x="6" y="1" width="32" height="16" rx="8" /><text class="cluster-label" x="22" y="9.5" font-size="12">+9</text>`,
  ],
];

function onThread(kind: string, look: string): SVGTemplateResult {
  return svg`<line class=${`set-thread ${kind} hue-0`} x1="8" y1="9" x2="36" y2="9" />${[8, 36].map(
    (x) => svg`<path class=${`point ${look} hue-0`} transform=${`translate(${x} 9)`} d=${GLYPHS[0] ?? ''} />`,
  )}`;
}

/** Categories with their shapes, then the forms of marks: those that the dataset can have. */
export function legend(context: TimelineContext, where: string): TemplateResult {
  const { whole } = context.store.state;
  const { categories = [], sources = [] } = whole?.dataset ?? {};
  const signs = new Set([
    sources.length > 0 && 'cited',
    whole?.isDatedBySources && 'dated',
    ...(whole ? signsIn(whole) : []),
  ]);
  const items = pictures(where).filter(([, , sign]) => !sign || signs.has(sign));
  return html`<ul class="legend" part="legend">
    ${categories.map(({ label }, index) => html`<li>${glyph(hueOfCategory(index))}<span>${label}</span></li>`)}
    ${items.map(
      ([name, picture]) =>
        html`<li>
          <svg class=${`picture-${name}`} viewBox="0 0 44 18" width="44" height="18" aria-hidden="true">
            ${picture}</svg
          ><span>${context.store.messages.legendItems[name]}</span>
        </li>`,
    )}
    ${whole && whole.count > CROWD ? context.load(CROWDS)?.crowdLegend(context) : undefined}
  </ul>`;
}

// What the dates of a dataset have, as far as its legend tells of it; single days, of which there are most, have none of it.
const signsIn = oncePer((table: EventTable) => {
  const step = Math.max(1, Math.ceil(table.count / LOOKED_AT));
  return Array.from({ length: Math.ceil(table.count / step) }, (_, i) => i * step)
    .filter((row) => table.ends[row]! - table.starts[row]! !== DAY_MS)
    .map(table.timeAt)
    .flatMap(({ kind, start, end }) => [
      kind,
      ...[start, end].map((time) => (time?.kind !== 'date' || isExact(time) ? time?.kind : 'soft')),
    ]);
});
