// The accessible list of what is on screen: real, transparent options that lie over the marks, so that focus rings,
// magnifiers and fingers land on the right spot. The painted marks under them are decoration.
import { hasDisagreement, independentSourceCount } from '../data/citations.ts';
import { hasRow, rank } from '../data/event-table.ts';
import type { Box, Mark, RowList, Scene } from '../layout/scene.ts';
import type { TimelineStore } from './store.ts';
import { formatSpan } from '../time/format-time.ts';
import { DAY_MS } from '../time/time.ts';

/**
 * Makes the children of a listbox the options of a scene, in time order; the active one is there even when it is off
 * screen. A node stays with its event from frame to frame, so that focus stays too; attributes are touched only where
 * they change, which is why this is not a template.
 */
export function paintOptions(listbox: HTMLElement, scene: Scene, store: TimelineStore): void {
  const { rows, state } = store;
  const onScreen = scene.marks.filter(({ box }) => box.x < scene.widthPx && box.x + box.width > 0);
  const atActive = onScreen.filter(({ row }) => row === state.active);
  const entry = atActive.find(({ kind }) => kind !== 'cluster') ?? atActive[0] ?? onScreen[0];
  const away = isShown(rows, state.active) && entry?.row !== state.active ? state.active : undefined;
  const items: { readonly row: number; readonly mark?: Mark }[] = onScreen.map((mark) => ({
    row: mark.row,
    mark,
  }));
  // The keyboard's place is kept while the reader looks elsewhere.
  if (away !== undefined) items.splice(placeAmong(items, away), 0, { row: away });
  const idOf = ({ row, mark }: (typeof items)[number]): string =>
    `${mark?.kind === 'cluster' ? 'cluster' : 'event'}-${row}`;
  const wanted = new Set(items.map(idOf));
  const before = new Map<string, HTMLElement>();
  for (const node of [...listbox.children] as HTMLElement[]) {
    if (wanted.has(node.id)) before.set(node.id, node);
    else node.remove();
  }
  // Those left are in the order of rows already, so none is moved: a node that is moved loses the focus.
  let next = listbox.firstElementChild;
  for (const item of items) {
    const node = before.get(idOf(item)) ?? document.createElement('div');
    if (node === next) next = node.nextElementSibling;
    else listbox.insertBefore(node, next);
    node.id = idOf(item);
    const isEntry = item.mark === (away === undefined ? entry : undefined);
    const attributes = item.mark ? attributesOf(item.mark, store) : awayAttributes(item.row, store);
    setAttributes(node, { ...attributes, tabindex: isEntry ? '0' : '-1' });
    if (item.mark) place(node, item.mark.box, scene.widthPx);
    else node.removeAttribute('style');
  }
}

/** Keeps the options that can be seen, the one in focus by the keyboard and the one that is open, over their marks while the view moves. */
export function moveOptions(listbox: HTMLElement, { marks, widthPx }: Scene): void {
  for (const node of listbox.querySelectorAll<HTMLElement>(':focus-visible, [aria-selected=true]')) {
    const isCluster = node.dataset['count'] !== undefined;
    const mark = marks.find(
      ({ kind, row }) => `${row}` === node.dataset['row'] && (kind === 'cluster') === isCluster,
    );
    if (mark) place(node, mark.box, widthPx);
    else node.style.width = '0';
  }
}

const MOST_ON_PAPER = 40; // events of one count: the handout has all
const LONG_MS = 2 * DAY_MS; // from here on a span is said in days

type Attributes = Readonly<Record<string, string>>;

function attributesOf(mark: Mark, store: TimelineStore): Attributes {
  if (mark.kind !== 'cluster') return eventAttributes(mark.row, store);
  return {
    ...placeIn(store.rows, mark.row),
    'data-count': `${mark.rows.length}`,
    'aria-selected': 'false',
    'aria-label': clusterName(mark.rows, store),
    'aria-description': store.laneOf(mark.row),
    'data-names': matchMedia('print').matches ? namesOnPaper(mark.rows, store) : '',
  };
}

// Nothing can be opened there.
function namesOnPaper(rows: RowList, store: TimelineStore): string {
  const named = Array.from({ length: Math.min(rows.length, MOST_ON_PAPER) }, (_, i) =>
    nameOf(rows[i]!, store),
  );
  return [...named, ...(rows.length > MOST_ON_PAPER ? ['…'] : [])].join('\n');
}

function eventAttributes(row: number, store: TimelineStore): Attributes {
  return {
    ...placeIn(store.rows, row),
    'aria-selected': `${store.state.selected === row}`,
    'aria-label': nameOf(row, store),
    'aria-description': supportOf(row, store),
  };
}

function awayAttributes(row: number, store: TimelineStore): Attributes {
  return { ...eventAttributes(row, store), class: 'option away' };
}

function placeAmong(items: readonly { readonly row: number }[], row: number): number {
  const index = items.findIndex((item) => item.row > row);
  return index < 0 ? items.length : index;
}

function placeIn(rows: Uint32Array, row: number): Attributes {
  return {
    role: 'option',
    class: 'option',
    'data-row': `${row}`,
    'aria-setsize': `${rows.length}`,
    'aria-posinset': `${rank(rows, row) + 1}`,
  };
}

function setAttributes(node: HTMLElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
}

function place({ style }: HTMLElement, { x, y, width, height }: Box, widthPx: number): void {
  const left = Math.round(Math.max(0, x));
  const right = Math.round(Math.min(widthPx, x + width));
  style.transform = `translate(${left}px,${Math.round(y)}px)`;
  style.width = `${Math.max(1, right - left)}px`;
  style.height = `${Math.round(height)}px`;
}

/** The name of an event to a screen reader: its title and its date in words. */
export function nameOf(row: number, store: TimelineStore): string {
  return `${store.eventAt(row)?.title ?? ''}, ${store.dateOf(row)}`;
}

function supportOf(row: number, store: TimelineStore): string {
  const { messages: m, state } = store;
  const event = store.eventAt(row);
  if (!event) return '';
  const parts = [
    store.laneOf(row),
    state.whole?.dataset.sources.length && m.sourceCount(independentSourceCount(event)),
    hasDisagreement(event) && m.sourcesDisagree,
  ];
  return parts.filter(Boolean).join(', ');
}

// Dates in words are for a few events, and for those of one date; of more, when they begin.
function clusterName(rows: RowList, store: TimelineStore): string {
  const [first = 0, last = 0] = [rows[0], rows[rows.length - 1]];
  const { starts = [] } = store.state.table ?? {};
  const [start = 0, end = 0] = [starts[first], starts[last]];
  const isLong = Number.isFinite(start) && end - start > LONG_MS;
  const dates = isLong
    ? formatSpan({ start, end: end + 1 }, store.locale)
    : [...new Set([store.dateOf(first), store.dateOf(last)])].join(' – ');
  return store.messages.clusterName(rows.length, dates);
}

function isShown(rows: Uint32Array, row: number | undefined): boolean {
  return row !== undefined && hasRow(rows, row);
}
