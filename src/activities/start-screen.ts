// Where an activity is chosen: which of them these events are enough for, how many events, and which.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ActivityName } from './choose-events.ts';
import { ACTIVITIES, EVENT_COUNTS } from './choose-events.ts';
import type { ActivityWords } from './words.ts';

/** Which events are chosen from: those in view, or all that pass the filters. */
export type Scope = 'view' | 'kept';

/** What is set before an activity begins. */
export interface Settings {
  readonly count: number;
  readonly scope: Scope;
}

/** What the start offers. */
export interface Offer {
  readonly settings: Settings;
  /** How many events there are for each activity, at most as many as were asked for. */
  readonly found: Readonly<Record<ActivityName, number>>;
  /** Why there are no events at all; '' where there are some. */
  readonly empty: string;
  readonly change: (settings: Settings) => void;
  readonly begin: (activity: ActivityName) => void;
}

/** The start. `level`: `aria-level` of its headings. */
export function startScreen(words: ActivityWords, level: number, offer: Offer): TemplateResult {
  const { settings, empty, change } = offer;
  const counts = Array.from(
    { length: EVENT_COUNTS.most - EVENT_COUNTS.least + 1 },
    (_, i) => EVENT_COUNTS.least + i,
  );
  return html`${empty ? html`<p>${empty}</p>` : nothing}
    <div class="activity-settings">
      <label
        ><span>${words.eventCount}</span>
        <select
          @change=${(event: Event) => change({ ...settings, count: Number((event.target as HTMLSelectElement).value) })}
        >
          ${counts.map((count) => html`<option value=${count} ?selected=${count === settings.count}>${count}</option>`)}
        </select></label
      >
      <fieldset class="scope">
        <legend>${words.whichEvents}</legend>
        ${(['view', 'kept'] as const).map(
          (scope) =>
            html`<label
              ><input
                type="radio"
                name="activity-scope"
                .checked=${settings.scope === scope}
                @change=${() => change({ ...settings, scope })}
              />
              ${scope === 'view' ? words.inView : words.allKept}</label
            >`,
        )}
      </fieldset>
    </div>
    <ul class="activity-cards">
      ${ACTIVITIES.map((activity, place) => card(words, level, activity, place + 1, offer))}
    </ul>
    <p class="soft">${words.privacy}</p>`;
}

function card(
  words: ActivityWords,
  level: number,
  activity: ActivityName,
  key: number,
  { found, begin }: Offer,
): TemplateResult {
  const eventCount = found[activity];
  const name = words.names[activity];
  return html`<li>
    <h3 aria-level=${level}>${name}</h3>
    <p>${words.abouts[activity]}</p>
    ${
      eventCount > 0
        ? html`<button
            class="main"
            data-key=${key}
            aria-keyshortcuts=${key}
            aria-label=${`${words.start(eventCount)}: ${name}`}
            @click=${() => begin(activity)}
          >
            ${words.start(eventCount)}
          </button>`
        : html`<p class="soft reason">${words.tooFew[activity]}</p>`
    }
  </li>`;
}
