// Reads single values of a dataset that a type cannot describe: titles, dates, addresses, references to other records.
import { fromDraft } from '../time/edtf-draft.ts';
import { quote } from '../time/quote.ts';
import { isProblem, parseTime } from '../time/parse-time.ts';
import { cslDateToEdtf } from './csl-date.ts';
import { writtenCslDate } from './csl-written.ts';
import { readText } from './read-text.ts';
import type { Reader, Reading } from './read-record.ts';
import { LEFT_OUT } from './read-record.ts';
import { Fault, countOf, found, misfit, textHint, withArticle } from './report.ts';
import type { CslDate } from './schema.ts';
import { safeHref } from './safe-href.ts';
import { LONG_TITLE } from './format-rules.ts';

/** Ids named in a hint. */
const IDS_SHOWN = 5;

/** A title or a label: one that is very long is kept, with a warning. */
export const readTitle: Reader = (value, path, reading) => {
  if (typeof value !== 'string') return misfit(value, 'not text', textHint(value));
  const title = readText(value, path, reading.report);
  if (title === '') return new Fault('It is empty.', 'Write at least one word.');
  if (title.length > LONG_TITLE) {
    const message = `It is ${countOf(title.length, 'character')} long; most of it will not be seen.`;
    reading.report.warn(
      path,
      new Fault(message, `Write at most ${LONG_TITLE} characters, and the rest in another field.`),
    );
  }
  return title;
};

/** An id: any text but ''. Ids are compared, never shown, and so stay as they are. */
export const readId: Reader = (value) => {
  if (typeof value === 'string' && value !== '') return value;
  const hint =
    typeof value === 'number'
      ? `Write "${value}", in double quotes.`
      : 'Write a short name in double quotes.';
  return misfit(value, 'not an id', hint);
};

/** The id of a source, which in CSL-JSON may be a number. */
export const readSourceId: Reader = (value, path, reading) =>
  readId(typeof value === 'number' ? numberAsId(value, path, reading) : value, path, reading);

function numberAsId(value: number, path: string, reading: Reading): string {
  reading.report.warn(path, readId(value, path, reading) as Fault, `It is read as "${value}".`);
  return `${value}`;
}

/** EDTF text. That of the draft of 2012 is rewritten, with a warning. */
export const readDate: Reader = (value, path, { report }) => {
  const time = parseTime(value as string);
  if (!isProblem(time)) return value;
  if (typeof value === 'number')
    return misfit(value, 'not a date', time.hint.replace(/\.$/, ', in double quotes.'));
  if (typeof value !== 'string') return misfit(value, 'not a date', time.hint);
  const draft = fromDraft(value);
  if (draft === undefined || isProblem(parseTime(draft)))
    return new Fault(time.message, time.hint, time.column);
  report.warn(
    path,
    new Fault(`${quote(value)} is EDTF as in the draft of 2012.`, time.hint),
    'It is read so.',
  );
  return draft;
};

/** When a source appeared. What cannot be read as a date is kept as words, with a warning. */
export function readIssued(readCslDate: Reader): Reader {
  return (value, path, reading) => {
    // As CSL-JSON has it nowhere, and people often.
    if (typeof value === 'number') return readDate(value, path, reading);
    const issued = (
      typeof value === 'string' ? readText(value, path, reading.report) : readCslDate(value, path, reading)
    ) as string | CslDate | Fault | undefined;
    if (issued instanceof Fault) return issued;
    if (issued === undefined) return undefined;
    const fault = issuedFault(issued, path, reading);
    const part = typeof issued === 'string' ? undefined : cslDateToEdtf(issued);
    const consequence = part === undefined ? 'It is shown as it is written.' : `It is read as "${part}".`;
    if (fault instanceof Fault) reading.report.warn(path, fault, consequence);
    return issued;
  };
}

function issuedFault(issued: string | CslDate, path: string, reading: Reading): unknown {
  const written = typeof issued === 'string' ? issued : writtenCslDate(issued);
  if (written !== undefined) return readDate(written, path, reading);
  const { literal, raw } = issued as CslDate;
  if (literal ?? raw) return undefined;
  return new Fault(
    'No date can be read of this.',
    'Write "2023-03-20", or { "date-parts": [[2023, 3, 20]] }.',
  );
}

/** An address that may become a link, as it is written if that is harmless, else as the URL parser writes it. */
export const readAddress: Reader = (value) => {
  const href = safeHref(value);
  if (typeof value === 'string' && href !== undefined) return /^[!-~]+$/.test(value) ? value : href;
  const what = 'not a full address with https:, http: or mailto:';
  return misfit(value, what, 'Write the whole address, from https:// on.');
};

/** A reader of fields that name a record by its id. */
export function referenceTo(listName: string, noun: string): Reader {
  return (value, path, reading) => {
    const known = reading.ids.get(listName)!;
    if (typeof value === 'string' && known.has(value)) return value;
    if (typeof value === 'number' && known.has(`${value}`)) return numberAsId(value, path, reading);
    if (typeof value !== 'string' && typeof value !== 'number')
      return misfit(value, `not the id of ${withArticle(noun)}`, 'Write one id in double quotes.');
    const shown = [...known.keys()].slice(0, IDS_SHOWN).map(found).join(', ');
    const more = known.size > IDS_SHOWN ? ' …' : '';
    const choices = shown && ` or write one of those that are there (${shown}${more})`;
    return new Fault(`No ${noun} has the id ${found(value)}.`, `Add the ${noun} to "${listName}"${choices}.`);
  };
}

/** A reader of fields that name several records; ids that are unknown or occur twice are left out, each with its problem. */
export function referencesTo(listName: string, noun: string): Reader {
  const readReference = referenceTo(listName, noun);
  return (value, path, reading) => {
    if (!Array.isArray(value)) return misfit(value, 'not a list', 'Write ids in square brackets.');
    const ids = new Set<unknown>();
    for (const [index, item] of value.entries()) {
      const itemPath = `${path}[${index}]`;
      const id = readReference(item, itemPath, reading);
      if (id instanceof Fault) reading.report.error(itemPath, id, LEFT_OUT);
      else if (ids.has(id))
        reading.report.warn(itemPath, new Fault(`${found(id)} is here twice.`, 'Remove one.'));
      else ids.add(id);
    }
    return [...ids];
  };
}
