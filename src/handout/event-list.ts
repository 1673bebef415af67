// The list of events, whose sources are numbered notes, and the bibliography that these numbers lead to.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { shownReference } from '../data/reference.ts';
import { safeHref } from '../data/safe-href.ts';
import type { Source } from '../data/schema.ts';
import { sourceName } from '../data/source-name.ts';
import { formatTime } from '../time/format-time.ts';
import { allMessages } from '../elements/all-messages.ts';
import type { Note } from './notes.ts';
import type { Flow, HandoutInput } from './page-parts.ts';
import { categoryOf, clip, columnsFor, limitText, summaryOf, titleOf } from './page-parts.ts';

const COLUMN_PX = 300; // some 45 letters a line, as a newspaper sets it
const ADDRESS_LENGTH = 300;
const REFERENCE_LENGTH = 600;
const NAMES_LIMIT = 6; // sources of one event that are named where there is no bibliography
const NUMBERS_LIMIT = 40; // notes to one event; more would fill the page
const AGAINST_LIMIT = 8; // and of those, what is said against it

/** The events, in time order. */
export function eventList(input: HandoutInput): Flow {
  const { chosen, words, sheet } = input;
  return {
    part: 'list',
    heading: words.list,
    lead: limitText(input),
    blocks: Array.from(chosen.rows, (row) => entry(input, row)),
    columnCount: columnsFor(sheet, COLUMN_PX),
  };
}

/** The sources, in the order of their numbers. */
export function bibliography({ notes, store, words, sheet }: HandoutInput): Flow {
  return {
    part: 'bibliography',
    heading: words.bibliography,
    lead: '',
    blocks: notes.sources.map((source, index) => reference(source, index + 1, store.locale)),
    columnCount: columnsFor(sheet, COLUMN_PX),
  };
}

function entry(input: HandoutInput, row: number): TemplateResult {
  const { table, store } = input;
  const event = table.eventAt(row);
  const summary = summaryOf(event);
  const place = event.place ? ` · ${clip(event.place, 80)}` : '';
  return html`<div class="entry">
    <p class="when"><span>${store.dateOf(row)}${place}</span>${categoryOf(input, row)}</p>
    <h3>${titleOf(event)}${summary ? nothing : noteNumbers(input, row)}</h3>
    ${summary ? html`<p class="summary">${summary}${noteNumbers(input, row)}</p>` : nothing}
    ${sourcesByName(input, row)} ${against(input, row)}
  </div>`;
}

// Numbers lead to the bibliography; without one they would lead nowhere, and names stand in their place.
function noteNumbers({ notes, choices }: HandoutInput, row: number): TemplateResult | typeof nothing {
  const numbers = notes.of(row).map(({ number }) => number);
  if (numbers.length === 0 || !choices.parts.has('bibliography')) return nothing;
  return html`<sup class="notes">&nbsp;[${listed(numbers, NUMBERS_LIMIT)}]</sup>`;
}

function sourcesByName(
  { notes, choices, store }: HandoutInput,
  row: number,
): TemplateResult | typeof nothing {
  const names = Array.from(new Set(notes.of(row).map(({ source }) => clip(sourceName(source), 60))));
  if (names.length === 0 || choices.parts.has('bibliography')) return nothing;
  const more = names.length > NAMES_LIMIT ? ' …' : '';
  return html`<p class="small">
    ${allMessages(store).sources}: ${names.slice(0, NAMES_LIMIT).join('; ')}${more}
  </p>`;
}

// The first of them; an ellipsis stands for the others.
function listed(items: readonly (string | number)[], limit: number): string {
  return [...items.slice(0, limit), ...(items.length > limit ? ['…'] : [])].join(', ');
}

function against(input: HandoutInput, row: number): TemplateResult | typeof nothing {
  const objections = input.notes
    .of(row)
    .flatMap((note) => (note.against ? [objection(input, note, note.against)] : []));
  if (objections.length === 0) return nothing;
  return html`<p class="small"><span class="sign">≠</span> ${listed(objections, AGAINST_LIMIT)}</p>`;
}

function objection(
  { choices, store }: HandoutInput,
  { number, source }: Note,
  { relation, time }: NonNullable<Note['against']>,
): string {
  const { locale } = store;
  const m = allMessages(store);
  const who = choices.parts.has('bibliography') ? `[${number}]` : clip(sourceName(source), 60);
  const what = time && relation !== 'disputes' ? formatTime(time, locale) : m.relations[relation];
  return `${who} ${what}`;
}

function reference(source: Source, number: number, locale: string): TemplateResult {
  const addresses = [source.URL, source.archived?.URL].flatMap((address) => safeHref(address) ?? []);
  return html`<div class="entry numbered">
    <span class="number">${number}</span>
    <div>
      <p>${clip(shownReference(source, locale), REFERENCE_LENGTH)}</p>
      ${addresses.map((address) => html`<p class="address">${clip(address, ADDRESS_LENGTH)}</p>`)}
    </div>
  </div>`;
}
