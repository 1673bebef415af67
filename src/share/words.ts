// What is said about sharing, in every language of the element. It stands here and not in the element's own words, so that
// only who shares pays for it. `{0}` and `{1}` are filled in.
import { languageOf } from '../time/time-words.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { ru } from './words/ru.ts';
import { tr } from './words/tr.ts';
import { uk } from './words/uk.ts';
import { zh } from './words/zh.ts';
import { localesFor } from '../time/formats.ts';

/** What each language must have. */
export interface ShareWords {
  readonly ways: string;
  readonly link: string;
  readonly embed: string;
  readonly picture: string;
  readonly data: string;
  /** Of the field; then what the link does. */
  readonly viewLink: string;
  readonly viewLinkHint: string;
  readonly pageLink: string;
  readonly pageLinkHint: string;
  /** Of a timeline that has a frame to itself. */
  readonly frameLink: string;
  readonly frameLinkHint: string;
  readonly fileNotInLink: string;
  readonly onlyHere: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly copyCode: string;
  readonly codeCopied: string;
  readonly copyRefused: string;
  readonly qrCode: string;
  /** On a button: the code fills the screen. */
  readonly showLarge: string;
  readonly qrTooLong: string;
  readonly embedAs: string;
  readonly script: string;
  readonly scriptHint: string;
  readonly frame: string;
  readonly frameHint: string;
  readonly width: string;
  readonly fullWidth: string;
  readonly height: string;
  readonly thisView: string;
  readonly code: string;
  readonly preview: string;
  readonly noPreview: string;
  /** `{0}` is the name of a file. */
  readonly dataFirst: string;
  readonly scriptFirst: string;
  readonly frameFirst: string;
  readonly shows: string;
  readonly asSeen: string;
  readonly whole: string;
  readonly colours: string;
  readonly light: string;
  readonly dark: string;
  readonly auto: string;
  readonly pngSize: string;
  readonly savePng: string;
  readonly saveSvg: string;
  /** `{0}` is the title of the timeline. */
  readonly pictureOf: string;
  readonly tooLarge: string;
  /** `{0}` is a list of names; `{1}` of `more` is how many others there are. */
  readonly creditSources: string;
  readonly more: string;
  readonly creditLicence: string;
  readonly events: string;
  readonly allEvents: string;
  readonly shownEvents: string;
  readonly json: string;
  readonly jsonHint: string;
  readonly csv: string;
  readonly csvHint: string;
  readonly ics: string;
  readonly icsHint: string;
  readonly csl: string;
  readonly cslHint: string;
  readonly save: string;
  /** `{0}` is the name of a file, `{1}` its size. */
  readonly saved: string;
  readonly saveAgain: string;
  readonly saveFailed: string;
  /** `{0}` is a number. */
  readonly leftOut: string;
  readonly noEvents: string;
  readonly noSources: string;
  /** `{0}` of `{1}` events. */
  readonly writing: string;
  readonly stopped: string;
  /** `{0}` is a date in words. */
  readonly notExact: string;
  readonly sourcesHead: string;
}

const WORDS: ReadonlyMap<string, ShareWords> = new Map(Object.entries({ ar, de, es, fr, ru, tr, uk, zh }));

/** The words of a locale; English where there are none. */
export function shareWords(locale: string): ShareWords {
  return WORDS.get(languageOf(locale)) ?? en;
}

/** A size in bytes as people say it: "1.2 MB". */
export function sizeWords(locale: string, bytes: number): string {
  const [unit, value] =
    bytes < 1e6 ? (['kilobyte', bytes / 1e3] as const) : (['megabyte', bytes / 1e6] as const);
  return new Intl.NumberFormat(localesFor(locale), {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
