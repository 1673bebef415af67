// Draws a scene for paper as SVG: the plot's own shapes, with hatching where the plot has tints, since a copier knows no
// colours, and names as text of the picture.
import type { SVGTemplateResult } from 'lit';
import { nothing, svg } from 'lit';
import type { Scene } from '../layout/scene.ts';
import type { Primitive } from '../render/primitives.ts';
import { labelLayers } from '../render/label-layers.ts';
import { axisLayers, plotLayers } from '../render/primitives.ts';

/** Lines that run in eight ways, by hue: each 8 × 8 px and endless in all directions. */
const HATCHES: readonly string[] = [
  'M-2 2L2-2M0 8L8 0M6 10L10 6',
  'M0 4H8',
  'M-2 6L2 10M0 0L8 8M6-2L10 2',
  'M4 0V8',
  'M0 4H8M4 0V8',
  'M0 0L8 8M0 8L8 0',
  'M4 2.6A1.4 1.4 0 1 1 4 5.4A1.4 1.4 0 1 1 4 2.6',
  'M0 2H8M0 6H8',
];

/**
 * The picture of a scene, plot above axis.
 *
 * @param prefix  Of the ids of its patterns: another one for each picture of a document.
 * @param isMirrored Whether words run from right to left, and with them time.
 */
export function drawScene(scene: Scene, prefix: string, isMirrored: boolean): SVGTemplateResult {
  const { widthPx, heightPx, axis } = scene;
  const draw = (p: Primitive): SVGTemplateResult => primitive(p, prefix);
  const labels = isMirrored
    ? { ...scene, labels: scene.labels.map((label) => ({ ...label, x: label.x + label.widthPx })) }
    : scene;
  return svg`<svg
    class="scene"
    width=${px(widthPx)}
    height=${px(heightPx + axis.heightPx)}
    viewBox=${`0 0 ${px(widthPx)} ${px(heightPx + axis.heightPx)}`}
    direction=${isMirrored ? 'rtl' : 'ltr'}
  >
    <defs>${HATCHES.map(
      (d, hue) =>
        svg`<pattern id=${`${prefix}-${hue}`} width="8" height="8" patternUnits="userSpaceOnUse"><path class="hatch" d=${d} /></pattern>`,
    )}</defs>
    ${[...plotLayers(scene), ...labelLayers(labels)].map((layer) => layer.map(draw))}
    <g transform=${`translate(0 ${px(heightPx)})`}>${axisLayers(scene).map((layer) => layer.map(draw))}</g>
  </svg>`;
}

function primitive(p: Primitive, prefix: string): SVGTemplateResult {
  switch (p.tag) {
    case 'rect':
      return svg`<rect class=${p.className} x=${px(p.x)} y=${px(p.y)} width=${px(p.width)} height=${px(p.height)} rx=${p.radius} fill=${fillOf(p, prefix)} />`;
    case 'line':
      return svg`<line class=${p.className} x1=${px(p.x1)} y1=${px(p.y1)} x2=${px(p.x2)} y2=${px(p.y2)} />`;
    case 'rules':
      return svg`<path class=${p.className} d=${p.xs.map((x) => `M${px(x)} ${px(p.y1)}V${px(p.y2)}`).join('')} />`;
    case 'path':
      return svg`<path class=${p.className} transform=${`translate(${px(p.x)} ${px(p.y)}) scale(${px(p.scale)})`} d=${p.d} />`;
    case 'text': {
      // Along the line of writing: `dx` would not turn round with it.
      const more = (className: string, words: string): SVGTemplateResult | typeof nothing =>
        words ? svg`<tspan class=${className}>${`\u00a0${words}`}</tspan>` : nothing;
      return svg`<text class=${p.className} x=${px(p.x)} y=${px(p.y)} font-size=${px(p.fontPx)}>${p.words}${more('note', p.note)}${more('sign', p.sign)}</text>`;
    }
    default:
      return p satisfies never;
  }
}

const HUE = /\bhue-(\d)/;

// What is certain is hatched in the way of its category; what is only possible has an outline of dashes.
function fillOf({ className }: Primitive & { tag: 'rect' }, prefix: string): string | typeof nothing {
  if (!/^(bar|soft)\b/.test(className)) return nothing;
  const hue = HUE.exec(className)?.[1];
  return className.startsWith('bar') && hue ? `url(#${prefix}-${hue})` : '#fff';
}

function px(value: number): number {
  return Math.round(value * 100) / 100;
}
