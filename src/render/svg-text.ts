// Paints a scene as the text of an SVG file, without a DOM: for export, the command line and the golden tests.
import type { Scene } from '../layout/scene.ts';
import { bodyShapes } from './body-shapes.ts';
import type { Primitive } from './primitives.ts';
import { axisLayers, labelLayers, plotLayers } from './primitives.ts';
import type { Theme } from './theme.ts';
import { LIGHT_THEME, SIGN_FONT } from './theme.ts';

const FONT = '"Noto Sans",system-ui,sans-serif';
const HEADING_FONT = '"Noto Serif",Georgia,"Times New Roman",serif';

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

/**
 * A whole SVG document, plot above axis.
 *
 * @param scene What to draw.
 * @param title Accessible name of the picture.
 */
export function svgText(scene: Scene, title: string, theme: Theme = LIGHT_THEME): string {
  return svgDocument(scenePicture(scene), title, theme);
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
    `<style>${styles(theme)}${moreStyles(shapes.join(''), theme, isMirrored)}</style>`,
    `<defs>${gradients(theme)}</defs>`,
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
        ? `<tspan class="note" dx="${px(p.fontPx * 0.35)}">${escapeXml(p.note)}</tspan>`
        : '';
      const sign = p.sign
        ? `<tspan class="sign" dx="${px(p.fontPx * 0.35)}">${escapeXml(p.sign)}</tspan>`
        : '';
      return `<text class="${p.className}" x="${px(p.x)}" y="${px(p.y)}" font-size="${px(p.fontPx)}">${escapeXml(p.words)}${note}${sign}</text>`;
    }
    default:
      return p satisfies never;
  }
}

// The same looks as in elements/styles/plot.ts. Hues come as `color`: programs other than browsers know no custom
// properties.
function styles({ band, line, ink, soft, panel, disputed, hues, font = FONT }: Theme): string {
  return [
    `text{font-family:${escapeStyle(font)};fill:${ink};dominant-baseline:central}`,
    `.lane{fill:${band}}.lane-label,.note{fill:${soft}}.note{font-size:.82em}.lane-label,.context-label{font-weight:600}`,
    `.grid{stroke:${line}}.tick-line{stroke:${soft}}.minor{opacity:.45}.context,.context-line{stroke:${soft};stroke-opacity:.55}.axis-line{stroke:${ink};stroke-opacity:.7}`,
    `.era{fill:${line}}.era-tint{fill:${line};opacity:.28}.era-tint.era-1{opacity:.16}`,
    `.label,.lane-label{paint-order:stroke;stroke:${band};stroke-width:4px;stroke-linejoin:round}`,
    `.sign{fill:${disputed};font-weight:700}.plate{fill:${panel};stroke:${soft}}.plate+.label{stroke:${panel}}`,
    `.bar,.arrow{fill:currentColor;fill-opacity:.3}.edge,.point{fill:currentColor}.point{stroke:${panel};stroke-width:1.4px}`,
    `.hollow{fill:${panel};stroke:currentColor;stroke-width:2px}`,
    `.within{fill:currentColor;fill-opacity:.16;stroke:currentColor;stroke-opacity:.5}`,
    `.ghost{fill:none}.disagrees{stroke:${disputed};stroke-width:1.5px;stroke-dasharray:3 3}`,
    `.vaguer{fill:currentColor;fill-opacity:.28}.thread{stroke:${disputed};stroke-opacity:.6;stroke-dasharray:2 4}`,
    `.set-thread{stroke:currentColor;stroke-width:2px}.set-thread.one-of{stroke-dasharray:2 4}`,
    `.unknown-end{fill:currentColor;text-anchor:middle;font-weight:600}`,
    `.moment{stroke:${ink};stroke-dasharray:6 3}.moment-plate{fill:${ink}}.moment-label{fill:${panel}}`,
    `.cluster{fill:${panel};stroke:currentColor;stroke-width:1.5px}.cluster-label{text-anchor:middle;font-weight:600}`,
    ...hues.map((hue, index) => `.hue-${index}{color:${hue}}`),
    `.hue-none{color:${soft}}`,
  ].join('');
}

// What only some pictures have.
function moreStyles(
  shapes: string,
  { paper, soft, font, headingFont = HEADING_FONT }: Theme,
  isMirrored: boolean,
): string {
  const rules = [
    ['density', 'fill:currentColor;opacity:.7'],
    ['small', 'fill:currentColor;opacity:.7'],
    ['paper', `fill:${paper}`],
    ['lane-name', `fill:${soft};font-weight:600`],
    ['picture-title', `font-family:${escapeStyle(headingFont)};font-weight:600`],
    ['credit', `fill:${soft}`],
  ].flatMap(([name, rule]) => (shapes.includes(`class="${name}`) ? [`.${name}{${rule}}`] : []));
  if (font) rules.push(`.sign{font-family:${SIGN_FONT}}`);
  // As on the page: a label has its left edge where the scene says, and its own direction.
  if (isMirrored)
    rules.push(
      'text{direction:rtl}.label{direction:ltr;unicode-bidi:plaintext}.cluster-label{direction:ltr}',
    );
  return rules.join('');
}

function gradients({ hues, soft }: Theme): string {
  return [...hues, soft]
    .map((colour, index) => {
      const id = index === hues.length ? 'none' : index;
      const clear = `stop-color="${colour}" stop-opacity="0"`;
      const full = `stop-color="${colour}" stop-opacity=".3"`;
      return (
        `<linearGradient id="soft-start-${id}"><stop offset="0" ${clear}/><stop offset="1" ${full}/></linearGradient>` +
        `<linearGradient id="soft-end-${id}"><stop offset="0" ${full}/><stop offset="1" ${clear}/></linearGradient>`
      );
    })
    .join('');
}

// Names of fonts are the page's own.
function escapeStyle(value: string): string {
  return value.replaceAll('&', '').replaceAll('<', '');
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
