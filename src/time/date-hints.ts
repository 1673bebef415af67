// Guesses what a text that is no EDTF was meant to be: "March 2023", "c. 1450", "44 BC", "2/3/1914", and the 2012 draft
// of EDTF (`196x`, `unknown`). Runs only when reading failed, so it may be slow; who calls it checks each guess.
import { writeDate, writeYear } from './edtf-text.ts';

// Longer texts are not worth a guess, and regular expressions stay quick.
const MAX_LENGTH = 80;
// "since c. 1450?": words around words. More would let a hostile text multiply the guesses.
const MAX_DEPTH = 3;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const WORD = '([a-z]{3,9})\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = ',? (\\d{4})';

type Groups = readonly (string | undefined)[];

// How a whole text may look, in lower case, and what it may mean. Both readings where a form is ambiguous.
const FORMS: readonly (readonly [RegExp, (groups: Groups, depth: number) => readonly string[]])[] = [
  [new RegExp(`^${WORD}${YEAR}$`), ([, word, year]) => [named(year, word)]],
  [new RegExp(`^${DAY} ${WORD}${YEAR}$`), ([, day, word, year]) => [named(year, word, day)]],
  [new RegExp(`^${WORD} ${DAY}${YEAR}$`), ([, word, day, year]) => [named(year, word, day)]],
  [new RegExp(`^(\\d{4}),? ${WORD}(?: ${DAY})?$`), ([, year, word, day]) => [named(year, word, day)]],
  [/^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/, ([, year, month, day]) => [numbered(year, month, day)]],
  [
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/,
    ([, first, second, year]) => [numbered(year, second, first), numbered(year, first, second)],
  ],
  [/^(\d{1,2})[-/.](\d{4})$/, ([, month, year]) => [numbered(year, month)]],
  [/^(\d{4})(\d\d)(\d\d)?$/, ([, year, month, day]) => [numbered(year, month, day)]],
  [/^y?(-?\d{4,})$/, ([, year]) => [writeYear(Number(year))]],
  [/^y?(-?\d+)e(\d)$/, ([, digits, exponent]) => [writeYear(Number(`${digits}e${exponent}`))]],
  [/^(?:ad )?(\d{1,4})(?: ?ad| ?ce)?$/, ([, year]) => [writeYear(Number(year))]],
  [/^(1\d|20|1\d\d|20\d)$/, ([, digits = '']) => [digits.padEnd(4, 'X')]],
  [/^(\d{4})-(\d{4})$/, ([, from, to]) => [`${from}/${to}`]],
  [/^-0+$/, () => ['0000']],
  [/^-(\d{1,3})$/, ([, year]) => [writeYear(1 - Number(year)), writeYear(-Number(year))]],
  [/^([\d,]+) ?b\.? ?c\.?(?: ?e\.?)?$/, ([, year = '']) => [writeYear(1 - Number(year.replaceAll(',', '')))]],
  [
    /^([\d.]+) ?(m|b)(?:illion years ago|illion years bp|ya)$/,
    ([, count, scale]) => [writeYear(-Math.round(Number(count) * (scale === 'm' ? 1e6 : 1e9)))],
  ],
  [/^(?:the )?(\d{3})0'?s$/, ([, digits]) => [`${digits}X`]],
  [/^(?:the )?(\d{1,2})(?:st|nd|rd|th) century$/, ([, nth]) => [`${pad(Number(nth) - 1)}XX`]],
  [
    /^(\d{4}-\d\d-\d\d)[ t]+(\d\d:\d\d)(:\d\d)?(?:[.,]\d+)? ?(z|utc|gmt)?([+-]\d\d)?(?::?(\d\d))?$/,
    ([, date, minutes, seconds = ':00', zone = '', hours = '', rest]) => [
      `${date}T${minutes}${seconds}${hours ? hours + (rest ? `:${rest}` : '') : zone && 'Z'}`,
    ],
  ],
  [/^[-\dux]+[?~%]*$/, ([draft = '']) => [draft.replace(/[ux]/g, 'X').replace(/\?~|~\?/, '%')]],
  [/^\+(.+)$/, ([, rest = ''], depth) => guessDate(rest, depth + 1)],
  [
    /^(?:c\.|ca\.?|circa|about|around|approx\.?|approximately|c|~) ?(.+)$/,
    ([, rest = ''], depth) => guessDate(rest, depth + 1).map((date) => `${date}~`),
  ],
  [/^(.+?) ?\(?\?\)?$/, ([, rest = ''], depth) => guessDate(rest, depth + 1).map((date) => `${date}?`)],
  [
    /^(?:before|until|till) (.+)$/,
    ([, rest = ''], depth) => guessDate(rest, depth + 1).map((date) => `../${date}`),
  ],
  [
    /^(?:after|since|from) (.+)$/,
    ([, rest = ''], depth) => guessDate(rest, depth + 1).map((date) => `${date}/..`),
  ],
];
const RANGE = /^(?:from |between )?(.*?) ?(?:\/|–|—| - | to | until | through | and ) ?(.*)$/;

/** What a text may mean, as EDTF, likeliest first. Not all of it can be read: try each. */
export function guesses(text: string): readonly string[] {
  if (text.length > MAX_LENGTH) return [];
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return [...guessDate(plain), ...guessDate(plain.replace(/[–—]/g, '-')), ...guessRange(plain)];
}

function guessDate(plain: string, depth = 0): readonly string[] {
  if (depth > MAX_DEPTH) return [];
  const found = FORMS.flatMap(([form, meant]) => {
    const groups = form.exec(plain);
    return groups ? meant(groups, depth) : [];
  });
  return [plain.toUpperCase().replaceAll(' ', ''), ...found];
}

function guessRange(plain: string): readonly string[] {
  const [, from = '', to = ''] = RANGE.exec(plain) ?? [];
  const ends = guessEnd(to, from);
  return guessEnd(from, to, true).flatMap((start) => ends.map((end) => `${start}/${end}`));
}

/** An end of a range; a lone number takes what it lacks from the other end: `2023-03-20/22`, `20–22 March 2023`. */
function guessEnd(plain: string, other: string, isStart = false): readonly string[] {
  if (/^(present|now|today|ongoing|open|\.\.)$/.test(plain)) return ['..'];
  if (/^(unknown|\?|)$/.test(plain)) return [''];
  if (!/^\d{1,2}$/.test(plain)) return guessDate(plain);
  // Nobody leaves the century out of the first of two years, but the month out of the first of two days.
  const whole = guessDate(other).filter((date) => !isStart || date.length > '2023-03'.length);
  return whole.map((date) => date.slice(0, -2) + pad(Number(plain)));
}

/** A month or a season by its name, in a year; nothing that can be read for another word. */
function named(year: string | undefined, word = '', day?: string): string {
  const season = SEASONS.indexOf(word === 'fall' ? 'autumn' : word);
  const month = season < 0 ? MONTHS.findIndex((name) => name.startsWith(word)) + 1 : 21 + season;
  return numbered(year, String(month), day);
}

function numbered(year: string | undefined, month: string | undefined, day?: string): string {
  return writeDate(Number(year), Number(month), day === undefined ? undefined : Number(day));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
