// What could not be used of the data: where, what was found, what to write instead. The rest is on screen.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { TimelineContext } from './context.ts';

/** One line that opens; nothing where all is well. */
export function problemList({ store, problems, status }: TimelineContext): TemplateResult | typeof nothing {
  const { messages: m } = store;
  if (problems.length === 0 || status.kind === 'failed') return nothing;
  return html`<details class="problems" part="problems">
    <summary>${m.problems(problems.length)}. ${m.problemsHint}</summary>
    <ul>
      ${problems.map(
        ({ path, message, hint, severity }) =>
          html`<li class=${severity}>
            ${path ? html`<code>${path}</code>` : nothing} <span>${message}</span>
            <span class="soft">${hint}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}
