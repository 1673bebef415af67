// What stands in the place of a part that is on its way, or could not be fetched.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { TimelineContext } from './context.ts';
import type { Part, PartModule } from './parts.ts';

/** Says that a part is loading; or that it is missing, with a button that asks again. */
export function waiting<Module extends PartModule>(
  { store, load }: TimelineContext,
  part: Part<Module>,
): TemplateResult {
  const { messages: m } = store;
  if (!part.isMissing) return html`<p class="soft waiting" role="status">${m.waiting} …</p>`;
  const again = (): void => {
    part.retry();
    load(part);
  };
  return html`<p role="alert">${m.partMissing} <button @click=${again}>${m.tryAgain}</button></p>`;
}
