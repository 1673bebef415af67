// Puts an opened popover under the button that opened it, inside the window.

const GAP_PX = 6;

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
