// A story told step by step, in large type, by arrows, Space and Page Up/Down. Uses the element's public methods alone:
// the plot under it is the same plot.
import { html, nothing, render } from 'lit';
import { presentation as styles } from '../elements/styles/presentation.ts';
import { adoptStyles } from '../elements/parts.ts';
import type { Presentation, PresentationHost, Stage } from '../elements/presenter.ts';
import type { StepsOnScreen } from './presentation-controller.ts';
import { PresentationController } from './presentation-controller.ts';
import type { Step } from './story.ts';
import { stepsOf } from './story.ts';

const FORTH = new Set([' ', 'ArrowRight', 'ArrowDown', 'PageDown', 'Enter']);
const BACK = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']);

/** Starts at the step of the open event, else at the first. */
export function startPresentation(host: PresentationHost): Presentation {
  return new PresentationController(host, showSteps);
}

function showSteps(stage: Stage): StepsOnScreen {
  const { store, container } = stage;
  const root = container.getRootNode();
  if (root instanceof ShadowRoot) adoptStyles(root, { styles });
  const { table, selected } = store.state;
  const steps = table ? stepsOf(table, store.locale) : [];
  let at = Math.max(
    0,
    steps.findIndex(({ eventId }) => eventId !== undefined && eventId === store.idOf(selected)),
  );

  const show = (): void => {
    const step = steps[at];
    if (step) bringIntoView(stage, step);
    draw();
  };
  const go = (to: number): void => {
    const next = Math.min(Math.max(0, to), steps.length - 1);
    if (next === at) return;
    at = next;
    show();
  };
  const draw = (): void => drawStep(stage, steps, at, go);
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (FORTH.has(event.key) && !isPressing(event)) go(at + 1);
    else if (BACK.has(event.key)) go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(steps.length - 1);
    else if (event.key === 'Escape') stage.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // On the window: a click beside the words leaves the keyboard nowhere, and the next key must still be heard.
  addEventListener('keydown', onKey, { capture: true });
  show();
  container.querySelector<HTMLElement>('.step')?.focus({ preventScroll: true });
  return {
    refresh: draw,
    stop: () => {
      removeEventListener('keydown', onKey, { capture: true });
      render(nothing, container);
    },
  };
}

// Space and Enter on a button press that button.
function isPressing(event: KeyboardEvent): boolean {
  return (event.key === ' ' || event.key === 'Enter') && event.composedPath()[0] instanceof HTMLButtonElement;
}

function bringIntoView({ goTo, select }: Stage, { eventId, range }: Step): void {
  select(eventId ?? null);
  if (range) goTo(range);
}

function drawStep(
  { store, container, leave }: Stage,
  steps: readonly Step[],
  at: number,
  go: (step: number) => void,
): void {
  const { messages: m } = store;
  const step = steps[at];
  render(
    html`<section class="step" role="region" aria-label=${m.presentation} tabindex="-1">
      <div class="step-words" aria-live="polite">
        ${step?.date ? html`<p class="step-date">${step.date}</p>` : nothing}
        <h2>${step?.title ?? m.empty}</h2>
        ${step?.text ? html`<p class="step-text">${step.text}</p>` : nothing}
      </div>
      <nav class="step-nav" aria-label=${m.presentation}>
        <button ?disabled=${at <= 0} @click=${() => go(at - 1)}>${m.previous}</button>
        <span class="soft">${m.step(Math.min(at + 1, steps.length), steps.length)}</span>
        <button ?disabled=${at >= steps.length - 1} @click=${() => go(at + 1)}>${m.next}</button>
        <button @click=${leave}>${m.leave}</button>
      </nav>
    </section>`,
    container,
  );
}
