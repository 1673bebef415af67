// Events as a list of buttons, each of which opens its event.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { RowList } from '../layout/scene.ts';
import { allMessages } from './all-messages.ts';
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

/** The list, as long as it is worth reading. `buttonOf` is asked for those that are there; `className` tells one from another. */
export function eventButtons(
  { store, actions }: TimelineContext,
  rows: RowList,
  buttonOf: (row: number) => EventButton,
  className: 'group' | 'resting',
): TemplateResult {
  const count = Math.min(rows.length, MAX_EVENTS);
  const items = Array.from({ length: count }, (_, i) => buttonOf(rows[i]!));
  return html`<ul class=${className}>
      ${items.map(
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
    ${rows.length > count ? html`<p class="soft">${allMessages(store).andMore(rows.length - count)}</p>` : nothing}`;
}
