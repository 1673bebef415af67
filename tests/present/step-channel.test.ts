// Windows in step with each other, and what they make of messages that are none of theirs.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Place } from '../../src/present/deck.ts';
import { forget, keep, recall } from '../../src/present/memory.ts';
import { readMessage, StepChannel } from '../../src/present/step-channel.ts';
import { pause } from '../support/mount.ts';

const PLACE: Place = { at: 2, isAnswered: false, cover: undefined };
const opened: StepChannel[] = [];

afterEach(() => {
  for (const channel of opened.splice(0)) channel.close();
  vi.restoreAllMocks();
});

function join(key: string, place: Place = PLACE): { channel: StepChannel; heard: Place[] } {
  const heard: Place[] = [];
  const channel = new StepChannel({
    key,
    count: 5,
    place: () => place,
    follow: (other) => heard.push(other),
  });
  opened.push(channel);
  return { channel, heard };
}

describe('a message', () => {
  const message = { app: 'cited-timeline', version: 1, kind: 'place', key: 'k', place: PLACE };

  it('of ours is read', () => {
    expect(readMessage(message, 5)).toEqual({ kind: 'place', key: 'k', place: PLACE });
    expect(readMessage({ ...message, kind: 'hello' }, 5)).toEqual({ kind: 'hello', key: 'k' });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'next'],
    ['a list', [message]],
    ['of another program', { ...message, app: 'slides' }],
    ['of another version', { ...message, version: 2 }],
    ['of another kind', { ...message, kind: 'eval' }],
    ['without a key', { ...message, key: undefined }],
    ['with a key that is no text', { ...message, key: {} }],
    ['without a place', { ...message, place: null }],
    ['with a step that there is not', { ...message, place: { ...PLACE, at: 5 } }],
    ['with a step before the first', { ...message, place: { ...PLACE, at: -1 } }],
    ['with half a step', { ...message, place: { ...PLACE, at: 0.5 } }],
    ['with a step in words', { ...message, place: { ...PLACE, at: '2' } }],
    ['with an odd answer', { ...message, place: { ...PLACE, isAnswered: 'yes' } }],
    ['with markup for a cover', { ...message, place: { ...PLACE, cover: '<img src=x onerror=alert(1)>' } }],
  ])('%s is ignored', (_, data) => {
    expect(readMessage(data, 5)).toBeUndefined();
  });
});

describe('windows that present the same', () => {
  it('tell each other where they are; who comes later hears it at once', async () => {
    const first = join('same');
    const second = join('same', { ...PLACE, at: 4 });
    await expect.poll(() => second.heard).toEqual([PLACE]);
    second.channel.tell();
    await expect.poll(() => first.heard).toEqual([{ ...PLACE, at: 4 }]);
  });

  it('hear nothing of others, and nothing that is amiss', async () => {
    const { heard } = join('mine');
    const other = join('another');
    const raw = new BroadcastChannel('cited-timeline');
    other.channel.tell();
    for (const data of [
      1,
      'mine',
      { key: 'mine' },
      { app: 'cited-timeline', version: 1, kind: 'place', key: 'mine' },
    ])
      raw.postMessage(data);
    await pause(150);
    raw.close();
    expect(heard).toEqual([]);
  });

  it('go their own ways where there is no channel', async () => {
    vi.stubGlobal('BroadcastChannel', function () {
      throw new DOMException('Denied.', 'SecurityError');
    });
    const [one, other] = [join('alone'), join('alone', { ...PLACE, at: 4 })];
    one.channel.tell();
    await pause(150);
    expect([one.heard, other.heard]).toEqual([[], []]);
    vi.unstubAllGlobals();
  });
});

describe('what a reload must not lose', () => {
  const memory = { key: 'k', at: 3, isAnswered: true, beganMs: 1000, hasPresenterWindow: false };
  afterEach(forget);

  it('is kept for the same presentation alone, until it is left', () => {
    keep(memory);
    expect(recall('k')).toEqual(memory);
    expect(recall('other')).toBeUndefined();
    forget();
    expect(recall('k')).toBeUndefined();
  });

  it.each(['', 'null', '7', '[]', '{', '{"key":"k"}', '{"key":"k","at":"3","beganMs":1}'])(
    'is nothing where %j is found',
    (text) => {
      sessionStorage.setItem('cited-timeline-presentation', text);
      expect(recall('k')).toBeUndefined();
    },
  );

  it('is lost, and nothing else, where storage is blocked', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('Denied.', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    expect(() => keep(memory)).not.toThrow();
    expect(recall('k')).toBeUndefined();
  });
});
