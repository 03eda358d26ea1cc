// Tests beside the code, in lanes: unit needs nothing, pg a real PostgreSQL, sim takes longer. Browser tests are
// playwright's (playwright.config.ts).
import { configDefaults, defineConfig } from 'vitest/config'

const exclude = [...configDefaults.exclude, '**/e2e/**']
const anywhere = '{packages,apps,bench,tools}/**'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${anywhere}/*.test.{ts,tsx}`],
          exclude: [...exclude, '**/*.pg.test.ts'],
          // A process of its own for each of some hundred files took longer than what is in them.
          isolate: false,
          // vitest leaves a core to whoever watches; here nobody does, and half of a small machine would be idle.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'pg',
          include: [`${anywhere}/*.pg.test.ts`],
          exclude,
          globalSetup: ['apps/server/src/postgres/testCluster.ts'],
          // How long a machine that is busy may take; no test measures time by it.
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          // Each file has a database of its own; reading the server anew for each took as long as what is in them.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: { name: 'sim', include: ['simulator/**/*.test.ts'], exclude, testTimeout: 120_000 },
      },
    ],
  },
})
