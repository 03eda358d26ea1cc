/** X and Z reports as structured documents, with every field that the report has. */
import type { Currency } from '../money/currency.ts'
import { negate } from '../money/integer.ts'
import { onePieceMilli } from '../quantity/quantity.ts'
import type { TillReport } from '../till/report.ts'
import type { Tally } from '../till/tally.ts'
import type { TenderTotal, TillTotals } from '../till/totals.ts'
import { amountLine, heading, mark, pair, row, rule, space, storeBlocks } from './blocks.ts'
import type { TillDocumentContext } from './context.ts'
import type { ReceiptBlock, ReceiptDocument } from './document.ts'
import { tenderName } from './settlementBlocks.ts'
import { shiftBlocks } from './shiftBlocks.ts'
import { taxBlocks } from './taxBlocks.ts'

const tallyShares = [6, 2, 4]

/** Returns the report as a document.
 *  Ensures: every count and amount of the report stands on it, also those that are zero: that something did not happen is told too.
 *  Source: SKVFS 2014:9 7 kap.; kassasystemforskrifta § 2-8-2, § 2-8-3. */
export function makeTillDocument(report: TillReport, context: TillDocumentContext): ReceiptDocument {
  const { language, words, receiptWords, format } = context
  const { totals } = report
  const { currency } = totals
  const blocks = [
    ...headBlocks(report, context),
    rule,
    ...salesBlocks(report, context),
    ...section(words.mainGroups, groupRows(totals, context)),
    space,
    ...taxBlocks(totals.taxes, { currency, words: receiptWords, format }),
    ...section(words.tenders, tenderRows(report.tenders, currency, context)),
    ...operatorBlocks(report, context),
    ...section(words.otherEvents, otherRows(report, context)),
    ...shiftBlocks(report, context),
    ...section(words.perpetualTotals, perpetualTotalLines(report, context)),
  ]
  return { kind: report.kind === 'x' ? 'x_report' : 'z_report', language, blocks }
}

function headBlocks(report: TillReport, { store, at, words, receiptWords }: TillDocumentContext) {
  const { number, operatorName, registerName, companyName, companyNumber, storeName } = report
  const business = {
    name: companyName,
    address: storeName === companyName ? store.address : [storeName, ...store.address],
    ...(companyNumber === undefined ? {} : { companyNumber }),
  }
  const title = report.kind === 'x' ? words.xReport : words.zReport
  return [
    ...storeBlocks({ ...store, ...business }, receiptWords),
    space,
    mark(number === undefined ? title : `${title} ${receiptWords.number} ${number}`),
    pair(at, registerName),
    ...(operatorName === undefined ? [] : [pair(`${receiptWords.operator} ${operatorName}`, '')]),
  ]
}

function section(title: string, blocks: readonly ReceiptBlock[]): ReceiptBlock[] {
  return blocks.length === 0 ? [] : [space, heading(title), ...blocks]
}

function salesBlocks(report: TillReport, context: TillDocumentContext): ReceiptBlock[] {
  const { words, receiptWords, format } = context
  const { totals, netMinor } = report
  const { currency } = totals
  const tallied = tallyRow(currency, context)
  const pieces = (quantityMilli: number) => format.quantity(quantityMilli, 'piece')
  const back = { count: totals.returns.count, amountMinor: negate(totals.returns.amountMinor) }
  return [
    tallied(words.sales, totals.sales),
    tallied(words.returns, back),
    { ...amountLine(words.salesLessReturns, format.amount(netMinor, currency)), weight: 'bold' },
    amountLine(words.goodsSold, pieces(totals.goodsSoldMilli)),
    amountLine(words.servicesSold, pieces(totals.servicesSoldMilli)),
    tallied(words.discounts, totals.discounts),
    tallied(words.pricesByHand, totals.pricesByHand),
    tallied(words.storedValueSold, totals.storedValueSold),
    tallied(words.storedValueRedeemed, totals.storedValueRedeemed),
    ...(totals.accountPayments === undefined ? [] : [tallied(words.accountPayments, totals.accountPayments)]),
    ...(totals.prepayments === undefined ? [] : [tallied(words.prepayments, totals.prepayments)]),
    amountLine(receiptWords.cashRounding, format.amount(totals.roundingMinor, currency)),
    tallied(words.tips, totals.tips),
    amountLine(words.forfeited, format.amount(totals.forfeitedMinor, currency)),
  ]
}

/** Label, how many, how much. */
function tallyRow(currency: Currency, { format }: TillDocumentContext) {
  return (label: string, { count, amountMinor }: Tally): ReceiptBlock => {
    const many = format.quantity(count * onePieceMilli, 'piece')
    return row([label, many, format.amount(amountMinor, currency)], tallyShares)
  }
}

function groupRows({ groups, currency }: TillTotals, context: TillDocumentContext): ReceiptBlock[] {
  const tallied = tallyRow(currency, context)
  return groups.map(({ mainGroup, count, salesMinor, returnsMinor }) =>
    tallied(groupName(mainGroup, context), { count, amountMinor: salesMinor - returnsMinor }),
  )
}

function groupName(mainGroup: string, { groupNames, words }: TillDocumentContext): string {
  return mainGroup === '' ? words.noMainGroup : (groupNames?.[mainGroup] ?? mainGroup)
}

function tenderRows(tenders: readonly TenderTotal[], currency: Currency, context: TillDocumentContext) {
  const tallied = tallyRow(currency, context)
  return tenders.map((tender) => {
    const { type, detail } = tender
    const name = type === 'other' ? detail : `${tenderName(type, context.receiptWords)} ${detail}`.trim()
    return tallied(name, tender)
  })
}

/** Each operator's tenders, where more than one person sold. */
function operatorBlocks({ operatorTenders, totals }: TillReport, context: TillDocumentContext) {
  const operatorIds = [...new Set(operatorTenders.map(({ operatorId }) => operatorId))]
  if (operatorIds.length < 2) return []
  return operatorIds.flatMap((operatorId) => {
    const own = operatorTenders.filter((tender) => tender.operatorId === operatorId)
    const name = context.staffNames?.[operatorId] ?? operatorId
    return section(`${context.words.tenders}: ${name}`, tenderRows(own, totals.currency, context))
  })
}

function otherRows({ totals, unfinished }: TillReport, context: TillDocumentContext): ReceiptBlock[] {
  const { words, format } = context
  const tallied = tallyRow(totals.currency, context)
  const lookUps = totals.priceLookUps.map((lookUp) =>
    tallied(`${words.priceLookUps} ${groupName(lookUp.mainGroup, context)}`, lookUp),
  )
  const none = { count: 0, amountMinor: 0 }
  return [
    tallied(words.copies, totals.copies),
    tallied(words.training, totals.training),
    tallied(words.proForma, totals.proForma),
    tallied(words.deliveryNotes, totals.deliveryNotes),
    tallied(words.removedLines, totals.removedLines),
    tallied(words.abandonedBaskets, totals.abandonedBaskets),
    tallied(words.unfinished, unfinished),
    ...(lookUps.length === 0 ? [tallied(words.priceLookUps, none)] : lookUps),
    amountLine(words.drawerOpenings, format.quantity(totals.drawerOpenings * onePieceMilli, 'piece')),
  ]
}

function perpetualTotalLines(
  { perpetualTotals, totals }: TillReport,
  { words, format }: TillDocumentContext,
) {
  const amount = (amountMinor: number) => format.amount(amountMinor, totals.currency)
  return [
    amountLine(words.sales, amount(perpetualTotals.salesMinor)),
    amountLine(words.returns, amount(perpetualTotals.returnsMinor)),
    amountLine(words.salesLessReturns, amount(perpetualTotals.netMinor)),
  ]
}
