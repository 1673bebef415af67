// The commands that write pages, in this process: what they read, write, say and answer. What is in the pages is tested in
// tests/offline, that they run in tests/e2e/one-file.spec.ts.
import { createHash } from 'node:crypto';
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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runWith } from './run-with.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'cited-timeline-'));
  mkdirSync(join(cwd, 'standalone/parts'), { recursive: true });
  const scripts = [
    ['parts/a.iife.js', 'part()'],
    ['cited-timeline.iife.js', 'element()'],
  ].map(([path = '', text = '']) => {
    writeFileSync(join(cwd, 'standalone', path), text);
    return { path, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
  });
  write('standalone/parts.json', JSON.stringify({ scripts }));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (args: readonly string[], stdin = '') =>
  runWith(args, { cwd, stdin, standalone: join(cwd, 'standalone') });
const write = (name: string, content: string) => writeFileSync(join(cwd, name), content);
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
const GOOD = JSON.stringify({
  version: 1,
  title: 'Der Krieg',
  language: 'de',
  events: [{ id: 'e', title: 'Anfang', date: '1914-07-28' }],
});
const WRONG = GOOD.replace('1914-07-28', '1914-13');

describe.each([
  ['html', '<section lang="de" dir="ltr">'],
  ['bundle', '<!doctype html>'],
])('%s', (command, start) => {
  it('writes to the standard output, in the language of the dataset', async () => {
    write('war.json', GOOD);
    const { status, stdout, stderr } = await run([command, 'war.json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith(start)).toBe(true);
    expect(stdout).toContain('28. Juli 1914');
    expect((await run([command, '-'], GOOD)).stdout).toBe(stdout);
  });

  it('writes to the standard output where the page is called -', async () => {
    const { status, stdout } = await run([command, '-', '-o', '-'], GOOD);
    expect(status).toBe(0);
    expect(stdout.startsWith(start)).toBe(true);
    expect(existsSync(join(cwd, '-'))).toBe(false);
  });

  it('writes a file, in place of what was there, and says nothing', async () => {
    write('war.json', GOOD);
    expect(await run([command, 'war.json', '-o', 'page.html'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const page = read('page.html');
    expect(page.startsWith(start)).toBe(true);
    write('page.html', 'old');
    chmodSync(join(cwd, 'page.html'), 0o664);
    await run([command, 'war.json', '--output', 'page.html']);
    expect(read('page.html')).toBe(page);
    expect(statSync(join(cwd, 'page.html')).mode & 0o777).toBe(0o664);
    expect(readdirSync(cwd).toSorted()).toEqual(['page.html', 'standalone', 'war.json']);
  });

  it('puts dates into another language', async () => {
    const { stdout } = await run([command, '-', '--locale', 'uk'], GOOD);
    expect(stdout).toContain('<time datetime="1914-07-28" lang="uk" dir="ltr">28 липня 1914');
  });

  it('writes nothing of a dataset with errors, and lists them', async () => {
    write('war.json', WRONG);
    write('page.html', 'old');
    const { status, stdout, stderr } = await run([command, 'war.json', '-o', 'page.html']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^war\.json:1:\d+ error events\n {2}The only event cannot be used\./);
    expect(stderr).toMatch(/^war\.json:1:\d+ error events\[0\]\.date\n {2}"1914-13" has month 13/m);
    expect(stderr).toContain('2 errors, 0 warnings in 1 file.');
    expect(read('page.html')).toBe('old');
  });

  it.each(['', '<html>', '[]', '{ "version": 1, "title": ', '{ "version": 1, "events": {} }'])(
    'writes nothing of what is no dataset: %j',
    async (text) => {
      const { status, stdout, stderr } = await run([command, '-', '-o', 'page.html'], text);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^-:1:\d+ error/);
      expect(existsSync(join(cwd, 'page.html'))).toBe(false);
    },
  );

  it('does not take what is only suspect for an error', async () => {
    const suspect = GOOD.replace('"events"', '"sources": [{ "id": "idle" }], "events"');
    expect(await run([command, '-'], suspect)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [[], 'There is no file to read. See cited-timeline --help.'],
    [['war.json', 'war.json'], 'One file at a time becomes a page. See cited-timeline --help.'],
    [
      ['war.json', '-o', 'war.json'],
      'The page would take the place of its dataset. See cited-timeline --help.',
    ],
    [
      ['war.json', '-o', 'link.json'],
      'The page would take the place of its dataset. See cited-timeline --help.',
    ],
    [
      ['war.json', '--locale', 'deutsch!'],
      '--locale takes the tag of a language, such as "de" or "pt-BR". See cited-timeline --help.',
    ],
    [
      ['war.json', '-o', 'a.html', '--output', 'b.html'],
      '--output is there twice; give it once. See cited-timeline --help.',
    ],
    [
      ['war.json', '--locale', 'de', '--locale', 'de'],
      '--locale is there twice; give it once. See cited-timeline --help.',
    ],
    [['war.json', '-o'], "Option '-o, --output <value>' argument missing. See cited-timeline --help."],
    [['war.json', '-o', 'standalone'], 'standalone cannot be written: it is a folder.'],
    [['war.json', '-o', 'nowhere/page.html'], 'nowhere cannot be written to: it is not there.'],
    [['war.json', '-o', 'war.json/page.html'], 'war.json/page.html cannot be written: it is not a folder.'],
    [['nowhere.json'], 'nowhere.json cannot be read: it is not there.'],
  ])('says why it cannot run: %j', async (args, message) => {
    write('war.json', GOOD);
    symlinkSync(join(cwd, 'war.json'), join(cwd, 'link.json'));
    expect(await run([command, ...args])).toEqual({
      status: 2,
      stdout: '',
      stderr: `cited-timeline: ${message}\n`,
    });
    expect(read('war.json')).toBe(GOOD);
  });

  it('leaves nothing behind where it cannot write', async () => {
    write('war.json', GOOD);
    write(`.page.html.${process.pid}.tmp`, 'mine');
    const { status, stderr } = await run([command, 'war.json', '-o', 'page.html']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^cited-timeline: page\.html cannot be written: /);
    expect(existsSync(join(cwd, 'page.html'))).toBe(false);
  });
});

describe('bundle without the scripts of the timeline', () => {
  it.each([
    ['parts.json', (file: string) => rmSync(file), 'standalone/parts.json cannot be read: it is not there.'],
    [
      'parts/a.iife.js',
      (file: string) => rmSync(file),
      'standalone/parts/a.iife.js cannot be read: it is not there.',
    ],
    [
      'parts.json',
      (file: string) => writeFileSync(file, '[]'),
      'standalone/parts.json does not list the scripts of the timeline.',
    ],
    [
      'parts.json',
      (file: string) => writeFileSync(file, '{'),
      'standalone/parts.json does not list the scripts of the timeline.',
    ],
    [
      'parts/a.iife.js',
      (file: string) => writeFileSync(file, '"</script>"'),
      'standalone/parts.json does not list the scripts of the timeline.',
    ],
  ])('says what is wrong with %s', async (name, harm, message) => {
    harm(join(cwd, 'standalone', name));
    const { status, stdout, stderr } = await run(['bundle', '-', '-o', 'page.html'], GOOD);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`cited-timeline: ${join(cwd, message)}\n`);
    expect(existsSync(join(cwd, 'page.html'))).toBe(false);
    expect((await run(['html', '-'], GOOD)).status).toBe(0);
  });
});
