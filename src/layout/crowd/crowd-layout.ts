// The layout of many events: each lane shows them as cards, as small marks or as a density, by what is in view. What it
// costs depends on the size of the plot, not on the number of events. Loaded when there are too many for `layout.ts`.
import type { EventTable } from '../../data/event-table.ts';
import { hasRow, rank } from '../../data/event-table.ts';
import { finish } from '../../data/steps.ts';
import type { RowIndex } from '../../data/row-index.ts';
import { indexLanes } from '../../data/row-index.ts';
import type { Interval } from '../../time/time.ts';
import { ticks } from '../../time/ticks.ts';
import type { Viewport } from '../../time/viewport.ts';
import type { Arrangement, Home, LaneFrame, SlotColumn } from '../arrangement.ts';
import { bucketMsPerPx, columns, footprints, packingMsPerPx } from '../arrangement.ts';
import type { LayoutInput } from '../compose.ts';
import { compose, countShown } from '../compose.ts';
import type { ClusterMark, CountedInterval, LaneBody, Scene } from '../scene.ts';
import { estimateText } from '../text.ts';
import { binsOf } from './bins.ts';
import { LASTING_PX, packLane } from '../lanes.ts';
import { PASSING_LIMIT } from './loose-cards.ts';
import { bodyPlace, frameCrowd, halved } from './crowd-frame.ts';
import { headlineSlots, looseSlots } from './crowd-slots.ts';
import { columnsOf, countColumns, fullCount } from './density.ts';
import type { Level, LevelsBefore } from './levels.ts';
import { chooseLevels } from './levels.ts';
import type { SmallMarks } from './small-marks.ts';
import { SmallMarkColumn, smallMarkY, smallRoom, smallRows } from './small-marks.ts';
import { findTracks, NO_TRACK, scatterTracks } from './tracks.ts';
import { commonHue } from '../hues.ts';

/** Up to so many events, a lane is packed as a whole, as on a small timeline. */
const PACKED_LIMIT = 1100;
/** Up to so many, what lasts gives way to what happens meanwhile. */
const GIVING_WAY_LIMIT = 20_000;
const KEPT_TRACKS = 64;
/** Room of one card without its name, ems. */
const CARD_EM = 3;
const TICK_PX = 14; // size of words that nobody sees: they only decide how far apart ticks are
const SAME = 1e-6; // rounding while panning, far less than a step of the wheel
const KEPT_PACKED = 64; // lanes at a scale: who zooms out again finds those of the way in
const DENSE = 1.5; // times what a part of the view has on average
const MANY = 10; // fewer are no crowd, wherever they are
const MOST_ASKED = 64; // of the events of a lane; a few tell what most are like
const MOST_GROWTH = 2; // of the span from frame to frame; more is a jump

/** Everything that is computed once for the rows and lanes, or once for a scale. */
interface Kept {
  key: readonly unknown[];
  readonly table: EventTable;
  indices: readonly RowIndex[];
  hues: readonly number[];
  levels: readonly Level[] | undefined;
  frameKey: readonly unknown[];
  frame: LaneFrame;
  /** Slots of the lanes that are packed as a whole, by lane and scale, made when they are first shown as cards. */
  readonly packed: Map<string, readonly SlotColumn[]>;
  /** Tracks of lanes, by lane, number of tracks and, for cards, what lasts. */
  readonly tracks: Map<string, Uint8Array>;
}

/** Lays out crowds; one for each plot. */
export class CrowdLayout {
  #kept: Kept | undefined;
  #last: Viewport | undefined;
  readonly #columns: SmallMarkColumn[] = [];
  readonly #parts: Float32Array[] = [];

  /** The scene of a viewport. */
  layout(input: LayoutInput): Scene {
    const kept = this.#keep(input);
    const { viewport, fontPx } = input;
    const { frame, indices } = kept;
    const counts = indices.map((index) => index.countIn(viewport));
    const loads = frame.shares.map(({ slots }, lane) => ({
      count: counts[lane]!,
      cardRoom: (slots * viewport.widthPx) / (CARD_EM * fontPx),
      markRoom: smallRoom(viewport.widthPx, bodyPlace(frame, lane).heightPx, fontPx),
      passing: indices[lane]!.placeAt(viewport.start) - indices[lane]!.endedBy(viewport.start),
      passingCardRoom: passingCardRoom(indices[lane]!, slots),
      passingMarkRoom: smallRows(bodyPlace(frame, lane).heightPx, fontPx),
    }));
    kept.levels = chooseLevels(loads, this.#before(kept, viewport));
    this.#last = viewport;
    const slots: SlotColumn[] = [];
    const small: (SmallMarks | undefined)[] = [];
    const bins: ClusterMark[] = [];
    for (const [lane, level] of kept.levels.entries()) {
      if (counts[lane] === 0 && level === 'cards') continue;
      if (level === 'cards') slots.push(...this.#cards(input, kept, lane));
      else {
        const place = bodyPlace(frame, lane);
        slots.push(...headlineSlots(input, kept.indices[lane]!, { lane, slots: place.names }));
        bins.push(...binsOf(input, kept.indices[lane]!, { ...place, hue: kept.hues[lane]! }));
        if (level === 'marks') small[lane] = this.#smallMarks(input, kept, lane);
      }
    }
    const { levels } = kept;
    const arrangement: Arrangement = {
      ...frame,
      shares: frame.shares.map((share, lane) => (levels[lane] === 'cards' ? share : halved(share))),
      slots,
      homeOf: (row) => homeOf(row, input, kept, small),
    };
    const scene = compose(input, arrangement);
    const marks = [...bins, ...scene.marks].sort((a, b) => a.row - b.row);
    const viewCount = counts.reduce((sum, count) => sum + count, 0);
    const bodies = [...small.filter((body) => body !== undefined), ...this.#densities(input, kept)];
    return { ...scene, marks, bodies, viewCount, hiddenCount: viewCount - shownIn(scene, input, small) };
  }

  /**
   * The part of a view, from one tick of its axis to the next, in which most events begin; undefined where none does,
   * where others have about as many, and where their dates are not as exact as that.
   */
  densest(viewport: Viewport): CountedInterval | undefined {
    const indices = this.#kept?.indices ?? [];
    const labelWidthPx = (label: string): number => estimateText(label, TICK_PX);
    const times = ticks(viewport, { locale: 'en', labelWidthPx }).ticks.map(({ time }) => time);
    let most = 0;
    let total = 0;
    let parts = 0;
    let densest: CountedInterval | undefined;
    for (const [i, start] of times.entries()) {
      const end = times[i + 1] ?? Infinity;
      if (end > viewport.end) break;
      const count = indices.reduce((sum, index) => sum + index.placeAt(end) - index.placeAt(start), 0);
      total += count;
      parts += 1;
      if (count > most) {
        most = count;
        densest = { start, end, count };
      }
    }
    const isDense = most >= MANY && most * parts > total * DENSE;
    return densest && isDense && !this.#isVaguer(densest) ? densest : undefined;
  }

  // Whether most of the events that begin in an interval are dated to more than that: some of them are asked.
  #isVaguer({ start, end }: Interval): boolean {
    let asked = 0;
    let vague = 0;
    for (const index of this.#kept?.indices ?? []) {
      const to = Math.min(index.placeAt(end), index.placeAt(start) + MOST_ASKED);
      for (let place = index.placeAt(start); place < to; place++) {
        const { kind, earliest, latest } = this.#kept!.table.timeAt(index.rows[place]!);
        asked += 1;
        if (kind !== 'interval' && latest - earliest > end - start) vague += 1;
      }
    }
    return vague * 2 > asked;
  }

  // A jump begins anew, so that where it ends looks the same wherever it began.
  #before({ levels }: Kept, { start, end }: Viewport): LevelsBefore | undefined {
    const last = this.#last;
    if (!levels || !last || start >= last.end || end <= last.start) return undefined;
    const growth = (end - start) / (last.end - last.start);
    if (growth > MOST_GROWTH || growth < 1 / MOST_GROWTH) return undefined;
    return { levels, isPan: Math.abs(growth - 1) < SAME };
  }

  #keep(input: LayoutInput): Kept {
    const { table, rows, lanes, viewport, heightPx, fontPx, hasLaneHeaders } = input;
    const key = [table, rows, lanes];
    const frameKey = [viewport.widthPx, heightPx, fontPx, hasLaneHeaders];
    let kept = this.#kept;
    if (!kept || isOther(kept.key, key)) {
      const indices = finish(indexLanes(table, rows, lanes));
      const hues = indices.map((index) => commonHue(table, index.rows));
      const frame = frameCrowd(input, indices);
      kept = {
        table,
        key,
        indices,
        hues,
        levels: undefined,
        frameKey,
        frame,
        packed: new Map(),
        tracks: new Map(),
      };
    } else if (isOther(kept.frameKey, frameKey)) {
      // In another room lanes have other levels, whatever they had before.
      const frame = frameCrowd(input, kept.indices);
      kept = { ...kept, frameKey, frame, levels: undefined, tracks: new Map(), packed: new Map() };
    }
    this.#kept = kept;
    return kept;
  }

  #cards(input: LayoutInput, kept: Kept, lane: number): readonly SlotColumn[] {
    const index = kept.indices[lane]!;
    const { slots } = kept.frame.shares[lane]!;
    if (index.count > PACKED_LIMIT) {
      const tracks = cardTracks(input, kept, lane);
      return looseSlots(input, index, { lane, slots, tracks, hue: kept.hues[lane]! });
    }
    const { packed } = kept;
    const key = `${lane} ${packingMsPerPx(input)}`;
    let found = packed.get(key);
    if (!found) {
      if (packed.size >= KEPT_PACKED) packed.clear();
      const scale = { msPerPx: packingMsPerPx(input), fontPx: input.fontPx };
      const own = footprints({ ...input, rows: index.rows }, scale.msPerPx)[lane]!;
      packed.set(key, (found = columns(input.table, lane, packLane(own, scale, slots))));
    }
    return found;
  }

  #smallMarks(input: LayoutInput, kept: Kept, lane: number): SmallMarks {
    const { frame, indices, hues } = kept;
    const { y, heightPx } = bodyPlace(frame, lane);
    const { table, viewport, fontPx } = input;
    const count = smallRows(heightPx, fontPx);
    const tracks = keptTracks(kept, `${lane} ${count}`, () => scatterTracks(table, indices[lane]!, count));
    const column = (this.#columns[lane] ??= new SmallMarkColumn());
    return column.fill(table, indices[lane]!, viewport, { y, heightPx, fontPx, tracks, hue: hues[lane]! });
  }

  // One measure for all lanes: a high bar in one is as many events as in another.
  #densities({ viewport }: LayoutInput, { frame, indices, hues, levels }: Kept): LaneBody[] {
    const columns = columnsOf(viewport);
    const lanes = [...indices.keys()].filter((lane) => levels?.[lane] === 'density');
    let full = 1;
    for (const lane of lanes) {
      let parts = this.#parts[lane];
      if (!parts || parts.length < columns.count) this.#parts[lane] = parts = new Float32Array(columns.count);
      const index = indices[lane]!;
      full = Math.max(full, fullCount(index, viewport, countColumns(index, columns, parts)));
    }
    const fullPx = Math.min(...lanes.map((lane) => bodyPlace(frame, lane).heightPx));
    return lanes.map((lane): LaneBody => {
      const parts = this.#parts[lane]!;
      const { y, heightPx } = bodyPlace(frame, lane);
      // A square root, so that few can be seen beside many.
      for (let i = 0; i < columns.count; i++) {
        parts[i] = Math.min(1, Math.sqrt(parts[i]! / full)) * (fullPx / heightPx);
      }
      const { count, offsetPx } = columns;
      return { kind: 'density', y, heightPx, hue: hues[lane]!, count, offsetPx, parts };
    });
  }
}

function keptTracks({ tracks }: Kept, key: string, find: () => Uint8Array): Uint8Array {
  let found = tracks.get(key);
  if (!found) {
    if (tracks.size >= KEPT_TRACKS) tracks.clear();
    tracks.set(key, (found = find()));
  }
  return found;
}

// What lasts gives way in lanes that are small enough to be gone through at each scale: one slot is for it, and one for counts.
function cardTracks(input: LayoutInput, kept: Kept, lane: number): Uint8Array {
  const { slots } = kept.frame.shares[lane]!;
  const isSorted = givesWay(kept.indices[lane]!) && slots > 2;
  const lastingMs = isSorted ? LASTING_PX * bucketMsPerPx(input.viewport) : Infinity;
  const count = isSorted ? slots - 1 : slots;
  return keptTracks(kept, `${lane} ${count} ${lastingMs}`, () =>
    findTracks(input.table, kept.indices[lane]!, count, lastingMs),
  );
}

function givesWay({ count }: RowIndex): boolean {
  return count <= GIVING_WAY_LIMIT;
}

function passingCardRoom(index: RowIndex, slots: number): number {
  if (index.count <= PACKED_LIMIT) return Infinity;
  return givesWay(index) ? PASSING_LIMIT : slots - 1;
}

function isOther(key: readonly unknown[], next: readonly unknown[]): boolean {
  return next.some((part, index) => part !== key[index]);
}

/** Of each lane, if its events have small marks. */
type SmallByLane = readonly (SmallMarks | undefined)[];

// Where an event without a mark is shown when it is chosen: on its small mark, else among its lane's names.
function homeOf(row: number, input: LayoutInput, kept: Kept, small: SmallByLane): Home | undefined {
  const { rows, lanes } = input;
  if (!hasRow(rows, row)) return undefined;
  const lane = lanes.laneOf[row]!;
  const { slots } = kept.frame.shares[lane]!;
  const level = kept.levels![lane];
  if (level === 'cards') {
    const index = kept.indices[lane]!;
    const isPacked = index.count <= PACKED_LIMIT;
    const track = isPacked ? NO_TRACK : cardTracks(input, kept, lane)[rank(index.rows, row)]!;
    return { lane, slot: Math.min(track, slots - 1) };
  }
  const y = smallMarkY(small[lane], row);
  return y === undefined ? { lane, slot: 0 } : { lane, slot: -1, y };
}

// How many of the events in view have a mark of their own, of one size or the other.
function shownIn(scene: Scene, input: LayoutInput, small: SmallByLane): number {
  const { laneOf } = input.lanes;
  const count = small.reduce((sum, body) => sum + (body?.count ?? 0), 0);
  return count + countShown(scene, input, (row) => smallMarkY(small[laneOf[row]!], row) === undefined);
}
