// Looks at sources for what readers would miss: fields that nothing is shown of, names without words, a DOI or an address that
// does not lead where it should. All of it is legal CSL-JSON, which has more fields than are shown.
import { quote } from '../time/quote.ts';
import type { Examination } from './doctor.ts';
import { wholeName } from './reference.ts';
import { Fault, joinPath } from './report.ts';
import type { Source } from './schema.ts';
import { sourceSchema } from './schema.ts';
import { sourceHref } from './source-href.ts';

/** Adds warnings for each source of which something is not shown, or leads nowhere. */
export function checkSources(examination: Examination): void {
  for (const source of examination.dataset.sources) {
    checkFields(source, examination);
    checkNames(source, examination);
    checkDoi(source, examination);
    checkAddresses(source, examination);
  }
}

// By the field without case and hyphens: `container-title`, for who writes `containerTitle`.
const KNOWN_FIELDS: ReadonlyMap<string, string> = new Map(
  Object.keys(sourceSchema.entries).map((key) => [folded(key), key]),
);

function folded(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

function checkFields(source: Source, { pathOf, report }: Examination): void {
  for (const key of Object.keys(source)) {
    const known = KNOWN_FIELDS.get(folded(key));
    // Who has both means something else by the other.
    if (known === undefined || Object.hasOwn(source, known)) continue;
    const message = `The field ${quote(key)} is kept, but nothing is shown of it.`;
    report.warn(joinPath(pathOf(source), key), new Fault(message, `Write "${known}".`));
  }
}

function checkNames({ author = [], editor = [] }: Source, { pathOf, report }: Examination): void {
  for (const name of [...author, ...editor]) {
    if (wholeName(name) !== '') continue;
    const message = 'This name has no "family", "given" or "literal", so nothing is shown of it.';
    const hint = 'Write { "family": "Foch", "given": "Ferdinand" } or { "literal": "Ministry of War" }.';
    report.warn(pathOf(name), new Fault(message, hint));
  }
}

function checkDoi(source: Source, { pathOf, report }: Examination): void {
  const { id, DOI } = source;
  if (!DOI || sourceHref({ id, DOI }) !== undefined) return;
  const message = `${quote(DOI)} is no DOI, so no link leads to it.`;
  const hint = 'Write it as it is printed, such as "10.1000/182": it begins with "10." and has a slash.';
  report.warn(`${pathOf(source)}.DOI`, new Fault(message, hint));
}

// A site may have no https: then a copy that has it, or a note that speaks of it, is all that can be done.
function checkAddresses(source: Source, { pathOf, report }: Examination): void {
  if (isExcused(source)) return;
  for (const record of [source, source.archived]) {
    if (!record?.URL || !isOpen(record.URL)) continue;
    const message = `${quote(record.URL)} is an address without encryption: on its way anybody can read and change the page.`;
    const hint =
      'Write https: where the site has it; else give an archived copy with https:, or say in a "note" of the source that there is no https.';
    report.warn(`${pathOf(record)}.URL`, new Fault(message, hint));
  }
}

function isOpen(address: string): boolean {
  return /^http:/i.test(address);
}

function isExcused({ archived, note }: Source): boolean {
  return (archived && !isOpen(archived.URL)) || (typeof note === 'string' && /https/i.test(note));
}
