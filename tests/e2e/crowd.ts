// A dataset of many events, the same at every call.
import { random } from '../support/random.ts';

const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2020, 0, 1);
const LABELS = ['War', 'Law', 'Art', 'Sea'];

/** So many events in four categories over 120 years, one in three of them an interval. */
export function crowd(count: number): Readonly<Record<string, unknown>> {
  const next = random(7);
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  return {
    version: 1,
    title: 'A crowd',
    categories: LABELS.map((label, i) => ({ id: `c${i}`, label })),
    events: Array.from({ length: count }, (_, i) => {
      const start = FIRST + next() * (LAST - FIRST);
      const days = next() < 0.3 ? 1 + Math.floor(next() ** 3 * 300) : 0;
      return {
        id: `e${i}`,
        title: `Event ${i}`,
        date: days > 0 ? `${day(start)}/${day(start + days * 86_400_000)}` : day(start),
        category: `c${Math.floor(next() * LABELS.length)}`,
        importance: 1 + Math.floor(next() * 5),
      };
    }),
  };
}
