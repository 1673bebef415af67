// Guesses what a text that is no EDTF was meant to be: "March 2023", "c. 1450", "44 BC", "2/3/1914", EDTF's draft of
// 2012. Runs only when reading failed, so it may be slow; who calls it checks each guess.
import { timeToCivil } from './calendar.ts';
import { fromDraft } from './edtf-draft.ts';
import { pad, writeYear } from './edtf-text.ts';
import { writeDate } from './write-date.ts';
import { readTime } from './read-time.ts';
import { DAY_MS } from './time.ts';

// Longer texts are not worth a guess, and regular expressions stay quick.
const MAX_LENGTH = 80;
// "since c. 1450?": words around words. More would let a hostile text multiply the guesses.
const MAX_DEPTH = 3;
const MONTHS = 'january february march april may june july august september october november december';
const NAMES = `${MONTHS} spring summer autumn winter`.split(' ');

type Meaning = string | ((text: string, ...groups: (string | undefined)[]) => string);

// How a whole text may look when it is plain, with names as numbers (March is m3, spring m21), and what it may mean: a
// replacement whose numbers are padded later. Both readings where a form is ambiguous.
const FORMS: readonly (readonly [RegExp, ...Meaning[]])[] = [
  // March 2023, 20 March 2023, March 20 2023; 2023 March 20
  [/^(?:(\d\d?) )?m(\d\d?)(?: (\d\d?))? (\d{4})$/, '$4-$2-$1$3'],
  [/^(\d{4}) m(\d\d?)(?: (\d\d?))?$/, '$1-$2-$3'],
  // 2023/3/20, 20230320; 20/3/2023, 3/2023
  [/^(\d{4})[-/.](\d\d?)(?:[-/.](\d\d?))?$/, '$1-$2-$3'],
  [/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'],
  [/^(?:(\d\d?)[-/.])?(\d\d?)[-/.](\d{4})$/, '$3-$2-$1', '$3-$1-$2'],
  [/^(\d{4})-(\d{4})$/, '$1/$2'],
  // -44, -44-03-15, which may be of 44 BC or of the astronomical year
  [/^-(\d{1,3})(-.+)?$/, (_, year, rest = '') => writeYear(1 - Number(year)) + rest],
  [/^y?(-?\d+(?:e\d)?)$/, (_, year) => writeYear(Number(year))],
  [/^(-\d{1,3})(-.+)$/, (_, year, rest) => writeYear(Number(year)) + rest],
  // 15 March 44 BC, March 15 44 BC
  [
    /^(?:(\d\d?) )?m(\d\d?)(?: (\d\d?))? (\d+) ?b ?c ?e?$/,
    (_, before = '', month, after = '', year) => `${writeYear(1 - Number(year))}-${month}-${before}${after}`,
  ],
  // 19, 198: a century, a decade
  [/^(?:1\d|20|1\d\d|20\d)$/, (digits) => digits.padEnd(4, 'X')],
  [/^(\d+) ?b ?c ?e?$/, (_, year) => writeYear(1 - Number(year))],
  // 66 million years ago, 66000000 BP; 66 Ma, 11.7 ka BP
  [
    /^([\d.]+) ?(thousand|million|billion)? ?(?:y|yrs?|years)? ?(ago|bp)$/,
    (_, count, scale = '', from) => yearBefore(Number(count) * (SCALES[scale[0]!] ?? 1), from === 'bp'),
  ],
  [
    /^([\d.]+) ?([kmbg])(?:yr|y?a)(?: (?:ago|bp))?$/,
    (_, count, scale) => yearBefore(Number(count) * SCALES[scale!]!, true),
  ],
  // 1800s: the century or its first decade
  [/^(\d\d)00'?s$/, '$1XX', (_, century) => `${century}0X`],
  [/^(\d{3})0'?s$/, '$1X'],
  [/^(\d\d?) century$/, (_, nth) => `${pad(Number(nth) - 1)}XX`],
  // Q1 2020, 2020-Q1: a quarter
  [/^q([1-4])[ -]?(\d{4})$/, (_, quarter, year) => `${year}-${QUARTERS + Number(quarter)}`],
  [/^(\d{4})[ -]?q([1-4])$/, (_, year, quarter) => `${year}-${QUARTERS + Number(quarter)}`],
  // 2023-03-20T14
  [
    /^(\d{4}-\d\d-\d\d)t(\d\d)(z?)$/,
    (_, date, hour, utc = '') => `${date}T${hour}:00:00${utc.toUpperCase()}`,
  ],
  // 2023-03-20 14:05, 2023-03-20T14:05:09.5+0100
  [
    /^(\d{4}-\d\d-\d\d)[ t]+(\d\d:\d\d)(:\d\d)?(?:[.,]\d+)? ?(z|utc|gmt)?([+-]\d\d)?:?(\d\d)?$/,
    (_, date, minutes, seconds = ':00', utc, hours = '', rest) =>
      `${date}T${minutes}${seconds}${utc ? 'Z' : hours}${rest ? `:${rest}` : ''}`,
  ],
];

// EDTF has a year's first quarter as its part 33.
const QUARTERS = 32;

// "k" is of geologists' ka, "g" of their Ga.
const SCALES: Readonly<Record<string, number>> = { t: 1e3, k: 1e3, m: 1e6, b: 1e9, g: 1e9 };
// From here on a round count is a distance from now, in which 2,000 years are nothing.
const MIN_DISTANCE_YEARS = 100_000;
const PRESENT = 1950; // of "before present", by convention

// Words around a date, and what EDTF writes in their place. Before and after a year are not in it.
const FRAMES: readonly (readonly [RegExp, (date: string) => string])[] = [
  [/^(?:circa|ca|c|abt|about|est|around|approximately|approx|~) ?(.+)$/, (date) => marked(date, '~')],
  [/^(.+?) ?\(?\?\)?$/, (date) => marked(date, '?')],
  [/^bef(?:ore)? (.+)$/, (date) => `[..${neighbour(date, true)}]`],
  [/^aft(?:er)? (.+)$/, (date) => `[${neighbour(date, false)}..]`],
  [/^(?:until|till) (.+)$/, (date) => `../${date}`],
  [/^(?:since|from) (.+)$/, (date) => `${date}/..`],
];
const BEFORE_ERA = /^-|\d ?b ?c ?e?$/;
// `BET 1900 AND 1910` of GEDCOM, too.
const BETWEEN = /^bet(?:ween)? /;
const RANGE = /^(?:from |bet(?:ween)? )?(.*?) ?(?:\/|–|—| - | to | until | through | and ) ?(.*)$/;

/** What a text may mean, as EDTF, likeliest first. Not all of it can be read: try each. */
export function guesses(text: string): readonly string[] {
  if (text.length > MAX_LENGTH) return [];
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010\u2212]/g, '-')
    // 20th, 10,000; the abbreviated "Sept." and "B.C."; "the", "AD" and "CE", which only tell a year from other numbers.
    .replace(/(\d)(?:st|nd|rd|th)\b|,(?=\s|\d{3}\b)/g, '$1')
    .replace(/([a-z])\./g, '$1')
    .replace(/\b(?:ad (\d{1,3})\b(?! century)|(\d{1,3}) (?:ad|ce)\b)/g, (_, after, before) =>
      writeYear(Number(after ?? before)),
    )
    .replace(/\b(?:the|ad|ce)\b|^\+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[a-z]{3,}/g, markMonth)
    .trim();
  const draft = fromDraft(text.trim());
  return [
    ...(draft === undefined ? [] : [draft]),
    text.replace(/\s/g, ''),
    ...guessDate(plain),
    ...guessDate(plain.replace(/[–—]/g, '-')),
    ...(BETWEEN.test(plain) ? guessRange(plain).map((range) => `[${range.replace('/', '..')}]`) : []),
    ...guessRange(plain),
    ...(plain.includes(' or ') ? [guessChoice(plain)] : []),
  ];
}

function guessDate(plain: string, depth = 0): readonly string[] {
  if (depth > MAX_DEPTH) return [];
  const found = FORMS.flatMap(([form, ...meanings]) =>
    form.test(plain) ? meanings.map((meaning) => padDate(plain.replace(form, meaning as string))) : [],
  );
  const framed = FRAMES.flatMap(([frame, around]) => {
    const inner = frame.exec(plain)?.[1];
    return inner ? guessDate(inner, depth + 1).map(around) : [];
  });
  return [plain.toUpperCase().replaceAll(' ', ''), ...found, ...framed];
}

/** The year so many before now; nothing for a few years "ago" of a day that nobody knows. */
function yearBefore(years: number, isBeforePresent: boolean): string {
  const count = Math.round(years);
  if (count >= MIN_DISTANCE_YEARS && count % 1000 === 0) return writeYear(-count);
  return isBeforePresent ? writeYear(PRESENT - count) : '';
}

/** The last date before another or the first after it, as exact; nothing where there is no such date. */
function neighbour(text: string, isBefore: boolean): string {
  const time = readTime(text);
  if (!time) return '';
  const { earliest, latest, fields, season } = time;
  const { year, month, day } = timeToCivil(isBefore ? earliest - DAY_MS : latest);
  return writeDate(year, (fields?.month ?? season) && month, fields?.day && day);
}

/** `1914 or 1915` → `[1914,1915]`. */
function guessChoice(plain: string): string {
  const dates = plain.split(' or ').map((choice) => guessDate(choice).find((date) => readTime(date)));
  return `[${dates.join()}]`;
}

/** `2023-3-` → `2023-03`. */
function padDate(date: string): string {
  return date.replace(/-+$/, '').replace(/\b\d\b/g, '0$&');
}

function guessRange(plain: string): readonly string[] {
  const [, from = '', to = ''] = RANGE.exec(plain) ?? [];
  const ends = guessEnd(to, from);
  return guessEnd(from, to, true).flatMap((start) => ends.map((end) => `${start}/${end}`));
}

/** An end of a range; a lone number takes what it lacks from the other end, and a month with a day its year:
 * `2023-03-20/22`, `20–22 March 2023`, `2023-03-20/04-02`. */
function guessEnd(plain: string, other: string, isStart = false): readonly string[] {
  if (/^(present|now|today|ongoing|open|\.\.)$/.test(plain)) return ['..'];
  if (/^(unknown|\?|)$/.test(plain)) return [''];
  if (/^\d\d?-\d\d?$/.test(plain) && !isStart)
    return guessDate(other)
      .filter((date) => date.length === '2023-03-20'.length)
      .map((date) => date.slice(0, -'03-20'.length) + padDate(plain));
  if (!/^\d{1,2}$/.test(plain)) return guessDate(plain);
  // Nobody leaves the century out of the first of two years, nor beside one before our era, but the month of one of two days.
  const isBefore = BEFORE_ERA.test(other);
  const whole = guessDate(other).filter((date) => !(isStart || isBefore) || /-\d\d-\d\d$/.test(date));
  const completed = whole.map((date) => date.slice(0, -2) + pad(Number(plain)));
  return isBefore && !isStart ? [...completed, ...guessDate(plain)] : completed;
}

/** A date with a sign of EDTF; a span has it on both sides. */
function marked(date: string, sign: string): string {
  return date.replace(/(?=\/|$)/g, sign);
}

/** The name of a month or a season, or the beginning of it, as its number: `m3`, `m21`. Any other word stays. */
function markMonth(word: string): string {
  const i = NAMES.findIndex((name) => name.startsWith(word === 'fall' ? 'autumn' : word));
  return i < 0 ? word : `m${i < 12 ? i + 1 : i + 9}`;
}
