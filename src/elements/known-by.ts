// What was known when: a slider over the days on which sources were published. Loaded when a reader first opens it.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { publicationDays, undatedSourceCount } from '../data/basis.ts';
import { readTime } from '../time/read-time.ts';
import { readDatedCitations } from '../data/dated-citations.ts';
import type { EventTable } from '../data/event-table.ts';
import { oncePer } from '../data/once-per.ts';
import { formatTime } from '../time/format-time.ts';
import { allMessages } from './all-messages.ts';
import type { TimelineContext } from './context.ts';
import { icon } from './icons.ts';
import { inSlices } from './large/slices.ts';

export { styles } from './styles/known-by.ts';

// What the slider asks for is read before it is moved.
const reading = oncePer((table: EventTable) =>
  inSlices(readDatedCitations(table), new AbortController().signal),
);
const daysOf = oncePer(publicationDays);
const undatedIn = oncePer(undatedSourceCount);

/** The bar with the slider, its live text and the button that closes it. */
export function knownByBar(context: TimelineContext): TemplateResult {
  const { store, actions } = context;
  const close = (): void => context.knownByBar.toggle(false);
  const { state } = store;
  const m = allMessages(store);
  const { whole, knownBy } = state;
  if (!whole) return html``;
  void reading(whole);
  const stops = stopsWith(daysOf(whole.dataset), knownBy);
  const at = knownBy === undefined ? stops.length : stops.indexOf(knownBy);
  const words = wordsOf(context);
  const undated = undatedIn(whole.dataset);
  return html`<div
    class="known-by"
    part="known-by"
    role="group"
    aria-label=${m.knownBy}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
    }}
  >
    <label>
      <span>${m.knownBy}</span>
      <input
        type="range"
        min="0"
        max=${stops.length}
        step="1"
        .value=${`${at}`}
        aria-valuetext=${words}
        @input=${(event: Event) => actions.knowBy(stops[Number((event.target as HTMLInputElement).value)])}
      />
    </label>
    <p>
      <output role="status">${words}</output>
      ${undated > 0 && knownBy !== undefined ? html` · <span class="soft">${m.undatedSources(undated)}</span>` : nothing}
    </p>
    <button class="icon-button" aria-label=${m.close} title=${m.close} @click=${close}>
      ${icon('close')}
    </button>
  </div>`;
}

// The day that the address names may be none on which anything was published.
function stopsWith(days: readonly string[], day: string | undefined): readonly string[] {
  if (day === undefined || days.includes(day)) return days;
  const end = (text: string): number => readTime(text)?.latest ?? Infinity;
  return [...days, day].sort((a, b) => end(a) - end(b));
}

function wordsOf({ store }: TimelineContext): string {
  const { state, locale } = store;
  const m = allMessages(store);
  const total = state.whole?.count ?? 0;
  const time = readTime(state.knownBy);
  return time ? m.knownOn(formatTime(time, locale), state.table?.count ?? 0, total) : m.knownNow(total);
}
