/** Where a figure comes from: the places in the signed entry that it was worked out from. */
import { accountPaymentCode, type RetailTransaction, storedValueCode } from '@kassa/kernel'
import type { Reply } from '../request/ask.ts'

type MoneyRow = Reply<'readTransaction'>['money'][number]
type StockRow = Reply<'readTransaction'>['stock'][number]

/** A place in the entry: `body.taxes[0].netMinor`. */
export type EntryPath = string

/** Which rule made a ledger entry; each has its words. */
export type MoneyRule =
  | 'cash_less_change'
  | 'card'
  | 'tender'
  | 'value'
  | 'net'
  | 'prepaid'
  | 'tax'
  | 'tips'
  | 'forfeited'
  | 'rounding'
  | 'unexplained'

const rules: Readonly<Record<string, MoneyRule>> = {
  till: 'cash_less_change',
  tender_clearing: 'tender',
  receivable: 'tender',
  stored_value: 'value',
  sales: 'net',
  prepayment: 'prepaid',
  tax: 'tax',
  tips: 'tips',
  breakage: 'forfeited',
  rounding: 'rounding',
}

/** Returns the rule that made an entry of the money ledger, as `post` of the kernel has it. */
export function ruleOfMoney({ account, detail }: Pick<MoneyRow, 'account' | 'detail'>): MoneyRule {
  return account === 'tender_clearing' && detail === 'card' ? 'card' : (rules[account] ?? 'unexplained')
}

/** Returns the places that an entry of the money ledger sums up; the whole body where its rule is not known here. */
export function sourcesOfMoney(transaction: RetailTransaction, row: MoneyRow): EntryPath[] {
  switch (ruleOfMoney(row)) {
    case 'cash_less_change':
      return [
        ...cashOf(transaction, row),
        ...(row.detail === 'cash' ? [...tipsOf(transaction, 'cash'), ...changeOf(transaction)] : []),
      ]
    case 'card':
      return [...tendersOf(transaction, 'card'), ...tipsOf(transaction, 'card')]
    case 'tender':
      return [
        ...tendersOf(transaction, row.detail),
        ...(row.account === 'receivable' ? netsOf(transaction, accountPaymentCode) : []),
      ]
    case 'value':
      return [
        ...tendersOf(transaction, row.detail),
        ...(row.detail === 'gift_card' ? netsOf(transaction, storedValueCode) : []),
      ]
    case 'net':
      return [...netsOf(transaction, row.detail), ...prepaidOf(transaction, row.detail)]
    case 'prepaid':
      return prepaidOf(transaction, row.detail)
    case 'tax':
      return taxesOf(transaction, row.detail)
    case 'tips':
      return tipsOf(transaction, row.detail)
    case 'forfeited':
      return ['body.forfeitedMinor']
    case 'rounding':
      return ['body.roundingMinor']
    case 'unexplained':
      return ['body']
  }
}

function cashOf({ tenders }: RetailTransaction, { detail }: MoneyRow): EntryPath[] {
  return tenders.flatMap((tender, index) => {
    if (tender.type !== 'cash') return []
    const name = tender.foreign === undefined ? 'cash' : `cash ${tender.foreign.currency}`
    return name === detail ? [`body.tenders[${index}].amountMinor`] : []
  })
}

function tendersOf({ tenders }: RetailTransaction, name: string): EntryPath[] {
  return tenders.flatMap((tender, index) =>
    (tender.type === 'other' ? tender.name : tender.type) === name
      ? [`body.tenders[${index}].amountMinor`]
      : [],
  )
}

function tipsOf({ tenders }: RetailTransaction, by: string): EntryPath[] {
  return tenders.flatMap((tender, index) =>
    tender.type === by && 'tipMinor' in tender && tender.tipMinor !== undefined
      ? [`body.tenders[${index}].tipMinor`]
      : [],
  )
}

function netsOf({ taxes }: RetailTransaction, code: string): EntryPath[] {
  return taxes.flatMap(({ taxCode }, index) => (taxCode === code ? [`body.taxes[${index}].netMinor`] : []))
}

/** What was paid before its goods is no part of the sales at its rate. */
function prepaidOf({ lines }: RetailTransaction, code: string): EntryPath[] {
  return lines.flatMap(({ role, taxCode }, index) =>
    role === 'prepayment' && taxCode === code
      ? [sourceOfLine(index, 'grossMinor'), sourceOfLine(index, 'taxMinor')]
      : [],
  )
}

function taxesOf({ taxes }: RetailTransaction, code: string): EntryPath[] {
  return taxes.flatMap(({ taxCode, parts }, index) => {
    if (parts === undefined) return taxCode === code ? [`body.taxes[${index}].taxMinor`] : []
    return parts.flatMap((part, place) =>
      part.code === code ? [`body.taxes[${index}].parts[${place}].taxMinor`] : [],
    )
  })
}

function changeOf({ changeMinor }: RetailTransaction): EntryPath[] {
  return changeMinor === 0 ? [] : ['body.changeMinor']
}

/** Returns the quantities of the lines that moved an item. */
export function sourcesOfStock(transaction: RetailTransaction, row: StockRow): EntryPath[] {
  return transaction.lines.flatMap((line, index) =>
    line.tracksStock && line.itemId === row.itemId && line.quantityMilli === -row.quantityMilli
      ? [`body.lines[${index}].quantityMilli`]
      : [],
  )
}

/** Returns the place of an amount of a line. */
export function sourceOfLine(index: number, field: 'grossMinor' | 'taxMinor'): EntryPath {
  return `body.lines[${index}].${field}`
}
