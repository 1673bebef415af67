// The slots of one lane while they fill up, tier after tier: a later tier takes the gaps that an earlier one left.
// First fit by start time: Kleinberg & Tardos, Algorithm Design, §4.1.
import type { Footprint, Placement, Scale } from './lanes.ts';
import { SpanIndex } from './spans.ts';

const MARK_EM = 16 / 14; // the room of a point mark with its halo
const GAP_EM = 10 / 14; // between what stands in one slot

/** What one event takes in its slot, ms: its mark alone, and with the label. */
interface Taken {
  readonly footprint: Footprint;
  readonly markStart: number;
  readonly markEnd: number;
  readonly start: number;
  readonly end: number;
}

/** One slot: what earlier tiers put there, and what the present one did so far. */
interface Slot {
  readonly earlier: readonly Taken[];
  readonly marks: SpanIndex<Taken>;
  readonly wholes: SpanIndex<Taken>;
  readonly own: Taken[];
  markEnd: number;
  end: number;
}

export class Slots {
  readonly #max: number;
  readonly #scale: Scale;
  #slots: Slot[] = [];
  /** No slot has room before, whatever stood there earlier: most events of a crowd are turned away by this alone. */
  #freeFrom = -Infinity;

  constructor(max: number, scale: Scale) {
    this.#max = max;
    this.#scale = scale;
  }

  get count(): number {
    return this.#slots.length;
  }

  /** Where everything stands that found room, slot by slot. */
  placements(): Placement[] {
    return this.#slots.flatMap(({ earlier, own }, slot) =>
      [...earlier, ...own].map(({ footprint }) => ({ ...footprint, slot })),
    );
  }

  /** Adds one tier, in order of start, and returns what found no room. */
  add(tier: readonly Footprint[]): Footprint[] {
    this.#slots = this.#slots.map(({ earlier, own }) => slotOf([...earlier, ...own]));
    this.#freeFrom = this.#max === 0 ? Infinity : -Infinity;
    return tier.filter((footprint) => !this.#place(footprint));
  }

  /** Adds events in order of start up to the first that finds no room. @returns Whether all did. */
  addWhileRoom(footprints: readonly Footprint[]): boolean {
    return footprints.every((footprint) => this.#place(footprint));
  }

  #place(footprint: Footprint): boolean {
    const taken = this.#takenBy(footprint);
    const slot = taken.markStart < this.#freeFrom ? undefined : this.#slotFor(taken);
    if (!slot) return false;
    slot.own.push(taken);
    slot.markEnd = Math.max(slot.markEnd, taken.markEnd);
    slot.end = Math.max(slot.end, taken.end);
    if (this.#slots.length === this.#max) {
      this.#freeFrom = this.#slots.reduce((least, { markEnd }) => Math.min(least, markEnd), Infinity);
    }
    return true;
  }

  #slotFor({ start, end, markStart, markEnd }: Taken): Slot | undefined {
    for (const slot of this.#slots) if (slot.end <= start && slot.wholes.isFree(start, end)) return slot;
    if (this.#slots.length < this.#max) {
      const slot = slotOf([]);
      this.#slots.push(slot);
      return slot;
    }
    // Rather without its label than not at all.
    for (const slot of this.#slots) {
      if (slot.markEnd <= markStart && slot.marks.isFree(markStart, markEnd)) return slot;
    }
    return undefined;
  }

  #takenBy(footprint: Footprint): Taken {
    const { msPerPx, fontPx } = this.#scale;
    const half = ((MARK_EM + GAP_EM) / 2) * fontPx * msPerPx;
    const label = footprint.labelPx * msPerPx;
    const markStart = footprint.start - half;
    const markEnd = footprint.end + half;
    return {
      footprint,
      markStart,
      markEnd,
      start: markStart - (footprint.isLabelBefore ? label : 0),
      end: markEnd + (footprint.isLabelBefore ? 0 : label),
    };
  }
}

function slotOf(earlier: readonly Taken[]): Slot {
  return {
    earlier,
    marks: new SpanIndex(earlier, ({ markStart, markEnd }) => ({ start: markStart, end: markEnd })),
    wholes: new SpanIndex(earlier, ({ start, end }) => ({ start, end })),
    own: [],
    markEnd: -Infinity,
    end: -Infinity,
  };
}
