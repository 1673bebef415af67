// The slots of one lane while they fill up, tier after tier: a later tier takes the gaps that an earlier one left.
// First fit by start time: Kleinberg & Tardos, Algorithm Design, §4.1.
import type { Footprint, Placement } from './lanes.ts';
import type { Span } from './spans.ts';
import { SpanIndex } from './spans.ts';

const MARK_PX = 16; // the room of a point mark with its halo
const GAP_PX = 10; // between what stands in one slot

/** What one event takes in its slot: its mark alone, and with the label. */
interface Taken {
  readonly placement: Placement;
  readonly mark: Span;
  readonly whole: Span;
}

/** What one tier has put in a slot so far, and where that ends. */
interface Filling {
  readonly taken: Taken[];
  markEnd: number;
  wholeEnd: number;
}

export class Slots {
  readonly #max: number;
  readonly #msPerPx: number;
  #filled: readonly (readonly Taken[])[] = [];

  constructor(max: number, msPerPx: number) {
    this.#max = max;
    this.#msPerPx = msPerPx;
  }

  get count(): number {
    return this.#filled.length;
  }

  /** Where everything stands that found room, slot by slot. */
  placements(): Placement[] {
    return this.#filled.flatMap((slot) => slot.map(({ placement }) => placement));
  }

  /** Adds one tier, in order of start, and returns what found no room. */
  add(tier: readonly Footprint[]): Footprint[] {
    const marks = this.#filled.map((slot) => new SpanIndex(slot, ({ mark }) => mark));
    const wholes = this.#filled.map((slot) => new SpanIndex(slot, ({ whole }) => whole));
    const own: Filling[] = this.#filled.map(emptyFilling);
    const left: Footprint[] = [];
    for (const footprint of tier) {
      const { placement, mark, whole } = this.#takenBy(footprint);
      let slot = own.findIndex(
        ({ wholeEnd }, i) => wholeEnd <= whole.start && (wholes[i]?.isFree(whole) ?? true),
      );
      if (slot < 0 && own.length < this.#max) slot = own.push(emptyFilling()) - 1;
      // Rather without its label than not at all.
      if (slot < 0) {
        slot = own.findIndex(({ markEnd }, i) => markEnd <= mark.start && (marks[i]?.isFree(mark) ?? true));
      }
      const filling = own[slot];
      if (!filling) {
        left.push(footprint);
        continue;
      }
      filling.taken.push({ placement: { ...placement, slot }, mark, whole });
      filling.markEnd = Math.max(filling.markEnd, mark.end);
      filling.wholeEnd = Math.max(filling.wholeEnd, whole.end);
    }
    this.#filled = own.map(({ taken }, slot) => [...(this.#filled[slot] ?? []), ...taken]);
    return left;
  }

  #takenBy({ row, lane, start, end, labelPx, isLabelBefore }: Footprint): Taken {
    const half = ((MARK_PX + GAP_PX) / 2) * this.#msPerPx;
    const label = labelPx * this.#msPerPx;
    const mark = { start: start - half, end: end + half };
    return {
      placement: { row, lane, slot: 0, start, end, isLabelBefore },
      mark,
      whole: {
        start: mark.start - (isLabelBefore ? label : 0),
        end: mark.end + (isLabelBefore ? 0 : label),
      },
    };
  }
}

function emptyFilling(): Filling {
  return { taken: [], markEnd: -Infinity, wholeEnd: -Infinity };
}
