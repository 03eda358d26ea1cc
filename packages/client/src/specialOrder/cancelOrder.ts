/** Cancelling a special order: what was paid comes back by an ordinary return of its sales, and the order is over when that is a fact. */
import { onePieceMilli } from '@kassa/kernel'
import { fact } from '../journal/facts.ts'
import { closedBy } from '../order/closings.ts'
import { type KnownOrder, stored } from '../order/orderBook.ts'
import { prepaidLinesOf } from '../order/prepaidOrder.ts'
import type { FoundSale } from '../returning/knownSale.ts'
import { type ReturnPorts, reasonOf } from '../returning/returnDesk.ts'
import { type KnownSales, takeBack } from '../returning/takeBack.ts'
import type { CommandOutcome } from '../till/till.ts'
import { done, notNow, type OrderPorts } from './placeOrder.ts'

export type CancelPorts = OrderPorts & ReturnPorts & { known: KnownSales }

/** Fails: `approval_wanted`; `basket_in_use` where a till is handing it over; `not_now` with goods in the basket (returned). */
export async function cancelOrder(ports: CancelPorts, orderId: string, why: string): Promise<CommandOutcome> {
  const { orders, desk } = ports
  const reason = reasonOf(why)
  const known = orders.book.get(orderId)
  if (known?.order.placed === undefined || reason === undefined) return notNow
  const { elsewhere } = orders.placeOf(known) ?? {}
  if (elsewhere?.isInUse === true) return ports.refuse('basket_in_use', { register: elsewhere.registerName })
  if (desk.state.name === 'completed') await desk.dispatch({ name: 'left' })
  const isFree = desk.state.name === 'scanning' && desk.basket.basket.lines.length === 0
  if (!isFree || known.order.state !== 'open') return notNow
  const paid = paidSales(known)
  if (paid.length === 0) return giveUp(ports, known, reason)
  for (const { sale, lineNumbers } of paid) {
    const parts = lineNumbers.map((lineNumber) => ({ lineNumber, quantityMilli: onePieceMilli }))
    const outcome = await takeBack(ports, sale, { parts, why: { reason, disposal: 'restock' } })
    if (outcome.status !== 'done') return outcome
  }
  return done
}

/** The sales that paid on the order, with their lines that were not given back. */
function paidSales(known: KnownOrder): { sale: FoundSale; lineNumbers: number[] }[] {
  const left = prepaidLinesOf(known)
  return known.order.prepayments.flatMap(({ sale: transaction, by }) => {
    const { transactionId } = transaction
    const lineNumbers = left.flatMap(({ original }) =>
      original?.transactionId === transactionId ? [original.lineNumber] : [],
    )
    if (lineNumbers.length === 0) return []
    const at = new Date(by.atMs).toISOString()
    // The tills of a store tell each other nothing but what they made facts of.
    const source = 'own_journal' as const
    return [{ sale: { transaction, at, returns: [], source, storeName: '', registerName: '' }, lineNumbers }]
  })
}

async function giveUp(ports: CancelPorts, known: KnownOrder, reason: string): Promise<CommandOutcome> {
  const { orders, newId, nowMs, operatorId, recorder } = ports
  const { book } = orders
  const place = { registerId: book.registerId, operatorId, atMs: nowMs() }
  const { orderId } = known
  const over = book.with(orderId, [closedBy({ book, newId, place }, known)], false)
  const facts = [fact('special_order_closed', { operatorId, orderId, outcome: 'cancelled', reason })]
  if (!(await recorder.note({ facts, change: () => ({ orders: { put: [stored(over)] } }) }))) return notNow
  orders.became([over])
  return done
}
