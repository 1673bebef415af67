// Owns the nodes of the plot: measures them when they change, and paints a scene into them.
// The one place where state meets pixels; does no arithmetic on time. One read phase (the resize observer), one write
// phase (paint).
import type { EventTable } from '../data/event-table.ts';
import type { LayoutInput } from '../layout/layout.ts';
import { createLayout } from '../layout/layout.ts';
import type { CountedInterval, Scene } from '../layout/scene.ts';
import type { MeasureText } from '../layout/text.ts';
import { paintLabels } from '../render/labels.ts';
import { axisSvg, paintSvg, plotSvg } from '../render/svg.ts';
import type { Interval } from '../time/time.ts';
import type { Viewport } from '../time/viewport.ts';
import { CrowdPlot } from './crowd-plot.ts';
import { LaneNames } from './lane-names.ts';
import { OverviewPlot } from './overview-plot.ts';
import { listenToOverview } from './overview.ts';
import { Part } from './parts.ts';
import type { PlotActs } from './plot-input.ts';
import { listenToPlot } from './plot-input.ts';
import type { PlotNodes } from './plot-nodes.ts';
import { clearNodes, findNodes, setSize } from './plot-nodes.ts';
import type { Motion } from './motion.ts';
import { measurePlot, UNMEASURED } from './plot-sizes.ts';
import { isFarAway, watchPlot } from './plot-watch.ts';
import type { TimelineStore } from './store.ts';
import { createMeasure } from './text-metrics.ts';
import { moveOptions, paintOptions } from './timeline-list.ts';

/** What the plot asks of the element. */
export interface PlotHost extends PlotActs {
  readonly store: TimelineStore;
  readonly resized: (widthPx: number) => void;
  readonly show: (interval: Interval, isJump: boolean) => void;
}

const MOTION = new Part(() => import('./motion.ts'));

/** Paints and listens while the plot is on the page. */
export class PlotController {
  readonly #host: PlotHost;
  readonly #layout = createLayout();
  readonly #crowd = new CrowdPlot();
  readonly #overview = new OverviewPlot();
  readonly #laneNames = new LaneNames();
  #nodes: PlotNodes | undefined;
  #stop: (() => void)[] = [];
  #measure: MeasureText | undefined;
  #sizes = UNMEASURED;
  #seenPx = 0; // of the lanes, before the last change of size
  #hovered: number | undefined;
  #isOnCluster = false;
  #scene: Scene | undefined;
  #painted: readonly unknown[] = [];
  #table: EventTable | undefined;
  #isAway = false;
  #motion: Motion | undefined;

  constructor(host: PlotHost) {
    this.#host = host;
  }

  /** Width of the plot, px; 0 before it has been measured. */
  get widthPx(): number {
    return this.#sizes.widthPx;
  }

  /** Whether it is more than a screen away from what the reader sees of the page, and nobody works in it: it is not painted then. */
  get isAway(): boolean {
    return this.#isAway && !this.#nodes?.element.matches(':focus-within');
  }

  /** What was painted last; undefined where that is not what there is to see now. */
  get scene(): Scene | undefined {
    return this.#scene;
  }

  /** Starts listening to the nodes under `root`. */
  connect(root: ParentNode): void {
    if (this.#nodes) return;
    const nodes = findNodes(root);
    this.#nodes = nodes;
    this.#painted = [];
    this.#table = undefined;
    this.#listen(nodes);
  }

  /** Stops listening; nothing stays behind on the page. */
  disconnect(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#motion?.rest();
    this.#motion = undefined;
    this.#nodes = undefined;
    this.#hovered = undefined;
  }

  /**
   * Computes the scene of the present state and draws it.
   *
   * @param isMoving The view moves: options keep their places until it rests, but for those that can be seen.
   */
  paint(isMoving = false): void {
    const { store } = this.#host;
    const nodes = this.#nodes;
    if (!nodes) return;
    const { table } = store.state;
    const isOther = table !== this.#table;
    if (isOther) this.#forget(nodes, table, store.rows.length);
    // Events are in the first frame as they will be: the names of their lanes take room, and the observer's round comes later.
    const isOlder = (isOther && table) || (nodes.laneNames.hidden && this.#sizes.gutterPx > 0);
    if (isOlder && nodes.element.checkVisibility()) this.#measured(nodes);
    const { state, rows, laneLabels, messages, locale, moments } = store;
    const { gutterPx, overviewPx } = this.#sizes;
    if (this.isAway) {
      this.#motion?.rest();
      this.#scene = undefined;
      this.#painted = [];
      return;
    }
    // Most updates of the element change nothing here.
    const inputs = [
      state,
      rows,
      messages,
      locale,
      moments,
      laneLabels.join(),
      this.#hovered,
      this.#isOnCluster,
    ];
    const sizes = Object.values(this.#sizes);
    const painting = [...inputs, ...sizes, devicePixelRatio, ...this.#crowd.dependencies, isMoving];
    if (painting.every((part, index) => part === this.#painted[index])) return;
    this.#painted = painting;
    const laidOut = this.#laidOut(isMoving);
    if (!laidOut) return;
    const scene = { ...(store.messages.mirror?.(laidOut) ?? laidOut), now: state.staging?.now };
    this.#scene = scene;
    if (!isMoving) {
      // Before anything is written: afterwards the browser would have to work out all styles for it.
      this.#crowd.readColours(nodes.bodies, scene);
      nodes.stage.style.setProperty('--width', `${scene.widthPx + gutterPx}`);
    }
    setSize(nodes.lanes, scene.widthPx, scene.heightPx);
    if (gutterPx > 0) this.#laneNames.paint(nodes.laneNames, scene);
    setSize(nodes.axis, scene.widthPx, scene.axis.heightPx);
    if (!isMoving || !this.#paintMoving(nodes, scene)) {
      this.#motion?.rest();
      paintSvg(plotSvg(scene), nodes.lanes);
      this.#crowd.paint(nodes.bodies, scene, this.#isMirrored);
      paintLabels(nodes.labels, scene);
      paintSvg(axisSvg(scene), nodes.axis);
      this.#overview.paint(nodes.overview, { table, rows, widthPx: overviewPx }, state.viewport);
    }
    nodes.options.classList.toggle('stale', isMoving);
    if (isMoving) moveOptions(nodes.options, scene);
    else this.#paintOptions(nodes.options, scene);
  }

  /** The part of the view that has the most events, where there are many. */
  densest(viewport: Viewport): CountedInterval | undefined {
    return this.#crowd.densest(viewport);
  }

  #laidOut(isMoving: boolean): Scene | undefined {
    const { state, rows, lanes, laneLabels, locale, moments } = this.#host.store;
    const { widthPx, heightPx, fontPx, gutterPx } = this.#sizes;
    if (!state.table || !this.#nodes || widthPx === 0) return undefined;
    this.#measure ??= createMeasure(getComputedStyle(this.#nodes.scroller));
    // A cluster that has the pointer or the keyboard stays one: its first event would stand in its way.
    const active = this.#isOnCluster ? undefined : state.active;
    const input: LayoutInput = {
      table: state.table,
      rows,
      lanes,
      laneLabels,
      viewport: state.viewport,
      heightPx,
      fontPx,
      hasLaneHeaders: gutterPx === 0,
      locale,
      measure: this.#measure,
      // While the view moves, marks pass under a pointer that points at none of them.
      emphasised: [state.selected, active, isMoving ? undefined : this.#hovered].filter(
        (row) => row !== undefined,
      ),
      moments,
      // What is open or presented is dated beside the plot, and there not before the answer.
      dateOf: (row) => (row === state.selected || state.staging ? undefined : this.#host.store.dateOf(row)),
    };
    return (
      this.#crowd.layout(input, () => this.paint()) ??
      (this.#crowd.isLeft(rows.length) ? this.#layout(input) : undefined)
    );
  }

  // By a part that comes with the first gesture.
  #paintMoving(nodes: PlotNodes, scene: Scene): boolean {
    if (!MOTION.module) {
      void MOTION.fetch();
      return false;
    }
    const isMirrored = this.#isMirrored;
    this.#motion ??= new MOTION.module.Motion(nodes);
    return this.#motion.paint(scene, {
      isMirrored,
      drawBodies: (context) => this.#crowd.draw(context, scene, isMirrored),
      brush: this.#overview.brush(this.#host.store.state.viewport),
    });
  }

  #paintOptions(options: HTMLElement, scene: Scene): void {
    const focused = (options.getRootNode() as ShadowRoot).activeElement;
    const hasKeyboard = options.contains(focused);
    paintOptions(options, scene, this.#host.store);
    // A cluster that came apart, or an event that was filtered out, leaves the keyboard to who stands nearest.
    if (hasKeyboard && !focused?.isConnected) this.focusPlot();
  }

  /**
   * Scrolls the lanes until a row's mark is in the middle, if it is not in view.
   *
   * @param seenPx Only if it would be in view if so much could be seen: as much as before another size, for what a reader has
   *   scrolled away stays away.
   */
  scrollToRow(row: number | undefined, seenPx?: number): void {
    const scroller = this.#nodes?.scroller;
    // The mark of a row comes after a count that begins with it.
    const box = this.#scene?.marks.findLast((mark) => mark.row === row)?.box;
    if (!scroller || !box) return;
    const { scrollTop, clientHeight } = scroller;
    const isWithin = (px: number): boolean => box.y >= scrollTop && box.y + box.height <= scrollTop + px;
    if (isWithin(clientHeight) || (seenPx !== undefined && !isWithin(seenPx))) return;
    scroller.scrollTop = box.y + (box.height - clientHeight) / 2;
  }

  /** Puts the keyboard on the option of a row, if it is there. */
  focusOption(row: number): void {
    this.#isOnCluster = false;
    this.paint();
    this.scrollToRow(row);
    this.focusPlot(row);
  }

  /** Puts the keyboard on the next count of events on screen, or the one before, in time order. */
  focusCount(step: 1 | -1): void {
    const stops = [...(this.#nodes?.options.querySelectorAll<HTMLElement>('[data-count], :focus') ?? [])];
    stops[stops.findIndex((node) => node.matches(':focus')) + step]?.focus();
  }

  /** Puts the keyboard on the plot: on a row if it is there, else where it was last, else on the first event in view. */
  focusPlot(row?: number): void {
    const options = this.#nodes?.options;
    const option =
      options?.querySelector<HTMLElement>(`#event-${row}`) ??
      options?.querySelector<HTMLElement>('[tabindex="0"]');
    (option ?? options)?.focus({ preventScroll: true });
  }

  // Rows belong to a table: what was painted of another one must answer to no pointer.
  #forget(nodes: PlotNodes, table: EventTable | undefined, count: number): void {
    this.#table = table;
    this.#hovered = undefined;
    this.#crowd.forget();
    if (table && this.#crowd.canLayOut(count)) return;
    // Nothing is left of a dataset that another, which failed, was to replace.
    this.#scene = undefined;
    this.#laneNames.forget();
    clearNodes(nodes);
  }

  #listen(nodes: PlotNodes): void {
    const { stage, lanes, options, overview } = nodes;
    this.#stop = [
      watchPlot(nodes, {
        measured: () => this.#measured(nodes),
        moved: (isAway) => this.#moved(isAway),
        looksChanged: () => {
          this.#measure = undefined;
          this.#painted = [];
          this.paint();
        },
      }),
      ...listenToPlot({
        ...this.#host,
        stage,
        lanes,
        options,
        scene: () => this.#scene,
        widthPx: () => this.widthPx,
        isMirrored: () => this.#isMirrored,
        smallMarkAt: (x, y) =>
          this.#crowd.smallMarkAt(this.#scene, this.#isMirrored ? this.widthPx - x : x, y),
        focusPlot: () => this.focusPlot(),
        entered: (isOnCluster) => (this.#isOnCluster = isOnCluster),
        hovered: (row) => this.#hover(row),
      }),
      listenToOverview(overview, {
        whole: () => this.#overview.whole,
        viewport: () => this.#host.store.state.viewport,
        isMirrored: () => this.#isMirrored,
        show: this.#host.show,
      }),
    ];
  }

  // Time runs as the reader reads.
  get #isMirrored(): boolean {
    return this.#host.store.messages.mirror !== undefined;
  }

  // What was put off while it was away is done, and said.
  #moved(isAway: boolean): void {
    this.#isAway = isAway;
    const { frames, store } = this.#host;
    // Once its size is known, the browser may leave out what nobody sees. Never before: where it
    // is seen from the beginning, its boxes would count as a jump when they appear.
    if (isAway && this.#nodes && this.widthPx > 0) this.#nodes.frame.style.contentVisibility = 'auto';
    if (isAway || this.#painted.length > 0) return;
    this.paint();
    frames.fly(store.state.viewport, { durationMs: 0 });
  }

  #measured(nodes: PlotNodes): void {
    const sizes = measurePlot(nodes);
    if (!sizes) return;
    this.#sizes = sizes;
    // Lanes, labels and axis begin at the same fraction of a px, whichever side they hang on.
    nodes.canvas.style.marginInlineStart = `${sizes.sparePx}px`;
    this.#isAway = isFarAway(nodes.element);
    const seenPx = this.#seenPx;
    this.#seenPx = nodes.scroller.clientHeight;
    this.#host.resized(sizes.widthPx);
    // Details may cover what they are about.
    this.scrollToRow(this.#host.store.state.selected, seenPx);
  }

  #hover(row: number | undefined): void {
    if (row === this.#hovered) return;
    this.#hovered = row;
    // In a gesture, marks pass under a pointer that points at none of them; the next frame paints in any case.
    if (!this.#nodes?.stage.classList.contains('grabbed')) this.paint();
  }
}
