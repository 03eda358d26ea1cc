/** What a device has written, as facts. */
import { parseEntry } from '@kassa/journal'
import type { TestDevice } from './shop.ts'

/** Returns the bodies of the facts of a kind, in order. */
export function bodiesOf({ disk }: TestDevice, kind: string): unknown[] {
  return disk.entries.flatMap(({ text }) => {
    const parsed = parseEntry(text)
    return parsed.status === 'parsed' && parsed.entry.kind === kind ? [parsed.entry.body] : []
  })
}
