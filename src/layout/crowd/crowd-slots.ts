// The slots of a lane of a crowd: those of its names, and those of its cards where it is too large to be packed as a whole.
import type { EventTable } from '../../data/event-table.ts';
import type { RowIndex } from '../../data/row-index.ts';
import { timeToPx } from '../../time/viewport.ts';
import type { ArrangementInput, Home, SlotColumn } from '../arrangement.ts';
import { bucketMsPerPx } from '../arrangement.ts';
import { countsOn, joined } from '../clusters.ts';
import { widened } from '../compose.ts';
import type { Placement } from '../lanes.ts';
import { headlinesIn } from './headlines.ts';
import { looseCards } from './loose-cards.ts';

/** Room of one name over a crowd, ems, and of the options that stand for a part of it. */
export const NAME_EM = 9;
/** Room of a count, ems. */
const CELL_EM = 4.5;

/** The slots of the names of a lane. */
export function headlineSlots(
  input: ArrangementInput,
  index: RowIndex,
  { lane, slots }: { lane: number; slots: number },
): SlotColumn[] {
  const { table, viewport, fontPx } = input;
  const headlines = headlinesIn(table, index, {
    span: widened(viewport),
    cellMs: NAME_EM * fontPx * bucketMsPerPx(viewport),
    slots,
  });
  return Array.from({ length: slots }, (_, slot): SlotColumn => {
    const own = headlines.filter((headline) => headline.slot === slot);
    const placements = own.map(({ row }) => placementOf(table, row, { lane, slot }));
    return { lane, slot, placementsIn: () => placements, countsIn: () => [] };
  });
}

/** The slots of the cards of a lane. */
export function looseSlots(
  input: ArrangementInput,
  index: RowIndex,
  { lane, slots, tracks, hue }: { lane: number; slots: number; tracks: Uint8Array; hue: number },
): SlotColumn[] {
  const { table, viewport, fontPx } = input;
  const { placements, counts } = looseCards(table, index, {
    lane,
    slots,
    tracks,
    span: widened(viewport),
    cellMs: CELL_EM * fontPx * bucketMsPerPx(viewport),
  });
  return Array.from({ length: slots }, (_, slot): SlotColumn => {
    const own = placements.filter((placement) => placement.slot === slot);
    const countsIn: SlotColumn['countsIn'] = (_view, text) => {
      if (slot < slots - 1) return [];
      const show = countsOn(viewport, text);
      const shown = counts.flatMap(({ rows, middle }) => {
        const at = timeToPx(viewport, middle);
        const count = show(rows, at, hue);
        const beyond = count.widthPx / 2;
        if (at >= -beyond && at <= viewport.widthPx + beyond) return [count];
        // Of what began before the view, what lasts into it.
        const lasting = middle === -Infinity ? rows.filter((row) => table.ends[row]! > viewport.start) : [];
        return lasting.length > 0 ? [show(lasting, at, hue)] : [];
      });
      return joined(shown, show);
    };
    return { lane, slot, placementsIn: () => own, countsIn };
  });
}

function placementOf(table: EventTable, row: number, home: Home): Placement {
  return { row, ...home, start: table.starts[row]!, end: table.ends[row]!, isLabelBefore: false };
}
