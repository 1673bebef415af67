// Looks of the activities, in the dialog of tools: the start, hidden dates, the order, the evidence.
import { css } from 'lit';

/** Activities. */
export const activities = css`
  /* Behind a thin one the dates that are asked for can be read on the timeline. */
  .tool-dialog.activities::backdrop {
    background: var(--paper, Canvas);
  }
  .tool-dialog.activities .tool-body {
    display: flex;
    flex-direction: column;
    gap: 0.9em;
  }
  .tool-dialog.large-type {
    width: 100vw;
    height: 100dvh;
    border: 0;
    border-radius: 0;
    font-size: max(1.4em, 1.7vw);
  }
  .activity-bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.5em;
  }
  .activity-bar .quiet {
    padding-inline: 0.3em;
  }
  [dir='rtl'] .activity-bar .icon {
    transform: scaleX(-1);
  }
  .large-button[aria-pressed='true'] {
    color: var(--paper);
    background: var(--ink);
    border-color: var(--ink);
  }
  .activity {
    display: flex;
    flex-direction: column;
    gap: 0.9em;
    outline: none;
  }
  .activity :is(input[type='text'], select, textarea) {
    min-height: 2.25em;
    padding: 0.2em 0.6em;
    border: 1px solid var(--soft);
    border-radius: var(--radius);
    color: var(--ink);
    background: var(--paper);
    font: inherit;
  }
  .activity textarea {
    width: 100%;
    margin-top: 0.5em;
  }
  .activity summary {
    min-height: 1.8em;
    color: var(--accent);
    cursor: pointer;
  }
  .activity button {
    max-width: 100%;
    white-space: normal;
  }
  .activity-settings,
  .activity-settings .scope,
  .activity-settings label,
  .activity-buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
  }
  .activity-settings {
    gap: 0.6em 2em;
  }
  .activity-settings label {
    gap: 0.5em;
    min-height: 1.8em;
  }
  .activity-settings legend {
    float: inline-start;
  }
  .activity-settings :is(legend, label > span) {
    color: var(--soft);
  }
  .activity-settings input {
    width: 1.1em;
    height: 1.1em;
    margin: 0;
    accent-color: var(--accent);
  }
  .activity-cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr));
    gap: 0.9em;
  }
  .activity-cards li {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 0.5em;
    padding: 1em 1.1em 1.1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .activity-cards h3 {
    font: 600 1.15em / 1.3 var(--heading-font);
  }
  .activity-cards :is(button, .reason) {
    margin-top: auto;
  }
  .activity .event-name {
    font: 600 1.1em / 1.35 var(--heading-font);
  }
  .activity-date {
    margin-block: 0.25em;
    font-size: 1.05em;
    font-weight: 600;
  }
  .activity-list,
  .activity-answers {
    display: flex;
    flex-direction: column;
  }
  .activity-item,
  .activity-answers li {
    padding: 0.8em 0;
    border-top: 1px solid var(--line);
  }
  .activity-guess {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.8em;
    margin-top: 0.4em;
  }
  .activity-guess label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.6em;
  }
  .activity-guess label span {
    color: var(--soft);
  }
  .activity-guess input {
    width: 12em;
    max-width: 100%;
  }
  .activity-verdict {
    font-weight: 600;
    color: var(--disputed);
  }
  .activity-verdict.is-right {
    color: light-dark(#1a7355, #74c9a8);
  }
  .activity-feedback {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }
  .activity-feedback > .activity-verdict {
    font-size: 1.1em;
  }
  .activity h4 {
    margin-top: 0.6em;
    font-size: 0.9em;
    color: var(--soft);
  }
  .activity-evidence {
    display: flex;
    flex-direction: column;
    gap: 0.45em;
    margin-top: 0.3em;
  }
  .activity-evidence li,
  .activity-answers li,
  .activity-orders .answer {
    display: flex;
    gap: 0.6em;
  }
  .activity-sign {
    flex: none;
    width: 1em;
    text-align: center;
  }
  .activity-evidence :is(.disagrees, .disputes) .activity-sign {
    color: var(--disputed);
  }
  .activity-evidence cite {
    font-style: normal;
    font-weight: 600;
  }
  .activity-links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .activity-links a {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  .work-title {
    font-size: 0.93em;
  }
  .activity-orders {
    width: 100%;
    border-collapse: collapse;
    overflow-wrap: anywhere;
  }
  .activity-orders :is(th, td) {
    padding: 0.6em 0.4em;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  .activity-orders .event-name + .soft {
    display: block;
  }
  .activity-orders [scope='col'] {
    width: 50%;
  }
  .activity-orders [scope='row'] {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .activity-reasons {
    display: flex;
    flex-direction: column;
    gap: 0.3em;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .activity-order {
    display: flex;
    flex-direction: column;
    gap: 0.45em;
    margin-block: 0.8em;
  }
  .activity-card {
    display: flex;
    align-items: center;
    gap: 0.6em;
    padding: 0.4em 0.6em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .activity-card .event-name {
    flex: 1;
    min-width: 0;
  }
  .activity-card .handle {
    flex: none;
    color: var(--soft);
    background: none;
    border-color: transparent;
    cursor: grab;
    touch-action: none;
  }
  .activity-card .icon-button {
    flex: none;
  }
  .activity-card .up .icon {
    transform: rotate(-90deg);
  }
  .activity-card .down .icon {
    transform: rotate(90deg);
  }
  .activity-order.is-dragging,
  .activity-order.is-dragging :is(li, .handle) {
    cursor: grabbing;
  }
  .activity-card.dragged {
    border-color: var(--focus);
    box-shadow: 0 6px 18px rgb(0 0 0 / 0.22);
  }
`;
