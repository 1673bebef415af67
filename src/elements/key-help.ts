// What the keys do in the plot. Loaded when the menu is first opened.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { allMessages } from './all-messages.ts';
import type { TimelineStore } from './store.ts';

export { styles } from './styles/key-help.ts';

/** The keys of the plot. */
export function keyHelp(store: TimelineStore): TemplateResult {
  return html`<dl class="keys" tabindex="-1">
    ${allMessages(store).keyHelp.map(
      ([keys, meaning]) =>
        html`<div>
          <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${meaning}</dd>
        </div>`,
    )}
  </dl>`;
}
