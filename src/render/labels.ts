// Paints the events' labels as HTML over the plot: a browser moves HTML without setting its words again, as it does not
// in SVG. By a transform: no box changes its place in the page. Decoration, like all that is painted: what readers and machines use
// are the options.
import type { Label, Scene } from '../layout/scene.ts';
import { isolated } from '../time/isolated.ts';
import { faintClass } from './primitives.ts';

const painted = new WeakMap<Element, Label>();
const sizes = new WeakMap<Element, number>();

/**
 * Makes the children of `parent` the labels of a scene. A node stays with its event from frame to frame and is touched
 * only where it changes, which is why this is not a template. Looks are in elements/styles/plot.ts.
 */
export function paintLabels(parent: HTMLElement, scene: Pick<Scene, 'labels' | 'fontPx' | 'now'>): void {
  const { labels, fontPx } = scene;
  if (sizes.get(parent) !== fontPx) parent.style.fontSize = `${fontPx}px`;
  sizes.set(parent, fontPx);
  const before = new Map<number | undefined, HTMLElement>();
  const spare: HTMLElement[] = [];
  for (const node of parent.children) before.set(painted.get(node)?.row, node as HTMLElement);
  const wanted = new Set(labels.map(({ row }) => row));
  for (const [row, node] of before) if (row === undefined || !wanted.has(row)) spare.push(node);
  for (const label of labels) {
    // A node whose event has gone serves another: to make one costs more than to change its words.
    const node = before.get(label.row) ?? spare.pop() ?? parent.appendChild(document.createElement('div'));
    paintLabel(node, label);
    const on = label.isFloating ? ' floating' : label.isOnBar ? ' on-bar' : '';
    const className = `label${on}${faintClass(scene, label.row)}`;
    if (node.className !== className) node.className = className;
  }
  for (const node of spare) node.remove();
}

function paintLabel(node: HTMLElement, label: Label): void {
  const last = painted.get(node);
  painted.set(node, label);
  const { text, note, sign } = label;
  if (note !== last?.note || sign !== last.sign) {
    node.replaceChildren(isolated(text), span('note', note), span('sign', sign));
  } else if (text !== last.text && node.firstChild) node.firstChild.nodeValue = isolated(text);
  const { x, y } = placeOfLabel(label);
  const before = last && placeOfLabel(last);
  if (before?.x !== x || before.y !== y) {
    node.style.transform = `translate(${x}px,${y}px)`;
  }
}

/** Where a label is painted: words are sharp on whole px. */
export function placeOfLabel({ x, y }: Pick<Label, 'x' | 'y'>): { x: number; y: number } {
  return { x: Math.round(x), y: Math.round(y) };
}

function span(className: string, words: string): HTMLElement | string {
  if (!words) return '';
  const node = document.createElement('span');
  node.className = className;
  node.textContent = words;
  return node;
}
