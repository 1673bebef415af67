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
  /** Events that began before the view and last into it, and how many of them have room of their own. */
  readonly passing: number;
  readonly passingCardRoom: number;
  readonly passingMarkRoom: number;
}

const CARDS_BUDGET = 400; // SVG marks with names: a frame stays under 16 ms to here
const MARKS_BUDGET = 5000; // on a canvas; see docs/benchmarks.md
/** A lane becomes richer only when it is this far below what made it poorer: it must not go to and fro under the hand. */
const RETURN = 0.8;
/**
 * While the view is moved along, lanes stay as they are, up to so many times their room: no mark changes its height. What is an
 * area comes apart below its room by as much, since the names above it stay where they are.
 */
const STRETCH = 3;
const LEVELS: readonly Level[] = ['cards', 'marks', 'density'];

/** What went before. */
export interface LevelsBefore {
  readonly levels: readonly Level[];
  /** Whether the view has only been moved along since, at the same scale. */
  readonly isPan: boolean;
}

/**
 * The level of each lane.
 *
 * @param before Of the last frame, if it was of the same lanes and near.
 */
export function chooseLevels(loads: readonly LaneLoad[], before: LevelsBefore | undefined): Level[] {
  if (before?.isPan && before.levels.every((level, lane) => isBearable(level, loads[lane]!))) {
    return before.levels.map((level, lane) =>
      isSparse(loads[lane]!) && level === 'density' ? 'marks' : level,
    );
  }
  const levels: Level[] = loads.map(() => 'density');
  let cards = CARDS_BUDGET;
  let marks = MARKS_BUDGET;
  const sparsestFirst = [...loads.keys()].sort((a, b) => loads[a]!.count - loads[b]!.count || a - b);
  for (const lane of sparsestFirst) {
    const { count, cardRoom, markRoom, passing, passingCardRoom, passingMarkRoom } = loads[lane]!;
    const was = LEVELS.indexOf(before?.levels[lane] ?? 'cards');
    const fits = (level: Level, wanted: number, room: number, passingRoom: number): boolean => {
      const part = LEVELS.indexOf(level) < was ? RETURN : 1;
      return wanted <= room * part && passing <= passingRoom * part;
    };
    // As cards, what began before the view is counted in one place where there is too much of it.
    const begun = count - passing;
    if (fits('cards', begun, Math.min(cards, cardRoom), passingCardRoom)) {
      levels[lane] = 'cards';
      cards -= begun;
    } else if (fits('marks', count, Math.min(marks, markRoom), passingMarkRoom)) {
      levels[lane] = 'marks';
      marks -= count;
    }
  }
  return levels;
}

function isBearable(level: Level, { count, passing, cardRoom, markRoom }: LaneLoad): boolean {
  if (level === 'density') return true;
  if (level === 'cards') return count - passing <= STRETCH * cardRoom;
  return count <= STRETCH * Math.min(MARKS_BUDGET, markRoom);
}

function isSparse({ count, markRoom, passing, passingMarkRoom }: LaneLoad): boolean {
  return count * STRETCH <= Math.min(MARKS_BUDGET, markRoom) && passing <= passingMarkRoom;
}
