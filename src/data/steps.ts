// Long work as a generator that rests every few milliseconds, so that whoever runs it may let the page answer in between.

/** Numbers between two rests: a few milliseconds. */
export const SLICE = 1 << 17;

/** Runs steps that may be spread over time, all at once. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
