// Activities made of the timeline's own events: hide the dates, put in order, which source says so, how sure are we. Everything
// is in memory until the dialog closes; nothing is stored or sent: docs/decisions/0016-activities.md.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { allMessages } from '../elements/all-messages.ts';
import { openDialog } from '../elements/dialog.ts';
import { icon } from '../elements/icons.ts';
import { adoptStyles } from '../elements/parts.ts';
import type { Tool, ToolHost } from '../elements/tools.ts';
import { Session } from './session.ts';
import { questions } from './question-styles.ts';
import { activities } from './styles.ts';
import { activityWords } from './words.ts';

/** Opens the activities in a dialog over the timeline. */
export function openActivities(host: ToolHost): Tool {
  const { store, container } = host;
  const root = container.getRootNode() as ShadowRoot;
  for (const styles of [activities, questions]) adoptStyles(root, { styles });
  let isLarge = false;
  let said = '';
  const refresh = (): void => dialog.refresh();
  const words = () => activityWords(store.locale, refresh);
  const session = new Session(host, words, ({ say, focus }) => {
    // The same words again are said again only where they are new to the region.
    said = say === undefined || say !== said ? (say ?? '') : `${say}\u00A0`;
    refresh();
    const target = focus && dialog.node.querySelector<HTMLElement>(focus);
    if (!target) return;
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  });
  const enlarge = (): void => {
    isLarge = !isLarge;
    dialog.node.classList.toggle('large-type', isLarge);
    refresh();
  };
  const body = (): TemplateResult => {
    const spoken = words();
    if (!spoken) return html`<p class="soft">${store.messages.waiting}</p>`;
    return html`<div class="activity-bar">
        ${
          session.isAtStart
            ? html`<span></span>`
            : html`<button class="quiet" @click=${() => session.leave()}>
                ${icon('back')}${spoken.allActivities}
              </button>`
        }
        <button class="large-button" aria-pressed=${isLarge} @click=${enlarge}>${spoken.largeType}</button>
      </div>
      <div class="activity" tabindex="-1" @keydown=${pressNumbered}>${session.draw() ?? nothing}</div>
      <p class="unseen" role="status">${said}</p>`;
  };
  const dialog = openDialog(
    host,
    'activities',
    () => ({ heading: session.name ?? allMessages(store).activities, body: body() }),
    () => session.end(),
  );
  return dialog;
}

// The keys 1 to 4 press the buttons that bear these numbers, where nothing is being written.
function pressNumbered(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (!/^[1-4]$/.test(event.key) || target.matches('input, select, textarea')) return;
  const section = event.currentTarget as HTMLElement;
  const button = section.querySelector<HTMLButtonElement>(`[data-key="${event.key}"]`);
  if (!button || button.getAttribute('aria-disabled') === 'true') return;
  event.preventDefault();
  button.click();
}
