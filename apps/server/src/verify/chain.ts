/** Re-checks entries of one journal: numbers, links, hashes and every signature. */
import { createHash } from 'node:crypto'
import { isSignedBy, parseEntry, type ReceivedHead } from '@kassa/journal'
import type { Finding } from './finding.ts'

/** An entry as the database holds it. */
export type HeldEntry = { seq: number; text: string; hash: string; signature: string; review: string }

export type ChainCheck = { findings: Finding[]; head: ReceivedHead }

/** Returns what is wrong with entries that follow `head`, and the head after them. One fault is named once: the check goes on from
 *  what the database holds. */
export async function checkChain(
  journal: { name: string; publicKey: CryptoKey },
  head: ReceivedHead,
  entries: readonly HeldEntry[],
): Promise<ChainCheck> {
  const findings: Finding[] = []
  let current = head
  // All at once: signatures are checked on threads of their own.
  const areSigned = await Promise.all(
    entries.map(({ text, signature }) => isSignedBy(journal.publicKey, text, signature)),
  )
  for (const [index, entry] of entries.entries()) {
    const place = `journal ${journal.name} entry ${entry.seq}`
    const found = (code: Finding['code'], detail: string) => findings.push({ code, place, detail })
    if (entry.seq !== current.seq + 1) found('number_missing', `entry ${current.seq + 1} should be here`)
    if (createHash('sha256').update(entry.text).digest('hex') !== entry.hash) {
      found('text_changed', 'its text is not what its hash says')
    } else {
      const parsed = parseEntry(entry.text)
      if (parsed.status === 'parsed' && parsed.entry.prev !== current.hash && entry.seq === current.seq + 1) {
        found('link_broken', 'it does not point to the entry before it')
      }
      if (areSigned[index] !== true) found('signature_wrong', 'it is not signed by the key of its device')
    }
    current = { seq: entry.seq, hash: entry.hash }
  }
  return { findings, head: current }
}
