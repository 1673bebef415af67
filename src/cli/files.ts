// The files of the command: datasets and texts are read, and a dataset that was corrected is written. Nothing else of
// the command touches the disk, but for `main.ts`, which reads the version of its package.
import { chmod, readFile, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The command cannot run as it was called. */
export class UsageFault extends Error {}

/** A file or a folder cannot be used; the message says which and why. */
export class FileFault extends Error {}

/** The name of the standard input. */
export const STDIN = '-';

// What is wrong with a path, by the codes of NodeJS.
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
  EROFS: 'it may not be changed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is not a folder',
};

/**
 * The text of bytes in UTF-8, with their byte-order mark if they have one: the same bytes come of it again.
 *
 * @param name What people call the file.
 * @throws FileFault if the bytes are not UTF-8.
 */
function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileFault(`${name} cannot be read: it is not text in UTF-8.`);
  }
}

/**
 * The text of a file; see `decode`.
 *
 * @param cwd  Folder that relative paths begin in.
 * @throws FileFault if there is no such file, or none that can be read.
 */
export async function readText(path: string, cwd: string): Promise<string> {
  return decode(await tried(() => readFile(resolve(cwd, path)), path, 'read'), path);
}

/** The text of a dataset; see `decode`. @param file A path, or `-`. @throws FileFault if it cannot be read. */
export async function readDatasetText(
  file: string,
  { cwd, readStdin }: { readonly cwd: string; readonly readStdin: () => Promise<Uint8Array> },
): Promise<string> {
  return file === STDIN ? decode(await readStdin(), 'The standard input') : readText(file, cwd);
}

/** Reads the text of a source; undefined where there is none. */
export type SourceTextReader = (id: string) => Promise<string | undefined>;

/**
 * A reader of the texts of sources in a folder, in which each is called `<id>.txt`. No id leads outside the folder: it is looked up
 * among the names that the folder lists, and links are not followed.
 *
 * @throws FileFault if there is no such folder, or none that can be read.
 */
export async function openTexts(folder: string, cwd: string): Promise<SourceTextReader> {
  const path = resolve(cwd, folder);
  const entries = await tried(() => readdir(path, { withFileTypes: true }), folder, 'read');
  const names = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  return async (id) => (names.has(`${id}.txt`) ? readText(join(folder, `${id}.txt`), cwd) : undefined);
}

/** Whether two paths lead to one file that is there. */
export async function isSameFile(a: string, b: string, cwd: string): Promise<boolean> {
  try {
    return (await realpath(resolve(cwd, a))) === (await realpath(resolve(cwd, b)));
  } catch {
    return false;
  }
}

/**
 * Writes a file as a whole or not at all: another file is written beside it, and takes its place and its permissions.
 *
 * @throws FileFault if it cannot be written, or is not there.
 */
export async function replaceText(path: string, cwd: string, text: string): Promise<void> {
  await tried(async () => replace(await realpath(resolve(cwd, path)), text), path, 'written');
}

/**
 * Writes a file as a whole or not at all, in place of what is there.
 *
 * @throws FileFault if it cannot be written.
 */
export async function writeText(path: string, cwd: string, text: string): Promise<void> {
  const target = resolve(cwd, path);
  await tried(() => stat(dirname(target)), dirname(path), 'written to');
  await tried(
    async () => ((await isThere(target)) ? replace(await realpath(target), text) : create(target, text)),
    path,
    'written',
  );
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function replace(target: string, text: string): Promise<void> {
  const { mode } = await stat(target);
  await create(target, text, mode);
}

async function create(target: string, text: string, mode?: number): Promise<void> {
  const fresh = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(fresh, text, { flag: 'wx', flush: true, mode: mode ?? 0o666 });
    // The process's mask may have taken some away.
    if (mode !== undefined) await chmod(fresh, mode & 0o7777);
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

/** What `act` gives; what it throws becomes a FileFault. */
async function tried<Result>(act: () => Promise<Result>, name: string, verb: string): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new FileFault(`${name} cannot be ${verb}: ${REASONS[code] ?? message}.`);
  }
}
