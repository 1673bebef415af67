// The rows of a long list that are on screen, with some before and after them, between gaps that stand for all others.
// Nothing in sight moves while the reader scrolls: where rows turn out to be higher or lower than was thought, the gaps make
// up for it, and the scrollbar is put right at the next rest. The row that has the keyboard stays with its neighbours,
// wherever it is, so that Tab goes on from there.
import type { TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { ChildPart } from 'lit/async-directive.js';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { rank } from '../data/event-table.ts';
import type { RowBox } from './row-boxes.ts';
import { heightOf, measureRows } from './row-boxes.ts';
import type { RowSpan } from './row-gaps.ts';
import { keptRows, rowItems } from './row-gaps.ts';
import { ScrollTrack } from './scroll-track.ts';
import { listenToScroller } from './scroller.ts';

/** What is listed. */
export interface WindowedRows {
  /** Rows of the table, in the order in which they are listed. The same array until that changes. */
  readonly order: Uint32Array;
  /** Whether they are in time order, so that the place of a row that is gone can be found. */
  readonly isInTime: boolean;
  /** The row that is to be in the window when it becomes the current one. */
  readonly current: number | undefined;
  /** Draws a row as one node, whose `data-index` is its place in `order`. */
  readonly draw: (row: number, index: number) => TemplateResult;
  /** Draws a gap as one node. */
  readonly gap: (heightPx: number) => TemplateResult;
}

const FIRST_ROWS = 30; // before anything has been measured
const GUESSED_PX = 64; // the same
const SPARE_VIEWS = 1; // as many screens are drawn before and after the one in sight
const NEAR_VIEWS = 5; // a scroll up to so many screens is a hand's; a farther one is a place on the scrollbar
const REST_MS = 200;

class RowWindow extends AsyncDirective {
  #part: ChildPart | undefined;
  #rows: WindowedRows | undefined;
  // Drawn are [from, to), and the neighbours of the row that has the keyboard.
  #from = 0;
  #to = 0;
  #focused: number | undefined;
  // What lies before `from`; of that, the height of rows around the focused one.
  #topPx = 0;
  #keptPx = 0;
  #rowsPx = 0;
  // Mean height of a row; undefined until rows of the present width have been measured.
  #rowPx: number | undefined;
  // What is at the upper edge of the screen, as a fractional index; where it is to be put there.
  #at = 0;
  #aim: number | undefined;
  #scrolledPx = 0;
  #drawn = new Map<number, TemplateResult>();
  #isDue = false;
  #stop: (() => void) | undefined;

  override render(_: WindowedRows): unknown {
    return nothing;
  }

  override update(part: ChildPart, [rows]: [WindowedRows]): unknown {
    const before = this.#rows;
    this.#part = part;
    this.#rows = rows;
    this.#drawn.clear();
    if (!before) this.#window(0, FIRST_ROWS);
    else if (before.order !== rows.order) this.#follow(before);
    if (rows.current !== before?.current || !before) this.#bring(rows.current);
    if (!this.#isDue) {
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        this.#settle();
      });
    }
    return this.#content();
  }

  override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  override reconnected(): void {
    this.#aim = this.#at;
    queueMicrotask(() => this.#settle());
  }

  get #count(): number {
    return this.#rows?.order.length ?? 0;
  }

  get #track(): ScrollTrack {
    return new ScrollTrack(this.#count, this.#rowPx ?? GUESSED_PX);
  }

  get #scroller(): Element | null {
    return this.#container?.closest('.sheet') ?? null;
  }

  get #container(): Element | undefined {
    return this.#part?.parentNode as Element | undefined;
  }

  // Other rows, or another order: what was at the upper edge stays there as far as it can.
  #follow({ order, isInTime }: WindowedRows): void {
    const rows = this.#rows!;
    const placeOf = (index: number): number => rank(rows.order, order[index] ?? Infinity);
    const canFollow = isInTime && rows.isInTime;
    if (this.#focused !== undefined) {
      const index = rows.order.indexOf(order[this.#focused]!);
      this.#focused = index < 0 ? undefined : index;
    }
    this.#aim = canFollow && this.#at >= 1 ? Math.min(placeOf(Math.floor(this.#at)), this.#count - 1) : 0;
    this.#around(this.#aim);
  }

  #bring(row: number | undefined): void {
    const index = row === undefined ? -1 : this.#rows!.order.indexOf(row);
    if (index < 0 || (index >= this.#from && index < this.#to)) return;
    this.#aim = undefined;
    this.#around(index);
  }

  // The window around a row, at its place on the scrollbar.
  #around(index: number): void {
    const spare = Math.max(FIRST_ROWS, this.#to - this.#from) / 2;
    this.#window(Math.floor(index - spare), Math.ceil(index + spare));
    this.#topPx = this.#track.placeOf(this.#from);
  }

  #window(from: number, to: number): void {
    this.#from = Math.max(0, Math.min(from, this.#count - FIRST_ROWS));
    this.#to = Math.min(this.#count, Math.max(to, FIRST_ROWS));
    this.#rowsPx = (this.#to - this.#from) * (this.#rowPx ?? GUESSED_PX);
  }

  get #span(): RowSpan {
    return { count: this.#count, from: this.#from, to: this.#to, focused: this.#focused };
  }

  #content(): unknown {
    const { order, draw, gap } = this.#rows!;
    for (const index of this.#drawn.keys()) {
      if (index < this.#from || index >= this.#to) this.#drawn.delete(index);
    }
    const items = rowItems(this.#span, {
      track: this.#track,
      topPx: this.#topPx,
      keptPx: this.#keptPx,
      rowsPx: this.#rowsPx,
      rowPx: this.#rowPx ?? GUESSED_PX,
    });
    return repeat(
      items,
      // A gap belongs to what follows it: no row is ever moved past it, which would cost it the keyboard.
      (item) => ('index' in item ? item.index : -1 - item.before),
      (item) => {
        if (!('index' in item)) return gap(item.gapPx);
        const { index } = item;
        const template = this.#drawn.get(index) ?? draw(order[index]!, index);
        this.#drawn.set(index, template);
        return guard([template], () => template);
      },
    );
  }

  // Draws with so many px before the window, whatever the rows kept before it turn out to need.
  #draw(topPx: number): readonly RowBox[] {
    this.#topPx = topPx;
    let boxes: readonly RowBox[] = [];
    for (let pass = 0; pass < 2; pass++) {
      this.setValue(this.#content());
      boxes = this.#boxes();
      const error = (boxes[0]?.topPx ?? topPx) - topPx;
      if (keptRows(this.#span)[0].length === 0 || Math.abs(error) < 0.5) break;
      this.#keptPx += error;
    }
    this.#rowsPx = heightOf(boxes);
    return boxes;
  }

  #boxes(): readonly RowBox[] {
    return measureRows(this.#container!, this.#from, this.#to);
  }

  // Where the screen begins, px from the beginning of the rows.
  #viewPx(scroller: Element): number {
    return scroller.getBoundingClientRect().top - this.#container!.getBoundingClientRect().top;
  }

  // Makes the window fit what is on screen.
  #settle(): void {
    const scroller = this.isConnected ? this.#scroller : null;
    if (!scroller || scroller.clientHeight === 0) return;
    this.#stop ??= this.#listen(scroller);
    let boxes = this.#boxes();
    if (this.#rowPx === undefined) boxes = this.#measure(scroller, boxes);
    if (this.#aim !== undefined) boxes = this.#hit(scroller, boxes, this.#aim);
    for (let pass = 0; pass < 4 && !this.#isCovered(scroller, boxes); pass++) {
      const viewPx = this.#viewPx(scroller);
      const anchor = boxes.find(({ bottomPx }) => bottomPx > viewPx);
      const isInSight = anchor !== undefined && anchor.topPx < viewPx + scroller.clientHeight;
      boxes = isInSight ? this.#extend(scroller, anchor) : this.#jump(scroller, viewPx);
    }
    this.#remember(scroller, boxes);
  }

  #isCovered(scroller: Element, boxes: readonly RowBox[]): boolean {
    const viewPx = this.#viewPx(scroller);
    const sparePx = (scroller.clientHeight * SPARE_VIEWS) / 2;
    const isShortBefore = this.#from > 0 && (boxes[0]?.topPx ?? 0) > viewPx - sparePx;
    const endPx = viewPx + scroller.clientHeight + sparePx;
    return !isShortBefore && !(this.#to < this.#count && (boxes.at(-1)?.bottomPx ?? 0) < endPx);
  }

  // The rows on screen stay where they are; others come before or after them, of heights that are not known yet.
  #extend(scroller: Element, anchor: RowBox): readonly RowBox[] {
    this.#windowFor(scroller, anchor.index);
    const guess = anchor.topPx - (anchor.index - this.#from) * this.#rowPx!;
    const boxes = this.#draw(Math.max(0, guess));
    const now = boxes[anchor.index - this.#from]?.topPx ?? anchor.topPx;
    return this.#put(scroller, (boxes[0]?.topPx ?? 0) + anchor.topPx - now, boxes);
  }

  // Nothing that is drawn is on screen any more.
  #jump(scroller: Element, viewPx: number): readonly RowBox[] {
    const track = this.#track;
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    const deltaPx = scrollTop - this.#scrolledPx;
    const isByHand = track.isShortened && Math.abs(deltaPx) < NEAR_VIEWS * clientHeight;
    const at = isByHand ? this.#at + deltaPx / this.#rowPx! : track.rowAt(viewPx);
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - 1;
    if (isAtEnd) return this.#end(scroller);
    const row = Math.max(0, Math.min(at, this.#count - 1));
    this.#windowFor(scroller, Math.floor(row));
    const boxes = this.#draw(this.#from === 0 ? 0 : Math.max(0, viewPx - (row - this.#from) * this.#rowPx!));
    return boxes;
  }

  // The last rows, at the end of the track.
  #end(scroller: Element): readonly RowBox[] {
    this.#windowFor(scroller, this.#count);
    const topPx = this.#track.placeOf(this.#from);
    const drawn = this.#draw(topPx);
    const boxes = this.#draw(Math.max(0, this.#track.heightPx - heightOf(drawn)));
    scroller.scrollTop = scroller.scrollHeight;
    return boxes;
  }

  // Puts the window where its rows stay in sight as they are. There is nothing before the first row, and room for all others.
  #put(scroller: Element, topPx: number, drawn: readonly RowBox[]): readonly RowBox[] {
    const isFirst = this.#from === 0;
    const toPx = isFirst ? 0 : topPx < 0 ? this.#track.placeOf(this.#from) : topPx;
    if (Math.abs(toPx - (drawn[0]?.topPx ?? 0)) < 0.5 && Math.abs(toPx - topPx) < 0.5) return drawn;
    return this.#shift(scroller, topPx, toPx);
  }

  // Moves the window on the track, and the screen with it.
  #shift(scroller: Element, fromPx: number, toPx: number): readonly RowBox[] {
    const scrollTop = scroller.scrollTop + toPx - fromPx;
    const boxes = this.#draw(toPx);
    if (Math.abs(toPx - fromPx) >= 0.5) scroller.scrollTop = scrollTop;
    return boxes;
  }

  #windowFor(scroller: Element, index: number): void {
    const viewRows = Math.ceil(scroller.clientHeight / this.#rowPx!);
    const spare = viewRows * SPARE_VIEWS;
    this.#window(index - spare - (index === this.#count ? viewRows : 0), index + viewRows + spare);
  }

  // The first rows of a width say how high rows are; where they lie follows from that.
  #measure(scroller: Element, boxes: readonly RowBox[]): readonly RowBox[] {
    if (boxes.length === 0) return boxes;
    this.#rowPx = Math.max(1, heightOf(boxes) / boxes.length);
    return this.#shift(scroller, boxes[0]!.topPx, this.#track.placeOf(this.#from));
  }

  // Brings what is aimed at to the upper edge of the screen.
  #hit(scroller: Element, drawn: readonly RowBox[], aim: number): readonly RowBox[] {
    this.#aim = undefined;
    if (aim >= this.#count) return this.#end(scroller);
    const index = Math.floor(aim);
    let boxes = drawn;
    if (index < this.#from || index >= this.#to) {
      this.#windowFor(scroller, index);
      boxes = this.#draw(this.#track.placeOf(this.#from));
    }
    const box = boxes[index - this.#from];
    if (aim === 0) scroller.scrollTop = 0;
    else if (box) {
      const px = box.topPx + (aim - index) * (box.bottomPx - box.topPx);
      scroller.scrollTop += px - this.#viewPx(scroller);
    }
    return boxes;
  }

  #remember(scroller: Element, boxes: readonly RowBox[]): void {
    const viewPx = this.#viewPx(scroller);
    const box = boxes.find(({ bottomPx }) => bottomPx > viewPx);
    if (box) {
      const before = Math.max(0, viewPx - box.topPx) / (box.bottomPx - box.topPx);
      this.#at = box.index + before;
    }
    this.#scrolledPx = scroller.scrollTop;
  }

  // At rest the scrollbar says where in the whole the reader is.
  #rest(): void {
    const scroller = this.isConnected ? this.#scroller : null;
    if (!scroller || scroller.clientHeight === 0 || this.#rowPx === undefined) return;
    const track = this.#track;
    const boxes = this.#boxes();
    const topPx = boxes[0]?.topPx ?? 0;
    const isLast = this.#to === this.#count;
    const toPx = isLast
      ? track.heightPx - heightOf(boxes)
      : topPx + track.placeOf(this.#at) - this.#viewPx(scroller);
    if (this.#from === 0 || toPx < 0 || Math.abs(toPx - topPx) < scroller.clientHeight) return;
    this.#remember(scroller, this.#shift(scroller, topPx, toPx));
  }

  // Who goes far by a key goes on by Tab from there.
  #takeKeyboardTo(index: number): void {
    if (this.#focused === undefined) return;
    const button = this.#container?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`);
    button?.focus({ preventScroll: true });
  }

  #listen(scroller: Element): () => void {
    return listenToScroller(scroller, this.#container!, {
      restMs: REST_MS,
      scrolled: () => this.#settle(),
      rested: () => this.#rest(),
      sentTo: (edge) => {
        this.#aim = edge === 'first' ? 0 : this.#count;
        this.#settle();
        this.#takeKeyboardTo(edge === 'first' ? 0 : this.#count - 1);
      },
      paged: () => this.#takeKeyboardTo(Math.min(Math.ceil(this.#at), this.#count - 1)),
      resized: (isWider) => {
        if (isWider) this.#rowPx = undefined;
        this.#aim = this.#at;
        this.#settle();
      },
      focused: (index) => {
        this.#focused = index;
        this.#keptPx = 0;
        if (index === undefined || this.#isDue) return;
        if (keptRows(this.#span).every(({ length }) => length === 0)) return;
        this.#draw(this.#topPx);
      },
    });
  }
}

/** Lists what is in sight of many rows; in an `<ol>` or a `<tbody>` of its own, inside the sheet that scrolls. */
export const rowWindow = directive(RowWindow);
