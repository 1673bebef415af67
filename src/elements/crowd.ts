// What a plot needs for many events, loaded when there are so many: docs/decisions/0014-levels-of-detail.md.
import type { TemplateResult } from 'lit';
import type { TimelineContext } from './context.ts';
import { Part } from './parts.ts';
import { BODY_ALPHA } from '../render/canvas.ts';

export { CrowdLayout } from '../layout/crowd/crowd-layout.ts';
export { smallMarkAt } from '../layout/crowd/small-marks.ts';
export { drawBodies, paintBodies } from '../render/canvas.ts';
export { hueColours } from '../render/hue-colours.ts';

const LEGEND = new Part(() => import('./crowd-legend.ts'));
const AFTER_PICTURE_MS = 250; // the first picture waits for no legend

/** What the legend tells of crowds, once its words are there. */
export function crowdLegend({ load, store }: TimelineContext): readonly TemplateResult[] | undefined {
  if (!LEGEND.module && !LEGEND.isMissing) setTimeout(() => load(LEGEND), AFTER_PICTURE_MS);
  return LEGEND.module?.crowdItems(store, BODY_ALPHA);
}
