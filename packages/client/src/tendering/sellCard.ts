/**
 * Selling a gift card, or loading one: a line of the basket with the card's number. It bears no tax, which is due when it is spent; it is
 * loaded by the sale itself, so that it works offline and never without being paid.
 */
import type { StoreRecord } from '@kassa/contract'
import {
  expiryOf,
  exponentOf,
  giftCardValidity,
  type LineItem,
  noItemId,
  onePieceMilli,
  parseAccountNumber,
  unitPriceDecimals,
} from '@kassa/kernel'
import type { TenderOutcome } from '../till/till.ts'
import type { CardWish } from './card.ts'
import { drawNumber } from './refundValue.ts'
import { cardRefused, done, notNow, type TenderPorts } from './tenderDesk.ts'

/** Fails: `card_refused` for a number that was mistyped or is in the basket, or more than the shop loads (returned). */
export async function sellCard(ports: TenderPorts, wish: CardWish): Promise<TenderOutcome> {
  const { desk, acting, store } = ports
  const { amountMinor, name } = wish
  const terms = store?.tenders?.giftCard
  const isSensible = Number.isSafeInteger(amountMinor) && amountMinor > 0
  if (store === undefined || terms === undefined || !isSensible) return notNow
  const { mostMinor } = terms
  if (mostMinor !== undefined && amountMinor > mostMinor)
    return { status: 'card_refused', code: 'card_over_limit', amountMinor: mostMinor }
  if (desk.state.name === 'completed') await desk.dispatch({ name: 'left' })
  if (desk.state.name !== 'scanning') return notNow
  const accountId = numberOf(ports, wish)
  if (accountId === undefined) return cardRefused('card_number_wrong')
  if (desk.basket.basket.lines.some(({ serials }) => serials?.includes(accountId) === true))
    return cardRefused('card_in_use')
  const item: LineItem = {
    ...{ itemId: noItemId, sku: '', name, unit: 'piece', taxCategory: '', tracksStock: false },
    unitPriceE5: amountMinor * 10 ** (unitPriceDecimals - exponentOf(store.currency)),
    isExcluded: true,
  }
  const expiryDay = lastDayOf(store, desk.minute)
  const change = desk.basket.addLine(item, onePieceMilli, {
    ...{ role: 'gift_card', serials: [accountId] },
    ...(expiryDay === undefined ? {} : { expiryDay }),
  })
  const by = { operatorId: acting.operator.staffId, isUndo: false }
  return (await desk.change(change, by)) ? done : notNow
}

/** As it is on the card, or a new one; undefined where it was mistyped, or is the number of store credit. */
function numberOf({ randomBytes }: TenderPorts, { number }: CardWish): string | undefined {
  if (number === undefined) return drawNumber('gift_card', randomBytes)
  const parsed = parseAccountNumber(number)
  return parsed.status === 'valid' && parsed.kind !== 'store_credit' ? parsed.accountId : undefined
}

/** The last day on which a card that is sold at `soldAt` holds: by the shop's period, else by the law of its country. */
function lastDayOf({ country, tenders }: StoreRecord, soldAt: string): string | undefined {
  const months = tenders?.giftCard?.validMonths
  const laws = country === 'NL' || country === 'SE' ? giftCardValidity[country] : agreedOnly(months)
  if (laws === undefined) return undefined
  const term = expiryOf(soldAt, laws, months)
  const outcome = term.status === 'valid' ? term : expiryOf(soldAt, laws)
  if (outcome.status !== 'valid') return undefined
  const dayMs = 86_400_000
  return new Date(Date.parse(`${outcome.expiresAt}Z`) - dayMs).toISOString().slice(0, 10)
}

/** Where no law is known here, what the shop says holds. */
function agreedOnly(months: number | undefined) {
  return months === undefined
    ? undefined
    : [{ soldFrom: '1970-01-01', unlessAgreedMonths: months, source: 'what the shop agreed' }]
}
