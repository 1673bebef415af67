// The steps as a list to go to one of them: in the overview of the audience window, and in the presenter window.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Steps } from './story.ts';

/** Steps listed at once: those around the present one. Any other is reached by its number. */
const LISTED = 300;

/** A list of buttons; the present step is the current one. */
export function stepList(steps: Steps, at: number, go: (index: number) => void): TemplateResult {
  const first = Math.max(0, Math.min(at - LISTED / 2, steps.count - LISTED));
  const indices = Array.from({ length: Math.min(LISTED, steps.count) }, (_, place) => first + place);
  return html`<ol class="step-list" start=${first + 1}>
    ${indices.map((index) => {
      const { title = '', date = '' } = steps.at(index) ?? {};
      return html`<li>
        <button aria-current=${index === at ? 'step' : 'false'} @click=${() => go(index)}>
          <span class="step-number">${index + 1}</span>
          <span class="step-name"><bdi>${title}</bdi> <bdi class="soft">${date}</bdi></span>
        </button>
      </li>`;
    })}
  </ol>`;
}
