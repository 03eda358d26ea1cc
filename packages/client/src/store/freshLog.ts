/**
 * A remedy for a flaw below IndexedDB. Chromium keeps it in LevelDB. After a crash LevelDB goes on writing behind a record that was
 * only half written; at the start after that it takes the half record for damage, and Chromium deletes everything that the origin
 * has stored, with every fact that was acknowledged since. Deleting a database makes LevelDB begin a new file, which nothing
 * half-written precedes. Other browsers keep their data otherwise; there it does no harm. ADR 0012.
 */
import Dexie from 'dexie'

/** Makes the browser begin a new file. To be called before anything is written that must not be lost; takes some 20 ms. */
export async function beginFreshLog(name: string, databases?: IDBFactory): Promise<void> {
  const passing = new Dexie(`${name} opening`, placeOf(databases))
  passing.version(1).stores({})
  await passing.open()
  await passing.delete()
}

/** Where Dexie is to keep a database; the browser's own place where none is given. */
export function placeOf(databases: IDBFactory | undefined): {
  indexedDB?: IDBFactory
  IDBKeyRange?: typeof IDBKeyRange
} {
  return databases === undefined ? {} : { indexedDB: databases, IDBKeyRange }
}
