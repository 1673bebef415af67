// A source as a BibTeX entry. Why by hand: docs/decisions/0009-citation-formats.md.
// Entry types and fields: Patashnik, "BibTeXing" (1988), and what biblatex adds to them; text is UTF-8.
import { formatTime } from '../time/format-time.ts';
import { issuedTime } from './csl-date.ts';
import { familyName } from './reference.ts';
import { safeHref } from './safe-href.ts';
import type { Source, SourceName } from './schema.ts';
import { bareDoi } from './source-href.ts';

// CSL types that have an entry type of their own; all others are `misc`.
const ENTRY_TYPES: ReadonlyMap<string, string> = new Map([
  ['article', 'article'],
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['book', 'book'],
  ['chapter', 'incollection'],
  ['entry-encyclopedia', 'incollection'],
  ['paper-conference', 'inproceedings'],
  ['report', 'techreport'],
  ['thesis', 'phdthesis'],
]);
// Where the entry type says what the work is in.
const CONTAINERS: ReadonlyMap<string, string> = new Map([
  ['article', 'journal'],
  ['incollection', 'booktitle'],
  ['inproceedings', 'booktitle'],
]);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// Characters that TeX reads as commands, and what it prints them for.
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['%', '\\%'],
  ['_', '\\_'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
]);

/**
 * One entry, ready for a .bib file.
 *
 * @example toBibtex(source)
 * // '@misc{newgeopolitics,\n  author = {Poita, Yurii},\n  title = {{Xi Jinping’s visit to Moscow}}, …'
 */
export function toBibtex(source: Source): string {
  const known = ENTRY_TYPES.get(source.type ?? '') ?? 'misc';
  // An article is in something.
  const type = known === 'article' && !source['container-title'] ? 'misc' : known;
  const time = issuedTime(source);
  const { year, month, day } = time?.fields ?? {};
  // BibTeX has no words for a date that is not plain, nor for one before our era.
  const isPlain =
    year !== undefined && year > 0 && !time?.approximate && !time?.uncertain && time?.season === undefined;
  const href = safeHref(source.URL);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', names(source.author)],
    ['editor', names(source.editor)],
    // Within two pairs of braces its capitals stay as they are.
    ['title', source.title && `{${escaped(source.title)}}`],
    [CONTAINERS.get(type) ?? 'howpublished', plain(source['container-title'])],
    ['volume', plain(source.volume)],
    ['number', plain(source.issue)],
    ['pages', plain(source.page)?.replaceAll(/(\d)[-–](\d)/g, '$1--$2')],
    [type === 'techreport' ? 'institution' : 'publisher', plain(source.publisher)],
    ['address', plain(source['publisher-place'])],
    ['year', isPlain ? String(year) : time && escaped(formatTime(time, 'en'))],
    ['month', isPlain && month !== undefined ? MONTHS[month - 1] : undefined],
    ['day', isPlain && day !== undefined ? String(day) : undefined],
    ['doi', source.DOI && verbatim(bareDoi(source.DOI))],
    ['url', href && verbatim(href)],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    // Months are abbreviations that each style writes out in its own way.
    return [`  ${name} = ${name === 'month' ? value : `{${value}}`}`];
  });
  return `@${type}{${keyOf(source)},\n${lines.join(',\n')}\n}`;
}

// BibTeX ends a key at a comma and knows few characters in it for certain.
function keyOf({ id }: Source): string {
  return id.normalize('NFKD').replaceAll(/[^\w:.-]+/g, '') || 'source';
}

function names(people: readonly SourceName[] = []): string | undefined {
  const written = people.map((name) => {
    const { literal, given, suffix } = name;
    // A body's name is one word, however many it has.
    if (literal !== undefined) return `{${escaped(literal)}}`;
    const family = familyName(name);
    // Of two parts the second would be the given name.
    if (suffix && !(family && given))
      return `{${escaped([given, family, suffix].filter(Boolean).join(' '))}}`;
    return [family, suffix, given].flatMap((part) => (part ? [asOneName(part)] : [])).join(', ');
  });
  return written.filter(Boolean).join(' and ');
}

// BibTeX parts people at "and", and their names at commas.
function asOneName(part: string): string {
  return /,|\sand\s/i.test(part) ? `{${escaped(part)}}` : escaped(part);
}

// Read by TeX as it stands: only what would end it is written in another way.
function verbatim(text: string): string {
  return text.replaceAll(/[{}\\\s]/g, encodeURIComponent);
}

function plain(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : escaped(String(value));
}

function escaped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\{}$&#%_^~]/g, (found) => SPECIAL.get(found)!);
}
