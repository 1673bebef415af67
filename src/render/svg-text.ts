// Paints a scene as the text of an SVG file, without a DOM: for pictures to save, and for the golden tests.
import { GAP_EM } from '../layout/scene.ts';
import type { Scene } from '../layout/scene.ts';
import { bodyShapes } from './body-shapes.ts';
import type { Primitive } from './primitives.ts';
import { labelLayers } from './label-layers.ts';
import { axisLayers, plotLayers } from './primitives.ts';
import { svgGradients, svgStyle } from './svg-style.ts';
import type { Theme } from './theme.ts';

/** Shapes with the place of their origin in a picture, px. */
export interface PicturePart {
  readonly x: number;
  readonly y: number;
  readonly primitives: readonly Primitive[];
}

/** What a picture is made of, back to front. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly parts: readonly PicturePart[];
  /** Time runs from right to left: words begin at their right edge, but for the events' labels. */
  readonly isMirrored: boolean;
}

/** The picture of a scene alone, plot above axis. */
export function scenePicture(scene: Scene, isMirrored = false): Picture {
  return {
    widthPx: scene.widthPx,
    heightPx: scene.heightPx + scene.axis.heightPx,
    isMirrored,
    parts: [
      {
        x: 0,
        y: 0,
        primitives: [
          ...plotLayers(scene).flat(),
          ...bodyShapes(scene, isMirrored),
          ...labelLayers(scene).flat(),
        ],
      },
      { x: 0, y: scene.heightPx, primitives: axisLayers(scene).flat() },
    ],
  };
}

/** A picture as a whole SVG document, which needs nothing beside it. */
export function svgDocument(
  { widthPx, heightPx, parts, isMirrored }: Picture,
  title: string,
  theme: Theme,
): string {
  const shapes = parts.flatMap(({ x, y, primitives }) =>
    x === 0 && y === 0
      ? primitives.map(draw)
      : [`<g transform="translate(${px(x)} ${px(y)})">`, ...primitives.map(draw), '</g>'],
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(widthPx)}" height="${px(heightPx)}" viewBox="0 0 ${px(widthPx)} ${px(heightPx)}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${svgStyle(
      parts.flatMap(({ primitives }) => primitives),
      theme,
      isMirrored,
    )}</style>`,
    `<defs>${svgGradients(theme)}</defs>`,
    `<rect width="100%" height="100%" fill="${theme.paper}"/>`,
    ...shapes,
    '</svg>',
    '',
  ].join('\n');
}

function draw(p: Primitive): string {
  switch (p.tag) {
    case 'rect': {
      const fill = p.fill ? ` fill="${p.fill}"` : '';
      return `<rect class="${p.className}" x="${px(p.x)}" y="${px(p.y)}" width="${px(p.width)}" height="${px(p.height)}" rx="${px(p.radius)}"${fill}/>`;
    }
    case 'line':
      return `<line class="${p.className}" x1="${px(p.x1)}" y1="${px(p.y1)}" x2="${px(p.x2)}" y2="${px(p.y2)}"/>`;
    case 'rules': {
      const d = p.xs.map((x) => `M${px(x)} ${px(p.y1)}V${px(p.y2)}`).join('');
      return `<path class="${p.className}" d="${d}"/>`;
    }
    case 'path':
      return `<path class="${p.className}" transform="translate(${px(p.x)} ${px(p.y)}) scale(${px(p.scale)})" d="${p.d}"/>`;
    case 'text': {
      const note = p.note
        ? `<tspan class="note" dx="${px(p.fontPx * GAP_EM)}">${escapeXml(p.note)}</tspan>`
        : '';
      const sign = p.sign
        ? `<tspan class="sign" dx="${px(p.fontPx * GAP_EM)}">${escapeXml(p.sign)}</tspan>`
        : '';
      return `<text class="${p.className}" x="${px(p.x)}" y="${px(p.y)}" font-size="${px(p.fontPx)}">${escapeXml(p.words)}${note}${sign}</text>`;
    }
    default:
      return p satisfies never;
  }
}

function px(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

// XML has no way to write most control characters at all: they are left out (XML 1.0, 2.2).
function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
