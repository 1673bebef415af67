// Where a presentation goes: steps, answers, covers; and which keys and fingers take it there.
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/present/deck.ts';
import { Deck } from '../../src/present/deck.ts';
import { commandOf } from '../../src/present/keys.ts';
import { elapsed } from '../../src/present/presenter-view.ts';
import { turnOf } from '../../src/present/touch.ts';

const START: Place = { at: 0, isAnswered: false, cover: undefined };

// Of three steps the second has an answer.
function deckOf(place: Partial<Place> = {}): { deck: Deck; changes: Place[] } {
  const changes: Place[] = [];
  const deck: Deck = new Deck(
    3,
    (at) => at === 1,
    { ...START, ...place },
    () => changes.push(deck.place),
  );
  return { deck, changes };
}

describe('a deck of steps', () => {
  it('shows an answer before it goes on, and takes it back before it goes back', () => {
    const { deck, changes } = deckOf();
    for (let press = 0; press < 5; press += 1) deck.forth();
    for (let press = 0; press < 5; press += 1) deck.back();
    expect(changes.map(({ at, isAnswered }) => `${at}${isAnswered ? '!' : ''}`)).toEqual([
      '1',
      '1!',
      '2',
      '1!',
      '1',
      '0',
    ]);
  });

  it('goes to any step, and no farther than the last', () => {
    const { deck } = deckOf();
    deck.goTo(99);
    expect(deck.place.at).toBe(2);
    deck.goTo(-5);
    expect(deck.place.at).toBe(0);
    deck.goTo(NaN);
    expect(deck.place.at).toBe(0);
  });

  it.each([
    [-1, 0],
    [7, 2],
    [1.5, 1],
    [NaN, 0],
    [Infinity, 2],
  ])('begins at a step that there is: asked for %d, at %d', (asked, at) => {
    const { deck } = deckOf({ at: asked });
    expect(deck.place.at).toBe(at);
  });

  it('covers the screen, uncovers it by the same key, and by any step', () => {
    const { deck } = deckOf();
    deck.toggleCover('black');
    expect(deck.place.cover).toBe('black');
    deck.toggleCover('white');
    expect(deck.place.cover).toBe('white');
    deck.toggleCover('white');
    expect(deck.place.cover).toBeUndefined();
    deck.toggleCover('black');
    deck.forth();
    expect(deck.place).toEqual({ at: 1, isAnswered: false, cover: undefined });
    deck.goTo(2);
    deck.toggleCover('black');
    deck.forth();
    expect(deck.place).toEqual({ at: 2, isAnswered: false, cover: undefined });
  });

  it('follows another window and says whether that was elsewhere', () => {
    const { deck, changes } = deckOf();
    expect(deck.follow({ at: 1, isAnswered: true, cover: 'black' })).toBe(true);
    expect(deck.follow({ at: 1, isAnswered: true, cover: 'black' })).toBe(false);
    expect(changes).toEqual([]);
  });

  it('of no steps stays where it is', () => {
    const deck = new Deck(
      0,
      () => false,
      START,
      () => expect.unreachable(),
    );
    deck.forth();
    deck.back();
    deck.goTo(3);
    expect(deck.place).toEqual(START);
  });
});

describe('keys', () => {
  const press = (key: string, more: object = {}) => ({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });

  it.each([
    [' ', 'forth'],
    ['PageDown', 'forth'],
    ['PageUp', 'back'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['w', 'white'],
    ['l', 'spotlight'],
    ['o', 'overview'],
    ['?', 'keys'],
    ['Escape', 'leave'],
    ['Tab', undefined],
    ['F5', undefined],
    ['x', undefined],
    ['é', undefined],
  ])('%j means %s', (key, command) => {
    expect(commandOf(press(key), false)).toBe(command);
  });

  it('are found by their place on keyboards of another script', () => {
    expect(commandOf(press('и', { code: 'KeyB' }), false)).toBe('black');
    expect(commandOf(press('щ', { code: 'KeyO' }), false)).toBe('overview');
    expect(commandOf(press('٣', { code: 'Digit3' }), false)).toEqual({ digit: 3 });
  });

  it('are digits by what they write, wherever they are', () => {
    expect(commandOf(press('7', { code: 'Numpad7' }), false)).toEqual({ digit: 7 });
    expect(commandOf(press('2', { code: 'Digit2' }), false)).toEqual({ digit: 2 });
    expect(commandOf(press('é', { code: 'Digit2' }), false)).toBeUndefined();
  });

  it('turn round with time', () => {
    expect(commandOf(press('ArrowLeft'), true)).toBe('forth');
    expect(commandOf(press('ArrowRight'), true)).toBe('back');
    expect(commandOf(press('ArrowDown'), true)).toBe('forth');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'])('with %s are the browser’s', (modifier) => {
    expect(commandOf(press('ArrowRight', { [modifier]: true }), false)).toBeUndefined();
    expect(commandOf(press('1', { [modifier]: true }), false)).toBeUndefined();
  });
});

describe('a finger', () => {
  const from = { x: 200, y: 300, timeMs: 0 };
  it.each([
    ['a swipe to the left', { x: 120, y: 310, timeMs: 200 }, 1],
    ['a swipe to the right', { x: 280, y: 290, timeMs: 200 }, -1],
    ['a tap', { x: 203, y: 301, timeMs: 90 }, 1],
    ['a long press', { x: 203, y: 301, timeMs: 900 }, 0],
    ['scrolling', { x: 150, y: 500, timeMs: 200 }, 0],
    ['a short way', { x: 225, y: 300, timeMs: 200 }, 0],
  ])('by %s turns by as much', (_, to, by) => {
    expect(turnOf(from, to, false)).toBe(by);
  });

  it('swipes the other way where time runs from right to left', () => {
    expect(turnOf(from, { x: 280, y: 300, timeMs: 200 }, true)).toBe(1);
    expect(turnOf(from, { x: 120, y: 300, timeMs: 200 }, true)).toBe(-1);
  });
});

describe('the time that has passed', () => {
  it.each([
    [0, '0:00'],
    [307_400, '5:07'],
    [3_600_000, '1:00:00'],
    [-5000, '0:00'],
  ])('of %d ms is %s', (spanMs, words) => {
    expect(elapsed(spanMs)).toBe(words);
  });
});
