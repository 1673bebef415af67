// The language of the page around an element, through any shadow roots.

/** The `lang` of the closest ancestor that has one; English where none has. */
export function languageAround(element: Element): string {
  let node: Element | null = element.parentElement ?? hostOf(element);
  while (node) {
    const named = node.closest('[lang]');
    if (named) return named.getAttribute('lang') || 'en';
    node = hostOf(node);
  }
  return 'en';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
