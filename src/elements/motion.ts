// The plot while it moves: one canvas in place of its SVG and HTML, which stay as they were until it rests. Loaded with the first
// gesture: docs/decisions/0022-a-canvas-while-moving.md.
import type { Scene } from '../layout/scene.ts';
import { possibleRatio } from '../render/canvas-size.ts';
import { MovingPicture } from '../render/moving-picture.ts';
import { looksOf } from '../render/shape-looks.ts';
import type { Looks } from '../render/shape-looks.ts';
import { schemeOf, themeOf } from './page-theme.ts';
import { BRUSH } from './overview.ts';
import type { PlotNodes } from './plot-nodes.ts';

export interface MotionPaint {
  readonly isMirrored: boolean;
  /** Draws the lanes of a crowd, in the px of the scene. */
  readonly drawBodies: (context: CanvasRenderingContext2D) => void;
  /** Where the brush of the overview is, px; undefined where there is no overview. */
  readonly brush: { readonly x: number; readonly width: number } | undefined;
}

/** The moves of one plot. */
export class Motion {
  readonly #nodes: PlotNodes;
  readonly #picture = new MovingPicture();
  readonly #canvas = document.createElement('canvas');
  readonly #strip = document.createElement('canvas');
  #brushLook: Pick<CSSStyleDeclaration, 'fill' | 'fillOpacity' | 'stroke'> | undefined;
  #looks: Looks | undefined;
  #themeKey = '';
  #heightPx = 0;
  #isMoving = false;

  constructor(nodes: PlotNodes) {
    this.#nodes = nodes;
    for (const canvas of [this.#canvas, this.#strip]) {
      canvas.setAttribute('aria-hidden', 'true');
      Object.assign(canvas.style, { position: 'absolute', pointerEvents: 'none' });
    }
    this.#canvas.style.top = '0';
  }

  /** Paints a frame. @returns Whether it did; else it is for others to paint. */
  paint(scene: Scene, { brush, ...paint }: MotionPaint): boolean {
    // A presentation lets events stand back; that is for the style sheet.
    if (scene.now) this.rest();
    else if (!this.#isMoving) this.#begin(scene);
    if (scene.now || !this.#looks) return false;
    if (brush) this.#paintBrush(brush);
    return this.#picture.paint(this.#canvas, scene, {
      ...paint,
      looks: this.#looks,
      heightPx: this.#heightPx,
      pixelRatio: possibleRatio(scene.widthPx, scene.heightPx, devicePixelRatio),
      scrollTopPx: this.#nodes.scroller.scrollTop,
    });
  }

  /** Gives the plot back to its own nodes. */
  rest(): void {
    if (!this.#isMoving) return;
    this.#isMoving = false;
    this.#canvas.remove();
    this.#strip.remove();
    this.#setHidden(false);
  }

  #setHidden(isHidden: boolean): void {
    const { lanes, bodies, labels, axis, overview } = this.#nodes;
    for (const { style } of [lanes, bodies, labels, axis]) style.visibility = isHidden ? 'hidden' : '';
    // What the hand has hold of answers to it all the while.
    for (const { style } of overview.querySelectorAll<SVGElement>('.brush, .brush-handle'))
      style.opacity = isHidden ? '0' : '';
  }

  // What is read of the page is read here, once for each gesture.
  #begin({ widthPx }: Scene): void {
    const { stage, lanes, axis } = this.#nodes;
    this.#isMoving = true;
    this.#looks = this.#looksNow();
    if (!this.#looks) return;
    const box = lanes.getBoundingClientRect();
    const { left, top } = stage.getBoundingClientRect();
    // Slides are often drawn at one size and scaled to the screen.
    const scale = box.width / widthPx || 1;
    this.#canvas.style.left = `${(box.left - left) / scale}px`;
    this.#heightPx = (Math.round(axis.getBoundingClientRect().top) - Math.round(top)) / scale;
    stage.prepend(this.#canvas);
    this.#beginBrush();
    this.#setHidden(true);
  }

  // The same object until the page changes its colours; none where the reader's own replace them, but not on a canvas.
  #looksNow(): Looks | undefined {
    if (matchMedia('(forced-colors: active)').matches) {
      this.#themeKey = '';
      return undefined;
    }
    const { stage } = this.#nodes;
    const theme = themeOf(stage, schemeOf(stage));
    const key = JSON.stringify(theme);
    if (key === this.#themeKey) return this.#looks;
    this.#themeKey = key;
    return looksOf(theme);
  }

  // Its bars stay as they are. The style sheet may turn the strip round.
  #beginBrush(): void {
    const { overview } = this.#nodes;
    const brush = overview.querySelector('.brush');
    // Copied: a computed style is worked out anew whenever it is asked.
    const look = brush && getComputedStyle(brush);
    this.#brushLook = look
      ? { fill: look.fill, fillOpacity: look.fillOpacity, stroke: look.stroke }
      : undefined;
    const [width, height] = [overview.clientWidth, overview.clientHeight];
    this.#strip.width = Math.round(width * devicePixelRatio);
    this.#strip.height = Math.round(height * devicePixelRatio);
    const { transform } = getComputedStyle(overview);
    Object.assign(this.#strip.style, { width: `${width}px`, height: `${height}px`, transform });
    overview.before(this.#strip);
  }

  #paintBrush({ x, width }: { readonly x: number; readonly width: number }): void {
    const context = this.#strip.getContext('2d');
    const look = this.#brushLook;
    if (!context || !look) return;
    const { top, height, radius, handleTop, handleBottom } = BRUSH;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, this.#strip.width, this.#strip.height);
    context.fillStyle = look.fill;
    context.strokeStyle = look.stroke;
    context.beginPath();
    context.roundRect(x, top, width, height, radius);
    context.globalAlpha = Number(look.fillOpacity);
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 1;
    context.stroke();
    context.beginPath();
    context.lineWidth = 4;
    context.lineCap = 'round';
    for (const at of [x, x + width]) {
      context.moveTo(at, handleTop);
      context.lineTo(at, handleBottom);
    }
    context.stroke();
  }
}
