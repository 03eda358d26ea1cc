/** Spare incarnations at the server: registered once, unseen until they are used, and then the same register. */
import { spareText } from '@kassa/contract'
import { emptyHead, exportPublicKey, type JournalIdentity, makeKeyPair, seal, sign } from '@kassa/journal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTenant } from '../database/tenant.ts'
import { readRecord } from '../records/readRecord.ts'
import { verifyTenant } from '../verify/verifyTenant.ts'
import { makeCaller, openSession, openTestShop, replyOf, someSignature } from './testServer.ts'

let story: Awaited<ReturnType<typeof openTestShop>>
beforeAll(async () => {
  story = await openTestShop()
})
afterAll(() => story.server.stop())

const standing = {
  zNumber: 4,
  perpetualTotals: { salesMinor: 90_00, returnsMinor: 0 },
  unfinished: { count: 0, amountMinor: 0 },
}

async function makeSpare(device: string) {
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  return { pair, body: { publicKey, proof: await sign(pair.privateKey, spareText({ device, publicKey })) } }
}

/** Writes the first entry of a spare, as a till does that has lost its journal, and sends it. */
async function resume(identity: JournalIdentity, pair: CryptoKeyPair, publicKey: string, lastSeq: number) {
  const head = { ...(await emptyHead(identity, publicKey)), totals: standing.perpetualTotals }
  const lost = { incarnation: 1, lastSeq, sentSeq: 0 }
  const fact = { kind: 'journal_resumed', body: { publicKey, registerName: 'Till 1', lost, standing } }
  const now = { epochMs: Date.now(), offsetMinutes: 60 }
  const { signed } = await seal({ identity, head, fact, now, privateKey: pair.privateKey })
  const anyone = makeCaller(story.server.url)
  const { token } = replyOf(await openSession(anyone, identity, pair.privateKey))
  const ask = makeCaller(story.server.url, { authorization: `Bearer ${token}` })
  const { hash: _, ...entry } = signed
  return replyOf(await ask('sendEntries', { body: { entries: [entry] } }))
}

test('a key becomes the next incarnation of its device, once, and nobody sees it until it is used', async () => {
  const { server, shop, owner, device } = story
  const { pair, body } = await makeSpare(device.identity.device)
  const first = replyOf(await device.ask('registerSpare', { body }))
  expect(first.identity).toEqual({ ...device.identity, incarnation: 2 })
  expect(replyOf(await device.ask('registerSpare', { body }))).toEqual(first)
  const second = await makeSpare(device.identity.device)
  const other = replyOf(await device.ask('registerSpare', { body: second.body }))
  expect(other.identity.incarnation).toBe(3)
  expect(replyOf(await owner('listDevices', {})).devices).toHaveLength(1)

  expect(await resume(first.identity, pair, body.publicKey, 9)).toMatchObject({ status: 'accepted' })
  const { devices } = replyOf(await owner('listDevices', {}))
  const byLife = devices.sort((a, b) => a.incarnation - b.incarnation)
  expect(byLife).toMatchObject([
    { incarnation: 1, trouble: 'journal_lost', lost: { lastSeq: 9 } },
    { incarnation: 2, seq: 1, registerName: 'Till 1', trouble: null, lost: null },
  ])
  const { findings } = await verifyTenant(server.pool, shop.tenantId)
  expect(findings).toEqual([])
})

test('the register signs with the spare as well, so that other tills know its receipts', async () => {
  const { server, shop, device } = story
  const registerId = await withTenant(server.pool, shop.tenantId, async (client) => {
    const { rows } = await client.query<{ id: string }>('select register_id as id from device limit 1')
    return rows[0]?.id ?? ''
  })
  const register = await withTenant(server.pool, shop.tenantId, (client) =>
    readRecord(client, shop.tenantId, { kind: 'register', id: registerId }),
  )
  expect(register?.signers?.map(({ incarnation }) => incarnation)).toEqual([1, 2, 3])
  expect(register?.signers?.every((signer) => signer.device === device.identity.device)).toBe(true)
})

test('a key without its proof, or with that of another device, is refused', async () => {
  const { device } = story
  const { body } = await makeSpare('01930000-0000-7000-8000-000000000099')
  expect(await device.ask('registerSpare', { body })).toEqual({ problem: 'wrong_credentials' })
  const { publicKey } = (await makeSpare(device.identity.device)).body
  const forged = { publicKey, proof: someSignature }
  expect(await device.ask('registerSpare', { body: forged })).toEqual({ problem: 'wrong_credentials' })
})

test('of two requests at once each gets a life of its own', async () => {
  const { device } = story
  const spares = await Promise.all([1, 2, 3].map(() => makeSpare(device.identity.device)))
  const replies = await Promise.all(spares.map(({ body }) => device.ask('registerSpare', { body })))
  const lives = replies.map((reply) => replyOf(reply).identity.incarnation)
  expect(new Set(lives).size).toBe(3)
})
