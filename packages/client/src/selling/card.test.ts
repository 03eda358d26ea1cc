import { startTerminalSimulator, type TerminalSimulator } from '@kassa/devices/node'
import { parseEntry } from '@kassa/journal'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { MemoryServer } from '../testing/memoryServer.ts'
import { ids, makeDevice, makeShopServer, openForSale, until, untilLater } from '../testing/shop.ts'
import type { TillView } from '../till/view.ts'

// Keys, PINs and sockets take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

let terminal: TerminalSimulator
let server: MemoryServer

beforeEach(async () => {
  terminal = await startTerminalSimulator()
  server = await makeShopServer(terminal.url)
})

afterEach(() => terminal.stop())

const turnDial = (behaviour: string, more: object = {}) =>
  fetch(`${terminal.url}/control`, { method: 'POST', body: JSON.stringify({ behaviour, ...more }) })

type Charge = { amount: number; kind?: string }
const charges = async () => (await (await fetch(`${terminal.url}/charges`)).json()) as Charge[]

const facts = (kind: string) =>
  server.entries.flatMap(({ text }) => {
    const parsed = parseEntry(text)
    return parsed.status === 'parsed' && parsed.entry.kind === kind ? [parsed.entry.body] : []
  })

const atTerminal = ({ flow }: TillView) => flow.name === 'card' && flow.terminalState === 'waiting_for_card'

async function tillWithCup() {
  const device = makeDevice(server)
  const till = await openForSale(device)
  await till.addItem(ids.cup)
  await till.startTendering()
  return { device, till }
}

it('takes a card: the attempt is in the journal before the money moves, the sale after', async () => {
  const { till } = await tillWithCup()
  expect(await till.payCard()).toEqual({ status: 'done' })
  await until(till, ({ flow }) => flow.name === 'completed')
  const { flow } = till.view()
  expect(flow).toMatchObject({ transaction: { tenders: [{ type: 'card', amountMinor: 347 }] } })
  await until(till, ({ sync }) => sync.waiting === 0)
  const [attempt] = facts('payment_attempted')
  expect(attempt).toMatchObject({ amountMinor: 347, currency: 'EUR', terminalId: ids.terminal })
  expect(facts('payment_resolved')).toMatchObject([{ status: 'approved', amountMinor: 347 }])
  expect(facts('drawer_opened')).toEqual([])
  expect(await charges()).toHaveLength(1)
  await till.close()
})

it('goes on with the same basket when the card is declined, and with another amount when it pays a part', async () => {
  const { till } = await tillWithCup()
  await turnDial('decline', { times: 1 })
  await till.payCard()
  await until(till, ({ notice }) => notice?.code === 'terminal_declined')
  expect(till.view().flow).toMatchObject({ name: 'tendering', remainingMinor: 347 })
  await turnDial('partial', { times: 1 })
  await till.payCard()
  await until(till, ({ notice }) => notice?.code === 'terminal_partial')
  const { flow } = till.view()
  const leftMinor = flow.name === 'tendering' ? flow.remainingMinor : 0
  expect(leftMinor).toBeGreaterThan(0)
  await till.payCash(200)
  expect(till.view().flow).toMatchObject({ name: 'completed', transaction: { totalMinor: 347 } })
  await till.close()
})

it('splits cash and card, and refuses more than is due', async () => {
  const { till } = await tillWithCup()
  await till.payCash(200)
  expect(await till.payCard(148)).toEqual({ status: 'refused', code: 'tender_exceeds_due' })
  await till.payCard()
  await until(till, ({ flow }) => flow.name === 'completed')
  expect(await charges()).toHaveLength(1)
  await till.close()
})

it('asks what became of a payment whose answer was lost, and charges once', async () => {
  const { device, till } = await tillWithCup()
  await turnDial('lose_answer', { times: 1 })
  await till.payCard()
  await untilLater(device, till, ({ flow }) => flow.name === 'completed')
  expect(await charges()).toHaveLength(1)
  await till.close()
})

it('finds out that a request was lost, and charges once when it is asked again', async () => {
  const { device, till } = await tillWithCup()
  await turnDial('lose_request', { times: 1 })
  await till.payCard()
  await untilLater(device, till, ({ flow }) => flow.name === 'tendering')
  expect(await charges()).toHaveLength(0)
  await till.payCard()
  await until(till, ({ flow }) => flow.name === 'completed')
  expect(await charges()).toHaveLength(1)
  await till.close()
})

it('is left in doubt by a terminal that died, resumes after a reload, and can be voided by hand', async () => {
  const { device, till } = await tillWithCup()
  await turnDial('crash')
  await till.payCard()
  await untilLater(device, till, ({ flow }) => flow.name === 'card' && flow.phase === 'in_doubt')
  expect(await till.payCash(347)).toEqual({ status: 'not_now' })
  expect(await till.signOut()).toEqual({ status: 'not_now' })
  await till.close()
  const again = await openForSale(device)
  await untilLater(device, again, ({ flow }) => flow.name === 'card' && flow.phase === 'in_doubt')
  await again.voidCard()
  expect(again.view().flow).toMatchObject({ name: 'tendering', remainingMinor: 347 })
  await again.payCash(345)
  await until(again, ({ sync }) => sync.waiting === 0)
  expect(facts('payment_resolved')).toMatchObject([
    { status: 'aborted', detail: 'voided_by_hand', amountMinor: 0, operatorId: ids.ann },
  ])
  await again.close()
})

it('resumes an attempt that a reload cut off, and completes the sale that it pays', async () => {
  const { device, till } = await tillWithCup()
  await turnDial('slow', { delayMs: 300 })
  await till.payCard()
  await until(till, atTerminal)
  await till.close()
  const again = await openForSale(device)
  await untilLater(device, again, ({ flow }) => flow.name === 'completed')
  expect(await charges()).toHaveLength(1)
  await again.close()
})

it('gives an approved payment back when its sale is cancelled', async () => {
  const { till } = await tillWithCup()
  await till.payCard(100)
  await until(till, ({ flow }) => flow.name === 'tendering' && flow.tenders.length === 1)
  await till.cancelTendering()
  await until(till, ({ flow }) => flow.name === 'scanning')
  expect(till.view().basket.lines).toHaveLength(1)
  await until(till, ({ sync }) => sync.waiting === 0)
  expect(facts('payment_attempted')).toMatchObject([{ amountMinor: 100 }, { amountMinor: -100 }])
  expect(facts('payment_resolved')).toMatchObject([
    { status: 'approved', amountMinor: 100 },
    { status: 'reversed', amountMinor: -100 },
  ])
  await till.close()
})

it('keeps the payment and says so when it cannot be given back', async () => {
  const { till } = await tillWithCup()
  await till.payCard(100)
  await until(till, ({ flow }) => flow.name === 'tendering' && flow.tenders.length === 1)
  await terminal.stop()
  await till.cancelTendering()
  await until(till, ({ notice }) => notice?.code === 'reversal_failed')
  expect(till.view().flow).toMatchObject({ name: 'tendering', remainingMinor: 247 })
  await till.close()
})

it('is stopped at the till', async () => {
  const { device, till } = await tillWithCup()
  await turnDial('ask_person')
  await till.payCard()
  await until(till, atTerminal)
  await till.cancelCard()
  await untilLater(device, till, ({ flow }) => flow.name === 'tendering')
  expect(till.view().notice?.code).toBe('terminal_aborted')
  expect(await charges()).toHaveLength(0)
  await till.close()
})
