// What the menu holds: the tools that open over the timeline, the legend where there is no room for it, and what the keys do in
// the plot. Loaded when the menu is first opened.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { allMessages } from './all-messages.ts';
import { checkButton } from './check-button.ts';
import type { TimelineContext } from './context.ts';
import { levelBelow } from './context.ts';
import { legend } from './legend.ts';
import type { ToolName } from './tools.ts';

export { styles } from './styles/menu-content.ts';

/** Tools of the menu. */
const TOOLS: readonly Exclude<ToolName, 'share'>[] = ['activities', 'handout', 'offline'];

/** The content, but for the controls that stand in the head where it is wide. */
export function menuContent(context: TimelineContext): TemplateResult {
  const { store } = context;
  const m = allMessages(store);
  return html`${
      store.state.table
        ? html`<div class="menu-tools">
            ${TOOLS.map((name) => toolButton(context, name))} ${checkButton(context)}
          </div>`
        : nothing
    }
    <h3 aria-level=${levelBelow(context, 1)}>${m.legend}</h3>
    ${legend(context, 'menu')}
    <h3 aria-level=${levelBelow(context, 1)}>${m.keys}</h3>
    <dl class="keys" tabindex="-1">
      ${m.keyHelp.map(
        ([names, meaning]) =>
          html`<div>
            <dt>${names.map((name) => html`<kbd>${name}</kbd> `)}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>`;
}

function toolButton({ store, actions }: TimelineContext, name: (typeof TOOLS)[number]): TemplateResult {
  return html`<button popovertarget="menu" popovertargetaction="hide" @click=${() => actions.openTool(name)}>
    ${allMessages(store)[name]}
  </button>`;
}
