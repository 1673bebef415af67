// What could not be used of the data, and on request what is legal yet suspect: where, what was found, what to write instead.
// Loaded when there is something to say.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Problem } from '../time/time.ts';
import { allMessages } from './all-messages.ts';
import { checkButton } from './check-button.ts';
import type { TimelineContext } from './context.ts';
import { levelBelow } from './context.ts';
import { icon } from './icons.ts';
import { waiting } from './part-message.ts';
import { Part } from './parts.ts';

export { styles } from './styles/problem-list.ts';

const CHECK = new Part(() => import('./data-check.ts'));

/** What is said where a timeline has nothing to show: it has no events, or none that can be used. */
export function emptyMessage(context: TimelineContext): TemplateResult {
  const m = allMessages(context.store);
  const level = levelBelow(context, 1);
  return html`<div class="message instead" part="message">
    ${
      isUnusable(context)
        ? html`<h3 aria-level=${level}>${m.noneUsable}</h3>`
        : html`<h3 aria-level=${level}>${m.empty}</h3>
            <p>${m.emptyHint}</p>`
    }
  </div>`;
}

// Whether there are events, and each has a mistake.
function isUnusable({ store, problems }: TimelineContext): boolean {
  const isOfEvents = ({ severity, path }: Problem): boolean =>
    severity === 'error' && /^(events|columns)\b/.test(path);
  return store.state.whole?.count === 0 && problems.some(isOfEvents);
}

/** One line that opens. */
export function problemList(context: TimelineContext): TemplateResult {
  const { store, check } = context;
  const isNone = isUnusable(context);
  // How many there are comes before what is wrong with each.
  const problems = isNone ? context.problems.toSorted(byWhole) : context.problems;
  const m = allMessages(store);
  const closer = check.isAsked ? context.load(CHECK) : undefined;
  const suspect = closer?.checkData(check.input) ?? [];
  const all = [
    ...problems,
    ...suspect.filter((item) => !item.path || !problems.some(({ path }) => path === item.path)),
  ];
  // What was asked for can be put away.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !check.isAsked) return;
    event.preventDefault();
    check.ask(false);
  };
  if (closer && all.length === 0) {
    return html`<p class="problems none" part="problems" role="status" tabindex="-1" @keydown=${onKey}>
      ${m.nothingFound} ${closeButton(context)}
    </p>`;
  }
  const errors = all.filter(({ severity }) => severity === 'error');
  // What is wrong with all of it, such as that its end has not come, is said at once.
  const isPart = errors.some(({ path }) => !path);
  // Of what is only suspect, nothing has been left out.
  const hint = isNone ? m.noneUsable : errors.length > 0 && !isPart ? m.problemsHint : '';
  const summary = all.length > 0 ? `${m.problems(all.length)}. ${hint}`.trimEnd() : m.checkData;
  return html`<details
    class="problems"
    part="problems"
    ?open=${check.isAsked || isPart || isNone}
    tabindex="-1"
    @keydown=${onKey}
  >
    <summary>${summary}</summary>
    <ul>
      ${all.map((problem) => item(problem))}
    </ul>
    ${check.isAsked ? closeButton(context) : checkButton(context)}
    ${check.isAsked && !closer ? waiting(context, CHECK) : nothing}
  </details>`;
}

function byWhole(a: Problem, b: Problem): number {
  return Number(b.path === 'events') - Number(a.path === 'events');
}

function closeButton({ store, check }: TimelineContext): TemplateResult {
  const { messages: m } = store;
  return html`<button
    class="icon-button"
    aria-label=${m.close}
    title=${m.close}
    @click=${() => check.ask(false)}
  >
    ${icon('close')}
  </button>`;
}

function item({ path, message, hint, severity }: Problem): TemplateResult {
  return html`<li class=${severity}>
    ${path ? html`<code>${path}</code>` : nothing} <span>${message}</span>
    <span class="soft">${hint}</span>
  </li>`;
}
