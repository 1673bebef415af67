// A page that puts timelines in and takes them out again, as one-page apps do, keeps nothing of them.
import type { CDPSession } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openHostPage } from './page.ts';

const WARM_UP_ROUNDS = 50; // until caches of fonts, styles and compiled code are full
const ROUNDS = 200;
// From round 50 to round 200 the heap grew by 82 to 98 kB in seven runs, and by 10 kB for every hundred rounds after
// that: compiled code. One timeline of nineteen events that is kept is 260 kB, 3,100 nodes and 82 listeners.
const NOISE_BYTES = 250_000;
const NOISE_NODES = 50;

interface Metrics {
  readonly JSEventListeners: number;
  readonly Nodes: number;
  readonly JSHeapUsedSize: number;
}

test('Two hundred timelines come and go, and leave nothing in memory', async ({ page }) => {
  test.setTimeout(180_000);
  await openHostPage(page, '<script src="/dist/standalone/cited-timeline.iife.js"></script>');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const rounds = (count: number): Promise<void> =>
    page.evaluate(async (times) => {
      for (let round = 0; round < times; round += 1) {
        const timeline = document.createElement('cited-timeline') as HTMLElement & {
          select(id: string): void;
        };
        const loaded = new Promise((done) => timeline.addEventListener('load', done, { once: true }));
        timeline.setAttribute('src', '/data/moscow-visit-2023.json');
        document.body.append(timeline);
        await loaded;
        timeline.select('icc-warrant');
        // Out and in again, as when a page is sorted anew; then out for good, some in the middle of a flight.
        timeline.remove();
        document.body.append(timeline);
        await new Promise((done) => requestAnimationFrame(done));
        timeline.remove();
      }
    }, count);
  await rounds(WARM_UP_ROUNDS);
  const before = await measure(session);
  await rounds(ROUNDS - WARM_UP_ROUNDS);
  const after = await measure(session);
  expect(after.JSEventListeners).toBeLessThanOrEqual(before.JSEventListeners);
  expect(after.Nodes - before.Nodes).toBeLessThan(NOISE_NODES);
  expect(after.JSHeapUsedSize - before.JSHeapUsedSize).toBeLessThan(NOISE_BYTES);
  test.info().annotations.push({ type: 'measured', description: JSON.stringify({ before, after }) });
});

async function measure(session: CDPSession): Promise<Metrics> {
  // Twice: what finalisers let go of in the first is collected in the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    JSEventListeners: valueOf('JSEventListeners'),
    Nodes: valueOf('Nodes'),
    JSHeapUsedSize: valueOf('JSHeapUsedSize'),
  };
}
