/** How money goes back: by the tenders that it came with, cards first, since a shop that pays card sales back in cash launders money. */
import { assert } from '../fault/assert.ts'
import { assertInteger, negate, sumExact } from '../money/integer.ts'
import type { Tender, TenderType } from './tender.ts'

/** A payment of the original sale, and what of it went back already (not below zero). */
export type PaidTender = { tender: Tender; refundedMinor: number }

export type RefundPart = { type: TenderType; amountMinor: number; tender: Tender }

export type RefundPlan = {
  /** By which tenders of the sale, in which order; amounts below zero. */
  parts: RefundPart[]
  /** What the tenders of the sale cannot take back any more: below zero, or zero. */
  leftMinor: number
}

const order: readonly TenderType[] = [
  'card',
  'other',
  'house_account',
  'points',
  'store_credit',
  'gift_card',
  'voucher',
  'cash',
]

/** Returns how `refundMinor` goes back to the tenders of its sale.
 *  Units: minor units; `refundMinor` below zero, as the total of the refund; `changeMinor` the change that the sale gave.
 *  Ensures: no tender takes back more than it gave, change counted as cash that never came; a whole refund mirrors the sale's tenders.
 *  Requires: integers of the right sign (asserted). */
export function planRefund(
  paid: readonly PaidTender[],
  { refundMinor, changeMinor }: { refundMinor: number; changeMinor: number },
): RefundPlan {
  assertInteger(refundMinor, 'refundMinor')
  assertInteger(changeMinor, 'changeMinor')
  assert(refundMinor <= 0, 'a refund is below zero')
  let leftMinor = negate(refundMinor)
  let changeLeftMinor = changeMinor
  const parts: RefundPart[] = []
  for (const { tender, refundedMinor } of byOrder(paid)) {
    assertInteger(tender.amountMinor, `amountMinor of ${tender.type}`)
    assertInteger(refundedMinor, `refundedMinor of ${tender.type}`)
    const gaveBackMinor = tender.type === 'cash' ? least(changeLeftMinor, tender.amountMinor) : 0
    changeLeftMinor -= gaveBackMinor
    const openMinor = sumExact([tender.amountMinor, negate(gaveBackMinor), negate(refundedMinor)])
    const partMinor = least(openMinor, leftMinor)
    if (partMinor <= 0) continue
    leftMinor -= partMinor
    parts.push({ type: tender.type, amountMinor: negate(partMinor), tender })
  }
  return { parts, leftMinor: negate(leftMinor) }
}

function byOrder(paid: readonly PaidTender[]): PaidTender[] {
  return [...paid].sort((a, b) => order.indexOf(a.tender.type) - order.indexOf(b.tender.type))
}

const least = (a: number, b: number) => (a < b ? a : b)
