import { defineConfig, devices } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../support/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = Number(process.env['E2E_PORT'] ?? 4173);

export default defineConfig({
  testDir: '.',
  outputDir: `${root}/test-results`,
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  forbidOnly: !!process.env['CI'],
  // Two slow cores that are busy with something else must not fail a test.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: process.env['CI'] ? 1 : 0,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // Pictures of every step cost more than the tests.
    trace: { mode: 'retain-on-failure', screenshots: false },
    actionTimeout: 15_000,
    launchOptions: await launchOptions(),
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: `node tests/support/serve.mjs ${port}`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env['CI'],
  },
});
