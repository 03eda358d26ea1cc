/** What a relay does where head office forgets. What becomes of whole shops is for the simulator. */
import { expect, test } from 'vitest'
import { type JournalStanding, Relay } from './relay.ts'

const standing: JournalStanding = {
  ...{ device: '01930000-0000-7000-8000-000000000001', incarnation: 1, headSeq: 2 },
  ...{ sent: { seq: 2, hash: 'of head office' }, hashHere: 'of the store' },
}
const register = { registerId: '01930000-0000-7000-8000-000000000002', name: 'Till 1' }
const vouched = { device: standing.device, incarnation: 1, publicKey: 'key', register }
const entries = [1, 2].map((seq) => ({ seq, text: `entry ${seq}`, hash: `hash ${seq}`, signature: '' }))

/** Returns a relay to a head office that has another end of the one journal, what head office was sent, and the forks that are kept. */
function relayOfForkedJournal() {
  const sent: string[] = []
  const forks: string[] = []
  const nothing = async () => undefined
  const head = { seq: 2, hash: 'of head office' }
  const relay = new Relay({
    store: {
      readJournals: async () => [standing],
      readEntries: async (_, after) => entries.filter(({ seq }) => seq > after),
      readDevices: async () => [vouched],
      keepFork: async ({ device }) => void forks.push(device),
      takeIn: async () => ({ status: 'accepted', head }),
      ...{ keepSent: nothing, keepDevices: nothing, keepRevoked: nothing },
    },
    headOffice: {
      vouch: async () => ({
        devices: [{ device: vouched.device, incarnation: 1, status: 'known', head }],
        others: [],
      }),
      readEntries: async () => [],
      post: async (_, { body }) => {
        sent.push(String(body))
        return Response.json({ status: 'fork', head, seq: 2 })
      },
    },
    clock: { epochMs: () => 0, after: () => () => undefined },
    onSent: () => undefined,
    onRefused: () => undefined,
    onError: (error) => {
      throw error
    },
  })
  return { relay, sent, forks }
}

test('another end is shown once, and again when the line opens: head office may have been put back to an older backup', async () => {
  const { relay, sent, forks } = relayOfForkedJournal()
  await relay.look()
  await expect.poll(() => relay.isStopped(standing)).toBe(true)
  await relay.look()
  expect(sent).toHaveLength(1)
  expect(forks).toEqual([standing.device])
  await relay.vouch()
  await expect.poll(() => relay.isStopped(standing)).toBe(true)
  expect(sent).toHaveLength(2)
  expect(sent[1]).toBe(sent[0])
})
