// What happens to the plot from outside: its size, its place on the page, the paper, the colours.
import type { PlotNodes } from './plot-nodes.ts';

/** What follows. */
export interface PlotWatcher {
  readonly measured: () => void;
  /** It has come near what the reader sees of the page, or has left it. */
  readonly moved: (isAway: boolean) => void;
  /** It is seen on paper, in other colours, or with a typeface that has come. */
  readonly looksChanged: () => void;
}

/** From here on nobody sees it: heights of the window beyond either edge. */
const AWAY_VIEWS = 1;

/** Watches until the returned function is called. */
export function watchPlot(
  { element, stage, probe, laneNames }: PlotNodes,
  { measured, moved, looksChanged }: PlotWatcher,
): () => void {
  const sizes = new ResizeObserver(measured);
  for (const node of [stage, probe, laneNames]) sizes.observe(node);
  const place = new IntersectionObserver((entries) => moved(!entries.at(-1)?.isIntersecting), {
    root: document,
    rootMargin: `${AWAY_VIEWS * 100}%`,
  });
  place.observe(element);
  const print = matchMedia('print');
  const listeners = [
    [
      print,
      'change',
      () => {
        moved(!print.matches && isFarAway(element));
        looksChanged();
      },
    ],
    [matchMedia('(prefers-color-scheme: dark)'), 'change', looksChanged],
    [document.fonts, 'loadingdone', looksChanged],
  ] as const;
  for (const [target, type, listener] of listeners) target.addEventListener(type, listener);
  return () => {
    sizes.disconnect();
    place.disconnect();
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
  };
}

/** Whether it is so far away now, before the browser says so. */
export function isFarAway(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom < -AWAY_VIEWS * innerHeight || top > (1 + AWAY_VIEWS) * innerHeight;
}
