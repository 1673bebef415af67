// Long work on the page's own thread, a little at a time: between two slices the browser takes input and paints.

const SLICE_MS = 8; // leaves half of a frame to everything else

/** Runs steps for a while. @returns What they return, once they have come to their end. @throws The signal's reason. */
export async function runFor<Result>(
  steps: Generator<unknown, Result>,
  spanMs: number,
  signal: AbortSignal,
): Promise<{ readonly result: Result } | undefined> {
  const end = performance.now() + spanMs;
  for (;;) {
    const pause = performance.now() + SLICE_MS;
    while (performance.now() < pause) {
      const { done, value } = steps.next();
      if (done) return { result: value };
    }
    await nextTask();
    signal.throwIfAborted();
    if (performance.now() >= end) return undefined;
  }
}

/** Runs steps to their end. @throws The signal's reason. */
export async function inSlices<Result>(
  steps: Generator<unknown, Result>,
  signal: AbortSignal,
): Promise<Result> {
  const end = await runFor(steps, Infinity, signal);
  return end!.result;
}

// Timers wait longer, and much longer in a page that is not seen.
/** Lets the browser take input and paint. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
