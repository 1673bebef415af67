// Gives each event of a lane a row of its own while it lasts, once for all views: so nothing moves with panning or zooming, and
// nothing lies over anything. By start, any that is free: Kleinberg & Tardos, Algorithm Design, 4.1.
import type { EventTable } from '../../data/event-table.ts';
import type { RowIndex } from '../../data/row-index.ts';

/** The track of an event that found none free: it is counted. */
export const NO_TRACK = 255;
const MOST_TRACKS = NO_TRACK;
const IMPORTANT = 4; // these choose first, of 1 to 5
const FEW = 0.02; // of the events of a lane: so many may be counted for what lasts

/**
 * The track of each event of a lane, by its place, for marks without names: 0 to `count` − 1. Which of the free ones is as chance
 * has it, the same for the same row, so that no line is to be seen that means nothing; and, if there is another, none that one of
 * the last few has or in which an event ends right there, so that two do not look like one. Where none is free, `NO_TRACK`: what
 * lies over others cannot be told from them.
 *
 * @param count At least 1.
 */
export function scatterTracks({ starts, ends }: EventTable, index: RowIndex, count: number): Uint8Array {
  const found = new Uint8Array(index.count);
  const most = Math.min(count, MOST_TRACKS);
  const takenUntil = new Float64Array(most).fill(-Infinity);
  const takenBy = new Int32Array(most).fill(-most);
  for (let place = 0; place < index.count; place++) {
    const row = index.rows[place]!;
    const chance = scrambled(row);
    const first = (chance >>> 1) % most;
    // Upwards or downwards from there: otherwise the next one up would be taken more often than others.
    const step = chance & 1 ? 1 : most - 1;
    let free: number | undefined;
    for (let i = 0; i < most; i++) {
      const track = (first + i * step) % most;
      if (takenUntil[track]! > starts[row]!) continue;
      const isApart = takenUntil[track]! < starts[row]! && place - takenBy[track]! > most / 2;
      if (isApart || free === undefined) free = track;
      if (isApart) break;
    }
    found[place] = free ?? NO_TRACK;
    if (free === undefined) continue;
    takenUntil[free] = ends[row]!;
    takenBy[free] = place;
  }
  return found;
}

// Neighbouring rows have numbers that have nothing to do with each other. The finalizer of MurmurHash3 (Appleby).
function scrambled(row: number): number {
  let bits = row;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** One track while it fills up in the order of time. */
interface Track {
  /** What the important ones take, in order. */
  readonly starts: number[];
  readonly ends: number[];
  /** The first of those that has not ended. */
  next: number;
  /** Until when it is taken by others. */
  end: number;
}

/**
 * The track of each event of a lane, by its place: 0 to `count` − 1, or `NO_TRACK`. Events last as long as their dates allow.
 *
 * @param count     At least 1.
 * @param lastingMs What is longer has the last track to itself; or as many of the last as it needs and the others can do without.
 */
export function findTracks(
  table: EventTable,
  index: RowIndex,
  count: number,
  lastingMs = Infinity,
): Uint8Array {
  const found = new Uint8Array(index.count).fill(NO_TRACK);
  const most = Math.min(count, MOST_TRACKS);
  if (lastingMs === Infinity) fill(found, table, index, { first: 0, count: most, isMeant: () => true });
  else {
    const isLasting = (row: number): boolean => table.ends[row]! - table.starts[row]! > lastingMs;
    const shared = (own: number): { left: number; waiting: number } => {
      const first = most - own;
      return {
        left: fill(found, table, index, { first: 0, count: first, isMeant: (row) => !isLasting(row) }),
        // The important choose first among half of them; the others are for who comes first, so that none is empty for long.
        waiting: fill(found, table, index, {
          first,
          count: own,
          countForImportant: Math.ceil(own / 2),
          isMeant: isLasting,
        }),
      };
    };
    let own = Number(index.rows.some(isLasting));
    let { waiting } = shared(own);
    while (waiting > 0 && own < most - 1) {
      const next = shared(own + 1);
      if (next.left > FEW * index.count) {
        shared(own);
        break;
      }
      own += 1;
      ({ waiting } = next);
    }
  }
  return found;
}

interface Meant {
  readonly first: number;
  readonly count: number;
  /** Among how many of them the important choose before others do; unless given, all. */
  readonly countForImportant?: number;
  readonly isMeant: (row: number) => boolean;
}

// Gives some events some of the tracks, and tells how many of them found none.
function fill(
  found: Uint8Array,
  { starts, ends, importances }: EventTable,
  index: RowIndex,
  { first, count, countForImportant = count, isMeant }: Meant,
): number {
  let left = 0;
  const tracks = Array.from({ length: count }, (): Track => ({
    starts: [],
    ends: [],
    next: 0,
    end: -Infinity,
  }));
  const isImportant = (place: number): boolean => importances[index.rows[place]!]! >= IMPORTANT;
  for (let place = 0; place < index.count; place++) {
    if (!isMeant(index.rows[place]!)) continue;
    found[place] = NO_TRACK;
    left += 1;
  }
  for (const isTurn of [true, false]) {
    const among = isTurn ? countForImportant : count;
    for (let place = 0; place < index.count; place++) {
      if (isTurn && !isImportant(place)) continue;
      const row = index.rows[place]!;
      if (found[place] !== NO_TRACK || !isMeant(row)) continue;
      const [start, end] = [starts[row]!, ends[row]!];
      // Neighbours in time begin with different tracks, so that their names have room.
      for (let i = 0; i < among; i++) {
        const at = (place + i) % among;
        const track = tracks[at]!;
        if (!isFree(track, start, end)) continue;
        found[place] = first + at;
        left -= 1;
        track.end = end;
        if (isTurn) {
          track.starts.push(start);
          track.ends.push(end);
        }
        break;
      }
    }
    for (const track of tracks) {
      track.end = -Infinity;
      track.next = 0;
    }
  }
  return left;
}

function isFree(track: Track, start: number, end: number): boolean {
  if (track.end > start) return false;
  // Starts ascend, so what has ended stays ended.
  while (track.next < track.ends.length && track.ends[track.next]! <= start) track.next += 1;
  return track.next === track.starts.length || track.starts[track.next]! >= end;
}
