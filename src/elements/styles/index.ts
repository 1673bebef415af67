// All style sheets of the element, general before particular.
import { chrome } from './chrome.ts';
import { details } from './details.ts';
import { panels } from './panels.ts';
import { plot } from './plot.ts';
import { presentation } from './presentation.ts';
import { tokens } from './tokens.ts';
import { views } from './views.ts';

/** The element's style sheets. */
export const styles = [tokens, chrome, panels, plot, details, views, presentation];
