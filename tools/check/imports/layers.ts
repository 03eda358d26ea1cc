// The direction of imports, as data: a package may import what stands below it, never what stands beside or above.
// ARCHITECTURE.md draws the same table.

export type Layer = {
  readonly folder: string
  /** Other parts of the project that it may import by their public face. */
  readonly mayImport: readonly string[]
  /** Whether its code runs in a browser, and so must do without `node:` modules. */
  readonly runsInBrowser: boolean
}

const kernel = '@kassa/kernel'
const journal = '@kassa/journal'
const contract = '@kassa/contract'
const devices = '@kassa/devices'
const client = '@kassa/client'
const ui = '@kassa/ui'
const everything = [kernel, journal, contract, devices, client, ui]

export const layers: readonly Layer[] = [
  { folder: 'packages/kernel', mayImport: [], runsInBrowser: true },
  { folder: 'packages/journal', mayImport: [kernel], runsInBrowser: true },
  { folder: 'packages/contract', mayImport: [kernel, journal], runsInBrowser: true },
  { folder: 'packages/devices', mayImport: [kernel, journal, contract], runsInBrowser: true },
  { folder: 'packages/client', mayImport: [kernel, journal, contract, devices], runsInBrowser: true },
  { folder: 'packages/ui', mayImport: [kernel], runsInBrowser: true },
  { folder: 'apps/register', mayImport: everything, runsInBrowser: true },
  { folder: 'apps/office', mayImport: everything, runsInBrowser: true },
  { folder: 'apps/server', mayImport: everything, runsInBrowser: false },
]

/** Public faces that only Node code may import. */
export const nodeOnlyFaces: readonly string[] = ['@kassa/devices/node']

/** Folders beside the packages: they may import every face; nothing imports them, except that they and tests may use
 *  tools. */
export const besideFolders: readonly string[] = ['simulator', 'bench', 'tools']
