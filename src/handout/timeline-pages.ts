// The pages of the timeline: its head, the picture of each sheet with marks for cutting and joining, and what the shapes mean.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { glyph } from '../elements/icons.ts';
import { fill } from '../time/time-words.ts';
import { drawScene } from './draw-scene.ts';
import type { HandoutInput, Page } from './page-parts.ts';
import { clip, titleHead } from './page-parts.ts';
import { timelineSheets } from './timeline-sheets.ts';
import { hueOfCategory } from '../layout/hues.ts';

const GAP_PX = 14; // over and under the picture
const JOINT_PX = 36; // where marks for cutting stand there
const CATEGORIES_LIMIT = 24; // in the legend
const LEAST_PX = 160; // of the picture, whatever the head takes

/** One page a sheet; the first has the head, the others its room, so that the pictures meet. */
export function timelinePages(input: HandoutInput): Page[] {
  const { store, table, chosen, choices, sheet, words } = input;
  const head = titleHead(input);
  // As high as it can become: whether events are counted together is known when they are laid out.
  const highest = [head, legendOf(input, true)];
  const [headPx = 0, legendPx = 0] = input.heightsOf(highest, sheet.innerWidthPx);
  const { viewport } = store.state;
  const sheetCount = choices.timelineSheets;
  const gapPx = sheetCount > 1 ? JOINT_PX : GAP_PX;
  const heightPx = Math.max(LEAST_PX, sheet.innerHeightPx - headPx - legendPx - 2 * gapPx);
  const scenes = timelineSheets({
    table,
    rows: chosen.rows,
    lanes: store.lanes,
    laneLabels: store.laneLabels,
    span: choices.events === 'view' ? { start: viewport.start, end: viewport.end } : undefined,
    moments: store.moments,
    locale: store.locale,
    measure: input.measure,
    widthPx: sheet.innerWidthPx,
    heightPx,
    sheetCount,
  });
  const isCounted = scenes.some(({ marks }) => marks.some(({ kind }) => kind === 'cluster'));
  const { mirror } = store.messages;
  return scenes.map((scene, index) => {
    const isFirst = index === 0;
    const isLast = index === scenes.length - 1;
    const picture = drawScene(mirror?.(scene) ?? scene, `hatch-${index}`, mirror !== undefined);
    return {
      part: 'timeline',
      body: html`<div .style=${`height:${headPx}px`}>${isFirst ? head : nothing}</div>
        <div class="picture" .style=${`margin-block:${gapPx}px`}>
          ${isFirst ? nothing : jointAt('start', index)} ${picture}
          ${isLast ? nothing : jointAt('end', index)}
        </div>
        ${isFirst ? legendOf(input, isCounted) : nothing}`,
      foot: isLast ? words.partNames.timeline : fill(words.join, letterOf(index), letterOf(index + 1)),
    };
  });
}

/** The letter of a sheet: A, B, C … */
function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

// Where the next sheet begins: a mark above and one below, to lay the scissors along, and the letter of the sheet.
function jointAt(side: 'start' | 'end', index: number): TemplateResult {
  return html`<div class="joint ${side}" aria-hidden="true"><b>${letterOf(index)}</b></div>`;
}

function legendOf({ table, chosen, words, notes, store }: HandoutInput, isCounted: boolean): TemplateResult {
  const used = new Set(Array.from(chosen.rows, (row) => table.categories[row]!));
  const categories = table.dataset.categories.flatMap(({ label }, index) =>
    used.has(index) ? [html`<li>${glyph(hueOfCategory(index))} ${clip(label, 40)}</li>`] : [],
  );
  return html`<ul class="legend">
    ${categories.slice(0, CATEGORIES_LIMIT)}${notes.sources.length > 0 ? signs(words.signs) : nothing}
    ${isCounted ? html`<li>+2: ${store.messages.legendItems.cluster}</li>` : nothing}
  </ul>`;
}

// Many fonts compose ≠ of two signs, badly.
function signs(words: string): TemplateResult {
  const [before, after] = words.split('≠');
  return html`<li>${before}<span class="sign">≠</span>${after}</li>`;
}
