// Puts the dataset of a timeline into the page as JSON-LD, for search engines and other machines: a data block among the element's
// children, where it stays for them and is shown to nobody. Never code: no browser runs it, and policies for scripts allow it.
import type { EventTable } from '../data/event-table.ts';
import { scriptText, toJsonLd } from '../data/exporters/json-ld.ts';
import { trusted } from '../elements/large/trusted.ts';
import type { Described } from '../elements/structured-data.ts';
import type { TimelineStore } from '../elements/store.ts';

/** More would make the page heavy, and no machine reads so many. The most important ones stay. */
const MOST_EVENTS = 200;
const OWN = 'data-cited-timeline';

interface Written {
  readonly table: EventTable;
  /** Of the dates that are in words. */
  readonly locale: string;
  readonly block: HTMLScriptElement;
}

const written = new WeakMap<Described, Written>();

/** As `WriteStructuredData` says. */
export function writeStructuredData(element: Described, { state, locale }: TimelineStore): void {
  const table = element.structuredData ? state.whole : undefined;
  const before = written.get(element);
  const isWritten = before?.table === table && before?.locale === locale;
  if (isWritten && before?.block.parentNode === element) return;
  before?.block.remove();
  written.delete(element);
  // A copy of the element, or a page that was saved with it, may have one already.
  for (const old of element.querySelectorAll(`:scope > script[${OWN}]`)) old.remove();
  if (!table) return;
  const block = document.createElement('script');
  block.type = 'application/ld+json';
  block.setAttribute(OWN, '');
  const text = scriptText(describe(table, locale));
  try {
    // Trusted Types guard the text of every script element, those that are no code among them.
    block.text = trusted()?.createScript(text) ?? text;
  } catch {
    return; // The page allows no policy of ours: it is shown, and machines are told nothing.
  }
  element.append(block);
  written.set(element, { table, locale, block });
}

function describe(table: EventTable, locale: string): ReturnType<typeof toJsonLd> {
  const address = location.href.replace(/#.*$/s, '');
  return toJsonLd(table.dataset, mostImportant(table).map(table.eventAt), {
    address,
    locale,
    count: table.count,
    ...(table.count > 0 && { extent: table.extent }),
  });
}

// In time order.
function mostImportant({ importances, count }: EventTable): number[] {
  const rows: number[] = [];
  for (let least = 5; least >= 1 && rows.length < MOST_EVENTS; least--) {
    for (let row = 0; row < count && rows.length < MOST_EVENTS; row++)
      if (importances[row] === least) rows.push(row);
  }
  return rows.sort((a, b) => a - b);
}
