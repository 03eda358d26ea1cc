/** Paper vouchers, cheques and notes of other currencies: what the store takes, and no more than its rules allow. */
import { convert } from '@kassa/kernel'
import type { CommandOutcome } from '../till/till.ts'
import { give, notNow, openTendering, remainingMinor, type TenderPorts } from './tenderDesk.ts'

const longestReference = 60
/** Rates of a store are written with five decimals. */
const rateUnit = 100_000

/** A paper voucher: the shop keeps what it is worth beyond what is due. It gives no tip: what was said of one is forgotten. */
export async function payVoucher(
  ports: TenderPorts,
  { name, amountMinor }: { name: string; amountMinor: number },
): Promise<CommandOutcome> {
  const tendering = openTendering(ports)
  const isTaken = ports.store?.tenders?.vouchers?.some((voucher) => voucher.name === name) === true
  if (tendering === undefined || !isTaken || amountMinor <= 0 || remainingMinor(tendering) <= 0) return notNow
  const { tipMinor: _, ...withoutTip } = tendering
  return give(ports, withoutTip, { type: 'other', name, amountMinor })
}

/** A cheque: for no more than is due.   Fails: `tender_exceeds_due` (returned and shown). */
export async function payCheque(
  ports: TenderPorts,
  { name, amountMinor, reference }: { name: string; amountMinor: number; reference: string },
): Promise<CommandOutcome> {
  const tendering = openTendering(ports)
  const dueMinor = tendering === undefined ? 0 : remainingMinor(tendering)
  const isTaken = ports.store?.tenders?.cheque !== undefined
  if (tendering === undefined || !isTaken || amountMinor <= 0 || dueMinor <= 0) return notNow
  const excessMinor = amountMinor - dueMinor
  if (excessMinor > 0) return ports.refuse('tender_exceeds_due', { excessMinor })
  const typed = reference.trim().slice(0, longestReference)
  return give(ports, tendering, {
    ...{ type: 'other', name, amountMinor },
    ...(typed === '' ? {} : { reference: typed }),
  })
}

/** Notes of another currency, at the store's rate; change is in the store's own.   `amountMinor`: of that currency. */
export async function payForeign(
  ports: TenderPorts,
  { currency, amountMinor }: { currency: string; amountMinor: number },
): Promise<CommandOutcome> {
  const tendering = openTendering(ports)
  const { store } = ports
  const taken = store?.tenders?.foreignCash?.find((cash) => cash.currency === currency)
  if (tendering === undefined || store === undefined || taken === undefined) return notNow
  if (amountMinor <= 0 || remainingMinor(tendering) <= 0) return notNow
  const rate = {
    from: currency,
    to: store.currency,
    numerator: taken.unitPriceE5,
    denominator: rateUnit,
  }
  const worth = convert({ amountMinor, currency }, rate)
  if (worth.amountMinor <= 0) return notNow
  const foreign = { currency, amountMinor, rate }
  return give(ports, tendering, { type: 'cash', amountMinor: worth.amountMinor, foreign })
}
