// Hands and keys on the plot: which mark a pointer is on, what a click opens, what a gesture moves. Reads the scene that was
// painted last; paints nothing.
import { listenToGestures } from '../interaction/gestures.ts';
import type { PlotCommand } from '../interaction/keyboard.ts';
import { commandOf } from '../interaction/keyboard.ts';
import type { Mark, RowList, Scene } from '../layout/scene.ts';
import type { FrameController } from './frame-controller.ts';

/** What a pointer is on. */
export interface PlotTarget {
  readonly row: number;
  /** All events of a count; undefined for a single one. */
  readonly clusterRows: RowList | undefined;
}

/** What hands and keys on the plot ask for. */
export interface PlotActs {
  readonly frames: FrameController;
  readonly isGreedy: () => boolean;
  /** `isOnCluster`: the keyboard is on a cluster, whose row is that of its first event. */
  readonly command: (command: PlotCommand, isOnCluster: boolean) => void;
  /** A mark was clicked, or opened with a key; of a cluster, all its rows. */
  readonly choose: (row: number, clusterRows: RowList | undefined, isByKey: boolean) => void;
  /** Opens the event that a key leads to, before the keyboard is there. @returns Whether there is one. */
  readonly openNext: () => boolean;
  readonly focused: (row: number) => void;
  readonly doubleTapped: (anchorPx: number, isZoomOut: boolean) => void;
  readonly pageScrolled: () => void;
}

/** What they need of the plot. */
export interface PlotInputHost extends PlotActs {
  readonly stage: HTMLElement;
  readonly lanes: SVGSVGElement;
  readonly options: HTMLElement;
  readonly scene: () => Scene | undefined;
  readonly widthPx: () => number;
  readonly isMirrored: () => boolean;
  /** The event whose small mark is at a point of the scene. */
  readonly smallMarkAt: (x: number, y: number) => number | undefined;
  readonly focusPlot: () => void;
  /** The keyboard is on an option. */
  readonly entered: (isOnCluster: boolean) => void;
  readonly hovered: (row: number | undefined) => void;
}

const SMALL_PX = 4; // half of what is between two rows of small marks
const HIT_PX = 12; // to each side of what answers to a pointer (WCAG 2.2, 2.5.8)

/** Listens until the returned functions are called. */
export function listenToPlot(host: PlotInputHost): (() => void)[] {
  const { stage, lanes, options, frames, isMirrored } = host;
  // Slides are often drawn at one size and scaled to the screen, and what is in them: the hand is on the screen.
  const scale = (): number => lanes.getBoundingClientRect().width / host.widthPx() || 1;
  // From the plot's left edge on the screen to its beginning in time.
  const placeOf = (screenPx: number): number => {
    const x = screenPx / scale();
    return isMirrored() ? host.widthPx() - x : x;
  };
  const targetAt = ({ clientX, clientY }: MouseEvent): PlotTarget | undefined => {
    const { left, right, top } = lanes.getBoundingClientRect();
    const seen = lanes.closest('.scroller')?.getBoundingClientRect();
    // Names of lanes and the axis have none, whatever is painted beneath them.
    if (clientX < left || clientX >= right || !seen || clientY < seen.top || clientY >= seen.bottom)
      return undefined;
    return targetIn(host, (clientX - left) / scale(), (clientY - top) / scale());
  };
  return [
    listenToGestures(stage, {
      isGreedy: host.isGreedy,
      // From left to right the names of the lanes come first, from right to left they come last.
      originPx: () => lanes.getBoundingClientRect().left - stage.getBoundingClientRect().left,
      onDelta: ({ zoomFactor, panPx, anchorPx }) => {
        const shift = panPx / scale();
        frames.queue({ zoomFactor, panPx: isMirrored() ? -shift : shift, anchorPx: placeOf(anchorPx) });
      },
      onDoubleTap: (anchorPx, isZoomOut) => host.doubleTapped(placeOf(anchorPx), isZoomOut),
      onGesture: (isActive) => stage.classList.toggle('grabbed', isActive),
      onPageScroll: host.pageScrolled,
    }),
    listen(stage, 'click', (event) => {
      const isByKey = event.detail === 0;
      const target = isByKey ? optionTarget(event, host.scene()) : targetAt(event);
      if (target) host.choose(target.row, target.clusterRows, isByKey);
      // Keys work after a click beside the events too, and nothing looks chosen.
      else options.focus({ preventScroll: true });
    }),
    listen(stage, 'pointermove', (event) => {
      if (event.buttons !== 0) return;
      const target = targetAt(event);
      stage.classList.toggle('on-target', target !== undefined);
      host.hovered(target?.clusterRows ? undefined : target?.row);
    }),
    listen(stage, 'pointerleave', () => host.hovered(undefined)),
    listen(options, 'keydown', (event) => {
      const command = commandOf(event, isMirrored());
      // Esc is heard around the plot, and left to the page where nothing is open.
      if (!command || command === 'close') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.target === options) host.focusPlot();
      if (command !== 'open') host.command(command, optionOf(event)?.isCluster ?? false);
      else if (!host.openNext()) (event.target as HTMLElement).click();
    }),
    listen(options, 'focusin', (event) => {
      const option = optionOf(event);
      if (!option) return;
      host.entered(option.isCluster);
      host.focused(option.row);
    }),
  ];
}

// Counts are on top of marks, of which what is painted last is on top; what stands for a part of a crowd is behind its marks.
// The date that a source gives leads to what that source says.
function targetIn({ scene, smallMarkAt }: PlotInputHost, x: number, y: number): PlotTarget | undefined {
  const { marks = [], ghosts = [] } = scene() ?? {};
  const isAt = ({ box }: (typeof marks)[number]): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  const mark =
    marks.findLast((item) => item.kind === 'cluster' && item.text !== '' && isOn(item, x, y)) ??
    marks.findLast((item) => (item.kind !== 'cluster' || item.text !== '') && isAt(item));
  const small = smallMarkAt(x, y);
  // The box of a chosen small mark is larger than its neighbours are apart.
  if (mark && (small === undefined || isOn(mark, x, y))) {
    return { row: mark.row, clusterRows: mark.kind === 'cluster' ? mark.rows : undefined };
  }
  if (small !== undefined) return { row: small, clusterRows: undefined };
  const ghost = ghosts.find(
    ({ x0, x1, y: middle }) => Math.abs(y - middle) <= HIT_PX && x >= x0 - HIT_PX && x <= x1 + HIT_PX,
  );
  if (ghost) return { row: ghost.row, clusterRows: undefined };
  const part = marks.find(isAt);
  return part?.kind === 'cluster' ? { row: part.row, clusterRows: part.rows } : undefined;
}

function isOn(mark: Mark, x: number, y: number): boolean {
  if (Math.abs(y - mark.y) > (mark.kind === 'cluster' ? mark.box.height / 2 : SMALL_PX)) return false;
  if (mark.kind === 'interval') return x >= mark.x0 && x <= mark.x1;
  const reach = (mark.kind === 'point' ? mark.sizePx : mark.widthPx) / 2;
  return Math.abs(x - mark.x) <= reach;
}

function optionTarget(event: Event, scene: Scene | undefined): PlotTarget | undefined {
  const option = optionOf(event);
  if (!option) return undefined;
  const mark = scene?.marks.find(
    ({ kind, row }) => row === option.row && (kind === 'cluster') === option.isCluster,
  );
  return { row: option.row, clusterRows: mark?.kind === 'cluster' ? mark.rows : undefined };
}

function optionOf(event: Event): { row: number; isCluster: boolean } | undefined {
  const node =
    event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[role=option]') : null;
  return node
    ? { row: Number(node.dataset['row']), isCluster: node.dataset['count'] !== undefined }
    : undefined;
}

function listen<K extends keyof HTMLElementEventMap>(
  node: HTMLElement,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): () => void {
  node.addEventListener(type, listener);
  return () => node.removeEventListener(type, listener);
}
