// The command `cited-timeline`: arguments in, text and an exit status out. Knows the disk only by files.ts, and the process not at
// all, so that it can run inside a test.
import { parseArgs } from 'node:util';
import { readDataset } from '../data/read-dataset.ts';
import type { SourceTexts } from './check-file.ts';
import { checkText } from './check-file.ts';
import type { SourceTextReader } from './files.ts';
import { FileFault, STDIN, UsageFault, openTexts, readDatasetText, replaceText } from './files.ts';
import { fixDates } from './fix-dates.ts';
import { diffLines } from './line-diff.ts';
import type { CheckedFile } from './plain-output.ts';
import { countProblems, escapeUnseen, formatJson, formatPlain } from './plain-output.ts';
import { writeBundle, writeHtml } from './write-page.ts';

/** What the command has to do with the process around it. */
export interface Surroundings {
  /** Folder that relative paths begin in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Everything on the standard input. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** Folder of the standalone script and its parts. */
  readonly standalone: string;
  /** The version of this package. */
  readonly readVersion: () => Promise<string>;
}

/** A stream that takes text. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const HELP = `Usage: cited-timeline COMMAND FILE [options]

A FILE that is called - is the standard input, and such a PAGE the standard output.

cited-timeline check FILE… [--texts FOLDER] [--fix] [--json]
  Checks datasets of cited timelines: what is wrong with them, and what is legal yet suspect.
  --texts FOLDER     look for the passages in the plain texts of the sources, FOLDER/<source id>.txt
  --fix              rewrite the dates that can mean only one thing, and show what changed
  --json             print one JSON document

cited-timeline html FILE [-o PAGE] [--locale TAG]
  Writes the events as plain HTML, to stand inside the element for readers without scripts.

cited-timeline bundle FILE -o PAGE [--locale TAG]
  Writes the whole timeline as one page that needs no other file and no network.

  -o, --output PAGE  the file to write; without it, the standard output
  --locale TAG       language of dates and words, such as de; without it, that of the dataset

cited-timeline --help
cited-timeline --version

Exit status: 0 without errors (there may be warnings), 1 with errors, 2 if it could not run.
`;

/**
 * Runs the command.
 *
 * @param args What stands after its name.
 * @returns The exit status: 0, 1 if a file has errors, 2 if the command could not run; then why is on the standard error output.
 */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  try {
    const { values, positionals } = readArguments(args);
    if (values.help) stdout.write(HELP);
    else if (values.version) stdout.write(`${await surroundings.readVersion()}\n`);
    else return await commandOf(positionals, values)(positionals.slice(1), values, surroundings);
    return 0;
  } catch (error) {
    // Anything else is a mistake in this program.
    if (!(error instanceof UsageFault || error instanceof FileFault)) throw error;
    const more = error instanceof UsageFault ? ' See cited-timeline --help.' : '';
    stderr.write(`cited-timeline: ${escapeUnseen(error.message.replace(/\s+/g, ' '))}${more}\n`);
    return 2;
  }
}

type Options = ReturnType<typeof readArguments>['values'];
type Command = (names: readonly string[], options: Options, surroundings: Surroundings) => Promise<number>;

/** The commands, each with the options that it knows. */
const COMMANDS: ReadonlyMap<string, { readonly run: Command; readonly options: readonly (keyof Options)[] }> =
  new Map([
    ['check', { run: check, options: ['texts', 'fix', 'json'] }],
    ['html', { run: writeHtml, options: ['output', 'locale'] }],
    ['bundle', { run: writeBundle, options: ['output', 'locale'] }],
  ]);

function commandOf([name]: readonly string[], values: Options): Command {
  const names = [...COMMANDS.keys()].join(', ');
  if (name === undefined) throw new UsageFault(`There is no command. The commands are ${names}.`);
  const command = COMMANDS.get(name);
  if (!command) throw new UsageFault(`There is no command "${name}". The commands are ${names}.`);
  const known: readonly string[] = command.options;
  const unknown = Object.keys(values).find((option) => !known.includes(option));
  if (unknown !== undefined) throw new UsageFault(`The command "${name}" has no option --${unknown}.`);
  return command.run;
}

function readArguments(args: readonly string[]) {
  const parsed = parseArguments(args);
  // The last one would count, and nothing be said of the others.
  const names = parsed.tokens.flatMap((token) =>
    token.kind === 'option' && token.value !== undefined ? token.name : [],
  );
  const repeated = names.find((name, i) => names.indexOf(name) < i);
  if (repeated !== undefined) throw new UsageFault(`--${repeated} is there twice; give it once.`);
  return parsed;
}

function parseArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      tokens: true,
      allowPositionals: true,
      options: {
        texts: { type: 'string' },
        fix: { type: 'boolean' },
        json: { type: 'boolean' },
        output: { type: 'string', short: 'o' },
        locale: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    // Its first sentence; what follows is about file names that begin with a hyphen.
    throw new UsageFault(`${(error as Error).message.split('. ')[0]}.`);
  }
}

async function check(
  names: readonly string[],
  { texts: folder, fix = false, json = false }: Options,
  surroundings: Surroundings,
): Promise<number> {
  const { cwd, env, stdout } = surroundings;
  const files = [...new Set(names)];
  if (files.length === 0) throw new UsageFault('There is no file to check.');
  if (fix && files.includes(STDIN))
    throw new UsageFault('--fix needs a file to write to; the standard input is none.');
  // Everything is read before anything is written or said.
  const readSource = folder === undefined ? undefined : await openTexts(folder, cwd);
  const inputs: { file: string; text: string; texts: SourceTexts }[] = [];
  for (const file of files) {
    const text = await readDatasetText(file, surroundings);
    inputs.push({ file, text, texts: await textsFor(text, readSource) });
  }
  const checked: CheckedFile[] = [];
  for (const { file, text, texts } of inputs) {
    const fixed = fix ? fixDates(text) : text;
    if (fixed !== text) await replaceText(file, cwd, fixed);
    const diff = fix ? diffLines(file, text, fixed) : undefined;
    checked.push({ file, diff, ...checkText(fixed, texts) });
  }
  const isColored = stdout.isTTY === true && !env['NO_COLOR'];
  stdout.write(json ? formatJson(checked) : formatPlain(checked, isColored));
  return countProblems(checked).errors > 0 ? 1 : 0;
}

/** The texts of the sources that a dataset has, as far as there are some. */
async function textsFor(datasetText: string, readSource: SourceTextReader | undefined): Promise<SourceTexts> {
  const texts = new Map<string, string>();
  const sources = readSource ? readDataset(datasetText).dataset?.sources : undefined;
  for (const { id } of sources ?? []) {
    const text = await readSource!(id);
    if (text !== undefined) texts.set(id, text);
  }
  return texts;
}
