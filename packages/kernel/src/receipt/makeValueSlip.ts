/** The slip of a gift card or of store credit: whoever has it can spend what is on it, so that it alone carries the whole number. */
import type { Currency } from '../money/currency.ts'
import { type NumberedKind, spacedNumber } from '../storedValue/accountNumber.ts'
import type { Day } from '../tax/rate.ts'
import { centred, mark, rule, space, storeBlocks } from './blocks.ts'
import type { ReceiptContext } from './context.ts'
import type { ReceiptBlock, ReceiptDocument } from './document.ts'

export type ValueSlip = {
  kind: NumberedKind
  accountId: string
  currency: Currency
  /** What was loaded. */
  amountMinor: number
  /** The last day on which it holds. */
  expiryDay?: Day
}

/** Returns the slip: what it is, how much was put on it, its number for people and as a code.   Units: minor units. */
export function makeValueSlip(
  { kind, accountId, currency, amountMinor, expiryDay }: ValueSlip,
  {
    language,
    store,
    words,
    format,
    at,
  }: Pick<ReceiptContext, 'language' | 'store' | 'words' | 'format' | 'at'>,
): ReceiptDocument {
  const titles = { gift_card: words.giftCard, store_credit: words.storeCredit }
  const blocks: ReceiptBlock[] = [
    ...storeBlocks(store, words),
    space,
    mark(titles[kind]),
    mark(`${format.amount(amountMinor, currency)} ${currency}`),
    space,
    { type: 'qr', data: accountId, caption: spacedNumber(accountId) },
    ...(expiryDay === undefined ? [] : [centred(`${words.expiry} ${expiryDay}`)]),
    centred(at),
    rule,
  ]
  return { kind: 'value_slip', language, blocks }
}
