// Each event of a lane as a small mark in one of many narrow rows: too many for names, few enough to be told apart.
import type { EventTable } from '../../data/event-table.ts';
import { hasRow, rank } from '../../data/event-table.ts';
import type { RowIndex } from '../../data/row-index.ts';
import type { Viewport } from '../../time/viewport.ts';
import { timeToPx } from '../../time/viewport.ts';
import type { LaneBody, Scene } from '../scene.ts';
import { hueOfCategory } from '../hues.ts';
import { NO_TRACK } from './tracks.ts';

/** Size of a small mark in ems, and from the middle of one row of them to the next. */
const SIZE_EM = 0.38;
const PITCH_EM = 0.55;
/** How many small marks a row has room for, as a part of what would fill it without a gap. */
const FILLING = 0.5;
const BESIDE_PX = 20; // beyond the plot, so that marks do not pop

/** How many rows of small marks a height has. */
export function smallRows(heightPx: number, fontPx: number): number {
  return Math.max(1, Math.floor(heightPx / (PITCH_EM * fontPx)));
}

/** How many small marks there is room for. */
export function smallRoom(widthPx: number, heightPx: number, fontPx: number): number {
  return (FILLING * smallRows(heightPx, fontPx) * widthPx) / (PITCH_EM * fontPx);
}

export type SmallMarks = Extract<LaneBody, { kind: 'marks' }>;

export interface SmallMarkOptions {
  /** Top of their place, px. */
  readonly y: number;
  readonly heightPx: number;
  readonly fontPx: number;
  readonly hue: number;
  /** Which of `smallRows` each event has, if one, by its place in the lane; see `scatterTracks`. */
  readonly tracks: Uint8Array;
}

/** Room for the marks of one lane, filled anew for every frame. */
export class SmallMarkColumn {
  #rows = new Uint32Array(512);
  #x0 = new Float32Array(512);
  #x1 = new Float32Array(512);
  #ys = new Float32Array(512);
  #hues = new Int8Array(512);

  /** The events of a lane that overlap the view and have a row. */
  fill(
    { starts, ends, categories }: EventTable,
    index: RowIndex,
    viewport: Viewport,
    { y, heightPx, fontPx, hue, tracks }: SmallMarkOptions,
  ): SmallMarks {
    const sizePx = SIZE_EM * fontPx;
    const rowCount = smallRows(heightPx, fontPx);
    const pitch = heightPx / rowCount;
    const places = index.placesIn(viewport);
    if (places.length > this.#rows.length) this.#grow(places.length);
    let count = 0;
    for (const place of places) {
      if (tracks[place] === NO_TRACK) continue;
      const row = index.rows[place]!;
      const from = Math.max(-BESIDE_PX, timeToPx(viewport, starts[row]!));
      const to = Math.min(viewport.widthPx + BESIDE_PX, timeToPx(viewport, ends[row]!));
      const middle = (from + to) / 2;
      const isShort = to - from < sizePx;
      this.#rows[count] = row;
      this.#x0[count] = isShort ? middle - sizePx / 2 : from;
      this.#x1[count] = isShort ? middle + sizePx / 2 : to;
      this.#ys[count] = y + (tracks[place]! + 0.5) * pitch;
      this.#hues[count] = hueOfCategory(categories[row]!);
      count += 1;
    }
    return {
      kind: 'marks',
      y,
      heightPx,
      hue,
      sizePx,
      count,
      rows: this.#rows.subarray(0, count),
      x0: this.#x0,
      x1: this.#x1,
      ys: this.#ys,
      hues: this.#hues,
    };
  }

  #grow(count: number): void {
    const capacity = 2 ** Math.ceil(Math.log2(count));
    this.#rows = new Uint32Array(capacity);
    this.#x0 = new Float32Array(capacity);
    this.#x1 = new Float32Array(capacity);
    this.#ys = new Float32Array(capacity);
    this.#hues = new Int8Array(capacity);
  }
}

/** The middle of the small mark of a row, px; undefined where it has none. */
export function smallMarkY(body: SmallMarks | undefined, row: number): number | undefined {
  return body && hasRow(body.rows, row) ? body.ys[rank(body.rows, row)] : undefined;
}

const REACH_PX = 3; // around a small mark that still hits it

/** The row whose small mark is at a point, if there is one: of one lane, the nearest. */
export function smallMarkAt({ bodies }: Pick<Scene, 'bodies'>, x: number, y: number): number | undefined {
  for (const body of bodies) {
    const at = body.kind === 'marks' ? nearestTo(body, x, y) : undefined;
    if (at !== undefined) return at;
  }
  return undefined;
}

function nearestTo(body: SmallMarks, x: number, y: number): number | undefined {
  let best: number | undefined;
  let bestPx = REACH_PX;
  const half = body.sizePx / 2;
  for (let i = 0; i < body.count; i++) {
    const beyondX = Math.max(body.x0[i]! - x, x - body.x1[i]!, 0);
    const beyondY = Math.max(Math.abs(body.ys[i]! - y) - half, 0);
    const distance = Math.max(beyondX, beyondY);
    if (distance > bestPx) continue;
    best = body.rows[i];
    bestPx = distance;
  }
  return best;
}
