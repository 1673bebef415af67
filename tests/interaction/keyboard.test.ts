// Keys on the plot. What belongs to the browser stays with the browser.
import { describe, expect, it } from 'vitest';
import type { KeyPress, PlotCommand } from '../../src/interaction/keyboard.ts';
import { commandOf } from '../../src/interaction/keyboard.ts';

const press = (key: string, parts: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...parts,
});

const TABLE: [key: string, command: PlotCommand][] = [
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
];

describe('commandOf', () => {
  it.each(TABLE)('takes "%s" for %s', (key, command) => {
    expect(commandOf(press(key))).toBe(command);
  });

  it.each(TABLE)('leaves "%s" with Ctrl, ⌘ or Alt to the browser', (key) => {
    expect(commandOf(press(key, { ctrlKey: true }))).toBeNull();
    expect(commandOf(press(key, { metaKey: true }))).toBeNull();
    expect(commandOf(press(key, { altKey: true, shiftKey: true }))).toBeNull();
  });

  it('pans with Shift and an arrow to the side', () => {
    expect(commandOf(press('ArrowLeft', { shiftKey: true }))).toBe('pan-left');
    expect(commandOf(press('ArrowRight', { shiftKey: true }))).toBe('pan-right');
  });

  it('knows the signs that need Shift on some keyboards', () => {
    for (const key of ['+', '?', '_', '/']) expect(commandOf(press(key, { shiftKey: true }))).not.toBeNull();
  });

  it.each(['a', 'Tab', 'F5', 'Delete', '', 'constructor', '__proto__', 'toString'])(
    'means nothing by "%s"',
    (key) => {
      expect(commandOf(press(key))).toBeNull();
    },
  );
});
