// Events as a list of buttons, each of which opens its event.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { TimelineContext } from './context.ts';

const MAX_EVENTS = 200; // more are on the plot, and one search or filter away

/** One button. */
export interface EventButton {
  /** Undefined for an event that is not shown now. */
  readonly row: number | undefined;
  readonly title: string;
  /** What is said under the title. */
  readonly note: string;
}

/** The list; `className` tells one from another. */
export function eventButtons(
  { store, actions }: TimelineContext,
  items: readonly EventButton[],
  className: 'group' | 'resting',
): TemplateResult {
  return html`<ul class=${className}>
      ${items.slice(0, MAX_EVENTS).map(
        ({ row, title, note }) =>
          html`<li>
            <button
              class="row-button"
              ?disabled=${row === undefined}
              @click=${(click: Event) => actions.select(row, click.currentTarget as Element)}
            >
              <span>${title}</span>
              <span class="soft">${note}</span>
            </button>
          </li>`,
      )}
    </ul>
    ${items.length > MAX_EVENTS ? html`<p class="soft">${store.messages.andMore(items.length - MAX_EVENTS)}</p>` : nothing}`;
}
