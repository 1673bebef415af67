// What a key means while presenting. Clickers send Page Up/Down, some of them arrows, and '.' for a black screen.

/** What a key asks for; a digit is one of the number of a step. */
export type PresentCommand =
  | 'forth'
  | 'back'
  | 'first'
  | 'last'
  | 'enter'
  | 'black'
  | 'white'
  | 'spotlight'
  | 'overview'
  | 'keys'
  | 'notes'
  | 'presenter'
  | 'fullscreen'
  | 'leave'
  | { readonly digit: number };

const COMMANDS: ReadonlyMap<string, PresentCommand> = new Map([
  [' ', 'forth'],
  ['ArrowDown', 'forth'],
  ['PageDown', 'forth'],
  ['ArrowUp', 'back'],
  ['PageUp', 'back'],
  ['Backspace', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Enter', 'enter'],
  ['b', 'black'],
  ['.', 'black'],
  ['w', 'white'],
  [',', 'white'],
  ['l', 'spotlight'],
  ['o', 'overview'],
  ['?', 'keys'],
  ['n', 'notes'],
  ['p', 'presenter'],
  ['f', 'fullscreen'],
  ['Escape', 'leave'],
]);

/** What opens over the audience's screen, or closes it: asked for there, and not in the presenter window. */
export const FOR_AUDIENCE: ReadonlySet<PresentCommand> = new Set([
  'overview',
  'keys',
  'notes',
  'presenter',
  'fullscreen',
  'leave',
]);

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a key asks for; undefined for keys that are the browser's.
 *
 * @param isMirrored Time runs from right to left.
 */
export function commandOf(event: Key, isMirrored: boolean): PresentCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === 'ArrowRight') return isMirrored ? 'back' : 'forth';
  if (event.key === 'ArrowLeft') return isMirrored ? 'forth' : 'back';
  const digit = /^(?:Digit|Numpad)?(\d)$/.exec(/^\d$/.test(event.key) ? event.key : digitCode(event));
  if (digit) return { digit: Number(digit[1]) };
  return COMMANDS.get(event.key.length === 1 ? letterOf(event) : event.key);
}

// Arabic keyboards have other digits on the same keys; a French one has signs on them, which are no digits.
function digitCode({ key, code }: Key): string {
  return /^\p{Nd}$/u.test(key) ? code : '';
}

// A keyboard of another script: what counts is where the key is.
function letterOf({ key, code }: Key): string {
  const isForeign = /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key);
  return isForeign ? code.replace(/^Key/, '').toLowerCase() : key.toLowerCase();
}

/** Whether a key presses the button or link that it was pressed on: Space and Enter do. */
export function isPressing(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    (event.key === ' ' || event.key === 'Enter') && target instanceof Element && target.matches('button, a')
  );
}
