/** A code that says more than which item: what is in a GS1 message, or the weight or price on a label of a scale. Comes when it is
 *  first needed.   Source: GS1 General Specifications 3.2 (01, 10, 17, 21, 310n), and the formats of the store and its country. */
import type { StoreRecord } from '@kassa/contract'
import {
  type BarcodeOutcome,
  type InStoreArticle,
  type ItemChoice,
  inStoreFormats,
  parseBarcode,
  scaleDecimal,
} from '@kassa/kernel'
import type { ItemTable } from '../catalogue/itemTable.ts'
import type { LabelFault, Notice } from '../till/notice.ts'

export type Given = Pick<ItemChoice, 'serials' | 'lot' | 'expiryDay'>

export type ScannedGoods = {
  itemId: string
  quantityMilli?: number
  /** What the label says that it costs, in minor units of the store's currency. */
  labelMinor?: number
  given: Given
}

export type ScannedCode =
  | { status: 'goods'; goods: ScannedGoods }
  /** A label that cannot be sold as it is. */
  | { status: 'label_refused'; detail: NonNullable<Notice['detail']> & { why: LabelFault } }
  /** Nothing of the kind, or of no item here. */
  | { status: 'other' }

export type ScanPlace = {
  items: ItemTable
  store: Pick<StoreRecord, 'country' | 'currency' | 'inStoreCodes'>
  /** Of the store. */
  day: string
}

/** Thousandths of a kg, a litre, a metre. */
const quantityDecimals = 3

const other: ScannedCode = { status: 'other' }

/** Returns what was scanned. */
export function readScannedCode(code: string, place: ScanPlace): ScannedCode {
  const { country, inStoreCodes = [] } = place.store
  const formats = [...inStoreCodes, ...inStoreFormats(country)]
  const tables = { inStoreFormats: formats, currentYear: Number(place.day.slice(0, 4)) }
  const outcome = parseBarcode(code, undefined, tables)
  switch (outcome.status) {
    case 'gs1_message':
      return readMessage(outcome, place)
    case 'in_store_article':
      return readLabel(outcome.article, place)
    case 'wrong_measure_check_digit':
      return refused('misread', { code })
    case 'wrong_check_digit':
      return isLikeLabel(code, formats) ? refused('misread', { code }) : other
    default:
      return other
  }
}

function readMessage(
  { facts: { gtin, serial, lot, expiryDay, measure } }: Extract<BarcodeOutcome, { status: 'gs1_message' }>,
  { items }: ScanPlace,
): ScannedCode {
  const itemId = idOf(items, gtin)
  const row = itemId === undefined ? undefined : items.rowOf(itemId)
  if (itemId === undefined || row === undefined) return other
  const [name, unit] = [items.name(row), items.unit(row)]
  // What a piece weighs is of no matter where pieces are sold.
  const weighed = unit === 'piece' ? undefined : measure
  if (weighed !== undefined && weighed.unit !== unit) return refused('other_unit', { name })
  const quantityMilli = weighed && scaleDecimal(weighed, quantityDecimals)
  if (quantityMilli === 0) return refused('nothing_measured', { name })
  const given = {
    ...(serial && { serials: [serial] }),
    ...(lot && { lot }),
    ...(expiryDay && { expiryDay }),
  }
  return { status: 'goods', goods: { itemId, ...(quantityMilli && { quantityMilli }), given } }
}

function readLabel(article: InStoreArticle, { items, store }: ScanPlace): ScannedCode {
  const { lookupCode, itemReference } = article
  const reference = itemReference.replace(/^0+/, '')
  const itemId = idOf(items, lookupCode) ?? idOf(items, itemReference) ?? idOf(items, reference)
  const row = itemId === undefined ? undefined : items.rowOf(itemId)
  if (itemId === undefined || row === undefined) return refused('item_unknown', { reference: itemReference })
  const [name, unit] = [items.name(row), items.unit(row)]
  if (article.measure === 'quantity') {
    const { quantityMilli } = article
    if (quantityMilli === 0) return refused('nothing_measured', { name })
    if (unit !== article.unit) return refused('other_unit', { name })
    return { status: 'goods', goods: { itemId, quantityMilli, given: {} } }
  }
  const { amountMinor, currency } = article
  if (currency !== store.currency) return refused('other_currency', { name, currency })
  if (amountMinor === 0) return refused('nothing_measured', { name })
  return { status: 'goods', goods: { itemId, labelMinor: amountMinor, given: {} } }
}

function idOf(items: ItemTable, code: string | undefined): string | undefined {
  const row = code === undefined || code === '' ? undefined : items.rowOfCode(code)
  return row === undefined ? undefined : items.itemId(row)
}

/** Digits of the length and the prefix of a label: a coupon or a card that begins so is looked for before it is refused. */
function isLikeLabel(code: string, formats: readonly { pattern: string }[]): boolean {
  const digits = code.trim()
  return formats.some(
    ({ pattern }) => digits.length === pattern.length && digits.startsWith(/^\d+/.exec(pattern)?.[0] ?? '-'),
  )
}

function refused(why: LabelFault, detail: Record<string, string>): ScannedCode {
  return { status: 'label_refused', detail: { ...detail, why } }
}
