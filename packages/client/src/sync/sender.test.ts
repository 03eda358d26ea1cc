/** What a till makes of a server that has another end of its journal: both ends are kept, and nothing counts that is not there. */
import type { SignedEntry } from '@kassa/journal'
import { expect, test } from 'vitest'
import { Sender } from './sender.ts'

const named = (hash: string, place: number): SignedEntry => ({
  seq: place + 1,
  text: hash,
  hash,
  signature: '',
})

/** Returns a till with these entries, and what a server that has other ones is sent and keeps aside. */
function tillBeside({ here, there }: { here: string[]; there: string[] }) {
  const journal = here.map(named)
  const aside: string[] = []
  const sender = new Sender({
    journal: {
      readEntries: async (after, limit) => journal.filter(({ seq }) => seq > after).slice(0, limit),
    },
    keep: async () => undefined,
    post: async ({ body }) => {
      const { entries } = JSON.parse(String(body)) as { entries: SignedEntry[] }
      const other = entries.find(({ seq, text }) => {
        if (seq === there.length + 1 && here[seq - 2] === there.at(-1)) there.push(text)
        return there[seq - 1] !== text
      })
      const head = { seq: there.length, hash: there.at(-1) ?? '' }
      if (other === undefined) return Response.json({ status: 'accepted', head, headOffice: head })
      aside.push(...entries.filter(({ seq }) => seq >= other.seq).map(({ text }) => text))
      return Response.json({ status: 'fork', head, seq: other.seq })
    },
    clock: { epochMs: () => 0, after: () => () => undefined },
    // As the server told that was there before.
    sent: { seq: journal.length, hash: journal.at(-1)?.hash ?? '' },
    ...{ isWriter: true, headSeq: () => journal.length },
    ...{ onBatch: () => undefined, onLineBack: () => undefined, onChange: () => undefined },
  })
  return { sender, aside }
}

test.each([
  { what: 'ends elsewhere', here: ['a', 'b', 'c', 'd'], there: ['a', 'b', 'x'], sent: 2, aside: ['c', 'd'] },
  { what: 'has as many', here: ['a', 'b', 'c'], there: ['a', 'x', 'y'], sent: 1, aside: ['b', 'c'] },
  { what: 'has more', here: ['a', 'b'], there: ['a', 'x', 'y'], sent: 1, aside: ['b'] },
  {
    what: 'goes on where this till was put back',
    here: ['a', 'b'],
    there: ['a', 'b', 'c'],
    sent: 2,
    aside: [],
  },
  { what: 'has nothing in common', here: ['a'], there: ['x'], sent: 0, aside: ['a'] },
])(
  'where the server $what, the till shows all it has, once, and stops',
  async ({ here, there, sent, aside }) => {
    const till = tillBeside({ here, there })
    till.sender.ask()
    await expect.poll(() => till.sender.line).toBe('stopped')
    expect(till.sender.sent.seq).toBe(sent)
    expect(till.sender.securedSeq).toBe(0)
    expect(till.aside).toEqual(aside)
  },
)

test('a server that lost the end of the journal has no other end of it, and gets it again', async () => {
  const there = ['a']
  const { sender, aside } = tillBeside({ here: ['a', 'b', 'c'], there })
  sender.ask()
  await expect.poll(() => there).toEqual(['a', 'b', 'c'])
  await expect.poll(() => sender.isIdle).toBe(true)
  expect({ sent: sender.sent.seq, secured: sender.securedSeq, aside }).toEqual({
    sent: 3,
    secured: 3,
    aside: [],
  })
})

test('what was let go of here and lacks there is waited for, not asked for without end', async () => {
  const head = { seq: 0, hash: '' }
  let posts = 0
  const waits: number[] = []
  const sender = new Sender({
    journal: { readEntries: async () => [] },
    keep: async () => undefined,
    post: async () => {
      posts += 1
      return Response.json({ status: 'accepted', head })
    },
    clock: {
      epochMs: () => 0,
      after: (ms) => {
        waits.push(ms)
        return () => undefined
      },
    },
    ...{ sent: head, isWriter: true, headSeq: () => 2 },
    ...{ onBatch: () => undefined, onLineBack: () => undefined, onChange: () => undefined },
  })
  sender.ask()
  await expect.poll(() => waits).toEqual([500])
  expect(posts).toBe(1)
})
