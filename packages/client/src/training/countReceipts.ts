/**
 * Counting practice receipts in the journal of the register. The practice journal is written first; what the register's own does not
 * count yet is counted by the next that asks, after a crash too, and none twice: the place is kept with the facts.
 */
import { type ParsedFact, tillEventOf } from '@kassa/contract'
import { type Fact, parseEntry, type SignedEntry } from '@kassa/journal'
import { fact } from '../journal/facts.ts'
import type { JournalWriter } from '../journal/journalWriter.ts'
import type { DeviceStore } from '../store/deviceStore.ts'

const entriesAtOnce = 500

export type CountingPorts = {
  own: Pick<DeviceStore, 'readEntries'>
  real: Pick<DeviceStore, 'read'>
  writer: Pick<JournalWriter, 'write'>
}

/** Journals every practice receipt that is not counted. What cannot be written now is counted the next time. */
export async function countReceipts({ own, real, writer }: CountingPorts): Promise<void> {
  const mark = await real.read('training')
  if (mark === undefined) return
  const entries: SignedEntry[] = []
  for (;;) {
    const page = await own.readEntries(mark.countedSeq + entries.length, entriesAtOnce)
    entries.push(...page)
    if (page.length < entriesAtOnce) break
  }
  const facts = entries.flatMap(receiptFact)
  if (facts.length === 0) return
  const training = { ...mark, countedSeq: mark.countedSeq + entries.length }
  await writer.write(() => ({ facts, change: () => ({ values: { training } }) }))
}

function receiptFact({ text }: SignedEntry): Fact[] {
  const parsed = parseEntry(text)
  if (parsed.status !== 'parsed') return []
  const { kind, body } = parsed.entry
  const event = tillEventOf({ kind, body } as ParsedFact)
  if (event?.type !== 'retail_transaction') return []
  const { operatorId, receiptNumber: number, totalMinor: amountMinor, currency } = event.transaction
  return [fact('training_receipt', { operatorId, number, amountMinor, currency })]
}
