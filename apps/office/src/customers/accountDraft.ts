/** The house account of a customer as it is typed, and what it comes to. */
import { exponentOf } from '@kassa/kernel'
import { decimalMark, decimalText, parseAmount } from '@kassa/ui'
import type { EditedCustomer } from './customers.ts'

export type AccountDraft = {
  /** Empty while it is not known in which the stores sell. */
  currency: string
  /** Empty: nothing is bought on account. */
  limit: string
}

/** Returns the draft of an account that there is, or of none.   `currency`: of the stores, where there is no account yet. */
export function accountDraftOf(
  { houseAccount }: Pick<EditedCustomer, 'houseAccount'>,
  { currency, locale }: { currency: string; locale: string },
): AccountDraft {
  if (houseAccount === undefined) return { currency, limit: '' }
  const decimals = exponentOf(houseAccount.currency)
  const limit = decimalText(houseAccount.limitMinor, decimals).replace('.', decimalMark(locale))
  return { currency: houseAccount.currency, limit }
}

/** Returns the account as it is saved; nothing where no limit was typed.   Fails: `wrong` (returned). */
export function readAccountDraft(
  { currency, limit }: AccountDraft,
  locale: string,
): { status: 'read'; account: Pick<EditedCustomer, 'houseAccount'> } | { status: 'wrong' } {
  if (limit.trim() === '') return { status: 'read', account: {} }
  if (currency === '') return { status: 'wrong' }
  const parsed = parseAmount(limit, currency, locale)
  if (parsed.status !== 'ok' || parsed.amountMinor <= 0) return { status: 'wrong' }
  return { status: 'read', account: { houseAccount: { currency, limitMinor: parsed.amountMinor } } }
}
