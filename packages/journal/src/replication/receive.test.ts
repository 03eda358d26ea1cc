import { expect, test } from 'vitest'
import type { SignedEntry } from '../entry/entry.ts'
import { makeTestDevice } from '../testDevice.ts'
import { receive } from './receive.ts'

async function makeJournal(count: number) {
  const device = await makeTestDevice()
  for (let index = 0; index < count; index += 1) await device.append({ kind: 'signed_in', body: { index } })
  const { entries, genesis, identity } = device
  const headAt = (seq: number) => (seq === 0 ? genesis : { seq, hash: entries[seq - 1]?.hash ?? '' })
  const take = (headSeq: number, batch: readonly SignedEntry[], onPaper: readonly SignedEntry[] = []) => {
    const held = [...entries.slice(0, headSeq), ...onPaper]
    const heldHash = (seq: number) => held.find((entry) => entry.seq === seq)?.hash
    return receive({ identity, head: headAt(headSeq), entries: batch, heldHash })
  }
  return { ...device, take, headAt }
}

test('entries that follow are accepted, those held already are skipped, whatever the cut', async () => {
  const { entries, take, headAt } = await makeJournal(4)
  for (let from = 0; from < 4; from += 1) {
    for (let to = from + 1; to <= 4; to += 1) {
      for (let held = 0; held <= 4; held += 1) {
        const outcome = take(held, entries.slice(from, to))
        if (from > held) expect(outcome).toEqual({ status: 'gap', accepted: [], head: headAt(held) })
        else {
          expect(outcome).toMatchObject({ status: 'accepted', head: headAt(held > to ? held : to) })
          expect(outcome.accepted.map(({ signed }) => signed.seq)).toEqual(
            entries.slice(held, to).map((entry) => entry.seq),
          )
        }
      }
    }
  }
})

test('another entry at a place that is held is a fork', async () => {
  const { entries, take } = await makeJournal(2)
  const other = await makeJournal(2)
  const twin = { ...(other.entries[1] ?? never()) }
  expect(take(2, [twin])).toMatchObject({ status: 'fork', seq: 2 })
  // One that claims to follow the head but points elsewhere is one too.
  expect(take(1, [twin])).toMatchObject({ status: 'fork', seq: 2 })
  expect(take(0, [entries[0] ?? never(), twin])).toMatchObject({
    status: 'quarantined',
    seq: 2,
    head: { seq: 1 },
  })
})

test('what was read back from paper behind the head is taken in as itself, and is a fork as anything else', async () => {
  const { entries, take } = await makeJournal(4)
  const [, second, third] = entries
  if (second === undefined || third === undefined) return never()
  expect(take(1, entries, [third])).toMatchObject({ status: 'accepted', head: { seq: 4 } })
  const twin = { ...third, hash: second.hash }
  expect(take(1, entries, [twin])).toMatchObject({ status: 'fork', seq: 3, head: { seq: 2 } })
})

test('what cannot be read is kept as a link and blocks nothing', async () => {
  const { identity, genesis, entries } = await makeJournal(1)
  const strange: SignedEntry = { seq: 1, text: 'not json', hash: 'f'.repeat(64), signature: '' }
  const outcome = receive({ identity, head: genesis, entries: [strange], heldHash: () => undefined })
  expect(outcome).toMatchObject({
    status: 'accepted',
    head: { seq: 1, hash: strange.hash },
    accepted: [{ content: { status: 'flagged', reason: 'not_an_entry' } }],
  })
  const stranger = { ...identity, device: 'another' }
  expect(receive({ identity: stranger, head: genesis, entries, heldHash: () => undefined })).toMatchObject({
    status: 'accepted',
    accepted: [{ content: { status: 'flagged', reason: 'of_another_journal' } }],
  })
})

test('a number other than the text says is flagged', async () => {
  const { identity, entries, headAt } = await makeJournal(2)
  const second = entries[1] ?? never()
  const head = { seq: 4, hash: headAt(1).hash }
  const outcome = receive({ identity, head, entries: [{ ...second, seq: 5 }], heldHash: () => undefined })
  expect(outcome.accepted).toMatchObject([{ content: { status: 'flagged', reason: 'wrong_number' } }])
})

function never(): never {
  throw new Error('the journal is shorter than the test thinks')
}
