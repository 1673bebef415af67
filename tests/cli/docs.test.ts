// Holds docs/commands.md to the command: what it names exists, what exists is named, and examples are what is written.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/command.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/commands.md');

async function run(args: readonly string[], stdin = ''): Promise<string> {
  let said = '';
  const output = { write: (text: string) => (said += text) };
  await runCommand(args, {
    cwd: '/',
    env: {},
    stdout: output,
    stderr: output,
    readStdin: () => Promise.resolve(Buffer.from(stdin)),
    standalone: '/',
    readVersion: () => Promise.resolve('1.2.3'),
  });
  return said;
}

const all = (text: string, pattern: RegExp): string[] => [...new Set(text.match(pattern))].toSorted();

describe('docs/commands.md', () => {
  it('names the commands and options that there are, and no others', async () => {
    const help = await run(['--help']);
    const options = /(?<![\w-])--?[a-z]+\b/g;
    const tables = page
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .join('\n');
    expect(all(tables, options)).toEqual(all(help, options));
    const commands = /(?<=cited-timeline )[a-z]+(?= FILE)/g;
    expect(all(tables, commands)).toEqual(all(help, commands));
    const told = /The commands are (.*?)\./.exec(await run(['nothing']))?.[1] ?? '';
    expect(told.split(', ').toSorted()).toEqual(all(help, commands));
  });

  it('says of each option which commands know it', async () => {
    const rows = [...page.matchAll(/^\| (`-.*?) \| (.*?) \|/gm)];
    const known = rows.flatMap(([, options = '', commands = '']) => {
      const long = /--[a-z]+/.exec(options)?.[0] ?? '';
      return all(commands, /(?<=`)[a-z]+/g).map((command) => [command, long] as const);
    });
    expect(known.length).toBeGreaterThan(5);
    for (const [command, option] of known) {
      const value = /output|texts/.test(option) ? ['x'] : option === '--locale' ? ['de'] : [];
      expect(await run([command, option, ...value])).not.toContain('has no option');
      for (const other of ['check', 'html', 'bundle'].filter(
        (name) => !known.some(([of, has]) => of === name && has === option),
      ))
        expect(await run([other, option, ...value])).toContain(
          `The command "${other}" has no option ${option}.`,
        );
    }
  });

  it('shows what is written of the dataset of the README', async () => {
    const dataset = /```json\n([^]*?)```/.exec(read('README.md'))?.[1] ?? '';
    expect(await run(['html', '-'], dataset)).toBe(/```html\n([^]*?)```/.exec(page)?.[1]);
  });
});
