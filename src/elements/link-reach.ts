// What a link to the page opens for others: whether they can reach the page at all, and whether the data are there too. For the
// tools that give links away.
import type { CitedTimeline } from './cited-timeline.ts';

/** Whether an address is for this device only: what lies on a disk, in a frame without an address, or on a server of this device. */
export function isOnlyHere({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean {
  return !/^https?:$/.test(protocol) || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** The address that the dataset was fetched from, absolute; undefined where it was handed over. */
export function addressOfData({ src, dataset }: CitedTimeline): string | undefined {
  // HTML's own map of `data-` attributes stands there until somebody hands a dataset over.
  if (!src || !(dataset instanceof DOMStringMap)) return undefined;
  const { href, protocol } = new URL(src, document.baseURI);
  return /^https?:$/.test(protocol) ? href : undefined;
}

/** Whether the page stands in a frame of another one. */
export function isInFrame(): boolean {
  return window.parent !== window;
}

/** Whether the page's links can hold the view. Of any other page the link is its address, as it is. */
export function isViewInHash(element: CitedTimeline): boolean {
  return element.hasAttribute('view-in-hash');
}

/** Whether a link to the view opens other data than these, which were opened from a file. */
export function isDataNotInLink(element: CitedTimeline): boolean {
  return isViewInHash(element) && addressOfData(element) === undefined;
}
