// Scene → a flat list of rectangles, lines, paths and words, back to front: the one description of how things look,
// which every painter draws in its own way. Knows shapes and class names; colours belong to the style sheet.
import type {
  Axis,
  GhostMark,
  IntervalMark,
  Mark,
  MomentLine,
  PointMark,
  Scene,
  Extent,
} from '../layout/scene.ts';
import { SOFT_PX } from '../layout/scene.ts';
import { isolated } from '../time/isolated.ts';
import { ARROW_END, ARROW_START, GLYPHS } from './glyphs.ts';

const MOMENT_SCALE = 0.95; // of the axis' own words; layout.ts measures them so
const VAGUER_PX = 5; // a thin band: it may be a year long, and is about one moment

/** One thing to draw. `className` carries its role and its hue; `fill` only where it is a gradient. Px. */
export type Primitive =
  | {
      readonly tag: 'rect';
      readonly className: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill?: string;
    }
  | {
      readonly tag: 'line';
      readonly className: string;
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | {
      /** Upright lines of one kind, as many as there are: one thing to draw. */
      readonly tag: 'rules';
      readonly className: string;
      readonly xs: readonly number[];
      readonly y1: number;
      readonly y2: number;
    }
  | {
      readonly tag: 'path';
      readonly className: string;
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly d: string;
    }
  | {
      readonly tag: 'text';
      readonly className: string;
      readonly x: number;
      readonly y: number;
      readonly fontPx: number;
      readonly words: string;
      readonly note: string;
      readonly sign: string;
    };

/**
 * Everything above the axis but the events' labels, which stand before all of it; in layers back to front, each of one tag,
 * so that a painter can use the nodes of the last scene again.
 */
export function plotLayers(scene: Scene): Primitive[][] {
  const ghosts = (kind: GhostMark['relation']): Primitive[] =>
    scene.ghosts.flatMap((ghost) =>
      ghost.relation === kind ? standingBack(scene, ghost.row, ghostOf(ghost)) : [],
    );
  const marks = (isIn: (mark: Mark) => boolean): Primitive[] =>
    scene.marks.flatMap((mark) => (isIn(mark) ? markOf(mark, scene) : []));
  return [
    scene.lanes.map(({ y, heightPx }) => rect('lane', 0, y, scene.widthPx, heightPx)),
    eraTints(scene),
    grid(scene),
    eras(scene),
    scene.lanes.flatMap(({ label, hasHeader, labelX, y }) =>
      label && hasHeader
        ? [words('lane-label', labelX, y + scene.fontPx * 0.8, scene.fontPx * 0.88, label)]
        : [],
    ),
    ghosts('vaguer'),
    marks(({ kind }) => kind === 'interval'),
    ghosts('disagrees'),
    marks((mark) => mark.kind === 'point' && !mark.isOnTop),
    marks(({ kind }) => kind === 'cluster'),
    marks((mark) => mark.kind === 'point' && mark.isOnTop),
    scene.moments.map(({ x }) => line('moment', x, 0, x, scene.heightPx)),
  ].flatMap(byTag);
}

const TAGS = ['rect', 'rules', 'line', 'path', 'text'] as const;

// What belongs together stands in this order anyway: a band under its glyph, a plate under its words.
function byTag(primitives: readonly Primitive[]): Primitive[][] {
  return TAGS.map((tag) => primitives.filter((primitive) => primitive.tag === tag));
}

/** The axis, in its own coordinates, in layers. */
export function axisLayers({
  axis,
  moments,
  widthPx,
}: Pick<Scene, 'axis' | 'moments' | 'widthPx'>): Primitive[][] {
  const { ticks, context, tickY, contextY, fontPx, heightPx } = axis;
  return [
    rules('context-line', context, 0, heightPx),
    rules('tick-line', ticks, 0, 5),
    [line('axis-line', 0, 0.5, widthPx, 0.5)],
    ticks.flatMap(({ label, labelX }) => (label ? [words('tick-label', labelX, tickY, fontPx, label)] : [])),
    context.flatMap(({ label, labelX }) =>
      label ? [words('context-label', labelX, contextY, fontPx, label)] : [],
    ),
    moments.flatMap((moment) => plateOf(moment, axis)),
  ].flatMap(byTag);
}

function eraTints({ eras: bands, heightPx }: Scene): Primitive[] {
  return bands.map(({ x0, x1, y, heightPx: stripPx }, index) =>
    rect(`era-tint era-${index % 2}`, x0, y + stripPx, x1 - x0, heightPx - y - stripPx),
  );
}

// A name beside its band stands on the lines of the grid.
function eras({ eras: bands, fontPx }: Scene): Primitive[] {
  return bands.flatMap(({ x0, x1, y, heightPx: stripPx, label }, index) => [
    rect(`era era-${index % 2}`, x0, y + 1, x1 - x0, stripPx - 3, 3),
    ...(label
      ? [
          words(
            label.x < x0 || label.x > x1 ? 'era-label beside' : 'era-label',
            label.x,
            y + stripPx / 2,
            fontPx * 0.86,
            label.text,
          ),
        ]
      : []),
  ]);
}

// Down from its line to its words, which stand over those of the axis.
function plateOf({ x, label, labelX, plate: { x0, x1 } }: MomentLine, axis: Axis): Primitive[] {
  const { contextY, fontPx } = axis;
  const height = fontPx * 1.6;
  if (!label) return [];
  return [
    line('moment', x, 0, x, contextY),
    rect('moment-plate', x0, contextY - height / 2, x1 - x0, height, 5),
    words('moment-label', labelX, contextY, fontPx * MOMENT_SCALE, label),
  ];
}

function grid({ axis, heightPx }: Scene): Primitive[] {
  return [
    ...rules(
      'grid minor',
      axis.minor.map((x) => ({ x })),
      0,
      heightPx,
    ),
    ...rules('grid', axis.ticks, 0, heightPx),
    ...rules('grid context', axis.context, 0, heightPx),
  ];
}

function bar(mark: Omit<IntervalMark, 'kind'>): Primitive[] {
  const { x0, x1, coreX0, coreX1, y, heightPx, startEdge, endEdge } = mark;
  const hue = hueClass(mark.hue);
  const top = y - heightPx / 2;
  const id = mark.hue < 0 ? 'none' : mark.hue;
  const parts: Primitive[] = [];
  // Rounded corners would part it from what fades.
  const radius = coreX0 > x0 || x1 > coreX1 ? 0 : 3;
  if (coreX0 > x0) {
    parts.push({ ...rect(`soft ${hue}`, x0, top, coreX0 - x0, heightPx), fill: `url(#soft-start-${id})` });
  }
  if (x1 > coreX1) {
    parts.push({ ...rect(`soft ${hue}`, coreX1, top, x1 - coreX1, heightPx), fill: `url(#soft-end-${id})` });
  }
  if (coreX1 > coreX0) parts.push(rect(`bar ${hue}`, coreX0, top, coreX1 - coreX0, heightPx, radius));
  if (startEdge === 'sharp') parts.push(rect(`edge ${hue}`, x0, top, Math.min(4, x1 - x0), heightPx, 2));
  if (endEdge === 'sharp')
    parts.push(rect(`edge ${hue}`, Math.max(x0, x1 - 4), top, Math.min(4, x1 - x0), heightPx, 2));
  if (startEdge === 'open') parts.push(path(`arrow ${hue}`, x0, y, 1, ARROW_START));
  if (endEdge === 'open') parts.push(path(`arrow ${hue}`, x1, y, 1, ARROW_END));
  if (startEdge === 'unknown') parts.push(words(`unknown-end ${hue}`, x0, y, heightPx, '?'));
  if (endEdge === 'unknown') parts.push(words(`unknown-end ${hue}`, x1, y, heightPx, '?'));
  return parts;
}

/** The class of what belongs to an event that stands back, after a space; '' for others. */
export function faintClass({ now }: Pick<Scene, 'now'>, row: number): string {
  return now?.has(row) === false ? ' faint' : '';
}

function standingBack(scene: Scene, row: number, parts: Primitive[]): Primitive[] {
  const faint = faintClass(scene, row);
  return faint ? parts.map((part) => ({ ...part, className: part.className + faint })) : parts;
}

function markOf(mark: Mark, scene: Scene): Primitive[] {
  const { fontPx, now } = scene;
  if (mark.kind !== 'cluster')
    return standingBack(scene, mark.row, mark.kind === 'point' ? point(mark) : bar(mark));
  if (!mark.text) return [];
  const { row, rows, x, y, widthPx, text, hue } = mark;
  const height = fontPx * 1.4;
  // It stands out with one of its events: rows ascend.
  const standing = [...(now ?? [])].find((own) => own >= row && own <= rows[rows.length - 1]!);
  return standingBack(scene, standing ?? row, [
    rect(`cluster ${hueClass(hue)}`, x - widthPx / 2, y - height / 2, widthPx, height, height / 2),
    words('cluster-label', x, y, fontPx * 0.86, text),
  ]);
}

function point(mark: PointMark): Primitive[] {
  const { x, y, sizePx, within, isHollow, isSoft, set } = mark;
  const hue = hueClass(mark.hue);
  const glyphAt = (at: number): Primitive =>
    path(`point ${hue}${isHollow ? ' hollow' : ''}`, at, y, sizePx / 12, GLYPHS[Math.max(0, mark.hue)] ?? '');
  const band = ({ x0, x1 }: Extent): Primitive[] =>
    isSoft
      ? bar({ ...mark, x0, x1, ...fadedCore(x0, x1), heightPx: sizePx, startEdge: 'soft', endEdge: 'soft' })
      : [rect(`within ${hue}`, x0, y - sizePx / 2, x1 - x0, sizePx, sizePx / 2)];
  if (!within) return [glyphAt(x)];
  if (!set) return [...band(within), glyphAt(x)];
  // The dates of a set, each with its glyph, on one thread.
  return [
    line(`set-thread ${set.kind} ${hue}`, within.x0, y, within.x1, y),
    ...set.members.flatMap((member) => {
      const glyph = glyphAt((member.x0 + member.x1) / 2);
      return member.x1 - member.x0 > sizePx ? [...band(member), glyph] : [glyph];
    }),
  ];
}

function fadedCore(x0: number, x1: number): { readonly coreX0: number; readonly coreX1: number } {
  const fade = Math.min(SOFT_PX, (x1 - x0) / 2);
  return { coreX0: x0 + fade, coreX1: x1 - fade };
}

function ghostOf({ x0, x1, threadX, y, heightPx, hue, relation }: GhostMark): Primitive[] {
  const height = relation === 'vaguer' ? VAGUER_PX : heightPx;
  const ghost = rect(`ghost ${relation} ${hueClass(hue)}`, x0, y - height / 2, x1 - x0, height, 4);
  if (threadX === undefined || relation === 'vaguer') return [ghost];
  return [line('thread', threadX, y, threadX < x0 ? x0 : x1, y), ghost];
}

function hueClass(hue: number): string {
  return hue < 0 ? 'hue-none' : `hue-${hue}`;
}

type Rect = Extract<Primitive, { tag: 'rect' }>;
type Words = Extract<Primitive, { tag: 'text' }>;

function rect(className: string, x: number, y: number, width: number, height: number, radius = 0): Rect {
  return { tag: 'rect', className, x, y, width: Math.max(0, width), height: Math.max(0, height), radius };
}

function line(className: string, x1: number, y1: number, x2: number, y2: number): Primitive {
  return { tag: 'line', className, x1, y1, x2, y2 };
}

function rules(
  className: string,
  at: readonly { readonly x: number }[],
  y1: number,
  y2: number,
): Primitive[] {
  return at.length === 0 ? [] : [{ tag: 'rules', className, xs: at.map(({ x }) => x), y1, y2 }];
}

function path(className: string, x: number, y: number, scale: number, d: string): Primitive {
  return { tag: 'path', className, x, y, scale, d };
}

function words(className: string, x: number, y: number, fontPx: number, text: string): Words {
  return { tag: 'text', className, x, y, fontPx, words: isolated(text), note: '', sign: '' };
}

/** Where an upright line of one px is sharp: in the middle of a pixel. */
export function crisp(x: number): number {
  return Math.round(x) + 0.5;
}
