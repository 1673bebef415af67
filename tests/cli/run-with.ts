// Runs the command in this process, with surroundings that a test chooses, and keeps what it says.
import { runCommand } from '../../src/cli/command.ts';

/** What is around the command. */
export interface Around {
  /** The folder that it runs in. */
  readonly cwd: string;
  /** The folder of the standalone scripts; `cwd` where it is not given. */
  readonly standalone?: string;
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** What the command answered, and what it wrote to its two outputs. */
interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command with these arguments; its version is 1.2.3. */
export async function runWith(args: readonly string[], around: Around): Promise<Answer> {
  const { cwd, standalone = cwd, stdin = '', isTTY = false, env = {} } = around;
  const said = { stdout: '', stderr: '' };
  const output = (name: keyof typeof said) => ({ isTTY, write: (text: string) => (said[name] += text) });
  const status = await runCommand(args, {
    cwd,
    env,
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStdin: () => Promise.resolve(Buffer.from(stdin)),
    standalone,
    readVersion: () => Promise.resolve('1.2.3'),
  });
  return { status, ...said };
}
