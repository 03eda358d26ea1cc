/** The body of an entry that came on paper: looked at field by field, for whoever signed it may be anybody. */
import type { Json } from '@kassa/journal'
import type { RetailTransaction } from '@kassa/kernel'

type Fields = Record<string, unknown>

const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown) => Number.isSafeInteger(value)
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** Returns the sale that a body is; undefined where it lacks what a return of its goods needs. */
export function retailTransactionOf(body: Json): RetailTransaction | undefined {
  if (!isFields(body) || body.type !== 'retail_transaction') return undefined
  const { transactionId, operatorId, currency, receiptNumber, lines, taxes, tenders } = body
  const isWhole =
    [transactionId, operatorId, currency].every(isText) &&
    [receiptNumber, body.totalMinor, body.roundingMinor, body.changeMinor].every(isCount) &&
    isListOf(lines, isLine) &&
    isListOf(taxes, isTax) &&
    isListOf(tenders, isTender)
  if (!isWhole) return undefined
  const { shiftId: _, orderId: __, ...transaction } = body
  return transaction as unknown as RetailTransaction
}

function isListOf(value: unknown, holds: (part: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((part) => isFields(part) && holds(part))
}

function isLine(line: Fields): boolean {
  const { itemId, sku, name, unit, taxCode, tracksStock, taxParts = [], ...rest } = line
  return (
    [itemId, sku, name, unit, taxCode].every(isText) &&
    typeof tracksStock === 'boolean' &&
    [rest.quantityMilli, rest.unitPriceE5, rest.grossMinor, rest.taxMinor].every(isCount) &&
    isListOf(taxParts, (part) => [part.baseMinor, part.taxMinor].every(isCount))
  )
}

function isTax({ taxCode, ratePpm = 0, netMinor, taxMinor }: Fields): boolean {
  return isText(taxCode) && [ratePpm, netMinor, taxMinor].every(isCount)
}

function isTender({ type, amountMinor, attemptId }: Fields): boolean {
  return isText(type) && isCount(amountMinor) && (type !== 'card' || isText(attemptId))
}
