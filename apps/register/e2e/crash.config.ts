// `npm run crash:till`: no test of the lane, a browser that is killed again and again. KASSA_KILLS and KASSA_SEED choose how often and when.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: 'crashes.ts',
  outputDir: '../.cache/crash-run',
  reporter: 'list',
})
