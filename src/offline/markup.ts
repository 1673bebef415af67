// Text as HTML: every string of a dataset passes here before it stands in a file.
import { escapeHtml } from '../data/markup.ts';
import { languageOf } from '../time/time-words.ts';

// Characters that HTML does not allow, and halves of surrogate pairs, which no file in UTF-8 can hold. Code that readers
// copy keeps them: what it goes into is not known.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu;
// Languages that are written from right to left.
const FROM_THE_RIGHT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** Text as it stands in the HTML of a file, between tags or within quotation marks. What no page can hold becomes U+FFFD. */
export function escapeForFile(text: string): string {
  return escapeHtml(text.replace(UNWRITABLE, '\uFFFD'));
}

/** A value as JSON that stands in a `<script>` element and cannot end it. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Which way a language is written. @param tag BCP 47. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.has(languageOf(tag)) ? 'rtl' : 'ltr';
}
