// `npm run screens`: no test, only pictures. KASSA_LANGUAGE chooses the language of those to look at; those of the guides are in theirs.
import { defineConfig } from '@playwright/test'
import { browserFlags, requireBrowser } from '../../../tools/browser.mjs'

export default defineConfig({
  testDir: '.',
  testMatch: ['screens.ts', 'guides.ts'],
  outputDir: '../.cache/screens-run',
  // A walk that is stuck says where.
  use: { actionTimeout: 60_000, launchOptions: { executablePath: requireBrowser(), args: browserFlags() } },
})
