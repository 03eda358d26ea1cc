/** Customers at the till, wired together. In a file of its own with all that it needs: the till sells without it. */
import { readPoints } from '../loyalty/standing.ts'
import type { LaterPorts } from '../till/laterPorts.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { CommandOutcome, CustomerDesk } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import { customerOf } from './chosenCustomer.ts'
import type { CustomerWish } from './customer.ts'
import type { CustomerBook } from './customerBook.ts'
import { readPurchases } from './purchases.ts'

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }
const mostAlike = 5

/** Opens the customers of a till.   Fails: rejected where the file that keeps them cannot be had. */
export async function openCustomers(workstation: Workstation, ports: LaterPorts): Promise<CustomerDesk> {
  const { records, breathe, store, session, writer } = workstation
  const book = await records.customers.open()
  return {
    prepare: () => book.prepare(breathe),
    find: async (typed, limit) => {
      await book.prepare(breathe)
      return book.find(typed, limit)
    },
    alike: async (wish) => {
      await book.prepare(breathe)
      return book.alike(wish, mostAlike)
    },
    get: (customerId) => book.get(customerId),
    waiting: () => book.waiting.all,
    choose: (customerId) => choose(ports, book, customerId),
    leave: () => setCustomer(ports, null),
    make: (wish) => make(workstation, ports, book, wish),
    points: (customerId) => readPoints(workstation, customerId),
    purchases: (customerId) =>
      readPurchases(
        {
          ...{ session, storeName: records.store?.name ?? '' },
          journal: { store, breathe, headSeq: writer.head.seq },
        },
        customerId,
      ),
  }
}

/** Serves a customer: prices and promotions of their groups hold from now on. */
async function choose(ports: LaterPorts, book: CustomerBook, customerId: string): Promise<CommandOutcome> {
  const customer = book.get(customerId)
  if (customer === undefined) return notNow
  const { title, blockedReason } = customer
  if (blockedReason !== undefined) {
    return ports.refuse('customer_blocked', { name: title, reason: blockedReason })
  }
  return setCustomer(ports, customerOf(customer))
}

function setCustomer(
  { selling }: LaterPorts,
  customer: ReturnType<typeof customerOf> | null,
): Promise<CommandOutcome> {
  return selling(async ({ desk }, { operator }) => {
    if (desk.state.name === 'completed') await desk.dispatch({ name: 'left' })
    if (desk.state.name !== 'scanning') return notNow
    const change = desk.basket.settle({ type: 'customer_set', customer })
    const isMade = await desk.change(change, { operatorId: operator.staffId, isUndo: false })
    return isMade ? done : notNow
  })
}

/** Somebody new is durable here, served at once, and sent when the server can be reached. */
async function make(
  { newId, now }: Workstation,
  ports: LaterPorts,
  book: CustomerBook,
  wish: CustomerWish,
): Promise<CommandOutcome> {
  const customerId = newId()
  const kept = await ports.selling(async (_, { operator }) => {
    const at = new Date(now().epochMs).toISOString()
    const body = { ...wish, at, staffId: operator.staffId }
    const { status } = await book.waiting.add({ customerId, body })
    if (status !== 'saved') return ports.refuse(noticeOf(status))
    book.made()
    return done
  })
  if (kept.status !== 'done') return kept
  void book.waiting.send()
  return choose(ports, book, customerId)
}

function noticeOf(status: 'fenced' | 'quota_exceeded' | 'failed'): NoticeCode {
  return status === 'quota_exceeded' ? 'storage_full' : 'storage_failed'
}
