// Which orders of events their dates allow. An order is right if an instant can be chosen for each event within the span of
// its date so that no instant is before the one chosen for the event above it. Exact: no tolerance, no guess. Pure.
import { compare } from '../data/time-order.ts';
import type { TimeMs } from '../time/time.ts';

/** All instants that a date allows, `[earliest, latest)`, `earliest < latest`; ∓Infinity where an end is open or unknown. */
export interface PossibleSpan {
  readonly earliest: TimeMs;
  readonly latest: TimeMs;
}

/** Two places of an order that stand the wrong way round; `above < below`. */
export interface WrongPair {
  readonly above: number;
  readonly below: number;
}

/** Whether every instant that one date allows is before every instant that the other allows. */
export function isBefore(first: PossibleSpan, second: PossibleSpan): boolean {
  return first.latest <= second.earliest;
}

/**
 * Whether the dates allow an order, first to last. Two events whose spans overlap may stand either way.
 *
 * Choosing for each event the earliest instant that is left finds a choice if there is one; it fails at an event whose span is
 * over by then, that is one which is before an event that stands above it.
 *
 * @example isAllowed([{ earliest: 0, latest: 10 }, { earliest: 5, latest: 6 }]) // true, and so is the reverse
 */
export function isAllowed(order: readonly PossibleSpan[]): boolean {
  let t = -Infinity;
  for (const { earliest, latest } of order) {
    t = Math.max(t, earliest);
    if (t >= latest) return false;
  }
  return true;
}

/**
 * Why the dates do not allow an order: for each event that is before one that stands above it, the nearest such. Empty if
 * and only if they allow it.
 */
export function wrongPairs(order: readonly PossibleSpan[]): readonly WrongPair[] {
  return order.flatMap((span, below) => {
    const above = order.slice(0, below).findLastIndex((other) => isBefore(span, other));
    return above < 0 ? [] : [{ above, below }];
  });
}

/**
 * The places of the most events that can stay where they are: what is left of the order without the others is allowed.
 *
 * @returns Ascending places in `order`; all of them if and only if the dates allow the order.
 */
export function placesThatHold(order: readonly PossibleSpan[]): readonly number[] {
  // The longest allowed order that ends at each place, for each place whose event begins last in it.
  let best: readonly number[] = [];
  const kept = new Map<TimeMs, readonly number[]>([[-Infinity, []]]);
  for (const [place, { earliest, latest }] of order.entries()) {
    // What is kept with this place is not to be kept with it again.
    const before = Array.from(kept);
    for (const [begun, places] of before) {
      if (begun >= latest) continue;
      const longer = [...places, place];
      const begins = Math.max(begun, earliest);
      if (longer.length > (kept.get(begins)?.length ?? 0)) kept.set(begins, longer);
      if (longer.length > best.length) best = longer;
    }
  }
  return best;
}

/**
 * The places of an order as they should stand: what can stay keeps its order, and each other place goes where the dates allow
 * it, before what begins later.
 *
 * @param held The places that can stay, from `placesThatHold`.
 * @returns All places in `order`; ascending if and only if the dates allow the order.
 */
export function rightOrder(order: readonly PossibleSpan[], held: readonly number[]): readonly number[] {
  const right = [...held];
  for (const [place, span] of order.entries()) {
    if (held.includes(place)) continue;
    const from = 1 + right.findLastIndex((other) => isBefore(order[other]!, span));
    const to = right.findIndex((other, i) => i >= from && order[other]!.earliest > span.earliest);
    right.splice(to < 0 ? right.length : to, 0, place);
  }
  return right;
}

/** The places of some spans in an order that is allowed: by their first instant. */
export function allowedOrder(spans: readonly PossibleSpan[]): readonly number[] {
  return spans
    .map((_, i) => i)
    .sort(
      (a, b) =>
        compare(spans[a]!.earliest, spans[b]!.earliest) || compare(spans[a]!.latest, spans[b]!.latest),
    );
}
