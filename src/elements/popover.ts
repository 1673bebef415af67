// Puts an opened popover under the button that opened it, inside the window, and gives the keyboard back when Esc closes
// it: browsers do so too, but not all of them inside a shadow root.

const GAP_PX = 6;
const openers = new WeakMap<EventTarget, Element>();

/** A `beforetoggle` listener: remembers what had the keyboard. */
export function rememberOpener(event: Event): void {
  const popover = event.currentTarget as HTMLElement;
  const focused = (popover.getRootNode() as ShadowRoot).activeElement;
  if ((event as ToggleEvent).newState === 'open' && focused) openers.set(popover, focused);
}

/** A `keydown` listener: Esc closes the popover and nothing behind it. */
export function closeOnEscape(event: KeyboardEvent): void {
  const popover = event.currentTarget as HTMLElement;
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  popover.hidePopover();
  const opener = openers.get(popover);
  if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
}

/** A `toggle` listener for elements with the `popover` attribute. */
export function placePopover(event: Event): void {
  const popover = event.currentTarget;
  if (!(popover instanceof HTMLElement) || !popover.matches(':popover-open')) return;
  const root = popover.getRootNode() as ShadowRoot;
  const button = root.querySelector(`[popovertarget="${popover.id}"]`)?.getBoundingClientRect();
  if (!button) return;
  const { width } = popover.getBoundingClientRect();
  const left = Math.max(GAP_PX, Math.min(button.right - width, innerWidth - width - GAP_PX));
  popover.style.top = `${Math.round(button.bottom + GAP_PX)}px`;
  popover.style.left = `${Math.round(left)}px`;
  popover.style.maxHeight = `${Math.round(innerHeight - button.bottom - 2 * GAP_PX)}px`;
}
