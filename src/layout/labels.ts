// Puts names beside marks so that they never overlap and never cut a word. Greedy by priority, one slot at a time:
// a label that finds no room is left out, and the reader finds the name on hover, on focus and in the list.
import type { Label } from './scene.ts';
import type { MeasureText } from './text.ts';
import { shorten } from './text.ts';

/** One mark that would like a label. All px. */
export interface LabelWish {
  readonly row: number;
  readonly lane: number;
  readonly slot: number;
  readonly y: number;
  /** What the mark covers. */
  readonly x0: number;
  readonly x1: number;
  readonly title: string;
  readonly note: string;
  readonly sign: string;
  readonly importance: number;
  readonly isBar: boolean;
  readonly isLabelBefore: boolean;
  /** Must be named, over others if need be. */
  readonly isEmphasised: boolean;
}

export interface LabelOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fontPx: number;
  readonly measure: MeasureText;
}

/** Size of the source count beside the title, as a fraction of the title's. */
export const NOTE_SCALE = 0.82;
const PAD_PX = 6; // between a mark and its label, and inside a bar
const MARGIN_PX = 4; // from the edge of the plot
const MAX_LABELS = 400; // more than this cannot be read; keeps a frame short

/** The widest a title may be on a plot of this width, px. */
export function maxTitlePx(widthPx: number, fontPx: number): number {
  return Math.min(24 * fontPx, widthPx * 0.55);
}

/** Widths of the parts of a label: the title and all of it with count and sign, px. */
export function labelWidths(
  { title, note, sign }: { title: string; note: string; sign: string },
  fontPx: number,
  measure: MeasureText,
): { titlePx: number; labelPx: number } {
  const titlePx = measure(title, fontPx);
  const notePx = note ? measure(note, fontPx * NOTE_SCALE) + fontPx * 0.35 : 0;
  const signPx = sign ? measure(sign, fontPx) + fontPx * 0.35 : 0;
  return { titlePx, labelPx: titlePx + notePx + signPx };
}

/**
 * Places labels.
 *
 * @param wishes All marks on screen.
 * @returns At most one label a wish; those of one slot never overlap each other nor another mark of that slot, except
 *   for floating ones.
 */
export function placeLabels(wishes: readonly LabelWish[], options: LabelOptions): Label[] {
  const taken = new Map<string, { row: number; x0: number; x1: number }[]>();
  for (const { row, lane, slot, x0, x1 } of wishes) {
    const key = `${lane}:${slot}`;
    const list = taken.get(key);
    if (list) list.push({ row, x0, x1 });
    else taken.set(key, [{ row, x0, x1 }]);
  }
  const labels: Label[] = [];
  const order = wishes.toSorted(
    (a, b) => Number(b.isEmphasised) - Number(a.isEmphasised) || b.importance - a.importance || a.row - b.row,
  );
  for (const wish of order) {
    if (labels.length >= MAX_LABELS) break;
    const slot = taken.get(`${wish.lane}:${wish.slot}`) ?? [];
    const label = place(wish, slot, options);
    if (!label) continue;
    labels.push(label);
    if (!label.isFloating) slot.push({ row: wish.row, x0: label.x, x1: label.x + label.widthPx });
  }
  return labels;
}

function place(
  wish: LabelWish,
  taken: readonly { row: number; x0: number; x1: number }[],
  options: LabelOptions,
): Label | undefined {
  const { widthPx, fontPx, measure } = options;
  const title = shorten(wish.title, maxTitlePx(widthPx, fontPx), fontPx, measure);
  if (!title) return undefined;
  const { labelPx } = labelWidths({ ...wish, title }, fontPx, measure);
  const make = (x: number, isFloating = false): Label => ({
    row: wish.row,
    text: title,
    note: wish.note,
    sign: wish.sign,
    x,
    y: isFloating ? floatingY(wish.y, options) : wish.y,
    widthPx: labelPx,
    heightPx: fontPx * 1.4,
    isFloating,
  });
  const isFree = (x: number): boolean =>
    x >= MARGIN_PX &&
    x + labelPx <= widthPx - MARGIN_PX &&
    taken.every((t) => t.row === wish.row || t.x1 + PAD_PX <= x || t.x0 >= x + labelPx + PAD_PX);
  const left = Math.max(wish.x0, 0);
  const right = Math.min(wish.x1, widthPx);
  if (right < 0 || left > widthPx) return undefined;
  const inside = left + PAD_PX + 2;
  if (wish.isBar && right - left >= labelPx + 2 * PAD_PX + 4 && isFree(inside)) return make(inside);
  const after = wish.x1 + PAD_PX;
  const before = wish.x0 - PAD_PX - labelPx;
  const [first, second] = wish.isLabelBefore ? [before, after] : [after, before];
  if (isFree(first)) return make(first);
  if (isFree(second)) return make(second);
  if (!wish.isEmphasised) return undefined;
  const middle = (left + right) / 2 - labelPx / 2;
  return make(Math.max(MARGIN_PX, Math.min(middle, widthPx - labelPx - MARGIN_PX)), true);
}

// Above the mark, or below it at the top of the plot.
function floatingY(y: number, { fontPx, heightPx }: LabelOptions): number {
  const above = y - fontPx * 1.75;
  return above > fontPx ? above : Math.min(y + fontPx * 1.75, heightPx - fontPx);
}
