// Puts names beside marks so that they never overlap and never cut a word. Greedy by priority, one slot at a time:
// a label that finds no room is left out, and the reader finds the name on hover, on focus and in the list.
import type { Extent, Label } from './scene.ts';
import { GAP_EM, NOTE_SCALE } from './scene.ts';
import type { MeasureText } from './text.ts';
import { cutWord, MIN_TITLE_EM, shorten } from './text.ts';

interface Taken extends Extent {
  readonly row: number;
}

/** One mark that would like a label. All px. */
export interface LabelWish {
  readonly row: number;
  readonly lane: number;
  readonly slot: number;
  readonly y: number;
  /** What the mark covers. */
  readonly x0: number;
  readonly x1: number;
  /** What its date allows, where that is wide enough to see. */
  readonly within: Extent | undefined;
  /** The dates of a set, between which there may be room. */
  readonly members?: readonly Extent[] | undefined;
  /** What other dates of the same event cover. */
  readonly ghosts: readonly Extent[];
  readonly title: string;
  readonly note: string;
  readonly sign: string;
  /** When it was, in words: said where the label floats, since nothing else says it then. */
  readonly date?: string | undefined;
  readonly importance: number;
  readonly isBar: boolean;
  readonly isLabelBefore: boolean;
  /** Must be named, over others if need be. */
  readonly isEmphasised: boolean;
}

/** Something that is not to be written over, and has no name of its own. */
export interface Obstacle extends Extent {
  readonly lane: number;
  readonly slot: number;
}

export interface LabelOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fontPx: number;
  readonly measure: MeasureText;
}

const TITLE_EM = 24; // a title this wide can be read at a glance
const BOLD = 1.15; // bold letters against regular ones
const PLATE_PX = 12; // from a floating label to the edge of the plot: its plate stands out
const PAD_PX = 6; // between a mark and its label, and inside a bar
const ASIDE_PX = 20; // from what else stands on a bar to the bar's own name, which is not that mark's
// Words in one, which may be cut: no other has more letters.
const COMPOUND = /^\S{20}/;
const MARGIN_PX = 4; // from the edge of the plot
const LEAST_SEEN_PX = 6; // of a mark that is named: half of a point
const MAX_LABELS = 400; // more than this cannot be read; keeps a frame short

/** The widest a title may ask for on a plot of this width, px; where nothing else is, it may be wider. */
export function maxTitlePx(widthPx: number, fontPx: number): number {
  return Math.min(TITLE_EM * fontPx, widthPx * 0.55);
}

/** Widths of the parts of a label: the title and all of it with count and sign, px. */
export function labelWidths(
  { title, note, sign }: { title: string; note: string; sign: string },
  fontPx: number,
  measure: MeasureText,
): { titlePx: number; labelPx: number } {
  const titlePx = measure(title, fontPx);
  const notePx = note ? measure(note, fontPx * NOTE_SCALE) + fontPx * GAP_EM : 0;
  const signPx = sign ? measure(sign, fontPx) * BOLD + fontPx * GAP_EM : 0;
  return { titlePx, labelPx: titlePx + notePx + signPx };
}

/**
 * Places labels.
 *
 * @param wishes    All marks on screen that have a name.
 * @param obstacles What else is on screen: counts.
 * @returns At most one label a wish; those of one slot never overlap each other nor another mark of that slot with what its date
 *   allows, except for floating ones.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  options: LabelOptions,
): Label[] {
  const taken = new Map<string, Taken[]>();
  const takenIn = ({ lane, slot }: { lane: number; slot: number }): Taken[] => {
    const key = `${lane}:${slot}`;
    let list = taken.get(key);
    if (!list) taken.set(key, (list = []));
    return list;
  };
  for (const obstacle of obstacles) takenIn(obstacle).push({ ...obstacle, row: -1 });
  for (const wish of wishes) {
    // What its date allows is drawn too.
    for (const { x0, x1 } of [wish, wish.within ?? wish, ...wish.ghosts])
      takenIn(wish).push({ row: wish.row, x0, x1 });
  }
  const labels = new Map<number, Label>();
  const order = wishes.toSorted(
    (a, b) => Number(b.isEmphasised) - Number(a.isEmphasised) || b.importance - a.importance || a.row - b.row,
  );
  const put = (label: Label, slot: Taken[]): void => {
    labels.set(label.row, label);
    if (!label.isFloating) slot.push({ row: label.row, x0: label.x, x1: label.x + label.widthPx });
  };
  const askedPx = maxTitlePx(options.widthPx, options.fontPx);
  for (const wish of order) {
    if (labels.size >= MAX_LABELS) break;
    const slot = takenIn(wish);
    const label = place(wish, slot, askedPx, options);
    if (label) put(label, slot);
  }
  // Once all have what they ask for, those that were cut get what is left.
  for (const wish of order) {
    const cut = labels.get(wish.row);
    if (!cut || cut.isFloating || cut.text === wish.title) continue;
    const slot = takenIn(wish);
    const label = place(wish, slot, options.widthPx, options);
    if (!label || label.isFloating || label.text.length <= cut.text.length) continue;
    slot.splice(
      slot.findIndex(({ row, x0 }) => row === cut.row && x0 === cut.x),
      1,
    );
    put(label, slot);
  }
  return [...labels.values()];
}

function place(
  wish: LabelWish,
  taken: readonly Taken[],
  maxPx: number,
  options: LabelOptions,
): Label | undefined {
  const { widthPx, fontPx, measure } = options;
  const left = Math.max(wish.x0, 0);
  const right = Math.min(wish.x1, widthPx);
  // A name at the edge without its mark would tell of what is not in view.
  const seenPx = Math.min(right, widthPx - left);
  if (!wish.title || seenPx < (wish.isEmphasised ? 0 : LEAST_SEEN_PX)) return undefined;
  const title = shortened(wish, maxPx, options);
  const others = taken.filter((item) => item.row !== wish.row);
  if (title) {
    const { labelPx } = labelWidths({ ...wish, title }, fontPx, measure);
    if (wish.isBar && right - left >= labelPx + 4 * PAD_PX) {
      let x = left + PAD_PX + 2;
      for (const item of others.toSorted((a, b) => a.x0 - b.x0)) {
        if (item.x1 + PAD_PX > x && item.x0 < x + labelPx + PAD_PX) x = item.x1 + ASIDE_PX;
      }
      if (x + labelPx + 2 * PAD_PX <= right)
        return { ...labelAt(x, wish, title, labelPx, options), isOnBar: true };
    }
  }
  const rooms = roomsBeside(wish, others, widthPx);
  for (const room of rooms) {
    const label = title && placeWhole(wish, title, room, options);
    if (label) return label;
  }
  if (wish.isEmphasised) return placeOver(wish, (left + right) / 2, options);
  for (const room of rooms) {
    const label = placeShort(wish, room, options);
    if (label) return label;
  }
  return undefined;
}

/** A mark, with what belongs to it, and how much is free to each side of it, px. */
interface Room extends Extent {
  readonly before: number;
  readonly after: number;
}

/** Of another date of an event: wider than most names, so that it is seen on both sides of one. */
export const WIDE_PX = 320;

// Beside all that its date allows; over that, right beside the mark, or the count that it stands on; and where other dates of the
// same event are in the way there, beyond them.
function roomsBeside(wish: LabelWish, others: readonly Taken[], widthPx: number): Room[] {
  const { x0, x1, within, ghosts, members = [] } = wish;
  const isTouching = (ghost: Extent): boolean => ghost.x0 <= x1 + PAD_PX && ghost.x1 >= x0 - PAD_PX;
  const counts = others.filter(({ row }) => row < 0);
  // A name beyond a wide one would seem to be of another time: rather it lies over that.
  const isNarrow = (ghost: Extent): boolean => ghost.x1 - ghost.x0 < WIDE_PX;
  const near = [{ x0, x1 }, ...[...ghosts.filter(isNarrow), ...counts].filter(isTouching)];
  const apart = ghosts.filter((ghost) => !isTouching(ghost));
  const room = (own: readonly Extent[], obstacles: readonly Extent[]): Room =>
    roomBeside(union(own), obstacles, widthPx);
  return [
    ...(within ? [room([...near, within], [...others, ...apart])] : []),
    room(near, [...others, ...apart]),
    ...(apart.length > 0 ? [room([...near, ...apart], others)] : []),
    ...members.map((member) => room([member], [...others, ...members, ...apart])),
  ];
}

/** The extent from the first of some to the last; at least one. */
export function union(extents: readonly Extent[]): Extent {
  return {
    x0: Math.min(...extents.map(({ x0 }) => x0)),
    x1: Math.max(...extents.map(({ x1 }) => x1)),
  };
}

function roomBeside({ x0, x1 }: Extent, others: readonly Extent[], widthPx: number): Room {
  let freeBefore = MARGIN_PX;
  let freeAfter = widthPx - MARGIN_PX;
  for (const other of others) {
    if (other.x1 > x1) freeAfter = Math.min(freeAfter, other.x0 - PAD_PX);
    if (other.x0 < x0) freeBefore = Math.max(freeBefore, other.x1 + PAD_PX);
  }
  return { x0, x1, before: x0 - PAD_PX - freeBefore, after: freeAfter - (x1 + PAD_PX) };
}

function placeWhole(
  wish: LabelWish,
  title: string,
  { x0, x1, before, after }: Room,
  options: LabelOptions,
): Label | undefined {
  const { labelPx } = labelWidths({ ...wish, title }, options.fontPx, options.measure);
  const fitsBefore = before >= labelPx;
  const fitsAfter = after >= labelPx;
  if (!fitsBefore && !fitsAfter) return undefined;
  const isBefore = fitsBefore && (wish.isLabelBefore || !fitsAfter);
  return labelAt(isBefore ? x0 - PAD_PX - labelPx : x1 + PAD_PX, wish, title, labelPx, options);
}

// Over its neighbours, as near to `middle` as the plot allows. It may be as wide as the plot, and a word wider than
// that is cut: what is under the pointer or in focus always has a name.
function placeOver(wished: LabelWish, middle: number, options: LabelOptions): Label {
  const { widthPx, fontPx, measure } = options;
  const wish = { ...wished, note: [wished.date, wished.note].filter(Boolean).join(' · ') };
  const { labelPx: restPx } = labelWidths({ ...wish, title: '' }, fontPx, measure);
  const roomPx = widthPx - 2 * PLATE_PX - restPx;
  const title = shorten(wish.title, roomPx, fontPx, measure) || cutWord(wish.title, roomPx, fontPx);
  const { labelPx } = labelWidths({ ...wish, title }, fontPx, measure);
  const x = Math.max(PLATE_PX, Math.min(middle - labelPx / 2, widthPx - labelPx - PLATE_PX));
  return { ...labelAt(x, wish, title, labelPx, options), y: floatingY(wish.y, options), isFloating: true };
}

// Fewer words, at the end of a word, where the whole title has no room on either side.
function placeShort(
  wish: LabelWish,
  { x0, x1, before, after }: Room,
  options: LabelOptions,
): Label | undefined {
  const { fontPx, measure } = options;
  const { labelPx: restPx } = labelWidths({ ...wish, title: '' }, fontPx, measure);
  const title = shortened(wish, Math.max(before, after) - restPx, options);
  const { titlePx, labelPx } = labelWidths({ ...wish, title }, fontPx, measure);
  if (titlePx < MIN_TITLE_EM * fontPx) return undefined;
  return labelAt(before > after ? x0 - PAD_PX - labelPx : x1 + PAD_PX, wish, title, labelPx, options);
}

function shortened(
  { title, isEmphasised }: LabelWish,
  roomPx: number,
  { fontPx, measure }: LabelOptions,
): string {
  const words = shorten(title, roomPx, fontPx, measure);
  return words || isEmphasised || !COMPOUND.test(title) ? words : cutWord(title, roomPx, fontPx);
}

function labelAt(
  x: number,
  { row, note, sign, y }: LabelWish,
  text: string,
  widthPx: number,
  { fontPx }: LabelOptions,
): Label {
  return { row, text, note, sign, x, y, widthPx, heightPx: fontPx * 1.4, isFloating: false, isOnBar: false };
}

// Above the mark, or below it at the top of the plot.
function floatingY(y: number, { fontPx, heightPx }: LabelOptions): number {
  const above = y - fontPx * 1.75;
  return above > fontPx ? above : Math.min(y + fontPx * 1.75, heightPx - fontPx);
}
