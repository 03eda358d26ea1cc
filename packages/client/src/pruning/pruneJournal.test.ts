import { emptyHead, type SignedEntry, seal } from '@kassa/journal'
import { sha256Hex } from '@kassa/journal/testing'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { ownSales } from '../returning/ownSales.ts'
import { MemoryDisk, makeMemoryStore } from '../store/memoryStore.ts'
import { ids, makeDevice, makeShopServer, openForSale, until } from '../testing/shop.ts'
import { openTill } from '../till/openTill.ts'
import { keptDays, pruneJournal } from './pruneJournal.ts'

vi.setConfig({ testTimeout: 30_000 })

const dayMs = 86_400_000
const breathe = async () => undefined
const beganMs = Date.parse('2026-01-01T08:00:00Z')

const entryAt = (seq: number, atMs: number): SignedEntry => {
  const text = `{"at":"${new Date(atMs).toISOString().replace('Z', '+00:00')}","kind":"signed_in","seq":${seq}}`
  return { seq, text, hash: String(seq).padStart(64, '0'), signature: '' }
}

/** A journal with so many entries a day, the same time apart, and its period counted. */
function makeJournal(days: number, perDay: number) {
  const disk = new MemoryDisk()
  const apartMs = Math.floor(dayMs / perDay)
  disk.entries = Array.from({ length: days * perDay }, (_, index) =>
    entryAt(index + 1, beganMs + index * apartMs),
  )
  disk.values.set('tillPeriod', { seq: 1, state: {} })
  return { disk, store: makeMemoryStore(disk) }
}

test('what goes is the beginning, is secured, and is old; whatever the cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ securedSeq: fc.nat(60), keepDay: fc.nat(12) }), { maxLength: 4 }),
      async (turns) => {
        const { disk, store } = makeJournal(10, 5)
        const all = disk.entries
        const epoch = await store.claim()
        for (const { securedSeq, keepDay } of turns) {
          const keepSinceMs = beganMs + keepDay * dayMs
          const before = disk.entries.length
          const count = await pruneJournal({ store, epoch, securedSeq, keepSinceMs, breathe })
          expect(disk.entries.length).toBe(before - count)
        }
        const most = Math.max(
          0,
          ...turns.map(({ securedSeq, keepDay }) => Math.min(securedSeq, keepDay * 5, 50)),
        )
        expect(disk.entries).toEqual(all.slice(most))
        const anchor = await store.read('anchor')
        expect(anchor).toEqual(most === 0 ? undefined : { seq: most, hash: all[most - 1]?.hash })
      },
    ),
    { numRuns: 60 },
  )
})

test('thirty days of three thousand sales and more need no more room than the days that are kept', async () => {
  const { disk, store } = makeJournal(0, 1)
  const epoch = await store.claim()
  let most = 0
  for (let day = 0; day < 45; day += 1) {
    const first = day * 3000
    for (let index = 0; index < 3000; index += 1)
      disk.entries.push(entryAt(first + index + 1, beganMs + day * dayMs + index * 10_000))
    const keepSinceMs = beganMs + (day + 1 - keptDays) * dayMs
    await pruneJournal({ store, epoch, securedSeq: first, keepSinceMs, breathe })
    most = Math.max(most, disk.entries.length)
  }
  expect(most).toBe(keptDays * 3000)
  expect(disk.entries[0]?.seq).toBe((45 - keptDays) * 3000 + 1)
})

test('nothing goes that a server does not hold, that only a server holds, or before the period was counted', async () => {
  const { disk, store } = makeJournal(40, 3)
  const epoch = await store.claim()
  const old = { store, epoch, keepSinceMs: beganMs + 30 * dayMs, breathe }
  expect(await pruneJournal({ ...old, securedSeq: 0 })).toBe(0)
  disk.values.delete('tillPeriod')
  expect(await pruneJournal({ ...old, securedSeq: 120 })).toBe(0)
  expect(disk.entries).toHaveLength(120)
})

test('a till whose old entries went starts, sells on and sends, and finds the sales that it kept', async () => {
  const server = await makeShopServer()
  const device = makeDevice(server)
  const till = await openForSale(device)
  const sell = async (open: typeof till) => {
    await open.scan('4006381333931')
    await open.startTendering()
    await open.payCash(350)
    await open.nextSale()
  }
  await sell(till)
  await sell(till)
  await until(till, ({ sync }) => sync.waiting === 0)
  await till.close()
  const { store } = device.ports
  const sales = device.disk.entries.filter(({ text }) => text.includes('"kind":"retail_transaction"'))
  const secondSale = sales[1]?.seq ?? 0
  const keepSinceMs = Date.parse('2027-01-01T00:00:00Z')
  await pruneJournal({ store, epoch: await store.claim(), securedSeq: secondSale - 1, keepSinceMs, breathe })
  expect(device.disk.entries[0]?.seq).toBe(secondSale)

  const again = await openTill(device.ports)
  await until(again, (view) => view.staff.length > 0)
  await again.signIn(ids.ann, '1234')
  await sell(again)
  await until(again, ({ sync }) => sync.waiting === 0)
  const { headSeq } = again.view().sync
  expect(server.entries).toHaveLength(headSeq)
  const found: number[] = []
  for await (const { transaction } of ownSales({ store, headSeq, breathe }))
    found.push(transaction.receiptNumber)
  expect(found).toEqual([3, 2])
  await again.close()
})

test('the entry behind the anchor is chained to it', async () => {
  const identity = { tenant: ids.tenant, store: ids.store, device: ids.register, incarnation: 1 }
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
  ])
  let head = await emptyHead(identity, 'x')
  const disk = new MemoryDisk()
  disk.values.set('tillPeriod', { seq: 1, state: {} })
  for (let index = 0; index < 3; index += 1) {
    const fact = { kind: 'signed_in', body: { index } }
    const now = { epochMs: beganMs, offsetMinutes: 60 }
    const sealed = await seal({ identity, head, fact, now, privateKey })
    disk.entries.push(sealed.signed)
    head = sealed.head
  }
  const store = makeMemoryStore(disk)
  const epoch = await store.claim()
  expect(await pruneJournal({ store, epoch, securedSeq: 2, keepSinceMs: beganMs + 1, breathe })).toBe(2)
  const anchor = await store.read('anchor')
  const [first] = disk.entries
  expect(first?.text).toContain(`"prev":"${anchor?.hash}"`)
  expect(await sha256Hex(first?.text ?? '')).toBe(first?.hash)
})
