// All style sheets of the element, general before particular. Those of parts come with them.
import { chrome } from './chrome.ts';
import { direction } from './direction.ts';
import { head } from './head.ts';
import { overview } from './overview.ts';
import { panels } from './panels.ts';
import { plot } from './plot.ts';
import { print } from './print.ts';
import { shapes } from './shapes.ts';
import { side } from './side.ts';
import { tokens } from './tokens.ts';

/** The element's style sheets. */
export const styles = [tokens, direction, head, chrome, panels, shapes, plot, overview, side, print];
