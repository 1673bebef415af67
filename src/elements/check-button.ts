// The button that asks for a closer look at the data.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { allMessages } from './all-messages.ts';
import type { TimelineContext } from './context.ts';

/** Asks for a closer look. */
export function checkButton({ store, check }: TimelineContext): TemplateResult {
  return html`<button popovertarget="menu" popovertargetaction="hide" @click=${() => check.ask(true)}>
    ${allMessages(store).checkData}
  </button>`;
}
