// The script `view-in-hash.js`, for pages without a bundler: the first timeline with the attribute `view-in-hash` has its view kept in
// the hash of the page.
import type { CitedTimeline } from '../index.ts';
import { keepViewInHash } from './keep-view.ts';

const timeline = document.querySelector<CitedTimeline>('cited-timeline[view-in-hash]');
if (timeline) keepViewInHash(timeline);
