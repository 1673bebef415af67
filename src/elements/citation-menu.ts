// A source as a reference to paste elsewhere. The formats load with the first click on one.
import type { TemplateResult } from 'lit';
import { html, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Source } from '../data/schema.ts';
import { sourceName } from '../data/source-name.ts';
import { allMessages } from './all-messages.ts';
import { Part } from './parts.ts';
import type { TimelineStore } from './store.ts';

const FORMATS = ['plain', 'csl', 'bibtex'] as const;

/** How a reference is written. */
export type CitationFormat = (typeof FORMATS)[number];

const COPYING = new Part(() => import('./copy-citation.ts'));

/** One line that opens: a button a format, and what came of it. */
export function copyCitation(source: Source, store: TimelineStore): TemplateResult {
  const m = allMessages(store);
  const copy = (format: CitationFormat, event: Event): void => {
    const output = (event.currentTarget as Element).parentElement?.querySelector('output');
    if (!output) return;
    void COPYING.fetch().then((copying) => {
      if (copying) return copying.copyCitation(source, format, store, output);
      render(m.partMissing, output);
      return undefined;
    });
  };
  // What was copied is not of the source that is shown in the same place next.
  return html`${keyed(
    source,
    html`<details class="copy">
      <summary aria-label=${`${m.copyCitation}: ${sourceName(source)}`}>${m.copyCitation}</summary>
      ${FORMATS.map(
        (format) =>
          html`<button @click=${(event: Event) => copy(format, event)}>
            ${m.citationFormats[format]}
          </button> `,
      )}
      <output></output>
    </details>`,
  )}`;
}
