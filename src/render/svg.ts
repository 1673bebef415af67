// Paints a scene as SVG through Lit. The nodes are decoration: what readers and machines use are the options over them.
import type { SVGTemplateResult } from 'lit';
import { nothing, render, svg } from 'lit';
import type { Scene } from '../layout/scene.ts';
import type { Primitive } from './primitives.ts';
import { axisLayers, crisp, plotLayers } from './primitives.ts';

const HUES: readonly (number | 'none')[] = [0, 1, 2, 3, 4, 5, 6, 7, 'none'];

/** Gradients for soft ends, one pair a hue; they never change. */
const DEFS = svg`<defs>${HUES.map(
  (hue) => svg`
    <linearGradient id=${`soft-start-${hue}`} class=${`hue-${hue}`}>
      <stop class="stop-clear" offset="0" /><stop class="stop-full" offset="1" />
    </linearGradient>
    <linearGradient id=${`soft-end-${hue}`} class=${`hue-${hue}`}>
      <stop class="stop-full" offset="0" /><stop class="stop-clear" offset="1" />
    </linearGradient>`,
)}</defs>`;

/** Draws into an `<svg>`. Lit's types know of HTML roots only; it renders into any element. */
export function paintSvg(content: SVGTemplateResult, node: SVGSVGElement): void {
  render(content, node as Element as HTMLElement);
}

/** The content of the plot's `<svg>`. */
export function plotSvg(scene: Scene): SVGTemplateResult {
  return svg`${DEFS}${plotLayers(scene).map((layer) => layer.map(draw))}`;
}

/** The content of the axis' `<svg>`. */
export function axisSvg(scene: Scene): SVGTemplateResult {
  return svg`${axisLayers(scene).map((layer) => layer.map(draw))}`;
}

function draw(p: Primitive): SVGTemplateResult {
  switch (p.tag) {
    case 'rect':
      return svg`<rect class=${p.className} x=${px(p.x)} y=${px(p.y)} width=${px(p.width)} height=${px(p.height)} rx=${p.radius} fill=${p.fill ?? nothing} />`;
    case 'line':
      return svg`<line class=${p.className} x1=${crisp(p.x1)} y1=${px(p.y1)} x2=${crisp(p.x2)} y2=${px(p.y2)} />`;
    case 'rules':
      return svg`<path class=${p.className} d=${p.xs.map((x) => `M${crisp(x)} ${px(p.y1)}V${px(p.y2)}`).join('')} />`;
    case 'path':
      return svg`<path class=${p.className} transform=${`translate(${px(p.x)} ${px(p.y)}) scale(${px(p.scale)})`} d=${p.d} />`;
    case 'text':
      return svg`<text class=${p.className} x=${px(p.x)} y=${px(p.y)} font-size=${px(p.fontPx)}>${p.words}</text>`;
    default:
      return p satisfies never;
  }
}

// Hundredths of a pixel are enough, and keep attributes short.
function px(value: number): number {
  return Math.round(value * 100) / 100;
}
