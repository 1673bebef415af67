// Paints a scene as SVG through Lit. The nodes are decoration: what readers and machines use are the options over them.
import type { SVGTemplateResult } from 'lit';
import { nothing, render, svg } from 'lit';
import type { Scene } from '../layout/scene.ts';
import type { Primitive } from './primitives.ts';
import { axisLayers, crisp, plotLayers } from './primitives.ts';

// A gradient for the soft ends of one hue; they never change.
function gradient(fill: string): SVGTemplateResult {
  const [, id = '', end, hue] = /#(soft-(start|end)-(\w+))/.exec(fill) ?? [];
  const [first, last] = end === 'start' ? ['clear', 'full'] : ['full', 'clear'];
  return svg`<linearGradient id=${id} class=${`hue-${hue}`}>
    <stop class=${`stop-${first}`} offset="0" /><stop class=${`stop-${last}`} offset="1" />
  </linearGradient>`;
}

/** Draws into an `<svg>`. Lit's types know of HTML roots only; it renders into any element. */
export function paintSvg(content: SVGTemplateResult, node: SVGSVGElement): void {
  render(content, node as Element as HTMLElement);
}

/** The content of the plot's `<svg>`. */
export function plotSvg(scene: Scene): SVGTemplateResult {
  const layers = plotLayers(scene);
  const fills = new Set(layers.flat().flatMap((shape) => (shape.tag === 'rect' && shape.fill) || []));
  return svg`<defs>${[...fills].sort().map(gradient)}</defs>${layers.map((layer) => layer.map(draw))}`;
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
