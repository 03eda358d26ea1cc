// The tests that mutants of one folder of the kernel are held to: its own, and the worked examples. `npm run test:mutation` says which.
import { defineConfig } from 'vitest/config'

const folder = process.env.MUTATED_FOLDER ?? ''

export default defineConfig({
  test: {
    include: [`packages/kernel/src/${folder}/**/*.test.ts`, 'packages/kernel/src/examples/*.test.ts'],
    testTimeout: 120_000,
  },
})
