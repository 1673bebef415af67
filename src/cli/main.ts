#!/usr/bin/env node
// The file behind `npx cited-timeline`: hands the process to the command. Runs where it has been built to, beside package.json.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { argv, cwd, env, stderr, stdin, stdout } from 'node:process';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command.ts';

// Who reads the output may stop early, as `head` does.
stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') throw new Error(`The output cannot be written: ${code}.`);
});

const here = dirname(fileURLToPath(import.meta.url));

process.exitCode = await runCommand(argv.slice(2), {
  cwd: cwd(),
  env,
  stdout,
  stderr,
  readStdin: () => buffer(stdin),
  standalone: join(here, 'standalone'),
  readVersion: async () => {
    const file = join(here, '../package.json');
    return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
  },
});
