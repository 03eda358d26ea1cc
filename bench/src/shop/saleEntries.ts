/** Everything that a till journals around one sale: what the drawer, the terminal and the printer did is a fact too. */
import type { SignedEntry } from '@kassa/journal'
import { newId } from './sales.ts'
import type { BenchTill } from './till.ts'

const amountMinor = 2495

/** Returns the entries of a sale in the order in which a till writes them; the sale itself is among them. */
export async function sellWithDevices(till: BenchTill, paidBy: 'cash' | 'card'): Promise<SignedEntry[]> {
  const { operatorId } = till
  const [attemptId, terminalId, transactionId] = [newId(), newId(), newId()]
  const attempted = { operatorId, attemptId, terminalId, amountMinor, currency: 'EUR' }
  const resolved = { attemptId, status: 'approved', amountMinor, detail: '8000123456' } as const
  return [
    ...(paidBy === 'card'
      ? [await till.note('payment_attempted', attempted), await till.note('payment_resolved', resolved)]
      : []),
    await till.sell(paidBy),
    ...(paidBy === 'cash' ? [await till.note('drawer_opened', { operatorId, reason: 'sale' })] : []),
    await till.note('receipt_printed', { operatorId, transactionId, kind: 'original' }),
  ]
}
