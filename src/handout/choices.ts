// What a teacher or an editor may choose of a handout, and the sizes of paper. Values alone.

/** The parts of a handout, in the order in which they are printed. */
export const PARTS = ['timeline', 'list', 'bibliography', 'cards', 'worksheet'] as const;
/** A part of a handout. */
export type PartName = (typeof PARTS)[number];

/** Which events: all that the filters keep, those of them that are in view, those that the story names. */
export type EventChoice = 'shown' | 'view' | 'story';

/** Width and height of an upright sheet, mm (ISO 216; ANSI/ASME Y14.1). */
export const PAPERS = { A4: [210, 297], A3: [297, 420], Letter: [215.9, 279.4] } as const;
/** A size of paper. */
export type PaperName = keyof typeof PAPERS;

/** Over how many sheets a timeline may go, side by side. */
export const TIMELINE_SHEETS = [1, 2, 3, 4, 6, 8] as const;

/** Everything that is chosen. */
export interface Choices {
  readonly parts: ReadonlySet<PartName>;
  readonly events: EventChoice;
  readonly paper: PaperName;
  readonly isLandscape: boolean;
  /** One of `TIMELINE_SHEETS`. */
  readonly timelineSheets: number;
  /** Whether a date stands on one card and its event on another, to be matched. */
  readonly isCardsApart: boolean;
  /** What pupils are to find. */
  readonly leftOut: 'dates' | 'titles';
  readonly hasQrCode: boolean;
}

/** A sheet as it is laid out, CSS px at 96 dpi. */
export interface Sheet {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What printers cannot reach, and more. */
  readonly marginPx: number;
  /** Between the margins, above the foot. */
  readonly innerWidthPx: number;
  readonly innerHeightPx: number;
  /** As CSS has it: `297mm 210mm`. */
  readonly cssSize: string;
}

const PX_PER_MM = 96 / 25.4;
const MARGIN_MM = 13; // desk printers leave 5 to 12 mm white
const FOOT_MM = 8;

/** The sheet that was chosen. */
export function sheetOf({ paper, isLandscape }: Pick<Choices, 'paper' | 'isLandscape'>): Sheet {
  const [short, long] = PAPERS[paper];
  const [widthMm, heightMm] = isLandscape ? [long, short] : [short, long];
  return {
    widthPx: widthMm * PX_PER_MM,
    heightPx: heightMm * PX_PER_MM,
    marginPx: MARGIN_MM * PX_PER_MM,
    innerWidthPx: (widthMm - 2 * MARGIN_MM) * PX_PER_MM,
    innerHeightPx: (heightMm - 2 * MARGIN_MM - FOOT_MM) * PX_PER_MM,
    cssSize: `${widthMm}mm ${heightMm}mm`,
  };
}

const LETTER_COUNTRIES = /-(US|CA|MX|PH|CL|CO|VE)\b/;

/** What is chosen at first: Letter where that is the paper in the tray. `language` as of `navigator.language`. */
export function firstChoices(language: string): Choices {
  return {
    parts: new Set(['timeline', 'list', 'bibliography']),
    events: 'shown',
    paper: LETTER_COUNTRIES.test(language) ? 'Letter' : 'A4',
    isLandscape: true,
    timelineSheets: 1,
    isCardsApart: false,
    leftOut: 'dates',
    hasQrCode: true,
  };
}
