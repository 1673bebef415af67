// The only path from input to screen: queues deltas and flights, and turns them into one new viewport per frame.
import type { Viewport } from '../time/viewport.ts';
import type { Interval } from '../time/time.ts';
import type { ViewportDelta } from '../interaction/delta.ts';
import { applyDelta } from '../interaction/delta.ts';
import { flyTo } from '../interaction/fly-to.ts';

export interface FrameHost {
  readonly viewport: () => Viewport;
  readonly extent: () => Interval;
  /** Nobody can see a flight. */
  readonly isAway: () => boolean;
  /** `isMoving`: more of the same move is to come. */
  readonly move: (viewport: Viewport, isMoving: boolean) => void;
  /** The view has come to rest; `isByReader`: after the reader's own act. */
  readonly settle: (isByReader: boolean) => void;
}

/** How long a flight may take: 250 ms keeps up with the hand. */
const FLIGHT_MS = 250;
const SETTLE_MS = 180; // a pause in a gesture longer than this is its end

/** Folds what hands and keys ask for into one viewport a frame; flights give way to the next gesture. */
export class FrameController {
  readonly #host: FrameHost;
  #deltas: ViewportDelta[] = [];
  #flight:
    | { path: (fraction: number) => Viewport; startMs: number | undefined; durationMs: number }
    | undefined;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #isByReader = false;

  constructor(host: FrameHost) {
    this.#host = host;
  }

  /** Where the view is going: the end of a flight, else where it is. Quick presses of a key add up. */
  get target(): Viewport {
    return this.#flight?.path(1) ?? this.#host.viewport();
  }

  /** One step of a gesture, drawn in the next frame. */
  queue(delta: ViewportDelta): void {
    this.#flight = undefined;
    this.#deltas.push(delta);
    this.#isByReader = true;
    this.#request();
  }

  /** Flies to a viewport; at once where the reader asked for less motion, or with `durationMs` 0. */
  fly(to: Viewport, { isByReader = false, durationMs = FLIGHT_MS } = {}): void {
    this.#deltas = [];
    this.#isByReader ||= isByReader;
    const isAtOnce = durationMs === 0 || this.#host.isAway();
    if (isAtOnce || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#flight = undefined;
      this.#host.move(to, false);
      this.#settleSoon();
      return;
    }
    this.#flight = { path: flyTo(this.#host.viewport(), to), startMs: undefined, durationMs };
    this.#request();
  }

  /** Forgets everything that was asked for. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
    this.#frame = 0;
    this.#deltas = [];
    this.#flight = undefined;
    this.#isByReader = false;
  }

  #request(): void {
    this.#frame ||= requestAnimationFrame((nowMs) => this.#draw(nowMs));
  }

  #draw(nowMs: number): void {
    this.#frame = 0;
    const deltas = this.#deltas;
    this.#deltas = [];
    let viewport = this.#host.viewport();
    if (this.#flight) {
      this.#flight.startMs ??= nowMs;
      const fraction = (nowMs - this.#flight.startMs) / this.#flight.durationMs;
      viewport = this.#flight.path(easeOut(Math.min(1, fraction)));
      if (fraction >= 1) this.#flight = undefined;
      else this.#request();
    }
    const extent = this.#host.extent();
    for (const delta of deltas) viewport = applyDelta(viewport, delta, extent);
    this.#host.move(viewport, deltas.length > 0 || this.#flight !== undefined);
    this.#settleSoon();
  }

  #settleSoon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      // In a page that is not seen, frames wait.
      if (this.#frame) return this.#settleSoon();
      const isByReader = this.#isByReader;
      this.#isByReader = false;
      this.#host.settle(isByReader);
    }, SETTLE_MS);
  }
}

function easeOut(fraction: number): number {
  return 1 - (1 - fraction) ** 3;
}
