// Looks at a dataset for what is legal yet suspect: dates that claim too much, events that stand on nothing or twice, sources
// that nobody cites, passages that are not there. Only for those who check a dataset, so it is loaded on demand.
// Each check says what a fair editor may do to be left alone. All of it takes time in proportion to the input.
import { quote } from '../time/quote.ts';
import type { Problem, UncertainTime } from '../time/time.ts';
import { readTime } from '../time/read-time.ts';
import { checkArchived, checkFirstDays, checkForesight, checkIntervals } from './doctor-dates.ts';
import { checkSources } from './doctor-sources.ts';
import type { PassageFinding } from './passage-search.ts';
import { SearchableText } from './passage-search.ts';
import { findRepeatedEvents } from './repeated-events.ts';
import { Fault, Report, countOf } from './report.ts';
import type { Citation, EventRecord, Passage, TimelineDataset } from './schema.ts';
import { locateDataset } from './validate.ts';

/** Characters in one part of a passage; a few words are enough, and browsers cut long addresses. */
const LONG_PART = 300;
/** Characters of texts that are looked through in one examination; beyond, a hostile dataset could keep a computer busy for hours. */
const SEARCHED_CHARACTERS = 1e9;

/** What the checks share. */
export interface Examination {
  readonly dataset: TimelineDataset;
  /** Path of a record of `dataset` in the input. */
  readonly pathOf: (record: object) => string;
  readonly timeOf: (event: EventRecord) => UncertainTime;
  readonly report: Report;
}

/**
 * Warns of what is legal in a dataset, yet most often a mistake. What is wrong with it, `parseDataset` says; nothing is said
 * twice, and nothing is said of records that it leaves out.
 *
 * @param input What JSON.parse gave, or an object of that shape. It is not changed.
 * @param texts The plain texts of sources, by the ids of the sources; those that are there are searched for the passages.
 * @returns Warnings with paths in `input`; at most 200, and one that counts the rest.
 * @example examineDataset({ version: 1, title: 'T', events: [{ id: 'a', title: 'A', date: '1914' }] })[0].message
 * // 'No event cites a source.'
 */
export function examineDataset(input: unknown, texts: ReadonlyMap<string, string> = new Map()): Problem[] {
  const { dataset, paths } = locateDataset(input);
  if (!dataset) return [];
  const report = new Report();
  // An event without a date that can be read has been left out.
  const times = new Map(dataset.events.map((event) => [event, readTime(event.date)!]));
  const examination: Examination = {
    dataset,
    pathOf: (record) => paths.get(record)!,
    timeOf: (event) => times.get(event)!,
    report,
  };
  checkCitations(examination, input);
  checkRepeatedEvents(examination);
  checkIntervals(examination);
  checkFirstDays(examination);
  checkForesight(examination);
  checkArchived(examination);
  checkSources(examination);
  checkPassages(examination, texts);
  return report.problems();
}

// Looks at the input as well: a source is not idle, nor an event bare, because a citation of it is left out as wrong.
function checkCitations({ dataset, pathOf, report }: Examination, input: unknown): void {
  const { events } = input as { readonly events: readonly unknown[] };
  const written = new Map(Array.from(events, (event, i) => [`events[${i}]`, citationsIn(event)]));
  const cited = new Set([...written.values()].flatMap((list) => list.map(sourceIn)));
  if (dataset.events.length > 0 && cited.size === 0) {
    const hint =
      'List the works that it stands on in "sources", and give each event "citations": [{ "source": "…" }].';
    report.warn('events', new Fault('No event cites a source.', hint));
  } else {
    const hint = 'Say where you know it from: "citations": [{ "source": "…" }].';
    for (const event of dataset.events)
      if (written.get(pathOf(event))?.length === 0)
        report.warn(pathOf(event), new Fault(`The event ${quote(event.title)} cites no source.`, hint));
  }
  const hint = 'Cite it where it speaks of an event, or remove it.';
  for (const source of dataset.sources)
    if (!cited.has(source.id))
      report.warn(pathOf(source), new Fault(`No event cites the source ${quote(source.id)}.`, hint));
}

function citationsIn(event: unknown): readonly unknown[] {
  const citations = (event as { citations?: unknown } | null | undefined)?.citations ?? [];
  return Array.isArray(citations) ? citations : [citations];
}

function sourceIn(citation: unknown): unknown {
  return (citation as { source?: unknown } | null | undefined)?.source;
}

function checkRepeatedEvents({ dataset, pathOf, timeOf, report }: Examination): void {
  const repeated = findRepeatedEvents(dataset.events, timeOf);
  for (const event of dataset.events) {
    const other = repeated.get(event);
    if (!other) continue;
    const title = other.title === event.title ? 'the same title as' : 'nearly the same title as';
    const message = `${quote(event.title)} has ${title} ${pathOf(other)}, and their dates overlap.`;
    const hint =
      'If they are one event, keep one, with the citations of both; else say in the titles what sets them apart.';
    report.warn(pathOf(event), new Fault(message, hint));
  }
}

function checkPassages({ dataset, pathOf, report }: Examination, texts: ReadonlyMap<string, string>): void {
  const searchable = new Map<string, SearchableText>();
  let toSearch = SEARCHED_CHARACTERS;
  let skippedCount = 0;
  for (const { passage, source } of dataset.events.flatMap(
    ({ citations }): readonly Citation[] => citations,
  )) {
    const text = texts.get(source);
    if (!passage || text === undefined) continue;
    const long = (Object.keys(passage) as (keyof Passage)[]).find(
      (part) => passage[part]!.length > LONG_PART,
    );
    if (long) {
      const message = `It is ${countOf(passage[long]!.length, 'character')} long.`;
      report.warn(
        `${pathOf(passage)}.${long}`,
        new Fault(message, 'Write a few words, enough to occur once.'),
      );
      continue;
    }
    let searched = searchable.get(source);
    if (!searched) searchable.set(source, (searched = new SearchableText(text)));
    toSearch -= searched.length;
    if (toSearch < 0) skippedCount++;
    else reportFinding(searched.find(passage), passage, pathOf(passage), report);
  }
  if (skippedCount > 0) {
    const message = `${countOf(skippedCount, 'passage')} could not be looked for: the texts are too long.`;
    report.warn('events', new Fault(message, 'Check the dataset in parts.'));
  }
}

function reportFinding(finding: PassageFinding, passage: Passage, path: string, report: Report): void {
  if (finding.kind === 'found') return;
  const part = finding.kind === 'missing' ? finding.part : 'start';
  const words = quote(passage[part]!);
  const where = {
    start: `${words} is not in the text of this source.`,
    prefix: `${words} does not stand just before the start in the text of this source.`,
    end: `${words} does not come after the start in the text of this source.`,
    suffix: `${words} does not stand just after the passage in the text of this source.`,
  };
  const fault = {
    missing: new Fault(where[part], 'Copy the words from the text, letter for letter.'),
    'inside-words': new Fault(
      `${words} begins or stops inside a word in the text of this source; browsers look for whole words.`,
      'Write whole words.',
    ),
    repeated: new Fault(
      `${words} is not enough to find one place in the text of this source: several fit.`,
      'Add a "prefix" or a "suffix" with the words just before or after, or more words.',
    ),
  }[finding.kind];
  report.warn(`${path}.${part}`, fault);
}
