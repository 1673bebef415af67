// A scene as a picture that can stand alone: its title above, the names of lanes beside it, below it the sources, the licence
// and the address. Pure; what is drawn how is said in render/.
import type { Scene } from '../layout/scene.ts';
import type { MeasureText } from '../layout/text.ts';
import { cutWord, shorten } from '../layout/text.ts';
import { isolated } from '../time/isolated.ts';
import type { Primitive } from '../render/primitives.ts';
import type { Picture } from '../render/svg-text.ts';
import { scenePicture } from '../render/svg-text.ts';

/** What stands around a scene. */
export interface PictureWords {
  readonly title: string;
  /** Lines below, each of which may need several. */
  readonly credits: readonly string[];
}

const TITLE_LINES = 2;
const CREDIT_LINES = 3;
const NAME_LINES = 3;
const GUTTER_EM = 8;
/** By how much bold letters with serifs are wider than those that are measured, at most. */
const TITLE_WIDENING = 1.2;

/**
 * The picture of a scene.
 *
 * @param isMirrored Whether time runs from right to left in it.
 */
export function pictureOf(
  scene: Scene,
  { title, credits }: PictureWords,
  { measure, isMirrored }: { readonly measure: MeasureText; readonly isMirrored: boolean },
): Picture {
  const { fontPx } = scene;
  const padPx = fontPx;
  const hasGutter = scene.lanes.some(({ label, hasHeader }) => label && !hasHeader);
  const gutterPx = hasGutter ? Math.round(GUTTER_EM * fontPx) : 0;
  const widthPx = scene.widthPx + gutterPx;
  const startX = isMirrored ? widthPx - padPx : padPx;
  const textPx = widthPx - 2 * padPx;
  const block = (role: string, lines: readonly string[], sizePx: number, top: number): Primitive[] =>
    lines.map((line, index) => text(role, startX, top + (index + 0.5) * sizePx * 1.35, sizePx, line));

  const titlePx = fontPx * 1.4;
  const titleLines = title ? wrap(title, textPx / TITLE_WIDENING, titlePx, TITLE_LINES, measure) : [];
  const plotY = titleLines.length > 0 ? padPx * 0.8 + titleLines.length * titlePx * 1.35 + padPx * 0.6 : 0;
  const plot = scenePicture(scene, isMirrored);
  const creditPx = fontPx * 0.8;
  const creditLines = credits.flatMap((line) => wrap(line, textPx, creditPx, CREDIT_LINES, measure));
  const creditsY = plotY + plot.heightPx + padPx * 0.4;
  const plotX = isMirrored ? 0 : gutterPx;
  return {
    widthPx,
    heightPx: Math.ceil(
      creditsY + (creditLines.length > 0 ? creditLines.length * creditPx * 1.35 + padPx * 0.8 : 0),
    ),
    isMirrored,
    parts: [
      ...plot.parts.map((part) => ({ ...part, x: part.x + plotX, y: part.y + plotY })),
      ...(hasGutter ? [{ x: 0, y: plotY, primitives: laneNames(scene, gutterPx, isMirrored, measure) }] : []),
      {
        x: 0,
        y: 0,
        primitives: [
          ...block('picture-title', titleLines.map(isolated), titlePx, padPx * 0.8),
          ...block('credit', creditLines, creditPx, creditsY),
        ],
      },
    ],
  };
}

// As the plot has them beside it: a band of the lane's colour that covers what reaches out of the plot.
function laneNames(
  { lanes, fontPx, widthPx, heightPx, axis }: Scene,
  gutterPx: number,
  isMirrored: boolean,
  measure: MeasureText,
): Primitive[] {
  const left = isMirrored ? widthPx : 0;
  const sizePx = fontPx * 0.88;
  const x = isMirrored ? left + gutterPx - fontPx : fontPx;
  const cover = { tag: 'rect', x: left, width: gutterPx, radius: 0 } as const;
  return [
    { ...cover, className: 'paper', y: 0, height: heightPx + axis.heightPx },
    ...lanes.map(({ y, heightPx: height }) => ({ ...cover, className: 'lane', y, height })),
    ...lanes.flatMap(({ label, y, heightPx: height }) => {
      const most = Math.max(1, Math.min(NAME_LINES, Math.round(height / (sizePx * 1.1))));
      const lines = label ? wrap(label, gutterPx - 1.5 * fontPx, sizePx, most, measure) : [];
      const top = y + height / 2 - (lines.length * sizePx * 1.15) / 2;
      return lines.map((line, index) =>
        text('lane-name', x, top + (index + 0.5) * sizePx * 1.15, sizePx, isolated(line)),
      );
    }),
  ];
}

/** A text in lines of at most `maxPx`, the last of which is shortened where there is more. */
function wrap(
  words: string,
  maxPx: number,
  fontPx: number,
  mostLines: number,
  measure: MeasureText,
): string[] {
  const lines: string[] = [];
  let rest = words.replace(/\s+/g, ' ').trim();
  while (rest && lines.length < mostLines - 1 && measure(rest, fontPx) > maxPx) {
    const fitting = shorten(rest, maxPx, fontPx, measure).replace(/…$/, '');
    const end = fitting ? endOf(rest, fitting.length) : 0;
    if (end === 0) break;
    lines.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  const last = shorten(rest, maxPx, fontPx, measure) || (rest && cutWord(rest, maxPx, fontPx));
  return last ? [...lines, last] : lines;
}

// A comma stays with the word before it.
function endOf(text: string, length: number): number {
  return length + (/^\S*/.exec(text.slice(length))?.[0].match(/^[,;:.–—-]*/)?.[0].length ?? 0);
}

function text(className: string, x: number, y: number, fontPx: number, words: string): Primitive {
  return { tag: 'text', className, x, y, fontPx, words, note: '', sign: '' };
}
