// The style sheet and the gradients of an SVG file: the looks of the shapes that are in it, as rules.
import { NOTE_SCALE } from '../layout/scene.ts';
import type { Primitive } from './primitives.ts';
import type { ShapeLook, WordsLook } from './shape-looks.ts';
import { looksOf, RIM_PX, SOFT_ALPHA } from './shape-looks.ts';
import type { Theme } from './theme.ts';
import { SIGN_FONT } from './theme.ts';

const FONT = '"Noto Sans",system-ui,sans-serif';
const HEADING_FONT = '"Noto Serif",Georgia,"Times New Roman",serif';

/** The content of a `<style>`: one rule for each class that the shapes have. */
export function svgStyle(primitives: readonly Primitive[], theme: Theme, isMirrored: boolean): string {
  const { ink, soft, panel, disputed, font = FONT } = theme;
  const looks = looksOf(theme);
  const rules = new Map([['text', `font-family:${font};fill:${ink};dominant-baseline:central`]]);
  for (const primitive of primitives) {
    const { tag, className } = primitive;
    // A gradient is named by the shape itself.
    if (tag === 'rect' && primitive.fill) continue;
    const selector = `.${className.replaceAll(' ', '.')}`;
    if (rules.has(selector)) continue;
    const rule =
      tag === 'text' ? wordsRule(looks.words(className, false), theme) : shapeRule(looks.shape(className));
    rules.set(selector, rule);
  }
  rules.set('.plate+.label', `stroke:${panel}`);
  rules.set('.note', `fill:${soft};font-size:${NOTE_SCALE}em`);
  rules.set('.sign', `fill:${disputed};font-weight:700${theme.font ? `;font-family:${SIGN_FONT}` : ''}`);
  rules.set('.on-bar tspan', `fill:${ink}`);
  // As on the page: a label has its left edge where the scene says, and its own direction.
  if (isMirrored) {
    rules.set('text', `${rules.get('text')};direction:rtl`);
    rules.set('text.label', 'direction:ltr;unicode-bidi:plaintext');
    rules.set('text.cluster-label', 'direction:ltr');
  }
  return [...rules].map(([selector, rule]) => `${selector}{${escapeStyle(rule)}}`).join('');
}

/** The gradients that rectangles name in their `fill`. */
export function svgGradients({ hues, soft }: Theme): string {
  return [...hues, soft]
    .map((colour, index) => {
      const id = index === hues.length ? 'none' : index;
      const clear = `stop-color="${colour}" stop-opacity="0"`;
      const full = `stop-color="${colour}" stop-opacity="${SOFT_ALPHA}"`;
      return (
        `<linearGradient id="soft-start-${id}"><stop offset="0" ${clear}/><stop offset="1" ${full}/></linearGradient>` +
        `<linearGradient id="soft-end-${id}"><stop offset="0" ${full}/><stop offset="1" ${clear}/></linearGradient>`
      );
    })
    .join('');
}

function shapeRule({ fill, fillAlpha, stroke, strokeAlpha, lineWidth, dash, alpha }: ShapeLook): string {
  return declarations({
    fill: fill ?? 'none',
    'fill-opacity': fillAlpha,
    stroke,
    'stroke-opacity': strokeAlpha,
    'stroke-width': lineWidth,
    'stroke-dasharray': dash?.join(' ') || undefined,
    opacity: alpha === 1 ? undefined : alpha,
  });
}

function wordsRule({ fill, weight, isHeading, isCentred, rim }: WordsLook, theme: Theme): string {
  return declarations({
    fill,
    'font-family': isHeading ? (theme.headingFont ?? HEADING_FONT) : undefined,
    'font-weight': weight === 400 ? undefined : weight,
    'text-anchor': isCentred ? 'middle' : undefined,
    'paint-order': rim && 'stroke',
    stroke: rim,
    'stroke-width': rim && RIM_PX,
    'stroke-linejoin': rim && 'round',
  });
}

function declarations(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]))
    .join(';');
}

// Names of fonts are the page's own.
function escapeStyle(value: string): string {
  return value.replaceAll('&', '').replaceAll('<', '');
}
