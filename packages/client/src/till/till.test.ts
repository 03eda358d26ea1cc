import { parseEntry } from '@kassa/journal'
import type { RetailTransaction } from '@kassa/kernel'
import { describe, expect, it, vi } from 'vitest'
import type { MemoryServer } from '../testing/memoryServer.ts'
import { ids, makeDevice, makeShopServer, openForSale, until, untilLater } from '../testing/shop.ts'
import { openTill } from './openTill.ts'
import type { Till } from './till.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const facts = (server: MemoryServer) =>
  server.entries.map(({ text }) => {
    const parsed = parseEntry(text)
    if (parsed.status !== 'parsed') throw new Error(parsed.detail)
    return parsed.entry
  })
const kinds = (server: MemoryServer) => facts(server).map(({ kind }) => kind)
const allSent = (till: Till) => until(till, ({ sync }) => sync.waiting === 0)

describe('enrolment', () => {
  it('makes a register of the device, whose first entry says so', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openTill(device.ports)
    expect(till.view().stage).toBe('not_enrolled')
    expect(await till.enrol(' aaaa-1111 ')).toEqual({ status: 'enrolled' })
    await until(till, (view) => view.register?.store !== undefined && view.staff.length === 3)
    expect(till.view().staff.map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Cleo'])
    await allSent(till)
    expect(kinds(server)).toEqual(['device_enrolled', 'program_started'])
    await till.close()
  })

  it('refuses a code that is none, and can be tried again while the server is away', async () => {
    const server = await makeShopServer()
    const till = await openTill(makeDevice(server).ports)
    expect(await till.enrol('WRONG')).toEqual({ status: 'code_invalid' })
    server.isAway = true
    expect(await till.enrol('AAAA-1111')).toEqual({ status: 'unreachable' })
    server.isAway = false
    expect(await till.enrol('AAAA-1111')).toEqual({ status: 'enrolled' })
    await till.close()
  })

  it('survives the loss of its answer: the next start asks again with the same key', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openTill(device.ports)
    server.losesAnswers = true
    expect(await till.enrol('AAAA-1111')).toEqual({ status: 'unreachable' })
    await till.close()
    server.losesAnswers = false
    const again = await openTill(device.ports)
    await until(again, ({ stage }) => stage === 'signed_out')
    await again.close()
  })
})

describe('signing in', () => {
  it('bounds wrong PINs, over a reload, and lets the right one in after the wait', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    await till.signOut()
    for (let turn = 0; turn < 5; turn += 1) await till.signIn(ids.bob, '0000')
    expect(till.view().notice).toMatchObject({ code: 'wrong_pin', detail: { attemptsLeft: 0 } })
    await till.close()
    const again = await openTill(device.ports)
    await until(again, ({ staff }) => staff.length > 0)
    await again.signIn(ids.bob, '4321')
    expect(again.view().notice).toMatchObject({ code: 'locked_out', detail: { waitSeconds: 30 } })
    device.clock.advance(30_000)
    expect(await again.signIn(ids.bob, '4321')).toEqual({ status: 'done' })
    expect(again.view()).toMatchObject({ stage: 'open', operator: { name: 'Bob', permissions: ['sell'] } })
    await again.close()
  })

  it('keeps no PIN check readable on the disk', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    await till.close()
    const onDisk = JSON.stringify([[...device.disk.values], [...device.disk.chunks]])
    expect(onDisk).toContain('Cup')
    expect(onDisk).not.toContain('iterations')
    expect(onDisk).not.toMatch(/"Ann\\*"/)
  })
})

describe('a cash sale', () => {
  it('is scanned, changed, paid with rounding and change, durable, and arrives with its stock', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    await until(till, () => till.catalogue.byCode('4006381333931')?.stockMilli === 10_000)
    await till.scan('4006381333931')
    await till.scan('4006381333931')
    await till.addItem(ids.book)
    const { basket } = till.view()
    expect(basket.lines.map(({ quantityMilli }) => quantityMilli)).toEqual([2000, 1000])
    const [cups] = basket.lines
    await till.setQuantity(cups?.lineId ?? '', 1000)
    expect(till.view().basket).toMatchObject({ status: 'priced', totalMinor: 1642, currency: 'EUR' })
    await till.startTendering()
    expect(till.view().flow).toMatchObject({
      name: 'tendering',
      remainingMinor: 1642,
      remainingCashMinor: 1640,
      quickCashMinor: [1640, 1800, 2000, 5000],
    })
    await till.payCash(2000)
    const { flow } = till.view()
    expect(flow).toMatchObject({ name: 'completed', changeMinor: 360 })
    if (flow.name !== 'completed') throw new Error('not completed')
    expect(flow.transaction).toMatchObject({ receiptNumber: 1, totalMinor: 1642, roundingMinor: -2 })
    expect(flow.proof).toMatch(/^KASSA1:/)
    expect(flow.at).toBe('2026-11-22T10:00:00.000+01:00')
    expect(till.catalogue.byCode('4006381333931')?.stockMilli).toBe(9000)
    await until(till, () => kinds(server).includes('drawer_opened'))
    expect(kinds(server).slice(2)).toEqual([
      'signed_in',
      'shift_opened',
      'line_removed',
      'retail_transaction',
      'drawer_opened',
    ])
    expect(server.level(ids.cup)).toBe(9000)
    expect(till.catalogue.byCode('4006381333931')?.stockMilli).toBe(9000)
    await till.close()
  })

  it('prints the original once, then copies, and says what the printer said', async () => {
    const server = await makeShopServer()
    const till = await openForSale(makeDevice(server))
    await till.addItem(ids.cup)
    await till.startTendering()
    server.printerStatus = 'paper_out'
    await till.payCash(345)
    await till.print('original')
    expect(till.view().flow).toMatchObject({ printing: 'failed', printFailure: 'paper_out' })
    server.printerStatus = 'printed'
    await till.print('original')
    await till.print('original')
    expect(till.view().flow).toMatchObject({ printing: 'printed' })
    await allSent(till)
    const printed = facts(server).filter(({ kind }) => kind === 'receipt_printed')
    expect(printed.map(({ body }) => (body as { kind: string }).kind)).toEqual(['original', 'copy'])
    expect(kinds(server)).toContain('device_failed')
    await till.close()
  })

  it('tells a drawer that stays shut once, not after every sale, and again after it opened', async () => {
    const server = await makeShopServer()
    const till = await openForSale(makeDevice(server))
    const told: (string | undefined)[] = []
    for (const printerStatus of ['unreachable', 'unreachable', 'printed', 'unreachable']) {
      server.printerStatus = printerStatus
      await till.addItem(ids.cup)
      await till.startTendering()
      await till.payCash(345)
      const isOfDrawer = (kind: string) => kind === 'drawer_opened' || kind === 'device_failed'
      await vi.waitFor(() => expect(kinds(server).filter(isOfDrawer)).toHaveLength(told.length + 1))
      told.push(till.view().notice?.code)
      till.dismissNotice()
      await till.nextSale()
    }
    expect(told).toEqual(['drawer_failed', undefined, undefined, 'drawer_failed'])
    await till.close()
  })

  it('gives goods back for cash where the operator may, and numbers receipts without gaps', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    await till.addItem(ids.cup, -2000)
    await till.startTendering()
    expect(await till.payCard()).toMatchObject({ status: 'refused', code: 'no_terminal' })
    expect(await till.payCash(695)).toEqual({ status: 'not_now' })
    await till.payCash(-695)
    expect(till.view().flow).toMatchObject({ name: 'completed', transaction: { totalMinor: -694 } })
    await till.scan('4006381333931')
    expect(till.view().flow.name).toBe('scanning')
    await till.signOut()
    await till.signIn(ids.bob, '4321')
    expect(await till.addItem(ids.cup, -1000)).toMatchObject({ status: 'approval_wanted' })
    till.dismissApproval()
    await till.startTendering()
    await till.payCash(345)
    await allSent(till)
    const sales = facts(server).filter(({ kind }) => kind === 'retail_transaction')
    expect(sales.map(({ body }) => (body as RetailTransaction).receiptNumber)).toEqual([1, 2])
    expect(sales.at(-1)?.totals).toEqual({ salesMinor: 347, returnsMinor: 694 })
    await till.close()
  })

  it('journals what leaves the basket unpaid, and takes changes back', async () => {
    const server = await makeShopServer()
    const till = await openForSale(makeDevice(server))
    await till.addItem(ids.cup, 3000)
    const [line] = till.view().basket.lines
    await till.removeLine(line?.lineId ?? '')
    expect(till.view().basket.lines).toEqual([])
    await till.undo()
    expect(till.view().basket.lines).toMatchObject([{ quantityMilli: 3000 }])
    await till.undo()
    expect(till.view()).toMatchObject({ canUndo: false, basket: { lines: [] } })
    await till.addItem(ids.book)
    await till.abandonBasket()
    expect(till.view().basket.lines).toEqual([])
    await allSent(till)
    const bodies = facts(server).filter(({ kind }) => kind === 'line_removed' || kind === 'basket_abandoned')
    expect(bodies).toMatchObject([
      { kind: 'line_removed', body: { itemId: ids.cup, quantityMilli: 3000, grossMinor: 1041 } },
      { kind: 'line_removed', body: { itemId: ids.cup, quantityMilli: 3000, grossMinor: 1041 } },
      { kind: 'basket_abandoned', body: { totalMinor: 1295, currency: 'EUR' } },
    ])
    await till.close()
  })

  it('says what cannot be sold', async () => {
    const till = await openForSale(makeDevice(await makeShopServer()))
    await till.scan('123')
    expect(till.view().notice).toMatchObject({ code: 'unknown_code', detail: { code: '123' } })
    await till.scan('RETIRED')
    expect(till.view().notice).toMatchObject({ code: 'item_not_sold_here', detail: { name: 'Retired' } })
    await till.startTendering()
    expect(till.view().notice).toMatchObject({ code: 'nothing_to_pay' })
    till.dismissNotice()
    expect(till.view().notice).toBeUndefined()
    await till.close()
  })
})

describe('a device without server', () => {
  it('sells, is closed and opened, sells on, and sends each sale once and in order', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    let till = await openForSale(device)
    await allSent(till)
    server.isAway = true
    server.cutLines()
    await till.addItem(ids.cup)
    await till.close()
    till = await openForSale(device)
    expect(till.view().basket.lines).toMatchObject([{ quantityMilli: 1000 }])
    await till.startTendering()
    await till.payCash(345)
    await till.close()
    till = await openForSale(device)
    expect(till.view().flow).toMatchObject({ name: 'completed', changeMinor: 0 })
    await till.scan('CUP')
    await till.startTendering()
    await till.payCash(345)
    expect(till.view().sync).toMatchObject({ line: 'offline' })
    expect(till.view().sync.waiting).toBeGreaterThan(4)
    expect(till.catalogue.byCode('CUP')?.stockMilli).toBe(8000)
    server.isAway = false
    till.syncNow()
    await allSent(till)
    const seqs = server.entries.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    expect(kinds(server).filter((kind) => kind === 'retail_transaction')).toHaveLength(2)
    expect(server.level(ids.cup)).toBe(8000)
    await until(till, ({ sync }) => sync.line === 'online')
    expect(till.catalogue.byCode('CUP')?.stockMilli).toBe(8000)
    await till.close()
  })

  it('sends again what a restored server has lost, and opens a new session when the old one ends', async () => {
    const server = await makeShopServer()
    const till = await openForSale(makeDevice(server))
    await allSent(till)
    const held = server.entries.length
    server.restore(1)
    server.endSessions()
    await till.addItem(ids.cup)
    await till.startTendering()
    await till.payCash(345)
    await until(till, () => server.entries.length >= held + 1)
    await allSent(till)
    const seqs = server.entries.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    await till.close()
  })

  it('refills a restored server also where it has nothing new to send', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    await allSent(till)
    const held = [...server.entries]
    server.restore(1)
    server.cutLines()
    await untilLater(device, till, () => server.entries.length === held.length)
    expect(server.entries).toEqual(held)
    await allSent(till)
    await till.close()
  })

  it('does not send twice what arrived while the answer was lost', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    await allSent(till)
    server.losesAnswers = true
    await till.addItem(ids.cup)
    await till.startTendering()
    await till.payCash(345)
    await until(till, ({ sync }) => sync.line === 'offline')
    server.losesAnswers = false
    await untilLater(device, till, ({ sync }) => sync.waiting === 0)
    await until(till, () => till.catalogue.byCode('CUP')?.stockMilli === 9000)
    expect(server.level(ids.cup)).toBe(9000)
    await till.close()
  })
})

describe('a full disk', () => {
  it('refuses the sale before anything shows as paid, and takes it when there is room', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const till = await openForSale(device)
    // What is sent meanwhile is kept as well, and would take the fault.
    await allSent(till)
    await till.addItem(ids.cup)
    await till.startTendering()
    // The next write is the sale's: nothing else is under way.
    await allSent(till)
    device.nextFaults.push('quota_exceeded')
    await till.payCash(345)
    expect(till.view()).toMatchObject({
      flow: { name: 'tendering', remainingMinor: 0 },
      notice: { code: 'storage_full' },
    })
    await till.payCash(0)
    expect(till.view().flow).toMatchObject({ name: 'completed', transaction: { receiptNumber: 1 } })
    await till.close()
  })
})

describe('two tabs', () => {
  it('write one after the other: the second looks on until the first is closed', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const first = await openForSale(device)
    const second = await openTill(device.ports)
    expect(second.view().stage).toBe('read_only')
    expect(await second.scan('CUP')).toEqual({ status: 'not_now' })
    await first.close()
    await until(second, ({ stage }) => stage === 'signed_out')
    await second.close()
  })

  it('never write both: a writer that was replaced while it was frozen finds itself fenced', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    const frozen = await openForSale(device)
    await frozen.addItem(ids.cup)
    await frozen.startTendering()
    // The browser took the lock from a tab that it had put to sleep.
    await device.ports.store.claim()
    await frozen.payCash(345)
    await until(frozen, ({ stage }) => stage !== 'open')
    expect(device.disk.entries.some(({ text }) => text.includes('retail_transaction'))).toBe(false)
    await frozen.close()
  })
})

describe('records that change', () => {
  it('arrive page by page, and go on after a reload where they stopped', async () => {
    const server = await makeShopServer()
    const device = makeDevice(server)
    server.mostPerPage = 3
    const till = await openTill(device.ports)
    await till.enrol('AAAA-1111')
    await until(till, ({ catalogue }) => catalogue.loaded >= 3)
    server.isAway = true
    const { loaded } = till.view().catalogue
    await till.close()
    const pagesBefore = server.pageCount
    server.isAway = false
    const again = await openForSale(device)
    await until(
      again,
      ({ catalogue, register }) => catalogue.itemCount === 3 && register?.store !== undefined,
    )
    await again.addItem(ids.cup)
    expect(again.view().basket).toMatchObject({ status: 'priced', totalMinor: 347 })
    // Twelve records, three to a page; what was read before is not read again.
    expect(server.pageCount - pagesBefore).toBeLessThanOrEqual(Math.ceil((12 - loaded) / 3) + 1)
    await again.close()
  })

  it('are sold at the new price at once, and disappear with a new feed', async () => {
    const server = await makeShopServer()
    const till = await openForSale(makeDevice(server))
    await until(till, ({ sync }) => sync.line === 'online')
    const held = till.catalogue.byCode('CUP')
    const prices = [{ currency: 'EUR', unitPriceE5: 400_000 }]
    server.write('item', ids.cup, {
      ...{ sku: 'CUP', gtins: [], name: 'Cup', unit: 'piece', taxCategory: 'standard' },
      ...{ tracksStock: true, prices, isActive: true },
    })
    await until(till, () => till.catalogue.byCode('CUP')?.unitPriceE5 === 400_000)
    expect(held?.unitPriceE5).toBe(347_000)
    const store = till.view().register?.store
    server.restartFeed('epoch-2')
    if (store !== undefined) server.write('store', ids.store, store)
    server.tell({ type: 'records', feedSeq: 1 })
    await until(till, ({ catalogue }) => catalogue.itemCount === 0)
    await till.close()
  })
})
