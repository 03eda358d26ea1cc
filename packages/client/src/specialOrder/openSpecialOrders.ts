/** Special orders, wired together. In a file of its own with all that it needs: the till sells without it. */
import type { Acting } from '../approval/authority.ts'
import { priceNow } from '../basket/pricing.ts'
import { resumeBasket } from '../holding/holdCommands.ts'
import { openReturning } from '../returning/openReturning.ts'
import { startTendering } from '../selling/startTendering.ts'
import type { LaterPorts } from '../till/laterPorts.ts'
import type { SpecialOrders } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import { type CancelPorts, cancelOrder } from './cancelOrder.ts'
import { specialOrdersOf } from './orderView.ts'
import { goodsMinorOf, notNow, placeOrder, prepayOrder } from './placeOrder.ts'

/** Opens the special orders of a till; undefined until its orders are read. */
export function openSpecialOrders(workstation: Workstation, later: LaterPorts): SpecialOrders | undefined {
  const { orders, desk } = workstation
  if (orders === undefined) return undefined
  const { selling, refuse } = later
  const portsOf = (station: Workstation, acting: Acting): CancelPorts => ({
    ...{ desk: station.desk, orders, recorder: station.recorder, newId: station.newId, refuse, acting },
    ...{ store: station.records.store, operatorId: acting.operator.staffId },
    known: { store: station.store, epoch: station.start.epoch },
    nowMs: () => station.now().epochMs,
    priceOf: (basket) => priceNow(basket, station.records.rules, station.now()),
  })
  const isSpecial = (orderId: string) => orders.book.get(orderId)?.order.placed !== undefined
  return {
    list: () => specialOrdersOf(orders, desk.basketId),
    goodsMinor: () =>
      goodsMinorOf({
        ...{ desk, newId: workstation.newId },
        priceOf: (basket) => priceNow(basket, workstation.records.rules, workstation.now()),
      }),
    place: (wish) => selling((station, acting) => placeOrder(portsOf(station, acting), wish)),
    prepay: (orderId, payment) =>
      selling((station, acting) => prepayOrder(portsOf(station, acting), orderId, payment)),
    handOver: (orderId, how) =>
      selling(async (station, acting) =>
        isSpecial(orderId) ? resumeBasket(portsOf(station, acting), orderId, how === 'take_over') : notNow,
      ),
    cancel: (orderId, reason) =>
      selling(async (station, acting) => {
        const outcome = await cancelOrder(portsOf(station, acting), orderId, reason)
        const isRefund = station.desk.basket.basket.lines.length > 0
        return outcome.status === 'done' && isRefund ? startTendering(station, { acting, refuse }) : outcome
      }),
    read: (code) => openReturning(workstation, later).read(code),
  }
}
