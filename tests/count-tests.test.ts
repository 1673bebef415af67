// The counter behind the last line of `.ci/run`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countTests } from '../scripts/count-tests.mjs';

const script = fileURLToPath(new URL('../scripts/count-tests.mjs', import.meta.url));

describe('countTests', () => {
  it('adds Vitest runs and a Playwright run', () => {
    const log = [
      ' Test Files  9 passed (9)',
      '      Tests  121 passed (121)',
      '   Duration  2.81s',
      ' Test Files  2 passed (2)',
      '      Tests  30 passed (30)',
      'Running 12 tests using 2 workers',
      '  12 passed (20.1s)',
    ].join('\n');
    expect(countTests(log)).toEqual({ passed: 163, failed: 0 });
  });

  it('counts failures of both runners', () => {
    const log =
      '      Tests  2 failed | 121 passed | 1 skipped (124)\n  1 failed\n    [chromium] › a.spec.ts\n  11 passed (20s)\n';
    expect(countTests(log)).toEqual({ passed: 132, failed: 3 });
  });

  it('counts a flaky test as passed, and an interrupted one as failed', () => {
    expect(countTests('  1 flaky\n  1 interrupted\n  2 skipped\n  3 did not run\n  4 passed (1.2m)')).toEqual(
      {
        passed: 5,
        failed: 1,
      },
    );
  });

  it('reads coloured output', () => {
    const log =
      '\u001B[2m      Tests \u001B[22m \u001B[1m\u001B[31m1 failed\u001B[39m\u001B[22m\u001B[2m | \u001B[22m\u001B[1m\u001B[32m7 passed\u001B[39m\u001B[22m\u001B[90m (8)\u001B[39m\n\u001B[32m  5 passed\u001B[39m\u001B[2m (3.0s)\u001B[22m';
    expect(countTests(log)).toEqual({ passed: 12, failed: 1 });
  });

  it('does not count files, suites or titles that sound like totals', () => {
    const log =
      ' Test Files  1 failed | 8 passed (9)\n ✓ Tests 3 passed the exam\n  3 passed away\n 12 passed, 0 failed';
    expect(countTests(log)).toEqual({ passed: 0, failed: 0 });
  });
});

describe('the command', () => {
  /** Writes `log` to a file, has the script read it, and deletes it. */
  function run(log: string) {
    const folder = mkdtempSync(join(tmpdir(), 'count-tests-'));
    const file = join(folder, 'log');
    writeFileSync(file, log);
    const { stdout, status } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    return { stdout, status };
  }

  it('prints one line and succeeds when tests ran, even if some failed', () => {
    expect(run('  Tests  1 failed | 2 passed (3)\n')).toEqual({ stdout: '2 passed, 1 failed\n', status: 0 });
  });

  it('fails when no test ran', () => {
    expect(run('npm error\n')).toEqual({ stdout: '0 passed, 0 failed\n', status: 1 });
  });
});
