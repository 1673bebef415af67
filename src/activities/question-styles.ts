// Looks of questions with answers to choose from, and of results.
import { css } from 'lit';

/** Questions and results. */
export const questions = css`
  .activity-question {
    outline-offset: 6px;
  }
  .activity-question legend {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
  }
  .activity-question:focus {
    outline: none;
  }
  .asked {
    color: var(--soft);
  }
  .activity-question legend .event-name {
    font-size: 1.4em;
  }
  .activity-question .activity-evidence {
    margin-block: 0.8em;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--line);
  }
  .activity-options {
    display: grid;
    gap: 0.5em;
    margin-top: 0.8em;
  }
  .activity-option {
    justify-content: start;
    gap: 0.8em;
    padding: 0.55em 0.8em;
    text-align: start;
  }
  .activity-option .key {
    display: grid;
    place-items: center;
    flex: none;
    width: 1.8em;
    height: 1.8em;
    border: 1px solid var(--line);
    border-radius: 50%;
    font-weight: 600;
  }
  .activity-option[aria-disabled='true'] {
    cursor: default;
  }
  .activity-option.is-right {
    border-color: light-dark(#1a7355, #74c9a8);
    box-shadow: inset 0 0 0 1px light-dark(#1a7355, #74c9a8);
  }
  .activity-option.is-wrong {
    border-color: var(--disputed);
    box-shadow: inset 0 0 0 1px var(--disputed);
  }
  .activity-progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.8em;
  }
  .activity-progress > span {
    display: flex;
    gap: 0.3em;
  }
  .activity-progress i {
    width: 0.6em;
    height: 0.6em;
    border: 1px solid var(--soft);
    border-radius: 50%;
  }
  .activity-progress .is-right {
    background: var(--ink);
    border-color: var(--ink);
  }
  .activity-progress .is-wrong {
    border-radius: 0;
    border-color: var(--disputed);
  }
  .activity-summary {
    display: flex;
    flex-direction: column;
    gap: 0.7em;
  }
  .activity-score {
    display: flex;
    flex-direction: column;
    font: 600 1.9em / 1.25 var(--heading-font);
    outline: none;
  }
  .activity-score .soft {
    font-size: 0.55em;
    font-weight: 400;
  }
  .activity :is(.event-name, .work-title, cite, .activity-evidence p.soft) {
    unicode-bidi: plaintext;
  }
  @media (hover: none) {
    .activity-keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .large-button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .activity-option.is-right,
    .activity-progress .is-right {
      border-width: 3px;
    }
  }
`;
