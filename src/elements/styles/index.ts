// All style sheets of the element, general before particular.
import { chrome } from './chrome.ts';
import { details } from './details.ts';
import { panels } from './panels.ts';
import { plot } from './plot.ts';
import { tokens } from './tokens.ts';

/** The element's style sheets. */
export const styles = [tokens, chrome, panels, plot, details];
