/** IndexedDB as promises: opening a database, one answer, one transaction. */

type Opening = {
  name: string
  version: number
  /** Makes what that version has; called where the browser has an older one, or none. */
  make?: (database: IDBDatabase) => void
  /** Of another bucket than the browser's own. */
  databases?: IDBFactory | undefined
}

/** Opens the database, making it where there is none. It closes where another page wants to change or delete it.
 *  Fails: rejected with what the browser says. */
export function openDatabase({ name, version, make, databases = indexedDB }: Opening): Promise<IDBDatabase> {
  const request = databases.open(name, version)
  request.onupgradeneeded = () => make?.(request.result)
  return answerOf(request).then((database) => {
    database.onversionchange = () => database.close()
    return database
  })
}

/** Deletes the database; waits until no page has it open. */
export async function deleteDatabase(name: string, databases = indexedDB): Promise<void> {
  await answerOf(databases.deleteDatabase(name))
}

/** Resolves with what the browser answers.   Fails: rejected with what it says, where the transaction came to nothing. */
export function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Resolves when all that was asked of the transaction is done; of strict durability, when it is on the disk.
 *  Fails: rejected with what ended it; then nothing of it was written. */
export function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was given up'))
  })
}
