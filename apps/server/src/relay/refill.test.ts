/** When a store server asks head office for entries again, and when it does not. What becomes of whole shops is for the simulator. */
import { expect, test } from 'vitest'
import { type PassedEntry, Refill, type TakenIn } from './refill.ts'

const page: PassedEntry[] = [{ seq: 1, text: 'entry 1', signature: '' }]
const held: TakenIn = { status: 'accepted', head: { seq: 1, hash: 'one' } }

/** Returns a refill, what it asked for, and the waits that it began. */
function refillThat({ reads, takes }: { reads: (PassedEntry[] | undefined)[]; takes: TakenIn[] }) {
  const asked: number[] = []
  const waits: { ms: number; end: () => void }[] = []
  let headSeq = 0
  const refill = new Refill({
    readAbove: async (after) => {
      asked.push(after)
      return reads.shift()
    },
    takeIn: async () => takes.shift() ?? held,
    headSeq: () => headSeq,
    onTakenIn: async (head) => {
      headSeq = head.seq
    },
    clock: {
      after: (ms, end) => {
        waits.push({ ms, end })
        return () => undefined
      },
    },
    onWork: () => undefined,
  })
  return { refill, asked, waits }
}

test('asks once for each end that head office tells, and not where nothing lacks', async () => {
  const { refill, asked } = refillThat({ reads: [page, []], takes: [] })
  refill.heardOf({ seq: 1, hash: 'one' })
  refill.heardOf({ seq: 1, hash: 'one' })
  await expect.poll(() => asked).toEqual([0])
  refill.heardOf({ seq: 1, hash: 'other' })
  refill.heardOf({ seq: 2, hash: 'two' })
  await expect.poll(() => asked).toEqual([0, 1])
})

test('waits where there is no answer, and asks again', async () => {
  const { refill, asked, waits } = refillThat({ reads: [undefined, page], takes: [] })
  refill.heardOf({ seq: 1, hash: 'one' })
  await expect.poll(() => waits.map(({ ms }) => ms)).toEqual([500])
  waits[0]?.end()
  await expect.poll(() => asked).toEqual([0, 0])
})

test('stops where head office has another end, and asks no more', async () => {
  const fork: TakenIn = { status: 'fork', head: { seq: 0, hash: '' } }
  const { refill, asked, waits } = refillThat({ reads: [page, page], takes: [fork] })
  refill.heardOf({ seq: 1, hash: 'one' })
  await expect.poll(() => asked).toEqual([0])
  await new Promise((resolve) => setTimeout(resolve, 0))
  refill.heardOf({ seq: 2, hash: 'two' })
  expect({ asked, waits }).toEqual({ asked: [0], waits: [] })
})

test('is closed: it asks no more', () => {
  const { refill, asked } = refillThat({ reads: [page], takes: [] })
  refill.close()
  refill.heardOf({ seq: 1, hash: 'one' })
  expect(asked).toEqual([])
})
