/** The slip of a special order: what was ordered at which prices, what is paid and what is left. Its code finds the order again. */
import type { Currency } from '../money/currency.ts'
import { addExact, negate } from '../money/integer.ts'
import { onePieceMilli, type Unit } from '../quantity/quantity.ts'
import { amountLine, centred, mark, pair, rule, space, storeBlocks } from './blocks.ts'
import type { ReceiptContext } from './context.ts'
import type { ReceiptBlock, ReceiptDocument } from './document.ts'

export type OrderSlip = {
  orderId: string
  /** Who ordered. */
  name: string
  currency: Currency
  lines: readonly { name: string; quantityMilli: number; unit: Unit; amountMinor: number }[]
  goodsMinor: number
  paidMinor: number
  /** As people write it. */
  promised?: string
  /** Of the sales that paid on it. */
  receiptNumbers: readonly number[]
}

/** Returns the slip.   Units: minor units. */
export function makeOrderSlip(
  order: OrderSlip,
  {
    language,
    store,
    words,
    format,
    at,
  }: Pick<ReceiptContext, 'language' | 'store' | 'words' | 'format' | 'at'>,
): ReceiptDocument {
  const { orderId, name, currency, lines, goodsMinor, paidMinor, promised, receiptNumbers } = order
  const amount = (amountMinor: number) => format.amount(amountMinor, currency)
  const blocks: ReceiptBlock[] = [
    ...storeBlocks(store, words),
    space,
    mark(words.specialOrder),
    ...(name === '' ? [] : [centred(name)]),
    ...(promised === undefined ? [] : [centred(`${words.promised} ${promised}`)]),
    rule,
    ...lines.map((line) => {
      const isOne = line.quantityMilli === onePieceMilli && line.unit === 'piece'
      const quantity = isOne ? [] : [format.quantity(line.quantityMilli, line.unit)]
      return amountLine(line.name, amount(line.amountMinor), quantity)
    }),
    rule,
    { ...amountLine(words.total, amount(goodsMinor)), weight: 'bold' },
    amountLine(words.paidBefore, amount(paidMinor)),
    { ...amountLine(words.leftToPay, amount(addExact(goodsMinor, negate(paidMinor)))), weight: 'bold' },
    ...receiptNumbers.map((number) => pair(words.number, `${number}`)),
    space,
    { type: 'qr', data: orderId, caption: words.bringToCollect },
    centred(at),
    rule,
  ]
  return { kind: 'order_slip', language, blocks }
}
