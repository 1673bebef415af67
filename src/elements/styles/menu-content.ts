// What the menu holds.
import { css } from 'lit';

/** Tools and keys. */
export const styles = css`
  .narrow-only :is(p, .tool-group) {
    margin-bottom: 0.75em;
  }
  .known-by-in-menu {
    margin-bottom: 0.4em;
  }
  @container (width >= 30em) {
    .known-by-in-menu {
      display: none;
    }
  }
  .menu-tools {
    display: grid;
    gap: 0.4em;
  }
  .menu-tools button {
    justify-content: start;
  }
  .keys div {
    display: flex;
    gap: 1em;
    padding-block: 0.15em;
  }
  .keys dt {
    flex: 0 0 9.5em;
  }
  kbd {
    display: inline-block;
    padding: 0 0.4em;
    border: 1px solid var(--line);
    border-bottom-width: 2px;
    border-radius: 4px;
    font: inherit;
    font-size: 0.88em;
  }
`;
