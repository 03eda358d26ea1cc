/** What somebody knows of a sale that is looked for: typed in one field, and perhaps the day. */
import { exponentOf, type RetailTransaction } from '@kassa/kernel'

/** A sale is meant where one of the first five fits, on that day where one is given. */
export type SaleWish = {
  receiptNumber?: number
  totalMinor?: number
  cardDigits?: string
  /** Part of the name or the number of something on it, in lower case. */
  text?: string
  itemIds?: readonly string[]
  /** YYYY-MM-DD, on the wall of the store. */
  day?: string
}

const cardDigitCount = 4

/** Returns what a text may mean: a number is a receipt's or an amount, four digits also those of a card, other text is of an item.
 *  Shape: decimals after a point or a comma. */
export function wishOf(typed: string, currency: string): Omit<SaleWish, 'day' | 'itemIds'> {
  const text = typed.trim().toLowerCase()
  const [, whole, fraction] = /^(\d{1,12})(?:[.,](\d{1,3}))?$/.exec(text) ?? []
  if (whole === undefined) return text === '' ? {} : { text }
  const exponent = exponentOf(currency)
  const decimals = (fraction ?? '').padEnd(exponent, '0')
  const amount = decimals.length === exponent ? { totalMinor: Number(whole + decimals) } : {}
  if (fraction !== undefined) return 'totalMinor' in amount ? amount : { text }
  const card = text.length === cardDigitCount ? { cardDigits: text } : {}
  return {
    receiptNumber: Number(whole),
    ...amount,
    ...card,
    ...(text.length > cardDigitCount ? { text } : {}),
  }
}

/** Tells whether a sale is one that is looked for; of a wish without words every sale is. */
export function isWished(transaction: RetailTransaction, at: string, wish: SaleWish): boolean {
  const { day, receiptNumber, totalMinor, cardDigits, text, itemIds = [] } = wish
  if (day !== undefined && !at.startsWith(day)) return false
  const { lines, tenders } = transaction
  const isAny = receiptNumber === undefined && totalMinor === undefined && text === undefined
  return (
    isAny ||
    transaction.receiptNumber === receiptNumber ||
    transaction.totalMinor === totalMinor ||
    tenders.some((tender) => tender.type === 'card' && tender.lastDigits === cardDigits) ||
    lines.some(({ itemId }) => itemIds.includes(itemId)) ||
    (text !== undefined &&
      lines.some(({ name, sku }) => name.toLowerCase().includes(text) || sku.toLowerCase() === text))
  )
}
