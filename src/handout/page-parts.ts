// What the pages of a handout have in common: what they are made from, their heads, and texts that are cut to a length.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { EventRecord } from '../data/schema.ts';
import { glyph } from '../elements/icons.ts';
import { qrCode } from '../elements/qr-code.ts';
import type { TimelineStore } from '../elements/store.ts';
import type { EventTable } from '../data/event-table.ts';
import { fill } from '../time/time-words.ts';
import type { ChosenEvents } from './chosen-events.ts';
import type { Choices, PartName, Sheet } from './choices.ts';
import type { Notes } from './notes.ts';
import type { HandoutWords } from './words.ts';
import { languageIn } from './words.ts';
import { hueOfCategory } from '../layout/hues.ts';

/** What a handout is made from. */
export interface HandoutInput {
  readonly store: TimelineStore;
  readonly table: EventTable;
  readonly choices: Choices;
  readonly chosen: ChosenEvents;
  readonly notes: Notes;
  readonly sheet: Sheet;
  readonly words: HandoutWords;
  /** Address for the QR code; undefined for none. */
  readonly address: string | undefined;
  /** Heights of blocks when they are set in a column of this width, px. */
  readonly heightsOf: (blocks: readonly TemplateResult[], widthPx: number) => readonly number[];
  /** Width of one line of text, as of `MeasureText`. */
  readonly measure: (text: string, fontPx: number) => number;
}

/** A printed page, without its foot. */
export interface Page {
  readonly part: PartName | 'key';
  readonly body: TemplateResult;
  /** What stands in the middle of its foot. */
  readonly foot: string;
}

/** Blocks that run on over columns and pages under one head. */
export interface Flow {
  readonly part: Page['part'];
  readonly heading: string;
  /** Under the heading: what to do, or what is left out. */
  readonly lead: string;
  /** Lines for a name and a day. */
  readonly hasNameLines?: boolean;
  readonly blocks: readonly TemplateResult[];
  readonly columnCount: number;
}

// Longer texts are cut, in letters: each block has to fit on a page, on the smallest paper too.
export const TITLE_LENGTH = 200;
export const SUMMARY_LENGTH = 800;
const DESCRIPTION_LENGTH = 420;

/** A text of at most so many letters, with an ellipsis where some are left out; a letter as wide as it is high counts twice. */
export function clip(text: string, length: number): string {
  const end = endOf(text, length);
  return end === text.length ? text : `${text.slice(0, end).trimEnd()}…`;
}

/** A text in parts of at most so many letters, counted alike, divided between words where there are any. */
export function partsOf(text: string, length: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  for (let end = endOf(rest, length); end < rest.length; end = endOf(rest, length)) {
    const space = rest.lastIndexOf(' ', end);
    const cut = space > end / 2 ? space : end;
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest];
}

function endOf(text: string, length: number): number {
  let room = length;
  let end = 0;
  for (const letter of text) {
    room -= letter >= '\u1100' ? 2 : 1;
    if (room < 0) return end;
    end += letter.length;
  }
  return end;
}

/** The title of an event as it is printed. */
export function titleOf({ title }: EventRecord): string {
  return clip(title, TITLE_LENGTH);
}

/** Its summary; '' without one. */
export function summaryOf({ summary = '' }: EventRecord): string {
  return clip(summary, SUMMARY_LENGTH);
}

/** Its category with its shape, which a copier keeps, unlike its colour. */
export function categoryOf({ table }: HandoutInput, row: number): TemplateResult | typeof nothing {
  const index = table.categories[row]!;
  const category = table.dataset.categories[index];
  if (!category) return nothing;
  return html`<span class="category">${glyph(hueOfCategory(index))} ${clip(category.label, 40)}</span>`;
}

/** How many columns of at least this width a sheet has room for. */
export function columnsFor({ innerWidthPx }: Sheet, leastPx: number): number {
  return Math.max(1, Math.floor(innerWidthPx / leastPx));
}

/** What a handout says of the events that it leaves out; '' where it has all. */
export function limitText({ chosen: { rows, total }, store, words }: HandoutInput): string {
  if (rows.length === total) return '';
  const number = new Intl.NumberFormat(languageIn(store.locale));
  return fill(words.limited, number.format(rows.length), number.format(total));
}

/** The head of the first page: the name of the timeline, what it shows, and the way to it. */
export function titleHead(input: HandoutInput): TemplateResult {
  const { title, description = '' } = input.table.dataset;
  return html`<header class="head">
    <div>
      <h1>${clip(title, TITLE_LENGTH)}</h1>
      ${description ? html`<p class="lead">${clip(description, DESCRIPTION_LENGTH)}</p>` : nothing}
      ${limitText(input) ? html`<p class="lead">${limitText(input)}</p>` : nothing}
    </div>
    ${qrBlock(input)}
  </header>`;
}

/** The head of a part that runs on. `isFirst`: nothing was printed before it. */
export function flowHead(input: HandoutInput, flow: Flow, isFirst: boolean): TemplateResult {
  const { table, words } = input;
  return html`<header class="head">
    <div>
      <p class="kicker">${clip(table.dataset.title, TITLE_LENGTH)}</p>
      <h2>${flow.heading}</h2>
      ${flow.lead ? html`<p class="lead">${flow.lead}</p>` : nothing}
      ${
        flow.hasNameLines
          ? html`<p class="name-lines">
              <span>${words.name}</span><i class="line"></i><span>${words.day}</span
              ><i class="line short"></i>
            </p>`
          : nothing
      }
    </div>
    ${isFirst ? qrBlock(input) : nothing}
  </header>`;
}

function qrBlock({ address, words }: HandoutInput): TemplateResult | typeof nothing {
  const code = address === undefined ? undefined : qrCode(address, words.scan);
  return code
    ? html`<figure class="qr">
        ${code}
        <figcaption>${words.scan}</figcaption>
      </figure>`
    : nothing;
}
