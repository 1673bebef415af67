// From what is known of an event's time to the shape that says so: a point, a bar, a soft end, an arrow, a ghost.
// Horizontal geometry only; lanes and slots are decided elsewhere.
import type { Relation } from '../data/citations.ts';
import { civilToTime } from '../time/calendar.ts';
import type { TimeMs, UncertainTime } from '../time/time.ts';
import type { Viewport } from '../time/viewport.ts';
import { timeToPx } from '../time/viewport.ts';
import type { Edge, Extent } from './scene.ts';
import { SOFT_PX } from './scene.ts';

/** Narrower than this, a date is a point and what it leaves open cannot be seen. */
const MIN_WITHIN_PX = 18;
const MIN_BAR_PX = 7; // a span is told from a point by its form, however short
const MIN_FADE_PX = 4; // the width of the edge that an exact end has
/** Room for the arrow at the edge of the plot of what has no end. */
export const ARROW_PX = 12;
const MARGIN_PX = 60; // shapes are cut this far off screen, so that painters get small numbers

/** Horizontal shape of one uncertain time, px. */
export type Shape =
  | {
      readonly kind: 'point';
      readonly x: number;
      readonly within: Extent | undefined;
      /** Of a set: where each of its members lies, if they are wide enough apart to see. */
      readonly members: readonly Extent[] | undefined;
    }
  | {
      readonly kind: 'interval';
      readonly x0: number;
      readonly x1: number;
      readonly coreX0: number;
      readonly coreX1: number;
      readonly startEdge: Edge;
      readonly endEdge: Edge;
    };

/** Diameter of a point mark, px: marks grow with the text, so that a projector shows both. */
export function pointPx(fontPx: number): number {
  return (fontPx * 13) / 14;
}

/** Whether a time is dated to the day or finer, without reserve and without alternatives. */
export function isExact(time: UncertainTime): boolean {
  if (time.kind === 'one-of') return false;
  return (time.precision === 'day' || time.precision === 'second') && !time.approximate && !time.uncertain;
}

/** The moment at which a date's mark stands: the year at a guess, the middle of what it allows, or its finite side. */
export function anchorOf(time: UncertainTime): TimeMs {
  if (time.estimate !== undefined) return civilToTime({ year: time.estimate, month: 7 });
  if (!Number.isFinite(time.earliest)) return Number.isFinite(time.latest) ? time.latest : 0;
  if (!Number.isFinite(time.latest)) return time.earliest;
  return time.earliest + (time.latest - time.earliest) / 2;
}

/** The shape of a time on screen. */
export function shapeOf(time: UncertainTime, viewport: Viewport): Shape {
  const { members: [only, ...others] = [] } = time;
  // Every year of a span is that span.
  if (time.kind === 'all-of' && only && others.length === 0) return shapeOf(only, viewport);
  if (!time.start || !time.end) {
    const within = allowedExtent(time, viewport);
    const x = cut(timeToPx(viewport, anchorOf(time)), viewport.widthPx);
    if (within.x1 - within.x0 < MIN_WITHIN_PX)
      return { kind: 'point', x, within: undefined, members: undefined };
    return { kind: 'point', x, within, members: membersOf(time, viewport) };
  }
  return barOf(time.start, time.end, viewport);
}

// A set of one span, such as "some time until 1760", is drawn like every date that leaves something open.
function membersOf({ members = [] }: UncertainTime, viewport: Viewport): readonly Extent[] | undefined {
  return members.length > 1 ? members.map((member) => memberExtent(member, viewport)) : undefined;
}

// One that is open to a side stands where it is known to end.
function memberExtent(member: UncertainTime, viewport: Viewport): Extent {
  const { x0, x1 } = allowedExtent(member, viewport);
  return { x0: member.earliest === -Infinity ? x1 : x0, x1: member.latest === Infinity ? x0 : x1 };
}

function allowedExtent({ earliest, latest }: UncertainTime, viewport: Viewport): Extent {
  const [x0 = 0, x1 = 0] = [earliest, latest].map((t) => cut(timeToPx(viewport, t), viewport.widthPx));
  return { x0, x1 };
}

function barOf(start: UncertainTime, end: UncertainTime, viewport: Viewport): Shape {
  const { widthPx } = viewport;
  let x0 = cut(timeToPx(viewport, start.earliest), widthPx);
  let x1 = cut(timeToPx(viewport, end.latest), widthPx);
  const startFade = fadePx(start, timeToPx(viewport, start.latest) - x0);
  const endFade = fadePx(end, x1 - timeToPx(viewport, end.earliest));
  if (isUndated(start)) x0 = Math.min(ARROW_PX, x1);
  if (isUndated(end)) x1 = Math.max(widthPx - ARROW_PX, x0);
  if (x1 - x0 < MIN_BAR_PX) {
    const middle = (x0 + x1) / 2;
    x0 = middle - MIN_BAR_PX / 2;
    x1 = middle + MIN_BAR_PX / 2;
  }
  let coreX0 = x0 + startFade;
  let coreX1 = x1 - endFade;
  // It may have ended at once.
  if (start.kind === 'unknown') coreX0 = x1;
  if (end.kind === 'unknown') coreX1 = x0;
  if (coreX0 > coreX1) coreX0 = coreX1 = (Math.max(x0, coreX1) + Math.min(x1, coreX0)) / 2;
  coreX0 = Math.min(Math.max(coreX0, x0), x1);
  coreX1 = Math.min(Math.max(coreX1, x0), x1);
  return {
    kind: 'interval',
    x0,
    x1,
    coreX0: cut(coreX0, widthPx),
    coreX1: cut(coreX1, widthPx),
    startEdge: edgeOf(start, startFade, x0 <= -MARGIN_PX),
    endEdge: edgeOf(end, endFade, x1 >= widthPx + MARGIN_PX),
  };
}

// How far an end fades: over what its date leaves open, where that can be seen, and a little where it is only "about".
function fadePx(end: UncertainTime, openPx: number): number {
  if (isExact(end) || isUndated(end)) return 0;
  if (end.approximate || end.uncertain) return Math.max(SOFT_PX, openPx);
  return openPx < MIN_FADE_PX ? 0 : openPx;
}

function isUndated(end: UncertainTime): boolean {
  return end.kind === 'open' || end.kind === 'unknown';
}

function edgeOf({ kind }: UncertainTime, fadePx: number, isCut: boolean): Edge {
  if (kind === 'open' || kind === 'unknown') return kind;
  if (isCut) return 'cut';
  return fadePx > 0 ? 'soft' : 'sharp';
}

function cut(x: number, widthPx: number): number {
  return Math.min(Math.max(x, -MARGIN_PX), widthPx + MARGIN_PX);
}

/** Whether a citation's own date is drawn as a ghost, and which kind. */
export function ghostRelation(relation: Relation): 'disagrees' | 'vaguer' | undefined {
  return relation === 'disagrees' || relation === 'vaguer' ? relation : undefined;
}
