/** What becomes of batches whose bytes were damaged: nothing is stored that no valid signature covers. */
import type { SignedEntry } from '@kassa/journal'
import { makeTestDevice } from '@kassa/journal/testing'
import { expect, test } from 'vitest'
import { decideBatch, proveBatch } from './decideBatch.ts'

type Batch = [SignedEntry, SignedEntry, SignedEntry, SignedEntry]

const damaged = (entry: SignedEntry): SignedEntry => ({ ...entry, text: entry.text.replace('"n":', '"m":') })
const unsigned = (entry: SignedEntry): SignedEntry => ({ ...entry, signature: 'A'.repeat(86) })

test.each<
  [what: string, change: (entries: Batch) => SignedEntry[], status: string, held: number[], aside: number[]]
>([
  ['as it was written', (entries) => entries, 'accepted', [1, 2, 3, 4], []],
  [
    'a signature missing where a later one covers it',
    ([a, b, c, d]) => [a, unsigned(b), c, d],
    'accepted',
    [1, 2, 3, 4],
    [],
  ],
  ['the last signature missing', ([a, b, c, d]) => [a, b, c, unsigned(d)], 'quarantined', [1, 2, 3], [4]],
  ['the last text damaged', ([a, b, c, d]) => [a, b, c, damaged(d)], 'quarantined', [1, 2, 3], [4]],
  ['a text in the middle damaged', ([a, b, c, d]) => [a, damaged(b), c, d], 'quarantined', [1], [2, 3, 4]],
  ['the first text damaged', ([a, b, c, d]) => [damaged(a), b, c, d], 'quarantined', [], [1, 2, 3, 4]],
  ['an entry missing in the middle', ([a, b, , d]) => [a, b, d], 'gap', [1, 2], []],
  ['an entry missing behind a damaged one', ([a, b, , d]) => [a, damaged(b), d], 'quarantined', [1], [2, 4]],
  ['all damaged', (entries) => entries.map(damaged), 'quarantined', [], [1, 2, 3, 4]],
])('%s', async (_, change, status, held, aside) => {
  const device = await makeTestDevice()
  for (let n = 1; n <= 4; n += 1) await device.append({ kind: 'signed_in', body: { n } })
  const { identity, genesis, entries } = device
  const batch = await proveBatch(device.publicKey, change([...entries] as Batch))
  const { outcome, refused } = await decideBatch(batch, {
    identity,
    head: genesis,
    heldHash: () => undefined,
  })
  expect(outcome.status).toBe(status)
  expect(outcome.accepted.map(({ signed }) => signed.seq)).toEqual(held)
  expect(refused?.entries.map(({ seq }) => seq) ?? []).toEqual(aside)
})

test('what is held already and arrives damaged is no fork; what was signed twice is one', async () => {
  const [device, twin] = [await makeTestDevice(), await makeTestDevice()]
  for (let n = 1; n <= 3; n += 1) await device.append({ kind: 'signed_in', body: { n } })
  const { identity, entries } = device
  const [first, second, third] = entries as Batch
  const head = { seq: 2, hash: second.hash }
  const journal = { identity, head, heldHash: (seq: number) => entries[seq - 1]?.hash }
  const decided = async (...batch: SignedEntry[]) =>
    (await decideBatch(await proveBatch(device.publicKey, batch), journal)).outcome
  expect(await decided(first, damaged(second), third)).toMatchObject({ status: 'quarantined', seq: 2 })
  expect(await decided(damaged(first), second, third)).toMatchObject({ status: 'quarantined', seq: 1 })
  expect(await decided(first, second, third)).toMatchObject({ status: 'accepted', head: { seq: 3 } })

  await twin.append({ kind: 'signed_out', body: {} })
  const other = await decideBatch(await proveBatch(twin.publicKey, twin.entries), journal)
  expect(other.outcome).toMatchObject({ status: 'fork', seq: 1 })
})
