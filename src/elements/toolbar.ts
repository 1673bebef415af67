// The head of the timeline: its name, lanes, views, and one menu for everything else. Search and filters have files of
// their own.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { LanesBy } from '../data/lanes-by.ts';
import type { ViewName } from '../interaction/state.ts';
import type { TimelineContext } from './context.ts';
import { filterChips, filterPanel } from './filter-controls.ts';
import { icon } from './icons.ts';
import { Part } from './parts.ts';
import { popover } from './popover.ts';
import { searchBox } from './search-box.ts';

const CONTENT = new Part(() => import('./menu-content.ts'));

export const LANES: readonly LanesBy[] = ['category', 'actor', 'source', 'none'];
export const VIEWS: readonly ViewName[] = ['timeline', 'list', 'table', 'evidence'];

/** Name and controls. */
export function toolbar(context: TimelineContext): TemplateResult {
  const { store, actions } = context;
  const { messages: m, state } = store;
  const dataset = state.table?.dataset;
  return html`<div class="head" part="header">
    <div class="naming">
      <div
        class="title"
        part="title"
        role=${dataset ? 'heading' : nothing}
        aria-level=${dataset ? context.headingLevel : nothing}
      >
        ${dataset?.title ?? (context.status.kind === 'loading' ? html`<span class="skeleton" aria-hidden="true"></span>` : '')}
      </div>
      <p class="description" part="description">${dataset?.description ?? ''}</p>
    </div>
    <div class="tools" part="toolbar">
      ${searchBox(context)}
      <div class="wide-only tool-group">${lanesSelect(context)}</div>
      ${filterPanel(context)} ${knownByButton(context, 'head')}
      <button class="main" aria-label=${m.present} @click=${actions.present} ?disabled=${!dataset}>
        ${icon('present')}<span class="button-words">${m.present}</span>
      </button>
      <button
        class="share-button"
        aria-label=${m.share}
        title=${m.share}
        @click=${() => actions.openTool('share')}
        ?disabled=${!dataset}
      >
        ${icon('share')}<span class="button-words">${m.share}</span>
      </button>
      <button class="icon-button" popovertarget="menu" aria-label=${m.more} title=${m.more}>
        ${icon('more')}
      </button>
      ${menu(context)}
    </div>
    <div class="second wide-only">${filterChips(context)} ${viewChoice(context, 'head')}</div>
  </div>`;
}

function lanesSelect({ store, actions }: TimelineContext): TemplateResult {
  const { messages: m, state } = store;
  const onChange = (event: Event): void =>
    actions.chooseLanes((event.target as HTMLSelectElement).value as LanesBy);
  const { categories, actors, sources } = state.whole?.dataset ?? {};
  const lists = { category: categories, actor: actors, source: sources, none: undefined };
  return html`<label class="select">
    <span>${m.lanesBy}</span>
    <select .value=${state.lanesBy} ?disabled=${state.view !== 'timeline'} @change=${onChange}>
      ${LANES.filter((by) => by === state.lanesBy || lists[by]?.length !== 0).map(
        (by) => html`<option value=${by} ?selected=${by === state.lanesBy}>${m.lanes[by]}</option>`,
      )}
    </select>
  </label>`;
}

// In the head, or where there is no room in the menu.
function knownByButton(
  { store, knownByBar: { isOpen, toggle } }: TimelineContext,
  where: 'head' | 'menu',
): TemplateResult {
  const { messages: m, state } = store;
  return html`<button
    class=${`known-by-button known-by-in-${where}`}
    popovertarget=${where === 'menu' ? 'menu' : nothing}
    aria-label=${m.knownBy}
    title=${m.knownBy}
    aria-expanded=${isOpen}
    ?disabled=${!state.table}
    @click=${() => toggle(!isOpen)}
  >
    ${icon('clock')}<span class="button-words">${m.knownBy}</span>
  </button>`;
}

function viewChoice({ store, actions }: TimelineContext, where: string): TemplateResult {
  const { messages: m, state } = store;
  return html`<div class="segments" role="radiogroup" aria-label=${m.view}>
    ${VIEWS.map(
      (view) =>
        html`<label>
          <input
            type="radio"
            name=${`view-${where}`}
            value=${view}
            .checked=${state.view === view}
            @change=${() => actions.chooseView(view)}
          /><span>${m[view]}</span>
        </label>`,
    )}
  </div>`;
}

function menu(context: TimelineContext): TemplateResult {
  const { store } = context;
  const { messages: m, state } = store;
  const dataset = state.table?.dataset;
  const narrow = html`<div class="narrow-only">
    ${dataset?.description ? html`<p>${dataset.description}</p>` : nothing}
    <div class="tool-group">${viewChoice(context, 'menu')}</div>
    <div class="tool-group">${lanesSelect(context)}</div>
    ${knownByButton(context, 'menu')}
  </div>`;
  return popover(context, 'menu', m.more, CONTENT, ({ menuContent }) => menuContent(context), narrow);
}
