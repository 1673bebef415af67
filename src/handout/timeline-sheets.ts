// The timeline to scale, on one sheet or on several side by side: one arrangement, of which each sheet shows a part, as the
// plot on screen does while it pans. So marks meet at the joints, and names are whole on each sheet.
import type { EventTable } from '../data/event-table.ts';
import type { LaneKeys } from '../data/lanes-by.ts';
import { laneKeys } from '../data/lanes-by.ts';
import { viewOfRows } from '../layout/view-range.ts';
import { createLayout } from '../layout/layout.ts';
import type { Moment } from '../layout/moments.ts';
import type { Scene } from '../layout/scene.ts';
import type { MeasureText } from '../layout/text.ts';
import type { Interval } from '../time/time.ts';
import { pxToTime } from '../time/viewport.ts';
import { axisHeightPx } from '../layout/axis.ts';

/** What decides the picture. */
export interface TimelineSheetsInput {
  readonly table: EventTable;
  /** Rows to show, ascending. */
  readonly rows: Uint32Array;
  readonly lanes: LaneKeys;
  readonly laneLabels: readonly string[];
  /** The span to show; without one, all that the rows span. */
  readonly span: Interval | undefined;
  readonly moments: readonly Moment[];
  readonly locale: string;
  readonly measure: MeasureText;
  /** Of one sheet, px: the picture with its axis. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sheetCount: number;
}

// px, from what reads well down to what can still be read (10 px = 7.5 pt); the last only where lanes would be lost.
const FONTS_PX = [13, 12, 11, 10, 9];
const LEAST_FOR_NAMES_PX = 10;
/** The scenes of the sheets, in time order, all of one scale: in the largest letters in which most events have their names. */
export function timelineSheets(input: TimelineSheetsInput): readonly Scene[] {
  let best: { readonly scenes: readonly Scene[]; readonly names: number } | undefined;
  for (const fontPx of FONTS_PX) {
    if (best && fontPx < LEAST_FOR_NAMES_PX) break;
    const scenes = scenesOf(input, fontPx);
    if (!fits(scenes, input)) continue;
    const names = namedRows(scenes);
    if (!best || names > best.names) best = { scenes, names };
    if (names === input.rows.length) break;
  }
  if (best) return best.scenes;
  // More lanes than the sheet has room for: their events in one.
  const lanes = laneKeys(input.table, 'none');
  return scenesOf({ ...input, lanes, laneLabels: [''] }, FONTS_PX[0]!);
}

function fits(scenes: readonly Scene[], { heightPx }: TimelineSheetsInput): boolean {
  return scenes.every((scene) => scene.heightPx + scene.axis.heightPx <= heightPx + 1);
}

// On paper nothing can be pointed at: an event without a name is one that nobody can tell.
function namedRows(scenes: readonly Scene[]): number {
  return new Set(scenes.flatMap(({ labels }) => labels.map(({ row }) => row))).size;
}

function scenesOf(input: TimelineSheetsInput, fontPx: number): Scene[] {
  const { table, rows, widthPx, heightPx, sheetCount, span } = input;
  const layout = createLayout();
  const wholePx = widthPx * sheetCount;
  const whole = span ? { ...span, widthPx: wholePx } : viewOfRows(table, rows, wholePx);
  const used = usedLanes(input);
  return Array.from({ length: sheetCount }, (_, sheet) =>
    layout({
      ...input,
      ...used,
      viewport: {
        start: pxToTime(whole, sheet * widthPx),
        end: pxToTime(whole, (sheet + 1) * widthPx),
        widthPx,
      },
      heightPx: heightPx - Math.ceil(axisHeightPx(fontPx)),
      fontPx,
      hasLaneHeaders: true,
      emphasised: [],
    }),
  );
}

// A lane of which no event is printed would take room for nothing.
function usedLanes({ rows, lanes, laneLabels }: TimelineSheetsInput): {
  lanes: LaneKeys;
  laneLabels: readonly string[];
} {
  const used = Array.from(new Set(Array.from(rows, (row) => lanes.laneOf[row]!))).toSorted((a, b) => a - b);
  const laneOf = new Uint32Array(lanes.laneOf.length);
  for (const row of rows) laneOf[row] = used.indexOf(lanes.laneOf[row]!);
  const pick = (names: readonly string[]): string[] => used.map((lane) => names[lane] ?? '');
  return {
    lanes: { keys: pick(lanes.keys), labels: pick(lanes.labels), laneOf },
    laneLabels: used.length < 2 ? [''] : pick(laneLabels),
  };
}
