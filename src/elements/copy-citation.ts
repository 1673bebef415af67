// Copies a source as a reference: plain text, CSL-JSON or BibTeX. Loaded when a reader first asks for one.
import { html, render } from 'lit';
import { toBibtex } from '../data/bibtex.ts';
import { toCslJson } from '../data/csl-json.ts';
import { referenceText } from '../data/reference.ts';
import type { Source } from '../data/schema.ts';
import { safeHref } from '../data/safe-href.ts';
import { allMessages } from './all-messages.ts';
import type { CitationFormat } from './citation-menu.ts';
import type { TimelineStore } from './store.ts';

/** Copies, and says in `output` that it did; where the browser refuses, shows the text to copy by hand. */
export async function copyCitation(
  source: Source,
  format: CitationFormat,
  store: TimelineStore,
  output: HTMLElement,
): Promise<void> {
  const m = allMessages(store);
  const text = write(source, format, store.locale);
  try {
    await navigator.clipboard.writeText(text);
    render(m.copied, output);
  } catch {
    const lines = text.split('\n').length;
    render(
      html`${m.copyByHand}<textarea
          readonly
          rows=${lines}
          aria-label=${m.citationFormats[format]}
          .value=${text}
        ></textarea>`,
      output,
    );
    output.querySelector('textarea')?.select();
  }
}

function write(source: Source, format: CitationFormat, locale: string): string {
  switch (format) {
    case 'plain': {
      const href = safeHref(source.URL);
      return href ? `${referenceText(source, locale)} ${href}` : referenceText(source, locale);
    }
    case 'csl':
      return JSON.stringify([toCslJson(source)], null, 2);
    case 'bibtex':
      return toBibtex(source);
    default:
      return format satisfies never;
  }
}
