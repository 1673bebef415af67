// What each section of the dialog for sharing is, and what it gets of the dialog.
import type { TemplateResult } from 'lit';
import type { EventRecord } from '../data/schema.ts';
import type { TimelineHead } from '../data/event-table.ts';
import type { CitedTimeline } from '../elements/cited-timeline.ts';
import type { ToolHost } from '../elements/tools.ts';
import type { PageView } from '../interaction/view-hash.ts';
import type { ShareWords } from './words.ts';
import { localesFor } from '../time/formats.ts';
import { pageViewOf } from '../interaction/view-hash.ts';

/** The sections, in their order. */
export const SECTIONS = ['link', 'embed', 'picture', 'data'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** What a section gets of the dialog. */
export interface ShareContext {
  readonly host: ToolHost;
  readonly words: ShareWords;
  /** Draws the dialog again. */
  readonly update: () => void;
  /** Says in the dialog, to everybody, what has happened. */
  readonly tell: (message: TemplateResult | string) => void;
}

/** One section, as long as the dialog is open. */
export interface Section {
  body(): TemplateResult;
  /** It is on screen, newly drawn. */
  drawn?(panel: HTMLElement): void;
  /** The dialog closes. */
  closed?(): void;
}

/** The public element. */
export function elementOf({ host }: ShareContext): CitedTimeline {
  return host.element as CitedTimeline;
}

/** What the timeline shows now. */
export function viewNow(context: ShareContext): PageView {
  return pageViewOf(elementOf(context));
}

/** The dataset without its events. */
export function headOf({ host }: ShareContext): TimelineHead {
  return host.store.state.whole!.dataset;
}

/** Events of a table's rows, one after the other. */
export function* eventsOf(
  eventAt: (row: number) => EventRecord,
  rows: Iterable<number>,
): Generator<EventRecord, undefined> {
  for (const row of rows) yield eventAt(row);
  return undefined;
}

/** A number as the reader's language has it. */
export function numberWords(locale: string, value: number): string {
  return new Intl.NumberFormat(localesFor(locale)).format(value);
}
