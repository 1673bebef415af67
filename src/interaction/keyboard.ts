// Keys on the plot → what they mean. A table; knows nothing of the DOM but a key's name.

/** What a key asks for on the plot. */
export type PlotCommand =
  | 'next'
  | 'previous'
  | 'lane-up'
  | 'lane-down'
  | 'next-count'
  | 'previous-count'
  | 'first'
  | 'last'
  | 'open'
  | 'close'
  | 'zoom-in'
  | 'zoom-out'
  | 'pan-left'
  | 'pan-right'
  | 'fit'
  | 'search'
  | 'keys';

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const COMMANDS: ReadonlyMap<string, PlotCommand> = new Map<string, PlotCommand>([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'lane-up'],
  ['ArrowDown', 'lane-down'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Enter', 'open'],
  [' ', 'open'],
  ['Escape', 'close'],
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['_', 'zoom-out'],
  ['PageUp', 'pan-left'],
  ['PageDown', 'pan-right'],
  ['0', 'fit'],
  ['/', 'search'],
  ['?', 'keys'],
  // The same key on Arabic keyboards and in Chinese input.
  ['؟', 'keys'],
  ['？', 'keys'],
]);

const MIRRORED: ReadonlyMap<string, string> = new Map([
  ['ArrowLeft', 'ArrowRight'],
  ['ArrowRight', 'ArrowLeft'],
]);

const WITH_SHIFT: ReadonlyMap<string, PlotCommand> = new Map<string, PlotCommand>([
  ['ArrowRight', 'pan-right'],
  ['ArrowLeft', 'pan-left'],
  ['ArrowDown', 'next-count'],
  ['ArrowUp', 'previous-count'],
]);

/**
 * What a key asks for, or null: keys with Ctrl, ⌘ or Alt belong to the browser.
 *
 * @param isMirrored Whether time runs from right to left, and the arrow to the left so to the next event.
 */
export function commandOf(press: KeyPress, isMirrored = false): PlotCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = isMirrored ? (MIRRORED.get(press.key) ?? press.key) : press.key;
  return (press.shiftKey ? WITH_SHIFT.get(key) : undefined) ?? COMMANDS.get(key) ?? null;
}
