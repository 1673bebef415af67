// The project carries facts and short locators, never an article's words. Where the articles are at hand (beside the project, not in
// it) this checks both halves: every locator leads to exactly one passage, and no run of nine words has been copied.
// How a locator finds its passage: https://wicg.github.io/scroll-to-text-fragment/, section 3.5.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DatasetInput, Passage } from '../../src/data/schema.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ARTICLES = join(ROOT, '../shared/articles');
const ARTICLE_IDS = ['ankasam', 'kuow', 'mrhostbd', 'newgeopolitics', 'unity-in-moscow'];
const COPIED_RUN_WORDS = 9; // Shorter runs are names and stock phrases.
const LOCATOR_WORDS = 8;
const SCANNED = [
  'data',
  'src',
  'docs',
  'examples',
  'tests',
  'scripts',
  'README.md',
  'CHANGELOG.md',
  'index.html',
  'package.json',
];
const TEXT_FILES = new Set(['.css', '.csv', '.html', '.js', '.json', '.md', '.mjs', '.svg', '.ts', '.txt']);

const dataset = JSON.parse(readFileSync(join(ROOT, 'data/moscow-visit-2023.json'), 'utf8')) as DatasetInput;

const located = dataset.events.flatMap(({ id, citations = [] }) =>
  citations.flatMap(({ source, passage }) => (passage === undefined ? [] : [{ id, source, passage }])),
);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const spaced = (text: string) => text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n');

/** Where the words stand in the article, as browsers look for them: any case, whole words, inside one block of text. */
function wordsAt(article: string, words: string, before = '', after = ''): number[] {
  const word = String.raw`[\p{L}\p{N}]`;
  const prefix = before && `(?<=${escaped(before)}\\s*)`;
  const suffix = after && `(?=\\s*${escaped(after)}(?!${word}))`;
  const pattern = new RegExp(`${prefix}(?<!${word})${escaped(words)}(?!${word})${suffix}`, 'giu');
  return [...article.matchAll(pattern)].map(({ index }) => index);
}

/** The passages that a locator can mean: each from a start to the nearest end after it. */
function passagesOf(article: string, { prefix, start, end, suffix }: Passage): string[] {
  if (end === undefined) {
    return wordsAt(article, start, prefix, suffix).map((from) => article.slice(from, from + start.length));
  }
  const ends = wordsAt(article, end, '', suffix).map((from) => from + end.length);
  return wordsAt(article, start, prefix).flatMap((from) => {
    const to = ends.find((last) => last - end.length >= from + start.length);
    return to === undefined ? [] : [article.slice(from, to)];
  });
}

/** Lower case, without punctuation; parts of a hyphened word count one by one. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** All runs of nine words, in order. */
function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(COPIED_RUN_WORDS - 1).map((_, i) => words.slice(i, i + COPIED_RUN_WORDS).join(' '));
}

function textFilesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (extname(path) !== '') return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT_FILES.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
}

const readArticle = (id: string) => spaced(readFileSync(join(ARTICLES, `${id}.txt`), 'utf8'));

/** The runs of nine words that are in an article and not in a title of a work, each with the article's id. */
function articleRuns(): Map<string, string> {
  const runs = new Map(ARTICLE_IDS.flatMap((id) => runsOf(readArticle(id)).map((run) => [run, id] as const)));
  for (const { title = '' } of dataset.sources ?? []) for (const run of runsOf(title)) runs.delete(run);
  return runs;
}

const copiesIn = (text: string, copied: ReadonlyMap<string, string>) =>
  runsOf(text).filter((run) => copied.has(run));

describe('locators of the Moscow visit', () => {
  it('quote at most eight words, the start and the end together', () => {
    const long = located.filter(
      ({ passage: { prefix = '', start, end = '', suffix = '' } }) =>
        wordsOf([prefix, start, end, suffix].join(' ')).length > LOCATOR_WORDS,
    );
    expect(long).toEqual([]);
  });

  it('point into the five articles and into nothing that was not at hand to check', () => {
    expect([...new Set(located.map(({ source }) => source))].toSorted()).toEqual(ARTICLE_IDS);
  });
});

describe.runIf(existsSync(ARTICLES))('with the five articles at hand', () => {
  it.each(located)(
    'the locator of $id in $source finds one passage, letter for letter',
    ({ source, passage }) => {
      const [found = '', ...others] = passagesOf(readArticle(source), passage);
      expect(others).toEqual([]);
      expect(found.startsWith(passage.start)).toBe(true);
      expect(found.endsWith(passage.end ?? passage.start)).toBe(true);
      expect(found).not.toContain('\n'); // A short passage does not run from one paragraph into another.
    },
  );

  it('a locator that is one letter off, or stands twice, is told from one that fits', () => {
    const article = readArticle('kuow');
    expect(passagesOf(article, { start: 'announced by both countries on Fridaz' })).toEqual([]);
    expect(passagesOf(article, { start: 'nnounced by both countries' })).toEqual([]);
    expect(passagesOf(article, { start: 'Samarkand, Uzbekistan' })).toHaveLength(2);
  });

  it('a run of nine words is recognised behind other case and punctuation, and eight words are let pass', () => {
    const copied = articleRuns();
    const [first = ''] = copied.keys();
    const words = first.toUpperCase().split(' ');
    expect(copiesIn(`x, ${words.join(', ')}!`, copied)).toEqual([first]);
    expect(copiesIn(`x, ${words.slice(1).join(', ')}!`, copied)).toEqual([]);
  });

  it('no file of the project repeats nine words of an article in a row', () => {
    const copied = articleRuns();
    const files = SCANNED.flatMap((name) => textFilesIn(join(ROOT, name)));
    expect(files.length).toBeGreaterThan(10);
    const copies = files.flatMap((path) =>
      copiesIn(readFileSync(path, 'utf8'), copied).map(
        (run) => `${path.slice(ROOT.length)}: ${run} (${copied.get(run)})`,
      ),
    );
    expect(copies).toEqual([]);
  });
});
