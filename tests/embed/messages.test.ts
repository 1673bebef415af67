// Which messages of a parent are messages, and what is left of them.
import { describe, expect, it } from 'vitest';
import { readHostMessage, sealed } from '../../src/embed/messages.ts';

const read = (message: object) => readHostMessage({ 'cited-timeline': 1, ...message });

describe('a message of the contract', () => {
  it.each([
    { type: 'hello' },
    { type: 'set-view', view: '' },
    { type: 'set-view', view: 'view=table&q=%3Cb%3E' },
    { type: 'select', id: 'armistice' },
    { type: 'select', id: null },
    { type: 'go-to', event: 'armistice' },
    { type: 'go-to', start: -1e21, end: 1e21 },
  ])('is understood: %o', (message) => {
    expect(read(message)).toEqual(message);
  });

  it('is the same after it has been sealed', () => {
    expect(readHostMessage(sealed({ type: 'select', id: 'x' }))).toEqual({ type: 'select', id: 'x' });
  });

  it('loses what is not in the contract', () => {
    expect(read({ type: 'hello', code: 'alert(1)', view: 'x' })).toEqual({ type: 'hello' });
  });
});

describe('what is no message', () => {
  it.each([undefined, null, 0, 1, 'hello', true, [], {}, Symbol.iterator, () => 1, new Date(), new Map()])(
    'is left alone: %s',
    (data) => {
      expect(readHostMessage(data)).toBeUndefined();
    },
  );

  it.each([0, 2, '1', null, undefined, true, [1], 1.5, Number.NaN])('has another version: %s', (version) => {
    expect(readHostMessage({ 'cited-timeline': version, type: 'hello' })).toBeUndefined();
  });

  it.each([
    { type: 'eval' },
    { type: '__proto__' },
    { type: 'constructor' },
    { type: 'Hello' },
    { type: ['hello'] },
    {},
    { type: 'set-view' },
    { type: 'set-view', view: null },
    { type: 'set-view', view: ['view=table'] },
    { type: 'set-view', view: 'x'.repeat(8001) },
    { type: 'select' },
    { type: 'select', id: 7 },
    { type: 'select', id: { toString: () => 'x' } },
    { type: 'select', id: 'x'.repeat(2001) },
    { type: 'go-to' },
    { type: 'go-to', start: 1 },
    { type: 'go-to', start: 1, end: 1 },
    { type: 'go-to', start: 2, end: 1 },
    { type: 'go-to', start: '1', end: '2' },
    { type: 'go-to', start: Number.NaN, end: 1 },
    { type: 'go-to', start: -Infinity, end: Infinity },
    { type: 'go-to', start: -Number.MAX_VALUE, end: Number.MAX_VALUE },
  ])('has a wrong type or field: %o', (message) => {
    expect(read(message)).toBeUndefined();
  });
});
