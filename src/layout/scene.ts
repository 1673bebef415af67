// What is on screen, in CSS px, with nothing left to decide: the contract between layout and painters.
// Plain data. Origin: the plot's top left corner. Painters read this and know nothing of events or time.
import type { Interval } from '../time/time.ts';

/** A part of time, and how many events begin in it. */
export interface CountedInterval extends Interval {
  readonly count: number;
}

/**
 * How a span ends: `sharp` where the date is exact, `soft` where it is not, `open` where it goes on, `unknown` where
 * nobody says, `cut` off screen.
 */
export type Edge = 'sharp' | 'soft' | 'open' | 'unknown' | 'cut';

/** A rectangle in CSS px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface MarkBase {
  /** Row in the event table; of a cluster, that of its first event. */
  readonly row: number;
  /** Vertical middle of the slot, px. */
  readonly y: number;
  /** Index 0–7 of the category's colour and shape; −1 for none. */
  readonly hue: number;
  /** What answers to a pointer: the mark and its label, at least 24 px each way (WCAG 2.2, 2.5.8). */
  readonly box: Box;
}

/** From one place to another, px. */
export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

/** An event at one moment; `within` is where that moment may lie, when that is wide enough to see. */
export interface PointMark extends MarkBase {
  readonly kind: 'point';
  readonly x: number;
  readonly sizePx: number;
  /** Approximate or uncertain dates are drawn hollow. */
  readonly isHollow: boolean;
  readonly within: Extent | undefined;
  /** Approximate: where it may lie has no hard ends. */
  readonly isSoft: boolean;
  /** Chosen, in focus or under the pointer: no other mark is painted over it. */
  readonly isOnTop: boolean;
  /** Where one or all of several dates lie, if they are wide enough apart to see. */
  readonly set: { readonly kind: 'one-of' | 'all-of'; readonly members: readonly Extent[] } | undefined;
}

/** An event that lasts. `[coreX0, coreX1]` is certain; from there to `x0` and `x1` it is possible. */
export interface IntervalMark extends MarkBase {
  readonly kind: 'interval';
  readonly x0: number;
  readonly x1: number;
  readonly coreX0: number;
  readonly coreX1: number;
  readonly heightPx: number;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
}

/** Events that found no room of their own at this scale: they are counted, not hidden. */
export interface ClusterMark extends MarkBase {
  readonly kind: 'cluster';
  readonly x: number;
  readonly rows: RowList;
  /** The number of events in words; '' where they are drawn in another way already. */
  readonly text: string;
  readonly widthPx: number;
}

/** Rows of the event table, ascending. */
export type RowList = ArrayLike<number> & Iterable<number>;

export type Mark = PointMark | IntervalMark | ClusterMark;

/** The date that another source gives for the same event. */
export interface GhostMark {
  readonly row: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly heightPx: number;
  readonly hue: number;
  /** Where the thread to the event's own mark ends, if the two are apart. */
  readonly threadX: number | undefined;
  readonly relation: 'disagrees' | 'vaguer';
}

/** Length of the fade of an end that is only approximate. */
export const SOFT_PX = 14;
/** Size of the note beside a title, in that of the title. */
export const NOTE_SCALE = 0.86;
/** Gap before a note and a sign, in the size of the title. */
export const GAP_EM = 0.35;

/** A single line of text beside or on a mark. `x` is its left edge, `y` its middle. */
export interface Label {
  readonly row: number;
  readonly text: string;
  /** Number of independent sources, as text, set smaller after the title. */
  readonly note: string;
  /** '≠' where sources disagree, else ''. */
  readonly sign: string;
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Drawn over its neighbours on a plate: the label of the event under the pointer or in focus. */
  readonly isFloating: boolean;
  /** Written on its own bar, which nothing parts it from. */
  readonly isOnBar: boolean;
}

/** A named horizontal band. */
export interface LaneBand {
  /** Its name; cut where it stands inside the band and has no room. */
  readonly label: string;
  /** Whether the name stands inside the band, in a row of its own. */
  readonly hasHeader: boolean;
  /** Left edge of that name, px. */
  readonly labelX: number;
  readonly y: number;
  readonly heightPx: number;
}

/** A background period: a strip above the lanes and a tint behind them; no label where there is no room for one. */
export interface EraBand {
  readonly title: string;
  readonly x0: number;
  readonly x1: number;
  /** Top of its strip, px. */
  readonly y: number;
  readonly heightPx: number;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
  readonly label: { readonly text: string; readonly x: number } | undefined;
}

/** A labelled axis position: `x` of the line, `labelX` of the left edge of its words. */
export interface AxisTick {
  readonly x: number;
  readonly label: string;
  readonly labelX: number;
}

/** Two rows of words under the plot: days over months, months over years, years over centuries. Origin: its own top left. */
export interface Axis {
  readonly heightPx: number;
  /** Middles of the two rows of words, px. */
  readonly tickY: number;
  readonly contextY: number;
  readonly fontPx: number;
  readonly ticks: readonly AxisTick[];
  readonly context: readonly AxisTick[];
  /** Unlabelled grid positions. */
  readonly minor: readonly number[];
}

/** A line through all lanes at a moment that is no event, with its words, if any, on a plate over the axis, px. */
export interface MomentLine {
  readonly x: number;
  readonly label: string;
  /** Left edge of the words. */
  readonly labelX: number;
  readonly plate: Extent;
}

/**
 * What stands in a lane with many events. Arrays may be longer than `count`, and are filled anew for the next scene.
 *
 * `marks`: each event as a small mark, from `x0` to `x1`, its middle at `y`. `density`: for each column
 * how many events it has, 0 to 1 as a part of the height.
 */
export type LaneBody = {
  readonly y: number;
  readonly heightPx: number;
  /** As of a mark. */
  readonly hue: number;
} & (
  | {
      readonly kind: 'marks';
      readonly count: number;
      readonly rows: Uint32Array;
      readonly x0: Float32Array;
      readonly x1: Float32Array;
      readonly ys: Float32Array;
      /** Of each mark, as of others. */
      readonly hues: Int8Array;
      readonly sizePx: number;
    }
  | {
      readonly kind: 'density';
      /** Columns of one px, the first of which begins at `offsetPx`. */
      readonly count: number;
      readonly offsetPx: number;
      readonly parts: Float32Array;
    }
);

export interface Scene {
  readonly widthPx: number;
  /** Height of eras and lanes together, px; more than was asked for where many lanes need it. */
  readonly heightPx: number;
  /** Font size of labels, px. */
  readonly fontPx: number;
  readonly lanes: readonly LaneBand[];
  readonly eras: readonly EraBand[];
  readonly axis: Axis;
  readonly ghosts: readonly GhostMark[];
  /** In time order. */
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly moments: readonly MomentLine[];
  /** Lanes whose events are too many for marks as above. */
  readonly bodies: readonly LaneBody[];
  /** How many events are in view; and how many of them have no mark of their own. */
  readonly viewCount: number;
  readonly hiddenCount: number;
  /** Rows that stand out, while others stand back; undefined where all are equal. */
  readonly now?: ReadonlySet<number> | undefined;
}
