/** Where a figure comes from: the places in the signed entry that it was worked out from. */
import type { RetailTransaction } from '@kassa/kernel'
import type { Reply } from '../request/ask.ts'

type MoneyRow = Reply<'readTransaction'>['money'][number]
type StockRow = Reply<'readTransaction'>['stock'][number]

/** A place in the entry: `body.taxes[0].netMinor`. */
export type EntryPath = string

/** Which rule made a ledger entry; each has its words. */
export type MoneyRule = 'cash_less_change' | 'card' | 'net' | 'tax' | 'rounding' | 'unexplained'

/** Returns the rule that made an entry of the money ledger, as `post` of the kernel has it. */
export function ruleOfMoney({ account }: Pick<MoneyRow, 'account'>): MoneyRule {
  switch (account) {
    case 'till':
      return 'cash_less_change'
    case 'tender_clearing':
      return 'card'
    case 'sales':
      return 'net'
    case 'tax':
      return 'tax'
    case 'rounding':
      return 'rounding'
    default:
      return 'unexplained'
  }
}

/** Returns the places that an entry of the money ledger sums up; the whole body where its rule is not known here. */
export function sourcesOfMoney(transaction: RetailTransaction, row: MoneyRow): EntryPath[] {
  const tenders = (type: string) =>
    transaction.tenders.flatMap((tender, index) =>
      tender.type === type ? [`body.tenders[${index}].amountMinor`] : [],
    )
  const taxes = (field: 'netMinor' | 'taxMinor') =>
    transaction.taxes.flatMap((tax, index) =>
      tax.taxCode === row.detail ? [`body.taxes[${index}].${field}`] : [],
    )
  switch (ruleOfMoney(row)) {
    case 'cash_less_change':
      return [...tenders('cash'), ...(transaction.changeMinor === 0 ? [] : ['body.changeMinor'])]
    case 'card':
      return tenders('card')
    case 'net':
      return taxes('netMinor')
    case 'tax':
      return taxes('taxMinor')
    case 'rounding':
      return ['body.roundingMinor']
    case 'unexplained':
      return ['body']
  }
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
