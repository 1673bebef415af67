// How shapes of a picture look, by their class, on a canvas and in an SVG file: the same looks as in elements/styles/shapes.ts.
import type { Theme } from './theme.ts';

/** Width of the rim that keeps words apart from what is behind them, px; half of it lies outside the letters. */
export const RIM_PX = 6;
/** Opacity of what stands for a span of time, and of the full end of one that fades. */
export const SOFT_ALPHA = 0.3;

/** Paint of one shape. `current` is the colour of its hue. */
export interface ShapeLook {
  readonly fill?: string | undefined;
  readonly fillAlpha?: number;
  readonly stroke?: string | undefined;
  readonly strokeAlpha?: number;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
  /** Of the whole shape. */
  readonly alpha?: number;
}

/** Paint of words. */
export interface WordsLook {
  readonly fill: string;
  readonly weight: number;
  readonly isHeading: boolean;
  readonly isCentred: boolean;
  /** Colour of the rim that keeps words apart from what is behind them. */
  readonly rim?: string | undefined;
}

/** The looks of a theme. */
export interface Looks {
  readonly theme: Theme;
  readonly shape: (className: string) => ShapeLook;
  /** `isOnPlate`: they stand on a plate of their own. */
  readonly words: (className: string, isOnPlate: boolean) => WordsLook;
  /** Colour of the hue in a class name. */
  readonly hue: (className: string) => string;
}

/** The looks of a theme; each class name is read once. */
export function looksOf(theme: Theme): Looks {
  return {
    theme,
    shape: remembered((className) => lookOf(className, theme)),
    words: (className, isOnPlate) => wordsLookOf(className, theme, isOnPlate),
    hue: remembered((className) => hueOfClass(className, theme)),
  };
}

function remembered<Result>(read: (className: string) => Result): (className: string) => Result {
  const known = new Map<string, Result>();
  return (className) => {
    let result = known.get(className);
    if (result === undefined) known.set(className, (result = read(className)));
    return result;
  };
}

// Colour of the hue in a class name.
function hueOfClass(className: string, { hues, soft, ink }: Theme): string {
  const hue = /\bhue-(\w+)/.exec(className)?.[1];
  if (hue === undefined) return ink;
  return hue === 'none' ? soft : (hues[Number(hue)] ?? soft);
}

function lookOf(className: string, theme: Theme): ShapeLook {
  const { paper, panel, band, line, ink, soft, disputed } = theme;
  const has = (name: string): boolean => className.split(' ').includes(name);
  const current = hueOfClass(className, theme);
  switch (className.split(' ')[0]) {
    case 'paper':
      return { fill: paper };
    case 'lane':
      return { fill: band };
    case 'era':
      return { fill: line };
    case 'era-tint':
      return { fill: line, alpha: has('era-1') ? 0.16 : 0.28 };
    case 'grid':
      return has('context')
        ? { stroke: soft, strokeAlpha: 0.55 }
        : { stroke: line, alpha: has('minor') ? 0.45 : 1 };
    case 'tick-line':
      return { stroke: soft };
    case 'context-line':
      return { stroke: soft, strokeAlpha: 0.55 };
    case 'axis-line':
      return { stroke: ink, strokeAlpha: 0.7 };
    case 'plate':
      return { fill: panel, stroke: soft };
    case 'moment':
      return { stroke: ink, dash: [6, 3] };
    case 'moment-plate':
      return { fill: ink };
    case 'bar':
    case 'arrow':
      return { fill: current, fillAlpha: SOFT_ALPHA };
    case 'point':
      return has('hollow')
        ? { fill: panel, stroke: current, lineWidth: 2 }
        : { fill: current, stroke: panel, lineWidth: 1.4 };
    case 'within':
      return { fill: current, fillAlpha: 0.16, stroke: current, strokeAlpha: 0.5 };
    case 'ghost':
      return has('vaguer')
        ? { fill: current, fillAlpha: 0.28 }
        : { stroke: disputed, lineWidth: 1.5, dash: [3, 3] };
    case 'thread':
      return { stroke: disputed, strokeAlpha: 0.6, dash: [2, 4] };
    case 'set-thread':
      return { stroke: current, lineWidth: 2, dash: has('one-of') ? [2, 4] : [] };
    case 'density':
    case 'small':
      return { fill: current, alpha: 0.7 };
    case 'cluster':
      return { fill: panel, stroke: current, lineWidth: 1.5 };
    default:
      return { fill: current };
  }
}

function wordsLookOf(className: string, theme: Theme, isOnPlate: boolean): WordsLook {
  const { paper, ink, soft } = theme;
  const [role] = className.split(' ');
  const isSoft = ['lane-label', 'lane-name', 'credit'].includes(role!);
  const isStrong = [
    'lane-label',
    'lane-name',
    'context-label',
    'cluster-label',
    'unknown-end',
    'picture-title',
  ].includes(role!);
  const own = role === 'unknown-end' ? hueOfClass(className, theme) : ink;
  return {
    fill: role === 'moment-label' ? paper : isSoft ? soft : own,
    weight: isStrong ? 600 : 400,
    isHeading: role === 'picture-title',
    isCentred: role === 'unknown-end' || role === 'cluster-label',
    rim: rimOf(className, theme, isOnPlate),
  };
}

// A name on its own bar leaves the bar whole.
function rimOf(className: string, { panel, band }: Theme, isOnPlate: boolean): string | undefined {
  if (className === 'label on-bar') return undefined;
  if (className === 'label' && isOnPlate) return panel;
  return /^(lane-)?label|beside/.test(className) ? band : undefined;
}
