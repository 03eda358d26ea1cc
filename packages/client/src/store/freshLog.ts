/**
 * A remedy for a flaw below IndexedDB. Chromium keeps it in LevelDB. After a crash LevelDB goes on writing behind a record that was
 * only half written; at the start after that it takes the half record for damage, and Chromium deletes everything that the origin
 * has stored, with every fact that was acknowledged since. Deleting a database makes LevelDB begin a new file, which nothing
 * half-written precedes. Other browsers keep their data otherwise; there it does no harm. ADR 0012.
 */
import { deleteDatabase, openDatabase } from './indexedDb.ts'

/** Makes the browser begin a new file. To be called before anything is written that must not be lost; takes some 20 ms. */
export async function beginFreshLog(store: string, databases?: IDBFactory): Promise<void> {
  const name = `${store} opening`
  const passing = await openDatabase({ name, version: 10, databases })
  passing.close()
  await deleteDatabase(name, databases)
}
