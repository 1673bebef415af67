// The commands that write pages: `html`, the events as plain HTML, and `bundle`, the whole timeline in one file. Both take
// one dataset without errors, and write everything or nothing.
import { join } from 'node:path';
import type { EventTable } from '../data/event-table.ts';
import { buildEventTable } from '../data/event-table.ts';
import { readDataset } from '../data/read-dataset.ts';
import type { OfflineManifest, OfflineScript } from '../offline/bundle.ts';
import { bundlePage, checkScript, MANIFEST } from '../offline/bundle.ts';
import { plainEvents } from '../offline/plain-events.ts';
import { formatTime } from '../time/every-language.ts';
import { locateProblems } from './check-file.ts';
import type { Surroundings } from './command.ts';
import { FileFault, isSameFile, readDatasetText, readText, UsageFault, writeText } from './files.ts';
import { formatPlain } from './plain-output.ts';

/** What both commands can be told. */
export interface PageOptions {
  /** Where to write; without it, or with `-`, to the standard output. */
  readonly output?: string | undefined;
  /** Language of dates and of the timeline's words, as BCP 47; without it, that of the dataset, else English. */
  readonly locale?: string | undefined;
}

type MakePage = (table: EventTable, locale: string, surroundings: Surroundings) => string | Promise<string>;

/** The name for the standard output. */
const STDOUT = '-';

/** Level of the title: that of a timeline in a page. */
const HEADING_LEVEL = 2;

/** Writes the events as plain HTML, to be put inside the element. @returns The exit status. */
export function writeHtml(
  names: readonly string[],
  options: PageOptions,
  surroundings: Surroundings,
): Promise<number> {
  return writePage(names, options, surroundings, (table, locale) =>
    plainEvents(table, { locale, headingLevel: HEADING_LEVEL, formatTime }),
  );
}

/** Writes the whole timeline as one page. @returns The exit status. */
export function writeBundle(
  names: readonly string[],
  options: PageOptions,
  surroundings: Surroundings,
): Promise<number> {
  return writePage(names, options, surroundings, async (table, locale, { standalone }) =>
    bundlePage({ table, scripts: await readScripts(standalone), locale, formatTime }),
  );
}

async function writePage(
  names: readonly string[],
  { output, locale }: PageOptions,
  surroundings: Surroundings,
  make: MakePage,
): Promise<number> {
  const [file, ...others] = names;
  const { cwd, stdout, stderr, env } = surroundings;
  if (file === undefined) throw new UsageFault('There is no file to read.');
  if (others.length > 0) throw new UsageFault('One file at a time becomes a page.');
  if (locale !== undefined && !isLanguage(locale))
    throw new UsageFault('--locale takes the tag of a language, such as "de" or "pt-BR".');
  const isToFile = output !== undefined && output !== STDOUT;
  if (isToFile && (await isSameFile(file, output, cwd)))
    throw new UsageFault('The page would take the place of its dataset.');
  const text = await readDatasetText(file, surroundings);
  const { dataset, problems } = readDataset(text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !dataset) {
    const isColored = stderr.isTTY === true && !env['NO_COLOR'];
    stderr.write(formatPlain([{ file, diff: undefined, ...locateProblems(text, [errors]) }], isColored));
    return 1;
  }
  const page = await make(buildEventTable(dataset), locale ?? dataset.language ?? 'en', surroundings);
  if (isToFile) await writeText(output, cwd, page);
  else stdout.write(page);
  return 0;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The timeline's own scripts, from the folder that the package has for them. @throws FileFault where they are not whole. */
async function readScripts(folder: string): Promise<readonly OfflineScript[]> {
  const read = (path: string): Promise<string> => readText(join(folder, path), '/');
  const manifest = await read(MANIFEST);
  try {
    const { scripts } = JSON.parse(manifest) as OfflineManifest;
    return await Promise.all(
      scripts.map(async ({ path, hash }) => {
        const script = { hash, text: await read(path) };
        checkScript(script);
        return script;
      }),
    );
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(`${join(folder, MANIFEST)} does not list the scripts of the timeline.`);
  }
}
