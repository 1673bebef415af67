// Owns the nodes of the plot: measures them when they change, paints a scene into them, hears hands and keys on them.
// The one place where state meets pixels; does no arithmetic on time. One read phase (the resize observer), one write
// phase (paint).
import { html, nothing, render } from 'lit';
import { listenToGestures } from '../interaction/gestures.ts';
import type { PlotCommand } from '../interaction/keyboard.ts';
import { commandOf } from '../interaction/keyboard.ts';
import { createLayout } from '../layout/layout.ts';
import type { GhostMark, RowList, Scene } from '../layout/scene.ts';
import type { MeasureText } from '../layout/text.ts';
import { paintLabels } from '../render/labels.ts';
import { axisSvg, paintSvg, plotSvg } from '../render/svg.ts';
import type { Interval } from '../time/time.ts';
import type { Viewport } from '../time/viewport.ts';
import type { FrameController } from './frame-controller.ts';
import { listenToOverview, overviewBars, overviewSvg, overviewViewport } from './overview.ts';
import type { TimelineStore } from './store.ts';
import { createMeasure } from './text-metrics.ts';
import { paintOptions } from './timeline-list.ts';

/** What the plot asks of the element. */
export interface PlotHost {
  readonly store: TimelineStore;
  readonly frames: FrameController;
  readonly isGreedy: () => boolean;
  readonly resized: (widthPx: number) => void;
  /** `isOnCluster`: the keyboard is on a cluster, whose row is that of its first event. */
  readonly command: (command: PlotCommand, isOnCluster: boolean) => void;
  /** A mark was clicked, or opened with a key; of a cluster, all its rows. */
  readonly choose: (row: number, clusterRows: RowList | undefined, isByKey: boolean) => void;
  readonly focused: (row: number) => void;
  readonly doubleTapped: (anchorPx: number, isZoomOut: boolean) => void;
  readonly show: (interval: Interval, isJump: boolean) => void;
  readonly pageScrolled: () => void;
}

interface PlotNodes {
  readonly stage: HTMLElement;
  readonly scroller: HTMLElement;
  readonly laneNames: HTMLElement;
  readonly lanes: SVGSVGElement;
  readonly labels: HTMLElement;
  readonly axis: SVGSVGElement;
  readonly options: HTMLElement;
  readonly overview: SVGSVGElement;
  readonly probe: HTMLElement;
}

const HIT_PX = 12; // to each side of what answers to a pointer (WCAG 2.2, 2.5.8)
const AXIS_EM = 3.4 * 0.93; // height of the axis; see layout/axis.ts

/** Paints and listens while the plot is on the page. */
export class PlotController {
  readonly #host: PlotHost;
  readonly #layout = createLayout();
  #nodes: PlotNodes | undefined;
  #stop: (() => void)[] = [];
  #measure: MeasureText | undefined;
  #heightPx = 0;
  #widthPx = 0;
  #fontPx = 14;
  #gutterPx = 0;
  #overviewPx = 0;
  #hovered: number | undefined;
  #isOnCluster = false;
  #scene: Scene | undefined;
  #overviewKey: readonly unknown[] = [];
  #whole: Viewport | undefined;
  #bars = '';

  constructor(host: PlotHost) {
    this.#host = host;
  }

  /** Width of the plot, px; 0 before it has been measured. */
  get widthPx(): number {
    return this.#widthPx;
  }

  /** What was painted last. */
  get scene(): Scene | undefined {
    return this.#scene;
  }

  /** Starts listening to the nodes under `root`. */
  connect(root: ParentNode): void {
    if (this.#nodes) return;
    const find = <T extends Element>(selector: string): T => {
      const node = root.querySelector<T>(selector);
      if (!node) throw new TypeError(`The plot has no ${selector}.`);
      return node;
    };
    const nodes: PlotNodes = {
      stage: find('.stage'),
      scroller: find('.scroller'),
      laneNames: find('.lane-names'),
      lanes: find('.lanes'),
      labels: find('.labels'),
      axis: find('.axis'),
      options: find('.options'),
      overview: find('.overview'),
      probe: find('.probe'),
    };
    this.#nodes = nodes;
    this.#listen(nodes);
  }

  /** Stops listening; nothing stays behind on the page. */
  disconnect(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#nodes = undefined;
    this.#hovered = undefined;
  }

  /** Computes the scene of the present state and draws it. */
  paint(): void {
    const { store } = this.#host;
    const { state, rows, lanes, laneLabels, locale } = store;
    const nodes = this.#nodes;
    if (!nodes) return;
    if (!state.table) clear(nodes);
    if (!state.table || !this.#measure || this.#widthPx === 0) return;
    // A cluster that has the pointer or the keyboard stays one: its first event would stand in its way.
    const active = this.#isOnCluster ? undefined : state.active;
    const emphasised = [state.selected, active, this.#hovered].filter((row) => row !== undefined);
    const laidOut = this.#layout({
      table: state.table,
      rows,
      lanes,
      laneLabels,
      viewport: state.viewport,
      heightPx: this.#heightPx,
      fontPx: this.#fontPx,
      hasLaneHeaders: this.#gutterPx === 0,
      locale,
      measure: this.#measure,
      emphasised,
      moments: store.moments,
    });
    const scene = store.messages.mirror?.(laidOut) ?? laidOut;
    this.#scene = scene;
    setSize(nodes.lanes, scene.widthPx, scene.heightPx);
    this.#paintLaneNames(nodes.laneNames, scene);
    setSize(nodes.axis, scene.widthPx, scene.axis.heightPx);
    paintSvg(plotSvg(scene), nodes.lanes);
    paintLabels(nodes.labels, scene);
    paintSvg(axisSvg(scene), nodes.axis);
    const focused = (nodes.options.getRootNode() as ShadowRoot).activeElement;
    const hasKeyboard = nodes.options.contains(focused);
    paintOptions(nodes.options, scene, store);
    // A cluster that came apart, or an event that was filtered out, leaves the keyboard to who stands nearest.
    if (hasKeyboard && !focused?.isConnected) this.focusPlot();
    this.#paintOverview(nodes.overview);
  }

  /** Scrolls the lanes, where they need more height than there is, until a row's mark is in view. */
  scrollToRow(row: number): void {
    const scroller = this.#nodes?.scroller;
    const box = this.#scene?.marks.find((mark) => mark.row === row)?.box;
    if (!scroller || !box || scroller.scrollHeight <= scroller.clientHeight) return;
    if (box.y < scroller.scrollTop) scroller.scrollTop = box.y;
    const below = box.y + box.height - scroller.clientHeight;
    if (below > scroller.scrollTop) scroller.scrollTop = below;
  }

  /** Puts the keyboard on the option of a row, if it is there. */
  focusOption(row: number): void {
    this.#isOnCluster = false;
    this.paint();
    this.scrollToRow(row);
    this.#nodes?.options.querySelector<HTMLElement>(`#event-${row}`)?.focus({ preventScroll: true });
  }

  /** Puts the keyboard on the plot: where it was last, else on the first event in view. */
  focusPlot(): void {
    this.#nodes?.options.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  #paintLaneNames(node: HTMLElement, { lanes }: Scene): void {
    if (this.#gutterPx === 0) return;
    const names = lanes.map(
      ({ label, y, heightPx }) => html`<div .style=${`top:${y}px;height:${heightPx}px`}>${label}</div>`,
    );
    render(names, node);
  }

  #paintOverview(node: SVGSVGElement): void {
    const { state, rows } = this.#host.store;
    const { table } = state;
    if (!table || this.#overviewPx === 0) return;
    const key = [table, rows, this.#overviewPx];
    if (key.some((part, index) => part !== this.#overviewKey[index])) {
      this.#overviewKey = key;
      this.#whole = overviewViewport(table.extent, this.#overviewPx);
      this.#bars = overviewBars(table, rows, this.#whole);
    }
    if (this.#whole) paintSvg(overviewSvg(this.#bars, this.#whole, state.viewport), node);
  }

  #listen(nodes: PlotNodes): void {
    const { stage, lanes, options, overview } = nodes;
    const { frames } = this.#host;
    const observer = new ResizeObserver(() => this.#measured(nodes));
    observer.observe(stage);
    observer.observe(nodes.probe);
    observer.observe(nodes.laneNames);
    this.#stop = [
      () => observer.disconnect(),
      listenToGestures(stage, {
        isGreedy: this.#host.isGreedy,
        // From left to right the names of the lanes come first, from right to left they come last.
        originPx: () => lanes.getBoundingClientRect().left - stage.getBoundingClientRect().left,
        onDelta: ({ zoomFactor, panPx, anchorPx }) => {
          const shift = panPx / this.#scaleOf(lanes);
          frames.queue({
            zoomFactor,
            panPx: this.#isMirrored ? -shift : shift,
            anchorPx: this.#placeOf(anchorPx, lanes),
          });
        },
        onDoubleTap: (anchorPx, isZoomOut) =>
          this.#host.doubleTapped(this.#placeOf(anchorPx, lanes), isZoomOut),
        onGesture: (isActive) => stage.classList.toggle('grabbed', isActive),
        onPageScroll: this.#host.pageScrolled,
      }),
      listenToOverview(overview, {
        whole: () => this.#whole,
        viewport: () => this.#host.store.state.viewport,
        isMirrored: () => this.#isMirrored,
        show: this.#host.show,
      }),
      listen(options, 'click', (event) => this.#clicked(event)),
      // Keys work after a click beside the events too.
      listen(stage, 'click', (event) => {
        if (optionOf(event)) return;
        const ghost = this.#ghostAt(event, lanes);
        if (ghost) this.#host.choose(ghost.row, undefined, false);
        else this.focusPlot();
      }),
      listen(stage, 'pointermove', (event) => {
        const isOver = event.buttons === 0 && !optionOf(event) && this.#ghostAt(event, lanes) !== undefined;
        stage.classList.toggle('on-ghost', isOver);
      }),
      listen(options, 'keydown', (event) => this.#pressed(event)),
      listen(options, 'focusin', (event) => {
        const option = optionOf(event);
        if (!option) return;
        this.#isOnCluster = option.isCluster;
        this.#host.focused(option.row);
      }),
      listen(options, 'pointerover', (event) => {
        const option = optionOf(event);
        this.#hover(option?.isCluster ? undefined : option?.row);
      }),
      listen(options, 'pointerleave', () => this.#hover(undefined)),
    ];
  }

  // Time runs as the reader reads.
  get #isMirrored(): boolean {
    return this.#host.store.messages.mirror !== undefined;
  }

  // From the plot's left edge on the screen to its beginning in time.
  #placeOf(screenPx: number, lanes: SVGSVGElement): number {
    const x = screenPx / this.#scaleOf(lanes);
    return this.#isMirrored ? this.#widthPx - x : x;
  }

  // The date that a source gives leads to what that source says.
  #ghostAt({ clientX, clientY }: MouseEvent, lanes: SVGSVGElement): GhostMark | undefined {
    const { left, top } = lanes.getBoundingClientRect();
    const scale = this.#scaleOf(lanes);
    const [x, y] = [(clientX - left) / scale, (clientY - top) / scale];
    return this.#scene?.ghosts.find(
      ({ x0, x1, y: middle }) => Math.abs(y - middle) <= HIT_PX && x >= x0 - HIT_PX && x <= x1 + HIT_PX,
    );
  }

  // Slides are often drawn at one size and scaled to the screen, and what is in them: the hand is on the screen.
  #scaleOf(lanes: SVGSVGElement): number {
    return lanes.getBoundingClientRect().width / this.#widthPx || 1;
  }

  #measured({ stage, scroller, laneNames, overview, probe }: PlotNodes): void {
    // Exact: half a pixel here is half a pixel by which every zoom would miss the pointer.
    const gutterPx = laneNames.offsetWidth && Number.parseFloat(getComputedStyle(laneNames).width);
    const widthPx = Math.floor(scroller.clientWidth - gutterPx);
    const fontPx = probe.offsetWidth;
    if (widthPx <= 0 || fontPx === 0) return;
    if (!this.#measure) this.#measure = createMeasure(getComputedStyle(scroller).fontFamily);
    this.#fontPx = fontPx;
    this.#gutterPx = gutterPx;
    this.#overviewPx = overview.clientWidth;
    this.#heightPx = Math.max(0, stage.clientHeight - Math.ceil(AXIS_EM * fontPx));
    this.#widthPx = widthPx;
    this.#host.resized(widthPx);
  }

  #clicked(event: MouseEvent): void {
    const option = optionOf(event);
    if (!option) return;
    const mark = this.#scene?.marks.find(
      ({ kind, row }) => row === option.row && (kind === 'cluster') === option.isCluster,
    );
    this.#host.choose(option.row, mark?.kind === 'cluster' ? mark.rows : undefined, event.detail === 0);
  }

  #pressed(event: KeyboardEvent): void {
    const command = commandOf(event, this.#isMirrored);
    // Esc is heard around the plot, and left to the page where nothing is open.
    if (!command || command === 'close') return;
    event.preventDefault();
    event.stopPropagation();
    if (command === 'open' && event.target instanceof HTMLElement) event.target.click();
    else this.#host.command(command, optionOf(event)?.isCluster ?? false);
  }

  #hover(row: number | undefined): void {
    if (row === this.#hovered) return;
    this.#hovered = row;
    // In a gesture, marks pass under a pointer that points at none of them; the next frame paints in any case.
    if (!this.#nodes?.stage.classList.contains('grabbed')) this.paint();
  }
}

// Nothing is left of a dataset that another, which failed, was to replace.
function clear({ lanes, labels, axis, options, overview, laneNames }: PlotNodes): void {
  labels.replaceChildren();
  options.replaceChildren();
  for (const node of [lanes, axis, overview, laneNames]) render(nothing, node as HTMLElement);
}

function optionOf(event: Event): { row: number; isCluster: boolean } | undefined {
  const node =
    event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[role=option]') : null;
  return node
    ? { row: Number(node.dataset['row']), isCluster: node.dataset['count'] !== undefined }
    : undefined;
}

function setSize(node: SVGSVGElement, widthPx: number, heightPx: number): void {
  const size = `${Math.round(widthPx)} ${Math.ceil(heightPx)}`;
  if (node.dataset['size'] === size) return;
  node.dataset['size'] = size;
  node.setAttribute('width', `${Math.round(widthPx)}`);
  node.setAttribute('height', `${Math.ceil(heightPx)}`);
}

function listen<K extends keyof HTMLElementEventMap>(
  node: HTMLElement,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): () => void {
  node.addEventListener(type, listener);
  return () => node.removeEventListener(type, listener);
}
