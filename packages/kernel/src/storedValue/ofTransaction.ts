/** What a transaction moves on accounts of stored value, as entries that may travel. */
import type { LocalTime } from '../calendar/localTime.ts'
import { negate } from '../money/integer.ts'
import { type ValueEntry, valueOfSale } from '../posting/value.ts'
import type { ValueTender } from '../settle/tender.ts'
import type { RetailTransaction } from '../transaction/transaction.ts'
import type { StoredValueEntry } from './account.ts'

export type LoadTerms = {
  at: LocalTime
  /** When value that is sold or given now expires; never, where left out. */
  expiresAt?: LocalTime
  /** What comes back by a return holds at least so long. */
  restoredUntil?: LocalTime
}

/** Returns an entry for each movement of money's worth; points are counted by loyalty/,
 *  what is prepaid belongs to its order.
 *  Units: minor units of the transaction's currency.
 *  Ensures: the same transaction gives the same entries; their sums by account are those of `post`; a return of goods that are known
 *  puts value back to what it was taken from, with the expiry it had; a card that comes back takes what was loaded on it. */
export function storedValueEntries(transaction: RetailTransaction, terms: LoadTerms): StoredValueEntry[] {
  const { transactionId: sourceId, currency, lines } = transaction
  const { at, expiresAt, restoredUntil } = terms
  const restores = [...new Set(lines.flatMap(({ original }) => original?.transactionId ?? []))]
  const ofLoad = expiresAt === undefined ? {} : { expiresAt }
  const ofRefund = restores.length === 0 ? {} : { restores, ...(restoredUntil && { restoredUntil }) }
  const ofReturn = restores.length === 0 ? {} : { undoes: restores }
  const entriesOf = (name: string, moved: ValueEntry[], isRefund: boolean) =>
    moved.flatMap(({ kind, accountId, amountMinor }, index): StoredValueEntry[] => {
      if (kind === 'points' || kind === 'prepayment') return []
      const head = { kind, accountId, currency, entryId: `${sourceId} ${name} ${index}`, sourceId, at }
      if (amountMinor < 0)
        return [
          {
            ...{ ...head, type: 'spend', amountMinor: negate(amountMinor) },
            ...(isRefund ? holdOf(transaction, { kind, accountId, amountMinor }) : ofReturn),
          },
        ]
      return [{ ...head, type: 'load', amountMinor, ...ofLoad, ...(isRefund ? ofRefund : {}) }]
    })
  return [
    ...entriesOf('load', valueOfSale({ ...transaction, tenders: [] }), false),
    ...entriesOf('tender', valueOfSale({ ...transaction, lines: [] }), true),
  ]
}

/** Under which hold the value was set aside for this payment. */
function holdOf(
  { tenders }: RetailTransaction,
  { kind, accountId, amountMinor }: ValueEntry,
): Pick<ValueTender, 'holdId'> {
  const paid = tenders.find(
    (tender): tender is ValueTender =>
      'accountId' in tender &&
      tender.type === kind &&
      tender.accountId === accountId &&
      tender.amountMinor === negate(amountMinor),
  )
  return paid?.holdId === undefined ? {} : { holdId: paid.holdId }
}
