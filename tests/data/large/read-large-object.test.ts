// The fast way and the thorough way agree: same events, dates, rows and problems, whatever the dataset.
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/data/steps.ts';
import { ObjectReading } from '../../../src/data/large/read-large-object.ts';
import { random } from '../../support/random.ts';
import { contentOf, usualOutcome } from './outcome.ts';
import { randomDataset } from './random-dataset.ts';

function largeOutcome(input: Record<string, unknown>): ReturnType<typeof usualOutcome> {
  const reading = new ObjectReading(input as { events: unknown[] });
  finish(reading.read());
  const { table, problems } = finish(reading.finish());
  return { content: contentOf(table), problems };
}

describe('a large object', () => {
  it.each([0, 0.02, 0.1, 0.4, 1])('of badness %d comes out as a small one does', (badness) => {
    for (let run = 0; run < 600; run += 1) {
      const seed = run + badness * 1e6;
      const next = random(seed);
      const chance = (limit: number): number => Math.floor(next() * limit);
      const input = randomDataset(chance, badness, chance(40));
      expect(largeOutcome(input), `seed ${seed}`).toEqual(usualOutcome(input));
    }
  });

  it('has as many problems listed as a small one', () => {
    const events = Array.from({ length: 5000 }, (_, i) => ({
      id: `e${i % 3000}`,
      title: i % 2 ? 'x\u202E' : 'x',
      date: i % 5 ? '1914' : '1914-13',
      [`unknown${i}`]: 1,
    }));
    const input = { version: 1, title: 'T', events };
    expect(largeOutcome(input)).toEqual(usualOutcome(input));
  });

  it('can be looked at before all of it has been read', () => {
    const events = Array.from({ length: 1000 }, (_, i) => ({ id: `e${i}`, title: 'x', date: `${1999 - i}` }));
    const reading = new ObjectReading({ version: 1, title: 'T', events });
    const steps = reading.read();
    for (let i = 0; i < 5; i += 1) steps.next();
    const { table } = finish(reading.soFar());
    expect(table.count).toBe(320);
    expect(table.eventAt(0).id).toBe('e319');
    expect(table.rowOf('e0')).toBe(319);
    expect(table.rowOf('e320')).toBeUndefined();
  });

  it('finds the rows of ids, of few and of many', () => {
    const events = Array.from({ length: 500 }, (_, i) => ({ id: `e${i}`, title: 'x', date: `${1999 - i}` }));
    const reading = new ObjectReading({ version: 1, title: 'T', events });
    finish(reading.read());
    const { table } = finish(reading.finish());
    for (let i = 0; i < 500; i += 1) {
      expect(table.rowOf(`e${i}`)).toBe(499 - i);
      expect(table.rowOf(`x${i}`)).toBeUndefined();
    }
  });

  it('says how much has been read, of which not all may be kept', () => {
    const events = Array.from({ length: 100 }, (_, i) => ({
      id: `e${i}`,
      title: 'x',
      date: i < 10 ? '1914' : '',
    }));
    const reading = new ObjectReading({ version: 1, title: 'T', events });
    finish(reading.read());
    expect([reading.count, reading.readCount]).toEqual([10, 100]);
  });

  it('keeps its words apart from what its readers hold', () => {
    const input = { version: 1, title: 'T', events: [{ id: 'a', title: 'x', date: '1914', category: null }] };
    const reading = new ObjectReading(input);
    finish(reading.read());
    const { table } = finish(reading.finish());
    expect(table.eventAt(0)).toEqual({
      id: 'a',
      title: 'x',
      date: '1914',
      actors: [],
      importance: 3,
      citations: [],
    });
    expect(table.eventAt(0)).toBe(table.eventAt(0));
    expect(table.timeAt(0)).toBe(table.timeAt(0));
    expect(input.events[0]).toEqual({ id: 'a', title: 'x', date: '1914', category: null });
  });
});
