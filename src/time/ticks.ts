// Viewport → the two rows of an axis: short labels, and under them the context that the labels leave out ("14" over
// "March 2023", "66" over "million years ago"). From milliseconds to billions of years. Places nothing, draws nothing.
//
// The finest step is taken whose labels all fit; what fits is asked of the widest labels of a step rather than of those
// in view, so that panning never changes the step.
import type { Plan, Row } from './tick-plan.ts';
import { planOf } from './tick-plan.ts';
import type { Step } from './tick-steps.ts';
import { COARSEST_STEP, divides, minStepMs, momentsOf, momentTime, STEPS } from './tick-steps.ts';
import type { TimeMs } from './time.ts';
import type { Viewport } from './viewport.ts';
import { msPerPx, timeToPx } from './viewport.ts';

/** A labelled position on the axis. */
export interface Tick {
  readonly time: TimeMs;
  /** CSS px from the plot's left edge. */
  readonly x: number;
  /** Begins at `x`. */
  readonly label: string;
  /** `major`: a new context begins here. `context`: is one. */
  readonly level: 'fine' | 'major' | 'context';
}

/** What an axis shows of a viewport. All in ascending order. */
export interface AxisTicks {
  /** The finer row: in view, and their labels do not overlap. */
  readonly ticks: readonly Tick[];
  /**
   * The coarser row. The first began at or before the left edge (its `x` is 0 or less): its label belongs to the left
   * edge until the next one comes. A label is '' where there is no room for it before the next.
   */
  readonly context: readonly Tick[];
  /** Positions between the ticks for fainter lines, px. */
  readonly minor: readonly number[];
}

export interface TickOptions {
  /** BCP 47 tag; `en` alone is British, and what is no tag gives English. */
  readonly locale: string;
  /** Width of a label, CSS px. */
  readonly labelWidthPx: (label: string) => number;
  /** Free space between two labels, CSS px; 16 if not given. */
  readonly minGapPx?: number;
}

const MIN_GAP_PX = 16;
const MIN_TICK_PX = 48; // even short labels stand calmly apart
const MIN_MINOR_PX = 20; // closer lines read as a tint
const MIN_PITCH_PX = 1; // where not even so close a tick has room for its label, none has

/** What a choice of labels depends on. */
interface Room {
  readonly viewport: Viewport;
  readonly locale: string;
  readonly widthOf: (label: string) => number;
  readonly gapPx: number;
}

/**
 * The ticks of a viewport.
 *
 * @returns At least one tick whose label is in view wherever there is room for one.
 * @throws RangeError if the viewport has no finite positive span or width.
 * @example ticks(fitTo({ start: civilToTime({ year: 2022 }), end: civilToTime({ year: 2023 }) }, 1000), options)
 *   // ticks labelled Jan, Feb, …, Dec, Jan over the contexts 2022 and 2023
 */
export function ticks(viewport: Viewport, options: TickOptions): AxisTicks {
  const { start, end, widthPx } = viewport;
  if (!(end - start > 0 && end - start < Infinity && widthPx > 0)) {
    throw new RangeError(
      `ticks: viewport is [${start}, ${end}) on ${widthPx} px; give a finite span and width.`,
    );
  }
  const { locale, labelWidthPx, minGapPx = MIN_GAP_PX } = options;
  const room: Room = { viewport, locale, widthOf: labelWidthPx, gapPx: minGapPx };
  const planAt = (i: number): Plan => planOf(STEPS[i] ?? COARSEST_STEP, viewport, locale);
  const isShown = ({ x, label }: Tick) => x + labelWidthPx(label) <= widthPx;

  const found = STEPS.findIndex((step) => hasRoomForStep(step, room));
  let index = found < 0 ? STEPS.length - 1 : found;
  let plan = planAt(index);
  let fine = fineTicks(plan, room);
  // On a narrow plot the ticks of a step may lie to both sides of it: then as many of the next finer step's as fit.
  while (index > 0 && !fine.some(isShown) && pitchOf(STEPS[index - 1]!, viewport) >= MIN_PITCH_PX) {
    plan = planAt(--index);
    fine = fineTicks(plan, room);
  }
  const context = contextTicks(plan, room);
  const turns = new Set(context.map(({ time }) => time));
  return {
    ticks: fine.map((tick) => (turns.has(tick.time) ? { ...tick, level: 'major' } : tick)),
    context,
    minor: minorPositions(plan.step, fine, viewport),
  };
}

function hasRoomForStep(step: Step, room: Room): boolean {
  const pitchPx = pitchOf(step, room.viewport);
  if (pitchPx < MIN_TICK_PX || pitchPx <= room.gapPx) return false;
  const plan = planOf(step, room.viewport, room.locale);
  return hasRoom(plan, room) && plan.contexts.some((context) => hasRoom(context, room));
}

/** Whether any label of a row fits between its ticks, or on the plot if that is narrower. */
function hasRoom({ step, samples, write }: Row, { viewport, widthOf, gapPx }: Room): boolean {
  const freePx = Math.min(pitchOf(step, viewport), viewport.widthPx) - gapPx;
  return samples.every((moment) => widthOf(write(moment)) <= freePx);
}

/** The shortest distance between two ticks of a step, px. */
function pitchOf(step: Step, viewport: Viewport): number {
  return minStepMs(step) / msPerPx(viewport);
}

function ticksOf({ step, write }: Row, viewport: Viewport, level: Tick['level']): Tick[] {
  return momentsOf(step, viewport).map((moment) => {
    const time = momentTime(moment);
    return { time, x: timeToPx(viewport, time), label: write(moment), level };
  });
}

/** The ticks in view, without those that come too soon after another: there are fewer years where the eras turn. */
function fineTicks(plan: Plan, { viewport, widthOf, gapPx }: Room): Tick[] {
  let freeFromPx = 0;
  return ticksOf(plan, viewport, 'fine').filter(({ x, label }) => {
    if (x < freeFromPx) return false;
    freeFromPx = x + widthOf(label) + gapPx;
    return true;
  });
}

/** The context in its longest wording that fits. The first label is free: it gives way to the second at the left edge. */
function contextTicks({ contexts }: Plan, room: Room): Tick[] {
  const { viewport, widthOf, gapPx } = room;
  let written: Tick[] = [];
  const isCrowded = ({ x, label }: Tick, i: number) =>
    x > 0 && x + widthOf(label) + gapPx > (written[i + 1]?.x ?? Infinity);
  for (const row of contexts) {
    written = ticksOf(row, viewport, 'context');
    if (hasRoom(row, room) && !written.some(isCrowded)) return written;
  }
  return written.map((tick, i) => (isCrowded(tick, i) ? { ...tick, label: '' } : tick));
}

/** The ticks of the finest step that divides this one and is not too dense. */
function minorPositions(coarse: Step, fine: readonly Tick[], viewport: Viewport): number[] {
  const finer = STEPS.slice(0, STEPS.indexOf(coarse));
  const step = finer.find((each) => divides(each, coarse) && pitchOf(each, viewport) >= MIN_MINOR_PX);
  if (!step) return [];
  const labelled = new Set(fine.map(({ time }) => time));
  return momentsOf(step, viewport)
    .map(momentTime)
    .filter((time) => time >= viewport.start && !labelled.has(time))
    .map((time) => timeToPx(viewport, time));
}
