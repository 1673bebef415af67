// The middle of the timeline: the plot, the list or the table, or what is said when there is nothing to show.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ViewName } from '../interaction/state.ts';
import { isNarrowed } from '../interaction/state.ts';
import type { TimelineContext } from './context.ts';
import { levelBelow } from './context.ts';
import { clearButton } from './chosen-filters.ts';
import { icon } from './icons.ts';
import { legend } from './legend.ts';
import { waiting } from './part-message.ts';
import type { PartModule } from './parts.ts';
import { Part } from './parts.ts';
import { BASIS, SEARCHING } from './store.ts';
import { ZOOM_STEP } from '../interaction/delta.ts';

/** The list and the tables. */
export const SHEETS = new Part(() => import('./views.ts'));
const PROBLEMS = new Part(() => import('./problem-list.ts'));
/** What loads large datasets, and says how far it has come. */
export const LARGE = new Part(() => import('./large/large-loading.ts'));
export const DETAILS = new Part(() => import('./event-details.ts'));
const KNOWN_BY = new Part(() => import('./known-by.ts'));

/** Everything under the head. */
export function mainPane(context: TimelineContext, status: string, scrollHint: string): TemplateResult {
  const { store } = context;
  const { state } = store;
  const details = sidePanel(context);
  return html`${problems(context)} ${progress(context)} ${knownBy(context)} ${missing(context)}
    <div class=${details === nothing ? 'body idle' : 'body'}>
      <div class="pane" @pointerenter=${fetchDetails} @focusin=${fetchDetails}>
        ${plot(context, status, scrollHint)}
        ${state.view === 'timeline' ? nothing : html`<div class="sheet">${sheet(context, state.view)}</div>`}
        ${message(context)}
      </div>
      <div class="side" ?hidden=${isEmpty(context) || (details === nothing && state.view !== 'timeline')}>
        ${details === nothing ? about(context) : details}
      </div>
    </div>`;
}

// Before a reader can open one of the events, what tells of it is on its way.
function fetchDetails(): void {
  if (!DETAILS.module) void DETAILS.fetch();
}

// The open event, events in one place or source: the frame at once, its content when it is there.
function sidePanel(context: TimelineContext): TemplateResult | typeof nothing {
  const { store, actions, group } = context;
  const { messages: m, state } = store;
  const isEvent = group !== undefined || state.selected !== undefined;
  const isSource = !isEvent && !!state.whole?.dataset.sources.some(({ id }) => id === state.source);
  if (!isEvent && !isSource) return nothing;
  return html`<section
    class="details"
    part="details"
    role="region"
    aria-label=${isSource ? m.source : m.details}
    tabindex="-1"
  >
    <div class="details-bar">
      <button
        class="quiet icon-button"
        aria-label=${m.close}
        @click=${() => (isSource ? actions.openSource(undefined) : actions.select(undefined))}
      >
        ${icon('close')}
      </button>
    </div>
    ${context.load(DETAILS)?.detailsContent(context) ?? waiting(context, DETAILS)}
  </section>`;
}

function sheet(context: TimelineContext, view: Exclude<ViewName, 'timeline'>): TemplateResult {
  return context.load(SHEETS)?.[view](context) ?? waiting(context, SHEETS);
}

function problems(context: TimelineContext): TemplateResult | typeof nothing {
  const isQuiet = context.problems.length === 0 && !context.check.isAsked;
  if (isQuiet || context.status.kind === 'failed') return nothing;
  return context.load(PROBLEMS)?.problemList(context) ?? waiting(context, PROBLEMS);
}

// What decides which events are shown is not there: said, so that nobody takes all of them for an answer.
function missing(context: TimelineContext): readonly (TemplateResult | undefined)[] {
  const { state } = context.store;
  const need = <Module extends PartModule>(part: Part<Module>): TemplateResult | undefined =>
    !context.load(part) && part.isMissing ? waiting(context, part) : undefined;
  return [
    isNarrowed(state) ? need(BASIS) : undefined,
    state.filters.text.trim() ? need(SEARCHING) : undefined,
  ];
}

function progress(context: TimelineContext): TemplateResult | undefined {
  const { status } = context;
  return status.kind === 'loading' && status.progress
    ? context.load(LARGE)?.loadingBar(context, status.progress)
    : undefined;
}

function knownBy(context: TimelineContext): TemplateResult | typeof nothing {
  if (!context.knownByBar.isOpen) return nothing;
  return context.load(KNOWN_BY)?.knownByBar(context) ?? waiting(context, KNOWN_BY);
}

// Nothing to tell about: then the message has the whole place. While a dataset loads its place is kept.
function isEmpty({ store, status }: TimelineContext): boolean {
  return status.kind === 'failed' || store.state.whole?.count === 0;
}

// The containers of the plot: their content is painted frame by frame, not from this template. Without a size an <svg>
// would be 300 × 150 until then, and jump.
function plot(context: TimelineContext, status: string, scrollHint: string): TemplateResult {
  const { store, actions } = context;
  const { messages: m, state } = store;
  return html`<div class="plot" part="plot" ?hidden=${state.view !== 'timeline'} ?inert=${isEmpty(context)}>
    <div class="stage">
      <div class="scroller">
        <div class="lane-names" aria-hidden="true" ?hidden=${store.lanes.keys.length < 2}></div>
        <div class="canvas">
          <svg class="lanes" width="0" height="0" aria-hidden="true"></svg>
          <canvas class="bodies" width="0" height="0" aria-hidden="true"></canvas>
          <div class="labels" aria-hidden="true"></div>
          <div
            class="options"
            role="listbox"
            tabindex="-1"
            aria-label=${m.events}
            aria-describedby="in-view"
            aria-orientation="horizontal"
          ></div>
        </div>
      </div>
      <div class="axis-row"><svg class="axis" part="axis" width="0" height="0" aria-hidden="true"></svg></div>
      <span class="probe" aria-hidden="true"></span>
      <p class="scroll-hint" aria-hidden="true" ?hidden=${!scrollHint}>${scrollHint}</p>
    </div>
    <div class="overview-row">
      <p class="in-view" id="in-view">${status}</p>
      <div class="zoom" role="group" aria-label=${`${m.zoomIn}, ${m.zoomOut}`}>
        <button
          class="icon-button"
          aria-label=${m.zoomOut}
          title=${m.zoomOut}
          @click=${() => actions.zoom(1 / ZOOM_STEP)}
        >
          ${icon('minus')}
        </button>
        <button
          class="icon-button"
          aria-label=${m.zoomIn}
          title=${m.zoomIn}
          @click=${() => actions.zoom(ZOOM_STEP)}
        >
          ${icon('plus')}
        </button>
        <button class="icon-button" aria-label=${m.fit} title=${m.fit} @click=${() => actions.fit()}>
          ${icon('fit')}
        </button>
      </div>
      <div class="overview-strip"><svg class="overview" part="overview" aria-hidden="true"></svg></div>
    </div>
  </div>`;
}

function message(context: TimelineContext): TemplateResult | typeof nothing {
  const { store, status, actions } = context;
  const { messages: m, state, rows } = store;
  if (status.kind === 'failed') {
    return html`<div class="message instead" part="message" role="alert">
      <h3 aria-level=${context.headingLevel}>${m.failed}</h3>
      <p>${status.problem.message}</p>
      <p class="soft">${status.problem.hint}</p>
      ${context.canReload ? html`<button @click=${actions.reload}>${m.tryAgain}</button>` : nothing}
    </div>`;
  }
  if (status.kind === 'loading' && !state.table) {
    return html`<div class="message loading" part="message" role="status">
      <p>${m.loading} …</p>
      <span class="loading-bar" aria-hidden="true"></span>
    </div>`;
  }
  if (!state.table) return nothing;
  if (state.whole?.count === 0) return context.load(PROBLEMS)?.emptyMessage(context) ?? nothing;
  if (rows.length > 0) return nothing;
  const isLeft = state.table.count > 0;
  return html`<div class="message" part="message">
    <h3 aria-level=${levelBelow(context, 1)}>${isLeft ? m.filteredToNothing : m.nothingLeft}</h3>
    ${isLeft ? clearButton(context, m.clearFilters) : nothing}
  </div>`;
}

function about(context: TimelineContext): TemplateResult {
  const { store } = context;
  const { messages: m, state } = store;
  const { table } = state;
  return html`<section class="about" part="about" role="group" tabindex="0" aria-label=${m.about}>
    ${
      table
        ? html`<p>
              ${
                table.dataset.sources.length > 0
                  ? html`${m.aboutCounts(table.count, table.dataset.sources.length)} ${m.aboutHint}`
                  : m.keeps(table.count)
              }
            </p>
            <h3 aria-level=${levelBelow(context, 1)}>${m.legend}</h3>
            ${legend(context, 'about')}`
        : nothing
    }
  </section>`;
}
