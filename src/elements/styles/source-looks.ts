// What the details and the tables have in common: titles and names that open something, and signs of what sources say.
import { css } from 'lit';

/** Part of the style sheets of both. */
export const sourceLooks = css`
  .link-button {
    display: inline;
    min-height: 1.6em;
    padding: 0.1em 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    white-space: normal;
    unicode-bidi: plaintext;
  }
  .relation-sign {
    font-family: 'DejaVu Sans', system-ui;
    font-weight: 700;
  }
  .disagrees .relation-sign,
  .disagrees .gives,
  .disagrees .relation,
  .disputes .relation-sign,
  .disputes .relation {
    color: var(--disputed);
  }
`;
