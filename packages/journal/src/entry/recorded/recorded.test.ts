/**
 * Entries as programs of each version wrote them, byte for byte. They are never changed: a version that writes otherwise adds a file of
 * its own, and every later program reads all of them. Where one of these tests fails, the change would make journals unreadable.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readProof } from '../../compact/proof.ts'
import { importPublicKey, isSignedBy } from '../../identity/key.ts'
import { receive } from '../../replication/receive.ts'
import { genesisHash, type JournalIdentity, parseEntry, textOf } from '../entry.ts'

type Recorded = {
  identity: JournalIdentity
  publicKey: string
  entries: { seq: number; text: string; signature: string }[]
  receiptCode: string
}

const version1 = JSON.parse(readFileSync(new URL('./version1.json', import.meta.url), 'utf8')) as Recorded
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('entries of version 1 are signed, chained, and taken in, a kind that nobody knows yet among them', async () => {
  const { identity, publicKey, entries } = version1
  const key = await importPublicKey(publicKey)
  for (const { text, signature } of entries)
    expect(key !== undefined && (await isSignedBy(key, text, signature))).toBe(true)
  const head = { seq: 0, hash: await genesisHash(identity, publicKey) }
  const batch = entries.map((entry) => ({ ...entry, hash: sha256(entry.text) }))
  const outcome = receive({ identity, head, entries: batch, heldHash: () => undefined })
  expect(outcome).toMatchObject({ status: 'accepted', head: { seq: entries.length } })
  expect(outcome.accepted.map(({ content }) => content.status)).toEqual(['read', 'read', 'read'])
  expect(outcome.accepted.map(({ signed }) => signed.text)).toEqual(entries.map(({ text }) => text))
})

test('the code of a receipt of version 1 is its entry, byte for byte', async () => {
  const read = await readProof(version1.receiptCode)
  expect(read?.text).toBe(version1.entries[1]?.text)
})

test('fields that a later version adds stay where they are, and stop nothing', async () => {
  const { identity, publicKey, entries } = version1
  const parsed = parseEntry(entries[0]?.text ?? '')
  if (parsed.status !== 'parsed') throw new Error(parsed.detail)
  const later = { ...parsed.entry, addedLater: { a: 1 } }
  const text = textOf(later)
  const head = { seq: 0, hash: await genesisHash(identity, publicKey) }
  const batch = [{ seq: 1, text, hash: sha256(text), signature: '' }]
  const outcome = receive({ identity, head, entries: batch, heldHash: () => undefined })
  expect(outcome).toMatchObject({
    status: 'accepted',
    accepted: [{ signed: { text }, content: { status: 'read' } }],
  })
})

test('an entry of a form that this program does not know is kept as a link, named, and stops nothing behind it', async () => {
  const { identity, entries } = version1
  const [first] = entries
  const text = (first?.text ?? '').replace('"v":1', '"v":2')
  const head = { seq: 0, hash: sha256('anything') }
  const batch = [{ seq: 1, text, hash: sha256(text), signature: '' }]
  expect(receive({ identity, head, entries: batch, heldHash: () => undefined })).toMatchObject({
    status: 'accepted',
    accepted: [{ signed: { text }, content: { status: 'flagged', reason: 'not_an_entry' } }],
  })
})
