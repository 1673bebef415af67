// What overlaps a span, by two binary searches; against asking everyone.
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/layout/spans.ts';
import { SpanIndex } from '../../src/layout/spans.ts';
import { random } from '../support/random.ts';
import { lots } from './random-timeline.ts';

const SEED = 7;
const index = (spans: readonly Span[]) => new SpanIndex(spans, (span) => span);

describe('SpanIndex', () => {
  it('finds nothing where there is nothing', () => {
    expect(index([]).overlapping({ start: -Infinity, end: Infinity })).toEqual([]);
    expect(index([]).isFree(0, 1)).toBe(true);
  });

  it('takes spans for half-open: what ends where another starts does not overlap it', () => {
    const spans = index([{ start: 0, end: 10 }]);
    expect(spans.isFree(10, 20)).toBe(true);
    expect(spans.isFree(-10, 0)).toBe(true);
    expect(spans.isFree(9, 20)).toBe(false);
    expect(spans.overlapping({ start: 10, end: 20 })).toEqual([]);
  });

  it('finds a long span behind many short ones, and open ones always', () => {
    const long = { start: 0, end: 1000 };
    const open = { start: -Infinity, end: Infinity };
    const short = Array.from({ length: 100 }, (_, i) => ({ start: i, end: i + 1 }));
    expect(index([...short, long, open]).overlapping({ start: 500, end: 501 })).toEqual([open, long]);
  });

  it('agrees with asking every span', () => {
    const draw = lots(random(SEED));
    for (let run = 0; run < 500; run++) {
      const spans = Array.from({ length: draw.whole(0, 40) }, (): Span => {
        const start = draw.next() < 0.1 ? -Infinity : draw.whole(0, 100);
        return { start, end: draw.next() < 0.1 ? Infinity : Math.max(start, 0) + draw.whole(1, 30) };
      });
      const asked = { start: draw.whole(-10, 110), end: 0 };
      asked.end = asked.start + draw.whole(1, 40);
      const expected = spans
        .filter(({ start, end }) => start < asked.end && end > asked.start)
        .toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)));
      const found = index(spans);
      expect(found.overlapping(asked), `seed ${SEED}, run ${run}`).toEqual(expected);
      expect(found.isFree(asked.start, asked.end), `seed ${SEED}, run ${run}`).toBe(expected.length === 0);
    }
  });
});
