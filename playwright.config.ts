// Browser tests: every e2e/ folder of a package or app is a project. Real Chromium, real server, real database.
import { existsSync, readdirSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { browserFlags, requireBrowser } from './tools/browser.mjs'

// The longest first, so that no worker waits for the other in the end.
const folders = ['apps', 'packages'].flatMap((parent) =>
  readdirSync(parent).map((name) => `${parent}/${name}`),
)

export default defineConfig({
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  timeout: 90_000,
  // How long a machine that is busy may take to show what is asserted; no test measures time by it.
  expect: { timeout: 20_000 },
  workers: 2,
  use: {
    launchOptions: { executablePath: requireBrowser(), args: browserFlags() },
    // What moves is drawn again and again, and is waited for before it is pressed. A test of motion asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Recording a trace takes as much of the machine as the page itself; whoever looks for a fault runs the test with `--trace on`.
    trace: 'off',
  },
  projects: folders
    .filter((folder) => existsSync(`${folder}/e2e`))
    .map((folder) => ({ name: folder, testDir: `${folder}/e2e` })),
})
