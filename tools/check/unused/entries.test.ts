import { expect, it } from 'vitest'
import { findEntries } from './entries.ts'

it('finds what is started by name, and nothing that is only mentioned', () => {
  const texts: Record<string, string> = {
    'vitest.config.ts': "globalSetup: ['apps/server/src/testCluster.ts']",
    'stryker.config.json': '{ "plugins": ["@stryker-mutator/*", "./tools/lib/texts.mjs"] }',
    'apps/till/index.html': '<script type="module" src="/src/main.tsx"></script>',
    'README.md':
      'Run `node tools/run.mjs bench/main.ts --json`; `tools/demo.mjs` made it. See `tools/check/rules.ts`.',
    '.ci/run': 'exec node tools/test.mjs',
    'apps/till/src/main.tsx': '',
    'bench/src/rows/paint.ts': "await buildPageScript('bench/src/page/paint.ts')",
  }
  const workspaces = [
    { folder: '', manifest: { scripts: { start: 'node tools/start.mjs' } } },
    { folder: 'packages/ui', manifest: { scripts: { gallery: 'node gallery/serve.mjs' } } },
  ]
  const entries = findEntries({ paths: Object.keys(texts), workspaces, read: (path) => texts[path] ?? '' })
  expect([...entries].sort()).toEqual([
    'apps/server/src/testCluster.ts',
    'apps/till/src/main.tsx',
    'bench/main.ts',
    'bench/src/page/paint.ts',
    'packages/ui/gallery/serve.mjs',
    'stryker.config.json',
    'tools/demo.mjs',
    'tools/lib/texts.mjs',
    'tools/run.mjs',
    'tools/start.mjs',
    'tools/test.mjs',
    'vitest.config.ts',
  ])
})
