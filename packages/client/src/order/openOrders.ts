/** The orders of a till, wired together. */
import type { TillClock } from '../clock/tillClock.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { Records } from '../till/records.ts'
import type { Start } from '../till/start.ts'
import { OrderBook } from './orderBook.ts'
import { OrderDesk } from './orderDesk.ts'
import { OrderExchange } from './orderExchange.ts'
import { OrderKeeper } from './orderKeeper.ts'
import { Publications } from './publications.ts'
import type { StoredOrder } from './storedOrder.ts'

/** The parts of a workstation that its orders work with. */
export type OrderParts = {
  start: Start
  records: Records
  session: DeviceSession
  desk: SaleDesk
  newId: () => string
}

export type OrderPorts = {
  store: DeviceStore
  clock: TillClock
  notify: (code: NoticeCode, detail?: Record<string, string | number>) => void
  onChange: () => void
}

/** Longer than the server remembers. */
const forgottenAfterMs = 45 * 86_400_000

/** Reads the orders that this device knows, and begins to share them. */
export async function openOrders(
  { start, records, session, desk, newId }: OrderParts,
  { store, clock, notify, onChange }: OrderPorts,
): Promise<OrderDesk> {
  const { registerId } = start.device
  const [kept, cursor] = await Promise.all([store.readOrders(), store.read('orderCursor')])
  const book = new OrderBook(registerId, kept)
  await forgetOld(book, { store, epoch: start.epoch, nowMs: clock.epochMs(), openId: desk.basketId })
  const publications = new Publications(book, desk)
  const keeper = new OrderKeeper({ book, store, epoch: start.epoch, cursor })
  const orders = new OrderDesk({
    ...{ book, publications, keeper, store, epoch: start.epoch, desk, newId, notify, onChange },
    nowMs: () => clock.epochMs(),
    names: {
      // Empty where it is not known here.
      register: (id) => records.book.find('register', id)?.name ?? '',
      operator: (staffId) => records.roster.member(staffId)?.name ?? '',
    },
  })
  const exchange = new OrderExchange({
    ...{ clock, cursor },
    ask: async (body) => {
      const outcome = await session.call('exchangeOrders', { body })
      return outcome.status === 'ok' ? outcome.reply : undefined
    },
    next: () => publications.next(),
    take: (reply, published) => orders.take(reply, published),
  })
  orders.begin(exchange)
  return orders
}

/** What other tills put aside long ago, and how old orders ended. What is put aside here stays, and what customers ordered. */
async function forgetOld(
  book: OrderBook,
  { store, epoch, nowMs, openId }: { store: DeviceStore; epoch: number; nowMs: number; openId: string },
): Promise<void> {
  const old = [...book.all].filter((known) => {
    const { state, place, closings, placed } = known.order
    const atMs = state === 'open' ? place?.by.atMs : closings[0]?.by.atMs
    const isWanted = book.isHere(known) || known.orderId === openId || placed !== undefined
    const isKept = state === 'open' && isWanted
    return !isKept && nowMs - (atMs ?? 0) > forgottenAfterMs
  })
  if (old.length === 0) return
  const remove = old.map(({ orderId }: StoredOrder) => orderId)
  await store.save(epoch, { orders: { remove } })
  for (const orderId of remove) book.forget(orderId)
}
