// How much each lane of a crowd shows: every event as on a small timeline, every event as a small mark, or how many there
// are. Decided from what is in view and the room that there is; sparse lanes first, so that they are not the ones to pay.

/** From the richest to the poorest. */
export type Level = 'cards' | 'marks' | 'density';

/** What a lane has in view, and room for. */
export interface LaneLoad {
  /** Events in view. */
  readonly count: number;
  /** Events for which there is room as cards, and as small marks. */
  readonly cardRoom: number;
  readonly markRoom: number;
}

const CARDS_BUDGET = 400; // SVG marks with names: a frame stays under 16 ms to here
const MARKS_BUDGET = 5000; // on a canvas; see docs/benchmarks.md
/** A lane becomes richer only when it is this far below what made it poorer: it must not go to and fro under the hand. */
const RETURN = 0.8;
const LEVELS: readonly Level[] = ['cards', 'marks', 'density'];

/**
 * The level of each lane.
 *
 * @param before Those of the last frame, if it was of the same lanes.
 */
export function chooseLevels(loads: readonly LaneLoad[], before: readonly Level[] | undefined): Level[] {
  const levels: Level[] = loads.map(() => 'density');
  let cards = CARDS_BUDGET;
  let marks = MARKS_BUDGET;
  const sparsestFirst = [...loads.keys()].sort((a, b) => loads[a]!.count - loads[b]!.count || a - b);
  for (const lane of sparsestFirst) {
    const { count, cardRoom, markRoom } = loads[lane]!;
    const was = LEVELS.indexOf(before?.[lane] ?? 'cards');
    const fits = (level: Level, room: number): boolean =>
      count <= room * (LEVELS.indexOf(level) < was ? RETURN : 1);
    if (fits('cards', Math.min(cards, cardRoom))) {
      levels[lane] = 'cards';
      cards -= count;
    } else if (fits('marks', Math.min(marks, markRoom))) {
      levels[lane] = 'marks';
      marks -= count;
    }
  }
  return levels;
}
