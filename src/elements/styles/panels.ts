// What opens, lists or says something: popovers, the legend, problems, messages.
import { css } from 'lit';

/** Panels and messages. */
export const panels = css`
  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    width: min(24em, calc(100vw - 12px));
    max-height: 70vh;
    padding: 1em 1.1em;
    overflow: auto;
    font: inherit;
    color: var(--ink);
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: 0 10px 34px rgb(0 0 0 / 0.16);
  }
  .popover h3,
  .about h3 {
    margin: 0.9em 0 0.35em;
    font-size: 0.9em;
    color: var(--soft);
  }
  .message {
    position: absolute;
    place-self: center;
    z-index: 3;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    padding: 1.5em;
    text-align: center;
    background: var(--paper);
    border-radius: var(--radius);
  }
  .message > * {
    max-width: 34em;
  }
  .message h3 {
    font: 600 1.25em / 1.2 var(--heading-font);
  }
  /* In place of the plot. */
  .instead {
    inset: 0;
    place-self: stretch;
    border-radius: 0;
  }
  .loading {
    animation: appear 0.2s 0.2s backwards;
  }
  .loading-bar {
    width: 12em;
    height: 4px;
    border-radius: 2px;
    background: linear-gradient(90deg, var(--line), var(--soft), var(--line)) 0 / 300%;
    animation: slide 1.2s linear infinite;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes slide {
    from {
      background-position: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .loading-bar,
    .loading {
      animation: none;
    }
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.7em;
    padding-block: 0.2em;
  }
  .legend svg {
    flex: none;
    width: 44px;
  }
  .legend span {
    overflow-wrap: anywhere;
    overflow-y: clip;
  }
`;
