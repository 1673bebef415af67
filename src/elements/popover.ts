// A panel that opens under the button that names it, inside the window. Esc gives the keyboard back to that button: browsers do
// so too, but not all of them inside a shadow root.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { TimelineContext } from './context.ts';
import { waiting } from './part-message.ts';
import type { Part, PartModule } from './parts.ts';

const GAP_PX = 6;

/** A panel for the button with this `popovertarget`; its content is a part, loaded when it is first opened. */
export function popover<Module extends PartModule>(
  context: TimelineContext,
  id: string,
  label: string,
  part: Part<Module>,
  content: (module: Module) => TemplateResult,
  before?: TemplateResult,
): TemplateResult {
  return html`<div
    id=${id}
    class="popover"
    popover
    role="dialog"
    tabindex="0"
    aria-label=${label}
    @beforetoggle=${() => context.load(part)}
    @toggle=${place}
    @keydown=${closeOnEscape}
  >
    ${before} ${part.module ? content(part.module) : waiting(context, part)}
  </div>`;
}

function openerOf({ id, parentElement }: HTMLElement): HTMLElement {
  return parentElement!.querySelector<HTMLElement>(`[popovertarget=${id}]`)!;
}

function closeOnEscape(event: KeyboardEvent): void {
  const panel = event.currentTarget as HTMLElement;
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  panel.hidePopover();
  openerOf(panel).focus({ preventScroll: true });
}

function place({ currentTarget }: Event): void {
  const panel = currentTarget as HTMLElement;
  if (!panel.matches(':popover-open')) return;
  const { right, bottom } = openerOf(panel).getBoundingClientRect();
  const { width } = panel.getBoundingClientRect();
  const { style } = panel;
  style.top = `${Math.round(bottom + GAP_PX)}px`;
  style.left = `${Math.round(Math.max(GAP_PX, Math.min(right - width, innerWidth - width - GAP_PX)))}px`;
  style.maxHeight = `${Math.round(innerHeight - bottom - 2 * GAP_PX)}px`;
}
