// What stands for a source wherever it is cited: the sign of its relation to the event, and a link to the work.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Relation } from '../data/citations.ts';
import type { AllMessages } from './messages.ts';

/** One sign a relation, so that none is told by colour alone. */
export const RELATION_SIGNS: Readonly<Record<Relation, string>> = {
  agrees: '=',
  vaguer: '≈',
  'more-exact': '⊂',
  disagrees: '≠',
  silent: '·',
  disputes: '✗',
};

/** A source and where it can be read. */
export interface Readable {
  readonly name: string;
  readonly href: string | undefined;
  readonly archivedHref: string | undefined;
  /** What is read at `href`. */
  readonly words: string;
}

/** Links to a work and to its archived copy, which say where they lead and that they open in a new tab; or that there are none. */
export function sourceLinks({ name, href, archivedHref, words }: Readable, m: AllMessages): TemplateResult {
  const linkTo = (address: string | undefined, text: string): TemplateResult | typeof nothing =>
    address
      ? html`<a href=${address} target="_blank" rel="noopener noreferrer" part="link"
          >${text}<span class="unseen"> ${m.inSource(name)} (${m.newTab})</span
          ><span aria-hidden="true"> ↗</span></a
        >`
      : nothing;
  if (!href && !archivedHref) return html`<span class="soft">${m.noAddress}</span>`;
  return html`${linkTo(href, words)} ${linkTo(archivedHref, m.archivedCopy)}`;
}
