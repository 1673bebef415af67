// Where the rows of a list lie. Reads the page, writes nothing.

/** A row as it is drawn, px from the beginning of the list. */
export interface RowBox {
  readonly index: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

/** Boxes of the rows [from, to), in order. Rows say by `data-index` which they are. */
export function measureRows(container: Element, from: number, to: number): readonly RowBox[] {
  const originPx = container.getBoundingClientRect().top;
  const boxes: RowBox[] = [];
  for (const node of container.children) {
    const index = indexOf(node);
    if (index === undefined || index < from || index >= to) continue;
    const { top, bottom } = node.getBoundingClientRect();
    boxes.push({ index, topPx: top - originPx, bottomPx: bottom - originPx });
  }
  return boxes;
}

/** How high such rows are together, px. */
export function heightOf(boxes: readonly RowBox[]): number {
  return (boxes.at(-1)?.bottomPx ?? 0) - (boxes[0]?.topPx ?? 0);
}

/** The place in the list of the row that a node is or is in. */
export function indexOf(node: EventTarget | null): number | undefined {
  const row = node instanceof Element ? node.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset['index']) : undefined;
}
