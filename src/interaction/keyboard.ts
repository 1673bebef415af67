// Keys on the plot → what they mean. A table; knows nothing of the DOM but a key's name.

/** What a key asks for on the plot. */
export type PlotCommand =
  | 'next'
  | 'previous'
  | 'lane-up'
  | 'lane-down'
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
]);

const WITH_SHIFT: ReadonlyMap<string, PlotCommand> = new Map<string, PlotCommand>([
  ['ArrowRight', 'pan-right'],
  ['ArrowLeft', 'pan-left'],
]);

/** @returns What the key asks for, or null: keys with Ctrl, ⌘ or Alt belong to the browser. */
export function commandOf(press: KeyPress): PlotCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  return (press.shiftKey ? WITH_SHIFT.get(press.key) : undefined) ?? COMMANDS.get(press.key) ?? null;
}
