// Where the keyboard is, for what wants to bring it back after a while.

/** Whether nobody has taken the keyboard to another place of the page: it is in the element, or was lost. */
export function isKeyboardHere(element: HTMLElement): boolean {
  const { activeElement, body } = document;
  return !activeElement || activeElement === body || element.matches(':focus-within');
}
