// The command in this process: what it reads, says, writes and answers. That it starts from its file is tested end to end.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/command.ts';
import type { Around } from './run-with.ts';
import { runWith } from './run-with.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ARTICLES = join(ROOT, '../shared/articles');
const ESCAPE = '\u001B';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (args: readonly string[], around: Partial<Around> = {}) =>
  runWith(args, { cwd, standalone: cwd, ...around });
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

/** A dataset, one event a line, so that the first is in line 3. */
const timeline = (
  dates: readonly string[],
  more = '',
) => `{ "version": 1, "title": "T", "sources": [{ "id": "s" }],${more}
  "events": [
${dates.map((date, i) => `    { "id": "e${i}", "title": "E${i}", "date": ${date}, "citations": [{ "source": "s" }] }`).join(',\n')}
  ]
}
`;
const GOOD = timeline(['"1914"']);
const WRONG = timeline(['"1914"', '"1914-13"']);
const SUSPECT = timeline(['"1914"'], '\n "eras": [{ "title": "E", "date": "201X/2012" }],');

interface Document {
  readonly files: readonly {
    readonly file: string;
    readonly errors: number;
    readonly warnings: number;
    readonly complete: boolean;
    readonly problems: readonly Readonly<Record<string, unknown>>[];
    readonly diff?: string;
  }[];
  readonly errors: number;
  readonly warnings: number;
}
const runJson = async (args: readonly string[], around?: Partial<Around>) => {
  const { status, stdout, stderr } = await run([...args, '--json'], around);
  return { status, stdout, stderr, document: JSON.parse(stdout) as Document };
};

describe('check', () => {
  it('says that a good file has no problems', async () => {
    write('good.json', GOOD);
    expect(await run(['check', 'good.json'])).toEqual({
      status: 0,
      stdout: '0 errors, 0 warnings in 1 file.\n',
      stderr: '',
    });
  });

  it('names the file, line, column, severity and path of an error, and what to write instead', async () => {
    write('wrong.json', WRONG);
    const { status, stdout } = await run(['check', 'wrong.json']);
    expect(status).toBe(1);
    expect(stdout).toBe(`wrong.json:4:48 error events[1].date
  "1914-13" has month 13; months are 01–12. This event is left out.
  Write "1914-12" for December 1914.

1 error, 0 warnings in 1 file.
`);
    // The column of the month itself, in the date, in the line.
    expect(WRONG.split('\n')[3]!.slice(47, 49)).toBe('13');
  });

  it('succeeds with warnings alone', async () => {
    write('suspect.json', SUSPECT);
    const { status, stdout } = await run(['check', 'suspect.json']);
    expect(status).toBe(0);
    expect(stdout).toContain('suspect.json:2:35 warning eras[0].date\n');
    expect(stdout).toMatch(/\n\n0 errors, 1 warning in 1 file\.\n$/);
  });

  it('gives the problems in the order of the file, and several files one after the other', async () => {
    write('a.json', timeline(['"196u"', '"1914-13"'], '\n "eras": [{ "title": "E", "date": "201X/2012" }],'));
    write('b.json', WRONG);
    const { stdout } = await run(['check', 'a.json', 'b.json']);
    expect(stdout.match(/^\S+:\d+(?=:)/gm)).toEqual(['a.json:2', 'a.json:4', 'a.json:5', 'b.json:4']);
    expect(stdout).toContain('2 errors, 2 warnings in 2 files.');
  });

  it('says where a file stops being JSON', async () => {
    write('cut.json', '\uFEFF{\n  "version": 1,\n}');
    const { status, stdout } = await run(['check', 'cut.json']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^cut\.json:3:1 error\n {2}Line 3, column 1: found "}"/);
  });

  it.each([
    ['', 'The file is empty.'],
    ['<html>', 'This is a web page, not JSON.'],
    ['[]', 'This is a list, not a timeline.'],
    ['['.repeat(100_000) + ']'.repeat(100_000), 'This is a list, not a timeline.'],
  ])('reports an error in a file that is no dataset: %#', async (text, message) => {
    write('other.json', text);
    const { status, stdout } = await run(['check', 'other.json']);
    expect(status).toBe(1);
    expect(stdout).toContain(message);
  });

  it('reads the standard input as -', async () => {
    const { status, stdout } = await run(['check', '-'], { stdin: WRONG });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^-:4:48 error events\[1\]\.date\n/);
  });

  it('checks a file once, however often it is named', async () => {
    write('wrong.json', WRONG);
    expect((await run(['check', 'wrong.json', 'wrong.json'])).stdout).toContain(
      '1 error, 0 warnings in 1 file.',
    );
  });

  it('lists a part of very many problems, and says that there are more', async () => {
    write('many.json', timeline(Array.from({ length: 1_000 }, () => '"never"')));
    const { status, stdout } = await run(['check', 'many.json']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/many\.json has more problems\. .*\n\n200 errors, 0 warnings in 1 file\.\n$/);
    expect((await runJson(['check', 'many.json'])).document.files[0]).toMatchObject({
      complete: false,
      errors: 200,
    });
  });
});

describe('names that are in an object twice', () => {
  it.each([
    [200, true],
    [201, false],
  ])('are all listed or not, as is said: %i', async (count, complete) => {
    write('twice.json', timeline(['"1914"']).replace('{', `{${'"language":"en",'.repeat(count + 1)}`));
    const { document } = await runJson(['check', 'twice.json']);
    expect(document.files[0]).toMatchObject({ complete, errors: 0, warnings: 200 });
  });
});

describe('colour', () => {
  it('is there on a terminal, and nowhere else', async () => {
    write('wrong.json', WRONG);
    const colored = await run(['check', 'wrong.json'], { isTTY: true });
    expect(colored.stdout).toContain(`${ESCAPE}[31merror${ESCAPE}[0m`);
    expect((await run(['check', 'wrong.json'])).stdout).not.toContain(ESCAPE);
    expect(
      (await run(['check', 'wrong.json'], { isTTY: true, env: { NO_COLOR: '1' } })).stdout,
    ).not.toContain(ESCAPE);
    expect((await run(['check', 'wrong.json', '--json'], { isTTY: true })).stdout).not.toContain(ESCAPE);
  });
});

describe('hostile strings', () => {
  // Controls of both kinds, an override of direction, a character outside the first plane that cannot be seen.
  const HOSTILE = `${ESCAPE}[2J\u009B31m\u202E\u0007\r\u{E0041}`;
  const file = JSON.stringify({
    version: 1,
    title: 'T',
    [HOSTILE]: 1,
    events: [{ id: 'e', title: 'E', date: HOSTILE }],
    sources: [{ id: HOSTILE }],
  });
  // eslint-disable-next-line no-control-regex -- they are what must not come
  const RAW = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E\u{E0041}]/u;

  it('do not reach the terminal', async () => {
    const { stdout } = await run(['check', '-'], { stdin: file });
    expect(stdout).not.toMatch(RAW);
    expect(stdout).toContain(String.raw`\u001B[2J`);
  });

  it('do not reach it in JSON either, where they are what they were', async () => {
    const { stdout, document } = await runJson(['check', '-'], { stdin: file });
    expect(stdout).not.toMatch(RAW);
    expect(document.errors).toBe(2);
    write(`${HOSTILE}.json`, GOOD);
    const named = await runJson(['check', `${HOSTILE}.json`]);
    expect(named.stdout).not.toMatch(RAW);
    expect(named.document.files[0]?.file).toBe(`${HOSTILE}.json`);
  });

  it('do not reach it by a diff or by the name of a file', async () => {
    const name = `a\n${ESCAPE}[2J.json`;
    write(name, timeline(['"196u"']).replace('E0', `E\u202E\u009B`));
    const { stdout, stderr } = await run(['check', name, '--fix']);
    expect(stdout).not.toMatch(RAW);
    expect(stdout).toContain('+    { "id": "e0", "title": "E\\u202E\\u009B", "date": "196X"');
    expect(stderr).toBe('');
    expect((await run(['check', `${ESCAPE}[2J`])).stderr).not.toMatch(RAW);
    expect((await run(['check', '-', `--${ESCAPE}[2J`])).stderr).not.toMatch(RAW);
  });
});

describe('--json', () => {
  it('prints one document with everything that is known of a problem', async () => {
    write('wrong.json', WRONG);
    const { status, document } = await runJson(['check', 'wrong.json', '-'], { stdin: GOOD });
    expect(status).toBe(1);
    expect(document).toEqual({
      files: [
        {
          file: 'wrong.json',
          errors: 1,
          warnings: 0,
          complete: true,
          problems: [
            {
              severity: 'error',
              path: 'events[1].date',
              line: 4,
              column: 48,
              message: '"1914-13" has month 13; months are 01–12. This event is left out.',
              hint: 'Write "1914-12" for December 1914.',
            },
          ],
        },
        { file: '-', errors: 0, warnings: 0, complete: true, problems: [] },
      ],
      errors: 1,
      warnings: 0,
    });
  });
});

describe('--texts', () => {
  const dataset = (id: string) =>
    JSON.stringify({
      version: 1,
      title: 'T',
      sources: [{ id }],
      events: [
        {
          id: 'e',
          title: 'E',
          date: '1914',
          citations: [{ source: id, passage: { start: 'the war began' } }],
        },
      ],
    });

  it('looks for passages in the texts that are there', async () => {
    mkdirSync(join(cwd, 'texts'));
    write('texts/gazette.txt', '\uFEFFYesterday the war began.');
    write('texts/memoir.txt', 'I remember nothing.');
    const check = (id: string) => run(['check', '-', '--texts', 'texts'], { stdin: dataset(id) });
    expect((await check('gazette')).stdout).toContain('0 warnings');
    expect((await check('letter')).stdout).toContain('0 warnings');
    const { status, stdout } = await check('memoir');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'warning events[0].citations[0].passage.start\n  "the war began" is not in the text of this source.',
    );
  });

  it.each([
    '../secret',
    '../../../../etc/passwd',
    './gazette',
    'texts/../../secret',
    '..\\secret',
    '/etc/passwd',
    '',
    '.',
    '..',
    'a\u0000b',
  ])('reads no file outside its folder for the id %j', async (id) => {
    mkdirSync(join(cwd, 'texts'));
    write('secret.txt', 'Nothing of this.');
    const { status, stdout, stderr } = await run(['check', '-', '--texts', 'texts'], {
      stdin: dataset(id || 's'),
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain('passage');
  });

  it('follows no link out of its folder, and takes no folder for a text', async () => {
    mkdirSync(join(cwd, 'texts/folder.txt'), { recursive: true });
    write('secret.txt', 'Nothing of this.');
    symlinkSync(join(cwd, 'secret.txt'), join(cwd, 'texts/link.txt'));
    for (const id of ['link', 'folder'])
      expect((await run(['check', '-', '--texts', 'texts'], { stdin: dataset(id) })).stdout).not.toContain(
        'passage',
      );
  });

  it.each(['nowhere', 'file.json'])('cannot run with %s', async (folder) => {
    write('file.json', GOOD);
    const { status, stdout, stderr } = await run(['check', 'file.json', '--texts', folder]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^cited-timeline: ${folder} cannot be read: .+\\.\n$`));
  });

  it('finds nothing wrong with examples', async () => {
    const { status, document } = await runJson(
      ['check', 'data/moscow-visit-2023.json', 'examples/deep-time.json'],
      { cwd: ROOT },
    );
    expect(status).toBe(0);
    expect(document.files.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe.runIf(existsSync(ARTICLES))('with the five articles at hand', () => {
  const args = ['check', 'data/moscow-visit-2023.json', '--texts', '../shared/articles'];

  it('the dataset of the Moscow visit has no problems', async () => {
    expect(await run(args, { cwd: ROOT })).toEqual({
      status: 0,
      stdout: '0 errors, 0 warnings in 1 file.\n',
      stderr: '',
    });
  });

  it('a locator that is one letter off is found out', async () => {
    const file = readFileSync(join(ROOT, 'data/moscow-visit-2023.json'), 'utf8');
    const stdin = file.replace(
      '"announced by both countries on Friday"',
      '"announced by both countries on Fridaz"',
    );
    const { document } = await runJson(['check', '-', '--texts', ARTICLES], { stdin });
    expect(document.files[0]?.problems.map(({ path }) => path)).toEqual([
      'events[13].citations[0].passage.start',
    ]);
  });
});

describe('--fix', () => {
  const FIXABLE = timeline(['"1914"', '"196u"', '"1985/unknown"']);

  it('rewrites dates, shows a diff, and has nothing more to do the second time', async () => {
    write('a.json', FIXABLE);
    const { status, stdout } = await run(['check', 'a.json', '--fix']);
    expect(status).toBe(0);
    expect(read('a.json')).toBe(FIXABLE.replace('196u', '196X').replace('1985/unknown', '1985/'));
    expect(stdout).toBe(`--- a.json
+++ a.json
@@ -1,7 +1,7 @@
 { "version": 1, "title": "T", "sources": [{ "id": "s" }],
   "events": [
     { "id": "e0", "title": "E0", "date": "1914", "citations": [{ "source": "s" }] },
-    { "id": "e1", "title": "E1", "date": "196u", "citations": [{ "source": "s" }] },
-    { "id": "e2", "title": "E2", "date": "1985/unknown", "citations": [{ "source": "s" }] }
+    { "id": "e1", "title": "E1", "date": "196X", "citations": [{ "source": "s" }] },
+    { "id": "e2", "title": "E2", "date": "1985/", "citations": [{ "source": "s" }] }
   ]
 }

0 errors, 0 warnings in 1 file.
`);
    const fixed = statSync(join(cwd, 'a.json'));
    expect((await run(['check', 'a.json', '--fix'])).stdout).toBe('0 errors, 0 warnings in 1 file.\n');
    expect(statSync(join(cwd, 'a.json'))).toMatchObject({ ino: fixed.ino, mtimeMs: fixed.mtimeMs });
  });

  it('is not done without being asked for', async () => {
    write('a.json', FIXABLE);
    const { document } = await runJson(['check', 'a.json']);
    expect(read('a.json')).toBe(FIXABLE);
    expect(document.files[0]).not.toHaveProperty('diff');
  });

  it('gives the diff in the document of --json, empty where nothing changed', async () => {
    write('a.json', FIXABLE);
    write('b.json', GOOD);
    const { document } = await runJson(['check', 'a.json', 'b.json', '--fix']);
    expect(document.files[0]?.diff).toMatch(/^--- a\.json\n\+\+\+ a\.json\n@@ /);
    expect(document.files[1]?.diff).toBe('');
  });

  it('reports what is left, at its place in the new text', async () => {
    write('a.json', timeline(['"1985/unknown"', '"1914-13"']).replaceAll('\n', ' '));
    const { status, stdout } = await run(['check', 'a.json', '--fix']);
    expect(status).toBe(1);
    const [, column] = /a\.json:1:(\d+) error events\[1\]\.date/.exec(stdout) ?? [];
    expect(read('a.json').slice(Number(column) - 1)).toMatch(/^13"/);
  });

  it('leaves the mode of the file, follows a link to it, and leaves nothing beside it', async () => {
    write('a.json', FIXABLE);
    chmodSync(join(cwd, 'a.json'), 0o664);
    symlinkSync('a.json', join(cwd, 'link.json'));
    await run(['check', 'link.json', '--fix']);
    expect(read('a.json')).toContain('196X');
    expect(statSync(join(cwd, 'a.json')).mode & 0o777).toBe(0o664);
    expect(readdirSync(cwd).toSorted()).toEqual(['a.json', 'link.json']);
  });

  it('writes nothing if any file cannot be read', async () => {
    write('a.json', FIXABLE);
    expect((await run(['check', 'a.json', 'nowhere.json', '--fix'])).status).toBe(2);
    expect(read('a.json')).toBe(FIXABLE);
  });

  it('leaves a file that is not JSON, and cannot write to the standard input', async () => {
    write('a.json', '{ "date": "196u", }');
    expect((await run(['check', 'a.json', '--fix'])).status).toBe(1);
    expect(read('a.json')).toBe('{ "date": "196u", }');
    const { status, stderr } = await run(['check', '-', '--fix'], { stdin: FIXABLE });
    expect(status).toBe(2);
    expect(stderr).toContain('--fix needs a file to write to');
  });

  it('says so if the file cannot be written', async () => {
    mkdirSync(join(cwd, 'folder'));
    write('folder/a.json', FIXABLE);
    // Taken: who writes must not write over what is there.
    write(`folder/.a.json.${process.pid}.tmp`, 'mine');
    const { status, stderr } = await run(['check', 'folder/a.json', '--fix']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^cited-timeline: folder\/a\.json cannot be written: /);
    expect(read('folder/a.json')).toBe(FIXABLE);
  });
});

describe('a call that cannot run', () => {
  it.each([
    [[], 'There is no command. The commands are check, html, bundle. See cited-timeline --help.'],
    [
      ['chekc', 'a.json'],
      'There is no command "chekc". The commands are check, html, bundle. See cited-timeline --help.',
    ],
    [
      ['check', 'a.json', '--locale', 'de'],
      'The command "check" has no option --locale. See cited-timeline --help.',
    ],
    [['html', 'a.json', '--fix'], 'The command "html" has no option --fix. See cited-timeline --help.'],
    [['check'], 'There is no file to check. See cited-timeline --help.'],
    [['check', 'a.json', '--fast'], "Unknown option '--fast'. See cited-timeline --help."],
    [['check', 'a.json', '--texts'], "Option '--texts <value>' argument missing. See cited-timeline --help."],
    [['check', 'nowhere.json'], 'nowhere.json cannot be read: it is not there.'],
    [['check', '.'], '. cannot be read: it is a folder.'],
    [['check', 'a.json/b.json'], 'a.json/b.json cannot be read: it is not a folder.'],
    [['check', 'latin1.json'], 'latin1.json cannot be read: it is not text in UTF-8.'],
  ])('says why, and that on the standard error output alone: %j', async (args, message) => {
    write('a.json', GOOD);
    write('latin1.json', Buffer.from(GOOD.replace('"T"', '"é"'), 'latin1'));
    expect(await run(args)).toEqual({ status: 2, stdout: '', stderr: `cited-timeline: ${message}\n` });
  });

  it('is told from a mistake of the command itself, which is not hidden', async () => {
    const readStdin = () => Promise.reject(new TypeError('a mistake'));
    const output = { write: () => true };
    const around = {
      cwd,
      env: {},
      stdout: output,
      stderr: output,
      readStdin,
      standalone: cwd,
      readVersion: readStdin,
    };
    await expect(runCommand(['check', '-'], around)).rejects.toThrow('a mistake');
  });
});

describe('--help and --version', () => {
  it('are on the standard output, and a success', async () => {
    const help = await run(['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const option of ['--texts', '--fix', '--json', '--help', '--version', '0 ', '1 ', '2 '])
      expect(help.stdout).toContain(option);
    expect(await run(['-h'])).toEqual(help);
    expect(await run(['--version'])).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
  });
});

describe('docs/checking.md', () => {
  const page = readFileSync(join(ROOT, 'docs/checking.md'), 'utf8');

  it('names the options that there are, and no others', async () => {
    const options = (text: string) => [...new Set(text.match(/(?<![\w-])--[a-z]+/g))].toSorted();
    const help = (await run(['--help'])).stdout;
    const ofCheck = help.slice(help.indexOf('cited-timeline check'), help.indexOf('cited-timeline html'));
    expect(options(page)).toEqual([...options(ofCheck), '--help', '--version'].toSorted());
  });

  it('shows a problem and a document as they are printed', async () => {
    const dates = ['"1914"', '"1914"', '"1914"', '"1914-13"'];
    write('war.json', timeline(dates));
    expect((await run(['check', 'war.json'])).stdout.replace('6:48', '12:20')).toBe(
      /```\n(war\.json[^]*?)```/.exec(page)?.[1],
    );
    const shown = JSON.parse(/```json\n([^]*?)```/.exec(page)?.[1] ?? '') as Document;
    const { document } = await runJson(['check', 'war.json', '--fix']);
    expect(shown).toEqual({
      ...document,
      files: [
        { ...document.files[0], problems: [{ ...document.files[0]?.problems[0], line: 12, column: 20 }] },
      ],
    });
  });
});
