// What is said while a large dataset loads, in every language of the element. It stands here and not in languages/, so that only
// who waits for a large dataset pays for it.
import { languageOf } from '../../time/time-words.ts';
import { localesFor } from '../../time/formats.ts';

interface LoadingWords {
  /** Of bytes; `#` is what has come, `%` the whole. */
  readonly of: string;
  readonly comma: string;
  readonly cancel: string;
}

const ENGLISH: LoadingWords = { of: '# of %', comma: ', ', cancel: 'Cancel' };

const WORDS: ReadonlyMap<string, LoadingWords> = new Map([
  ['ar', { of: '# من %', comma: '، ', cancel: 'إلغاء' }],
  ['de', { of: '# von %', comma: ', ', cancel: 'Abbrechen' }],
  ['es', { of: '# de %', comma: ', ', cancel: 'Cancelar' }],
  ['fr', { of: '# sur %', comma: ', ', cancel: 'Annuler' }],
  ['ru', { of: '# из %', comma: ', ', cancel: 'Отмена' }],
  ['tr', { of: '# / %', comma: ', ', cancel: 'İptal' }],
  ['uk', { of: '# із %', comma: ', ', cancel: 'Скасувати' }],
  ['zh', { of: '# / %', comma: '，', cancel: '取消' }],
]);

/** What the button says that stops loading. */
export function cancelWord(locale: string): string {
  return wordsIn(locale).cancel;
}

/**
 * How far it has come.
 *
 * @param events How many, in words.
 * @example progressWords('en', '340,000 events', 12e6, 80e6) // '12 MB of 80 MB, 340,000 events'
 */
export function progressWords(locale: string, events: string, bytes?: number, totalBytes?: number): string {
  if (bytes === undefined) return events;
  const { of, comma } = wordsIn(locale);
  const come = megabytes(locale, bytes);
  const size =
    totalBytes === undefined
      ? come
      : of.replace('#', come).replace('%', megabytes(locale, Math.max(bytes, totalBytes)));
  return size + comma + events;
}

function megabytes(locale: string, bytes: number): string {
  const format = { style: 'unit', unit: 'megabyte', maximumFractionDigits: bytes < 10e6 ? 1 : 0 } as const;
  return new Intl.NumberFormat(localesFor(locale), format).format(bytes / 1e6);
}

function wordsIn(locale: string): LoadingWords {
  return WORDS.get(languageOf(locale)) ?? ENGLISH;
}
