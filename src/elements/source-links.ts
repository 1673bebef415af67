// What stands for a source wherever it is cited: the sign of its relation to the event, and a link to the work.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Relation } from '../data/citations.ts';

/** One sign a relation, so that none is told by colour alone. */
export const RELATION_SIGNS: Readonly<Record<Relation, string>> = {
  agrees: '=',
  vaguer: '≈',
  'more-exact': '⊂',
  disagrees: '≠',
  silent: '·',
  disputes: '✗',
};

/** A link to another site, which says where it leads and that it opens in a new tab. */
export function link(href: string, words: string, where: string, newTab: string): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener noreferrer" part="link"
    >${words}<span class="unseen"> ${where} (${newTab})</span><span aria-hidden="true"> ↗</span></a
  >`;
}
