/** The product as it is built for people. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'

type Building = { ensureBuilt(): Promise<void> }

/** Builds it unless it is built. */
export async function ensureBuilt(): Promise<void> {
  // By its path, not by an import: in this program's bundle it would look for the clone in the wrong place.
  const building: Building = await import(pathToFileURL(path.resolve('tools', 'lib', 'building.mjs')).href)
  await building.ensureBuilt()
}
