// Paints the events' labels as HTML over the plot: a browser moves HTML without setting its words again, as it does not
// in SVG. Decoration, like all that is painted: what readers and machines use are the options.
import type { Label, Scene } from '../layout/scene.ts';
import { isolated } from './primitives.ts';

const painted = new WeakMap<Element, Label>();

/**
 * Makes the children of `parent` the labels of a scene. A node stays with its event from frame to frame and is touched
 * only where it changes, which is why this is not a template. Looks are in elements/styles/plot.ts.
 */
export function paintLabels(parent: HTMLElement, { labels, fontPx }: Pick<Scene, 'labels' | 'fontPx'>): void {
  parent.style.fontSize = `${fontPx}px`;
  const before = new Map([...parent.children].map((node) => [painted.get(node)?.row, node as HTMLElement]));
  for (const label of labels) {
    const node = before.get(label.row) ?? parent.appendChild(document.createElement('div'));
    before.delete(label.row);
    const { text, note, sign } = painted.get(node) ?? {};
    painted.set(node, label);
    if (label.text !== text || label.note !== note || label.sign !== sign) {
      node.replaceChildren(isolated(label.text), span('note', label.note), span('sign', label.sign));
    }
    node.className = label.isFloating ? 'label floating' : 'label';
    node.style.transform = `translate(${Math.round(label.x)}px,${Math.round(label.y)}px)`;
  }
  for (const node of before.values()) node.remove();
}

function span(className: string, words: string): HTMLElement | string {
  if (!words) return '';
  const node = document.createElement('span');
  node.className = className;
  node.textContent = words;
  return node;
}
