// The accessible list of what is on screen: real, transparent options that lie over the marks, so that focus rings,
// magnifiers and fingers land on the right spot. The painted marks under them are decoration.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hasDisagreement, independentSourceCount } from '../data/citations.ts';
import { placeOf } from '../data/filter.ts';
import type { Box, Mark, Scene } from '../layout/scene.ts';
import { formatSpan } from '../time/format-time.ts';
import type { TimelineStore } from './store.ts';

/** The options over the marks of a scene, in time order; the active one is there even when it is off screen. */
export function timelineOptions(scene: Scene, store: TimelineStore): TemplateResult {
  const { rows, state } = store;
  const onScreen = scene.marks.filter((mark) => isOnScreen(mark.box, scene.widthPx));
  const entry = onScreen.find(({ row }) => row === state.active) ?? onScreen[0];
  const isActiveAway = isShown(rows, state.active) && entry?.row !== state.active;
  return html`${repeat(
    onScreen,
    (mark) => `${mark.kind === 'cluster' ? 'c' : 'e'}${mark.row}`,
    (mark) => option(mark, clip(mark.box, scene.widthPx), mark === entry && !isActiveAway, store),
  )}${isActiveAway ? awayOption(state.active, store) : nothing}`;
}

function option(mark: Mark, box: Box, isEntry: boolean, store: TimelineStore): TemplateResult {
  const isCluster = mark.kind === 'cluster';
  const { row } = mark;
  return html`<div
    role="option"
    class=${isCluster ? 'option group-option' : 'option'}
    data-row=${row}
    data-count=${isCluster ? mark.rows.length : nothing}
    tabindex=${isEntry ? 0 : -1}
    aria-selected=${!isCluster && store.state.selected === row ? 'true' : 'false'}
    aria-setsize=${store.rows.length}
    aria-posinset=${placeOf(store.rows, row) + 1}
    aria-label=${isCluster ? clusterName(mark.rows, store) : nameOf(row, store)}
    aria-description=${isCluster ? nothing : supportOf(row, store)}
    .style=${`transform:translate(${box.x}px,${box.y}px);width:${box.width}px;height:${box.height}px`}
  ></div>`;
}

// The keyboard's place is kept while the reader looks elsewhere.
function awayOption(row: number | undefined, store: TimelineStore): TemplateResult | typeof nothing {
  if (row === undefined) return nothing;
  return html`<div
    role="option"
    class="option away"
    data-row=${row}
    tabindex="0"
    aria-selected=${store.state.selected === row ? 'true' : 'false'}
    aria-setsize=${store.rows.length}
    aria-posinset=${placeOf(store.rows, row) + 1}
    aria-label=${nameOf(row, store)}
  ></div>`;
}

/** The name of an event to a screen reader: its title and its date in words. */
export function nameOf(row: number, store: TimelineStore): string {
  return `${store.state.table?.events[row]?.title ?? ''}, ${store.dateOf(row)}`;
}

function supportOf(row: number, { state, messages: m }: TimelineStore): string {
  const event = state.table?.events[row];
  if (!event) return '';
  const count = m.sourceCount(independentSourceCount(event));
  return hasDisagreement(event) ? `${count}, ${m.sourcesDisagree}` : count;
}

function clusterName(rows: readonly number[], { state, messages, locale }: TimelineStore): string {
  const startOf = (row: number | undefined): number => state.table?.starts[row ?? 0] ?? 0;
  const [start, end] = [startOf(rows.find((row) => startOf(row) > -Infinity)), startOf(rows.at(-1))];
  const span = formatSpan({ start, end: Math.max(start + 1, end) }, locale);
  return messages.clusterName(rows.length, span);
}

function isShown(rows: Uint32Array, row: number | undefined): boolean {
  return row !== undefined && rows[placeOf(rows, row)] === row;
}

function isOnScreen({ x, width }: Box, widthPx: number): boolean {
  return x < widthPx && x + width > 0;
}

function clip({ x, y, width, height }: Box, widthPx: number): Box {
  const left = Math.max(0, x);
  const right = Math.min(widthPx, x + width);
  return {
    x: Math.round(left),
    y: Math.round(y),
    width: Math.max(1, Math.round(right - left)),
    height: Math.round(height),
  };
}
