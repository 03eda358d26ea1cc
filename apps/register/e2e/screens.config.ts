// `npm run screens`: no test, only pictures. KASSA_LANGUAGE chooses the language.
import { defineConfig } from '@playwright/test'
import { browserFlags, requireBrowser } from '../../../tools/browser.mjs'

export default defineConfig({
  testDir: '.',
  testMatch: 'screens.ts',
  outputDir: '../.cache/screens-run',
  use: { launchOptions: { executablePath: requireBrowser(), args: browserFlags() } },
})
