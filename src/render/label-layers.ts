// The events' labels as shapes, for painters that draw everything so; in a page they are HTML (`labels.ts`).
import type { Label, Scene } from '../layout/scene.ts';
import { isolated } from '../time/isolated.ts';
import type { Primitive } from './primitives.ts';

/** The events' labels; those that float stand before the others, each on its plate. */
export function labelLayers({ labels, fontPx }: Scene): Primitive[][] {
  return [
    labels.flatMap((label) => (label.isFloating ? [] : [wordsOf(label, fontPx)])),
    labels.flatMap((label) => (label.isFloating ? [plate(label), wordsOf(label, fontPx)] : [])),
  ];
}

function plate({ x, y, widthPx, heightPx }: Label): Primitive {
  return {
    tag: 'rect',
    className: 'plate',
    x: x - 6,
    y: y - heightPx / 2 - 2,
    width: widthPx + 12,
    height: heightPx + 4,
    radius: 5,
  };
}

function wordsOf({ x, y, text, note, sign, isOnBar }: Label, fontPx: number): Primitive {
  const className = isOnBar ? 'label on-bar' : 'label';
  return { tag: 'text', className, x, y, fontPx, words: isolated(text), note, sign };
}
