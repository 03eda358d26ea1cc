/** What the server does not hold yet, as a file for a person to bring there. */
import type { JournalFile } from '@kassa/contract'
import type { EnrolledDevice } from '../identity/device.ts'
import type { DeviceStore } from '../store/deviceStore.ts'

const pageLength = 500

/** Returns the entries after that one, with whose they are. The server works hashes out for itself. */
export async function makeJournalFile(
  store: Pick<DeviceStore, 'readEntries'>,
  { identity, publicKey, registerName }: EnrolledDevice,
  after: number,
): Promise<JournalFile> {
  const entries: JournalFile['entries'] = []
  for (;;) {
    const page = await store.readEntries(after + entries.length, pageLength)
    entries.push(...page.map(({ seq, text, signature }) => ({ seq, text, signature })))
    if (page.length < pageLength) break
  }
  return { format: 'kassa-journal', version: 1, identity, publicKey, registerName, entries }
}
