// A plot that moves, on one canvas: from frame to frame no styles are computed, no boxes laid out and no layers sorted. Looks as the
// SVG and the HTML that take its place when it rests: docs/decisions/0022-a-canvas-while-moving.md.
import type { Scene } from '../layout/scene.ts';
import { placeOfLabel } from './labels.ts';
import { paintShape } from './paint-shapes.ts';
import { isLabel, paintWords } from './paint-words.ts';
import type { Words } from './paint-words.ts';
import { labelLayers } from './label-layers.ts';
import { axisLayers, plotLayers } from './primitives.ts';
import type { Primitive } from './primitives.ts';
import type { Looks } from './shape-looks.ts';
import { RIM_PX } from './shape-looks.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

type Glyph = Extract<Primitive, { tag: 'path' }>;

/** What a frame is painted with. */
export interface MovingPaint {
  readonly looks: Looks;
  /** Device px per CSS px. */
  readonly pixelRatio: number;
  readonly isMirrored: boolean;
  /** How much of the plot can be seen, from where on, px; the axis is below it. */
  readonly heightPx: number;
  readonly scrollTopPx: number;
  /** Draws the lanes of a crowd, in the px of the scene. */
  readonly drawBodies: (context: CanvasRenderingContext2D) => void;
}

/** Words or a glyph as an image; px. */
interface Sprite {
  readonly image: HTMLCanvasElement;
  /** How far it lies before and above the point that falls on a whole pixel. */
  readonly beforePx: number;
  readonly abovePx: number;
  /** How far that is below where they are said to stand: letters are rounded on their line. */
  readonly baseline: number;
}

const MOST_SPRITES = 600; // about 10 MB on a screen of high resolution; more than are ever seen at a time
const GLYPH_REACH = 13; // at scale 1, with its rim; see glyphs.ts

/** Paints the frames of one gesture after the other. Words are drawn once, and after that only copied. */
export class MovingPicture {
  readonly #sprites = new Map<string, Sprite>();
  #looks: Looks | undefined;
  #pixelRatio = 1;

  /** Paints a scene: its plot, and its axis below. @returns Whether the browser gives a canvas. */
  paint(canvas: HTMLCanvasElement, scene: Scene, paint: MovingPaint): boolean {
    const { looks, pixelRatio, heightPx, scrollTopPx, drawBodies } = paint;
    const context = canvas.getContext('2d');
    if (!context) return false;
    if (looks !== this.#looks || pixelRatio !== this.#pixelRatio) this.#sprites.clear();
    this.#looks = looks;
    this.#pixelRatio = pixelRatio;
    fit(canvas, scene.widthPx, heightPx + scene.axis.heightPx, pixelRatio);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.save();
    context.scale(pixelRatio, pixelRatio);
    context.beginPath();
    context.rect(0, 0, scene.widthPx, heightPx);
    context.clip();
    context.translate(0, -Math.round(scrollTopPx));
    for (const layer of plotLayers(scene)) this.#layer(context, layer, paint);
    if (scene.bodies.length > 0) drawBodies(context);
    for (const layer of labelLayers(scene)) this.#layer(context, layer, paint);
    context.restore();
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, heightPx * pixelRatio);
    for (const layer of axisLayers(scene)) this.#layer(context, layer, paint);
    return true;
  }

  #layer(context: CanvasRenderingContext2D, layer: readonly Primitive[], paint: MovingPaint): void {
    let isOnPlate = false;
    for (const primitive of layer) {
      if (primitive.tag === 'text') this.#words(context, primitive, isOnPlate, paint);
      else if (primitive.tag === 'path') this.#glyph(context, primitive, paint);
      else paintShape(context, primitive, paint.looks);
      isOnPlate = primitive.tag === 'rect' && primitive.className === 'plate';
    }
  }

  #words(context: CanvasRenderingContext2D, words: Words, isOnPlate: boolean, paint: MovingPaint): void {
    const key = `${words.className}|${isOnPlate}|${words.fontPx}|${words.words}|${words.note}|${words.sign}`;
    const sprite = this.#sprite(key, () => wordsSprite(words, isOnPlate, paint));
    this.#copy(context, sprite, isLabel(words) ? placeOfLabel(words) : words, paint);
  }

  #glyph(context: CanvasRenderingContext2D, glyph: Glyph, paint: MovingPaint): void {
    const key = `${glyph.className}|${glyph.scale}|${glyph.d}`;
    this.#copy(
      context,
      this.#sprite(key, () => glyphSprite(glyph, paint)),
      glyph,
      paint,
    );
  }

  #sprite(key: string, draw: () => Sprite): Sprite {
    let sprite = this.#sprites.get(key);
    if (!sprite) {
      if (this.#sprites.size >= MOST_SPRITES) this.#sprites.clear();
      this.#sprites.set(key, (sprite = draw()));
    }
    return sprite;
  }

  // On whole pixels, where it stands as it was drawn.
  #copy(
    context: CanvasRenderingContext2D,
    { image, beforePx, abovePx, baseline }: Sprite,
    { x, y }: Place,
    { pixelRatio }: MovingPaint,
  ): void {
    const snap = (px: number): number => Math.round(px * pixelRatio) / pixelRatio;
    context.globalAlpha = 1;
    context.drawImage(
      image,
      snap(x) - beforePx,
      snap(y + baseline) - abovePx,
      image.width / pixelRatio,
      image.height / pixelRatio,
    );
  }
}

function glyphSprite(glyph: Glyph, { looks, pixelRatio }: MovingPaint): Sprite {
  const image = document.createElement('canvas');
  const reach = Math.ceil(GLYPH_REACH * glyph.scale) + 1;
  image.width = image.height = Math.ceil(2 * reach * pixelRatio);
  const context = image.getContext('2d')!;
  context.scale(pixelRatio, pixelRatio);
  paintShape(context, { ...glyph, x: reach, y: reach }, looks);
  return { image, beforePx: reach, abovePx: reach, baseline: 0 };
}

function wordsSprite(
  words: Words,
  isOnPlate: boolean,
  { looks, pixelRatio, isMirrored }: MovingPaint,
): Sprite {
  const image = document.createElement('canvas');
  const context = image.getContext('2d')!;
  const how = { looks, isOnPlate, isMirrored };
  const { before, after, baseline } = paintWords(context, { ...words, x: 0, y: 0 }, how);
  const beforePx = Math.ceil(before) + RIM_PX;
  const abovePx = Math.ceil(words.fontPx) + RIM_PX;
  image.width = Math.ceil((beforePx + after + RIM_PX) * pixelRatio);
  image.height = Math.ceil((abovePx + words.fontPx / 2 + RIM_PX) * pixelRatio);
  context.scale(pixelRatio, pixelRatio);
  paintWords(context, { ...words, x: beforePx, y: abovePx - baseline }, how);
  return { image, beforePx, abovePx, baseline };
}

// A canvas is emptied when its size is set: only where that changes.
function fit(canvas: HTMLCanvasElement, widthPx: number, heightPx: number, pixelRatio: number): void {
  const [width, height] = [Math.round(widthPx * pixelRatio), Math.round(heightPx * pixelRatio)];
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${width / pixelRatio}px`;
  canvas.style.height = `${height / pixelRatio}px`;
}
