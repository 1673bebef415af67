// What a plot needs for many events, loaded when there are so many: docs/decisions/0014-levels-of-detail.md.
export { CrowdLayout } from '../layout/crowd/crowd-layout.ts';
export { smallMarkAt } from '../layout/crowd/small-marks.ts';
export { drawBodies, paintBodies } from '../render/canvas.ts';
export { hueColours } from '../render/hue-colours.ts';
