// The command as it is built: it starts, checks the project's own dataset and answers with an exit status. What it says is tested in
// tests/cli.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  version: string;
  bin: Readonly<Record<string, string>>;
};
const file = manifest.bin['cited-timeline'] ?? '';
const articles = existsSync(`${root}/../shared/articles`) ? ['--texts', '../shared/articles'] : [];

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

test('The command checks the dataset of the page and finds nothing wrong', () => {
  expect(readFileSync(`${root}/${file}`, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(`${root}/${file}`).mode & 0o111).toBe(0o111);
  expect(run(['check', 'data/moscow-visit-2023.json', ...articles])).toEqual({
    status: 0,
    stdout: '0 errors, 0 warnings in 1 file.\n',
    stderr: '',
  });
  expect(run(['check', '-'], '{ "events": ').status).toBe(1);
  expect(run(['check', 'nowhere.json']).status).toBe(2);
  expect(run(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
});
