// The slots of one lane while they fill up, tier after tier: a later tier takes the gaps that an earlier one left.
// First fit by start time: Kleinberg & Tardos, Algorithm Design, §4.1.
import type { Footprint, Placement, Scale } from './lanes.ts';
import type { Span } from './spans.ts';
import { SpanIndex } from './spans.ts';

const MARK_EM = 16 / 14; // the room of a point mark with its halo
const GAP_EM = 10 / 14; // between what stands in one slot

/** What one event takes in its slot, ms: its mark, and its label where there is room. */
interface Taken {
  readonly footprint: Footprint;
  readonly mark: Span;
  readonly start: number;
  readonly end: number;
}

/** One slot: what earlier tiers put there, and what the present one did so far. */
interface Slot {
  readonly earlier: readonly Taken[];
  readonly marks: SpanIndex<Taken>;
  readonly spans: SpanIndex<Taken>;
  readonly own: Taken[];
  /** Where the marks of the present tier end, and where their labels do. */
  markEnd: number;
  end: number;
}

export class Slots {
  readonly #max: number;
  readonly #first: number;
  readonly #scale: Scale;
  #slots: Slot[] = [];
  /** No slot has room before, whatever stood there earlier: most events of a crowd are turned away by this alone. */
  #freeFrom = -Infinity;

  /** @param first Number of the first of these slots in its lane. */
  constructor(max: number, scale: Scale, first = 0) {
    this.#first = first;
    this.#max = max;
    this.#scale = scale;
  }

  get count(): number {
    return this.#slots.length;
  }

  /** Where everything stands that found room, slot by slot. */
  placements(): Placement[] {
    return this.#slots.flatMap(({ earlier, own }, slot) =>
      [...earlier, ...own].map(({ footprint }) => ({ ...footprint, slot: this.#first + slot })),
    );
  }

  /** Adds one tier, in order of start, and returns what found no room: no earlier tier loses a name for it. */
  add(tier: readonly Footprint[]): Footprint[] {
    this.#beginTier();
    return tier.filter((footprint) => !this.#place(footprint, 'polite'));
  }

  /**
   * Adds one tier, in order of start, up to the first event that finds no room: with their names; or, where `isTight`,
   * if need be without, and even where that takes an earlier one's name.
   *
   * @returns Whether all found room.
   */
  addWhileRoom(tier: readonly Footprint[], isTight: boolean): boolean {
    this.#beginTier();
    return tier.every((footprint) => this.#place(footprint, isTight ? 'any' : 'named'));
  }

  #beginTier(): void {
    this.#slots = this.#slots.map(({ earlier, own }) => slotOf([...earlier, ...own]));
    this.#freeFrom = this.#max === 0 ? Infinity : -Infinity;
  }

  #place(footprint: Footprint, way: 'named' | 'polite' | 'any'): boolean {
    const { msPerPx, fontPx } = this.#scale;
    const half = ((MARK_EM + GAP_EM) / 2) * fontPx * msPerPx;
    const label = footprint.labelPx * msPerPx;
    const markStart = footprint.start - half;
    const markEnd = footprint.end + half;
    if (markStart < this.#freeFrom) return false;
    let start = markStart - (footprint.isLabelBefore ? label : 0);
    let end = markEnd + (footprint.isLabelBefore ? 0 : label);
    let slot = this.#slots.find((each) => each.end <= start && each.spans.isFree(start, end));
    if (!slot && this.#slots.length < this.#max) this.#slots.push((slot = slotOf([])));
    if (!slot && way !== 'named') {
      // Rather without its own name than not at all.
      const free = this.#slots.filter(({ markEnd: last }) => last <= markStart);
      slot = free.find(({ spans }) => spans.isFree(markStart, markEnd));
      if (way === 'any' && !slot) {
        // The slot whose names matter least.
        const harm = ({ spans }: Slot): number =>
          Math.max(
            ...spans
              .overlapping({ start: markStart, end: markEnd })
              .map((taken) => taken.footprint.importance),
          );
        const open = free.filter(({ marks }) => marks.isFree(markStart, markEnd));
        const least = Math.min(...open.map(harm));
        slot = open.find((each) => harm(each) === least);
      }
      [start, end] = [markStart, markEnd];
    }
    if (!slot) return false;
    slot.own.push({ footprint, mark: { start: markStart, end: markEnd }, start, end });
    slot.markEnd = Math.max(slot.markEnd, markEnd);
    slot.end = Math.max(slot.end, end);
    if (this.#slots.length === this.#max) {
      this.#freeFrom = this.#slots.reduce((least, each) => Math.min(least, each.markEnd), Infinity);
    }
    return true;
  }
}

function slotOf(earlier: readonly Taken[]): Slot {
  const spans = new SpanIndex(earlier, (taken) => taken);
  const marks = new SpanIndex(earlier, ({ mark }) => mark);
  return { earlier, marks, spans, own: [], markEnd: -Infinity, end: -Infinity };
}
