// How high the embed page wants to be. Depends on the width and the text, never on the height that it has: nothing goes round in
// circles.

const PLOT_REM = 34; // the element alone asks for 30; here it has its frame to itself
const MESSAGE_PADDING_REM = 4;

/**
 * The height for what is shown, in whole CSS px.
 *
 * @param shown The timeline, or a notice in its place.
 */
export function wantedHeight(shown: HTMLElement): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const message = shown.shadowRoot?.querySelector('[part~=message][role=alert]');
  if (message) return Math.ceil(heightOf(message.children) + MESSAGE_PADDING_REM * rem + headOf(shown));
  return Math.ceil(shown.localName === 'cited-timeline' ? PLOT_REM * rem : shown.offsetHeight);
}

function headOf(shown: HTMLElement): number {
  return shown.shadowRoot?.querySelector('[part~=header]')?.getBoundingClientRect().height ?? 0;
}

function heightOf(parts: HTMLCollection): number {
  const boxes = [...parts].map((part) => part.getBoundingClientRect());
  return (boxes.at(-1)?.bottom ?? 0) - (boxes[0]?.top ?? 0);
}
