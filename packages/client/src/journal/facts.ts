/** Facts as the journal takes them, each kind with the body that the contract gives it. */
import type { FactBody, FactKind, SaleBody } from '@kassa/contract'
import type { Fact, Head, Json } from '@kassa/journal'
import { addToTotals, type RetailTransaction } from '@kassa/kernel'
import type { EnrolledDevice } from '../identity/device.ts'

/** Returns a fact that moves no money of the register's. */
export function fact<Kind extends Exclude<FactKind, 'retail_transaction'>>(
  kind: Kind,
  body: FactBody[Kind],
): Fact {
  return { kind, body: asJson(body) }
}

/** Returns the first fact of a journal: the device is new, or it goes on without the journal that it had. */
export function firstFact({ publicKey, registerName, lost }: EnrolledDevice): Fact {
  if (lost === undefined) return fact('device_enrolled', { publicKey, registerName })
  const { standing, resumedAtMs: _, ...journal } = lost
  return fact('journal_resumed', { publicKey, registerName, lost: journal, standing })
}

/** Returns the fact of a sale in a shift, or of a shared order: it takes the next receipt number and adds to the perpetual totals.
 *  Requires: the transaction carries the number that follows the head's. */
export function saleFact(
  transaction: RetailTransaction,
  head: Head,
  of: Pick<SaleBody, 'shiftId' | 'orderId'>,
): Fact {
  return {
    kind: 'retail_transaction',
    body: asJson({ ...transaction, ...of }),
    totals: addToTotals(head.totals, transaction),
    receiptNumber: transaction.receiptNumber,
  }
}

// The bodies hold texts, integers, booleans, lists and objects of these only: the contract's schemas say so.
function asJson(body: object): Json {
  return body as Json
}
