/** What one retail transaction adds to the totals of its register. */
import { assert, assertNever } from '../fault/assert.ts'
import { addExact, negate, sumExact } from '../money/integer.ts'
import { onePieceMilli } from '../quantity/quantity.ts'
import type { Tender } from '../settle/tender.ts'
import { tipOf } from '../settle/tip.ts'
import { accountPaymentCode } from '../tax/total.ts'
import type { TransactionLine } from '../transaction/line.ts'
import { addToTotals, type RetailTransaction } from '../transaction/transaction.ts'
import type { LineGroup, TillEvent } from './event.ts'
import { addGroup, addPart, addTax, addTo, keyOfPart, keyOfTender, type TotalsPart } from './merge.ts'
import { keyOf, sumBy } from './rows.ts'
import type { Tally } from './tally.ts'
import type { CashTotal, GroupTotal, OperatorTender, TillTotals } from './totals.ts'

type SaleEvent = Extract<TillEvent, { type: 'retail_transaction' }>

/** Returns the part of the totals that is not nothing.   Requires: as many line groups as lines, where there are any (asserted). */
export function totalsOfSale({ shiftId, transaction, lineGroups }: SaleEvent): TotalsPart {
  const { lines: all, tenders, roundingMinor, forfeitedMinor = 0 } = transaction
  assert(lineGroups === undefined || lineGroups.length === all.length, 'a line without its group')
  const grouped = all
    .map((line, index) => ({ line, group: lineGroups?.[index] ?? groupOf(line) }))
    .filter(({ line }) => !isAccountPayment(line) && !isPrepayment(line))
  const lines = grouped.map(({ line }) => line)
  const sold = lines.filter(isSold)
  const moved = addToTotals({ salesMinor: 0, returnsMinor: 0 }, transaction)
  return {
    sales: { count: sold.length > 0 ? 1 : 0, amountMinor: moved.salesMinor },
    returns: { count: sold.length < lines.length ? 1 : 0, amountMinor: moved.returnsMinor },
    goodsSoldMilli: piecesOf(grouped.filter(({ group }) => !group.isService)),
    servicesSoldMilli: piecesOf(grouped.filter(({ group }) => group.isService)),
    groups: groupTotals(grouped),
    taxes: taxTotals(transaction),
    tenders: tenderTotals(transaction),
    discounts: discountsOf(sold),
    pricesByHand: tallyOf(
      sold.filter((line) => line.priceReason !== undefined).map((line) => line.grossMinor),
    ),
    roundingMinor,
    tips: tallyOf(tenders.map(tipOf).filter((tipMinor) => tipMinor !== 0)),
    forfeitedMinor,
    storedValueSold: tallyOfMoney(lines.filter(({ role }) => role === 'gift_card')),
    storedValueRedeemed: tallyOf(tenders.filter(isStoredValue).map((tender) => tender.amountMinor)),
    cash: cashOf(transaction, shiftId),
    ...(all.some(isAccountPayment) && { accountPayments: tallyOfMoney(all.filter(isAccountPayment)) }),
    ...(all.some(isPrepayment) && { prepayments: tallyOfMoney(all.filter(isPrepayment)) }),
  }
}

type GroupedLine = { line: TransactionLine; group: LineGroup }

/** As perpetual totals see it. */
const isSold = (line: TransactionLine) => line.quantityMilli >= 0

/** The goods were sold, and counted, when they went on the account. */
const isAccountPayment = ({ role }: TransactionLine) => role === 'account_payment'

/** Its goods are sold, and counted, when they are handed over; its tax is due now. */
const isPrepayment = ({ role }: TransactionLine) => role === 'prepayment'

/** What a line is where nobody said so. */
function groupOf({ unit }: TransactionLine): LineGroup {
  return { mainGroup: '', isService: unit === 'h' }
}

/** Thousandths of pieces sold. Deposits, modifiers and gift cards are neither goods nor services of their own. */
function piecesOf(lines: readonly GroupedLine[]): number {
  return sumExact(
    lines
      .filter(({ line }) => isSold(line) && (line.role === undefined || line.role === 'component'))
      .map(({ line }) => (line.unit === 'piece' ? line.quantityMilli : onePieceMilli)),
  )
}

function groupTotals(lines: readonly GroupedLine[]): GroupTotal[] {
  const rows = lines.map(({ line, group: { mainGroup } }): GroupTotal => {
    const { grossMinor } = line
    return isSold(line)
      ? { mainGroup, count: 1, salesMinor: grossMinor, returnsMinor: 0 }
      : { mainGroup, count: 0, salesMinor: 0, returnsMinor: negate(grossMinor) }
  })
  return sumBy(rows, ({ mainGroup }) => mainGroup, addGroup)
}

function taxTotals({ taxes }: RetailTransaction): TillTotals['taxes'] {
  const ofGoods = taxes.filter(({ taxCode }) => taxCode !== accountPaymentCode)
  const totals = ofGoods.map(({ parts, ...total }) =>
    parts === undefined ? total : { ...total, parts: sumBy(parts, keyOfPart, addPart) },
  )
  return sumBy(totals, ({ taxCode }) => taxCode, addTax)
}

function tenderTotals({ tenders, operatorId, changeMinor }: RetailTransaction): OperatorTender[] {
  const rows = tenders.map((tender): OperatorTender => {
    const amountMinor = addExact(tender.amountMinor, tipOf(tender))
    return { operatorId, type: tender.type, detail: detailOf(tender), count: 1, amountMinor }
  })
  const change: OperatorTender = {
    ...{ operatorId, type: 'cash', detail: '', count: 0, amountMinor: negate(changeMinor) },
  }
  return sumBy(changeMinor === 0 ? rows : [...rows, change], keyOfTender, addTo)
}

function detailOf(tender: Tender): string {
  switch (tender.type) {
    case 'cash':
      return tender.foreign?.currency ?? ''
    case 'card':
      return tender.scheme ?? ''
    case 'other':
      return tender.name
    case 'gift_card':
    case 'voucher':
    case 'store_credit':
    case 'points':
    case 'house_account':
      return ''
    default:
      return assertNever(tender)
  }
}

function isStoredValue({ type }: Tender): boolean {
  return type === 'gift_card' || type === 'voucher' || type === 'store_credit' || type === 'points'
}

function discountsOf(sold: readonly TransactionLine[]): Tally {
  return tallyOf(sold.flatMap(({ discounts = [] }) => discounts.map((one) => negate(one.amountMinor))))
}

/** A gift card or a payment that is taken back counts one less. */
function tallyOfMoney(lines: readonly TransactionLine[]): Tally {
  return {
    count: sumExact(lines.map((line) => (isSold(line) ? 1 : -1))),
    amountMinor: sumExact(lines.map((line) => line.grossMinor)),
  }
}

/** Foreign cash goes into the drawer in its own currency; change leaves it in the currency of the transaction. */
function cashOf({ tenders, currency, changeMinor }: RetailTransaction, shiftId: string): CashTotal[] {
  const taken = tenders.flatMap((tender) =>
    tender.type === 'cash'
      ? [tender.foreign ?? { currency, amountMinor: addExact(tender.amountMinor, tipOf(tender)) }]
      : [],
  )
  if (changeMinor !== 0) taken.push({ currency, amountMinor: negate(changeMinor) })
  const rows = taken.map((money): CashTotal => {
    return { ...noCash({ shiftId, currency: money.currency }), tenderedMinor: money.amountMinor }
  })
  return sumBy(
    rows,
    (row) => keyOf(row.shiftId, row.currency),
    (left, right) => ({ ...left, tenderedMinor: addExact(left.tenderedMinor, right.tenderedMinor) }),
  )
}

/** Returns a row of cash without any. */
export function noCash(key: Pick<CashTotal, 'shiftId' | 'currency'>): CashTotal {
  const { shiftId, currency } = key
  return {
    shiftId,
    currency,
    floatMinor: 0,
    tenderedMinor: 0,
    paidInMinor: 0,
    paidOutMinor: 0,
    pickedUpMinor: 0,
  }
}

function tallyOf(amounts: readonly number[]): Tally {
  return { count: amounts.length, amountMinor: sumExact(amounts) }
}
