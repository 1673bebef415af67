// All pages of a handout, in order: what was chosen, divided into pages.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { cardPages } from './cards.ts';
import type { PartName, Sheet } from './choices.ts';
import { PARTS } from './choices.ts';
import { bibliography, eventList } from './event-list.ts';
import { fillPages } from './fill-pages.ts';
import type { Flow, HandoutInput, Page } from './page-parts.ts';
import { clip, flowHead } from './page-parts.ts';
import { timelinePages } from './timeline-pages.ts';
import { worksheet, worksheetKey } from './worksheet.ts';

const COLUMN_GAP_PX = 26;
/** Room that stays free in each column: printers set words a little wider than screens. */
const SLACK_PX = 6;

/** The pages of a handout. Empty where nothing is chosen or there are no events. */
export function pagesOf(input: HandoutInput): Page[] {
  const { choices, chosen, notes } = input;
  const pages: Page[] = [];
  const flow = (part: Flow): void => void pages.push(...flowPages(input, part, pages.length === 0));
  const draw: Readonly<Record<PartName, () => void>> = {
    timeline: () => pages.push(...timelinePages(input)),
    list: () => flow(eventList(input)),
    bibliography: () => notes.sources.length > 0 && flow(bibliography(input)),
    cards: () => pages.push(...cardPages(input)),
    worksheet: () => {
      flow(worksheet(input));
      flow(worksheetKey(input));
    },
  };
  if (chosen.rows.length > 0) for (const part of PARTS) if (choices.parts.has(part)) draw[part]();
  return pages;
}

function flowPages(input: HandoutInput, flow: Flow, isFirst: boolean): Page[] {
  const { sheet } = input;
  const { columnCount, blocks, part, heading } = flow;
  const head = flowHead(input, flow, isFirst);
  const [headPx = 0] = input.heightsOf([head], sheet.innerWidthPx);
  const widthPx = (sheet.innerWidthPx - (columnCount - 1) * COLUMN_GAP_PX) / columnCount;
  const columns = fillPages(input.heightsOf(blocks, widthPx), {
    heightPx: sheet.innerHeightPx - SLACK_PX,
    firstHeadPx: headPx,
    columnCount,
  });
  return columns.map((page, index) => ({
    part,
    foot: heading,
    body: html`${index === 0 ? head : ''}
      <div class="columns" .style=${`gap:${COLUMN_GAP_PX}px`}>
        ${page.map(
          (column) =>
            html`<div class="column" .style=${`width:${widthPx}px`}>
              ${column.map((block) => html`<div class="block">${blocks[block]}</div>`)}
            </div>`,
        )}
      </div>`,
  }));
}

/** A page as a sheet of paper, with its foot. */
export function paper(
  page: Page,
  place: { readonly number: number; readonly count: number; readonly sheet: Sheet; readonly title: string },
  { locale, isMirrored }: { readonly locale: string; readonly isMirrored: boolean },
): TemplateResult {
  const { sheet, number, count, title } = place;
  const size = `width:${sheet.widthPx}px;height:${sheet.heightPx - 1}px;padding:${sheet.marginPx}px`;
  return html`<article
    class="paper ${page.part}-page"
    lang=${locale}
    dir=${isMirrored ? 'rtl' : 'ltr'}
    .style=${size}
  >
    <div .style=${`height:${sheet.innerHeightPx}px`}>${page.body}</div>
    <footer>
      <span>${clip(title, 90)}</span><span>${page.foot}</span><span class="folio">${number} / ${count}</span>
    </footer>
  </article>`;
}
