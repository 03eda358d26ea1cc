// The project's own checks, each by name over the whole checkout.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { findNodeInBrowserCode } from './imports/browserCode.ts'
import { findCycles } from './imports/cycles.ts'
import { findWrongDirections } from './imports/direction.ts'
import { facesOf, makeGraph } from './imports/graph.ts'
import { extendFingerprints, findHistoryBreaks, type Migration } from './migrations/history.ts'
import { otherTables } from './migrations/otherTables.ts'
import { makeSchema } from './migrations/schema.ts'
import { parseStatements } from './migrations/statements.ts'
import { findBannedStatement, findTenantBreaks } from './migrations/tenantRules.ts'
import { findMissingWalls } from './migrations/tenantWalls.ts'
import { findLockFileBreaks } from './packages/lockFile.ts'
import { findLoosePins } from './packages/pins.ts'
import { findLongFunctions, lowerRecord, measureLongest } from './rules/functionLength.ts'
import { findGuideFaults } from './rules/guides.ts'
import { findIdleTaps } from './rules/idleTaps.ts'
import { findLeftovers } from './rules/leftovers.ts'
import { findDeadLinks } from './rules/links.ts'
import { findMachinePaths } from './rules/machinePaths.ts'
import { findPictureFaults } from './rules/pictures.ts'
import { findImpurity } from './rules/purity.ts'
import { findUntranslatedWords } from './rules/words.ts'
import type { Checkout } from './source/checkout.ts'
import { findDeadExports } from './unused/deadExports.ts'
import { findEntries } from './unused/entries.ts'
import { findUnreachedFiles } from './unused/unreachedFiles.ts'
import type { Check } from './violation.ts'

const lengthRecord = 'tools/check/records/functionLength.json'
const migrationRecord = 'tools/check/records/migrations.json'
const migrationFolder = 'apps/server/src/database/migrations/'
const textName = /\.(ts|tsx|mjs|mts|json|md|css|html|sql|yml|yaml|sh)$|^\.ci\/run$/

/** All checks, over a checkout that was read once. */
export function ownChecks(checkout: Checkout): Check[] {
  return [
    ...importChecks(checkout),
    ...ruleChecks(checkout),
    ...packageChecks(checkout),
    ...migrationChecks(checkout),
  ]
}

/** What `npm run check -- --record` writes down, by path: new migrations, functions that became shorter. */
export function ownRecords(checkout: Checkout): Readonly<Record<string, unknown>> {
  return {
    [lengthRecord]: lowerRecord(measureLongest(checkout.sources), checkout.readJson(lengthRecord)),
    [migrationRecord]: extendFingerprints(migrationsOf(checkout), checkout.readJson(migrationRecord)),
  }
}

function importChecks(checkout: Checkout): Check[] {
  const { sources, workspaces } = checkout
  const graph = makeGraph(sources, workspaces)
  const entries = findEntries(checkout)
  const isEntry = (path: string) => entries.has(path)
  return [
    { name: 'imports go down only', run: () => findWrongDirections(graph, workspaces) },
    { name: 'no import cycles', run: () => findCycles(graph) },
    { name: 'browser code does without Node', run: () => findNodeInBrowserCode(graph, facesOf(workspaces)) },
    { name: 'no dead exports', run: () => findDeadExports(graph, isEntry) },
    { name: 'no unused files', run: () => findUnreachedFiles(graph, isEntry) },
  ]
}

function ruleChecks(checkout: Checkout): Check[] {
  const { root, paths, sources, read, readJson } = checkout
  const texts = paths.filter((path) => textName.test(path))
  const documents = paths.filter((path) => path.endsWith('.md'))
  const links = () => documents.flatMap((path) => findDeadLinks(path, read(path), paths))
  const sizeOf = (path: string) => statSync(join(root, path)).size
  const lengths = () => findLongFunctions(measureLongest(sources), readJson(lengthRecord), lengthRecord)
  return [
    { name: 'kernel and journal are pure', run: () => sources.flatMap(findImpurity) },
    { name: 'nothing is left over', run: () => sources.flatMap(findLeftovers) },
    { name: 'functions fit a screen', run: lengths },
    { name: 'links lead somewhere', run: links },
    { name: 'guides say what screens say', run: () => findGuideFaults(checkout) },
    { name: 'pictures are small and shown', run: () => findPictureFaults({ paths, read, sizeOf }) },
    { name: 'no tap does nothing', run: () => sources.flatMap(findIdleTaps) },
    { name: 'words are in the catalogues', run: () => sources.flatMap(findUntranslatedWords) },
    {
      name: 'no folder of a machine is named',
      run: () => texts.flatMap((path) => findMachinePaths(path, read(path), root)),
    },
  ]
}

function packageChecks({ workspaces, readJson }: Checkout): Check[] {
  return [
    { name: 'versions are pinned', run: () => findLoosePins(workspaces) },
    { name: 'lock file installs everywhere', run: () => findLockFileBreaks(readJson('package-lock.json')) },
  ]
}

function migrationChecks(checkout: Checkout): Check[] {
  const migrations = migrationsOf(checkout)
  const parsed = migrations.map(({ file, sql }) => ({ file, statements: parseStatements(sql) }))
  const schema = makeSchema(parsed)
  const walls = () =>
    findMissingWalls(
      schema,
      parsed.flatMap(({ statements }) => statements),
      otherTables,
    )
  const history = () => findHistoryBreaks(migrations, checkout.readJson(migrationRecord), migrationRecord)
  const tenants = () => [
    ...findTenantBreaks(schema, otherTables),
    ...parsed.flatMap(({ file, statements }) => statements.flatMap((one) => findBannedStatement(file, one))),
  ]
  return [
    { name: 'migrations never change', run: history },
    { name: 'schema spreads by tenant', run: tenants },
    { name: 'tenants are walled off', run: walls },
  ]
}

function migrationsOf({ paths, read }: Checkout): Migration[] {
  return paths
    .filter((path) => path.startsWith(migrationFolder) && path.endsWith('.sql'))
    .map((file) => ({ file, sql: read(file) }))
}
