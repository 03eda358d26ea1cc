/** The names of the accounts of the money ledger. */
import type { words } from '../words/words.ts'

/** Returns the account's name; its code where a newer server knows more accounts than this page. */
export function accountName(t: (typeof words)['translate'], account: string): string {
  switch (account) {
    case 'till':
    case 'tender_clearing':
    case 'receivable':
    case 'stored_value':
    case 'prepayment':
    case 'tips':
    case 'breakage':
    case 'sales':
    case 'tax':
    case 'rounding':
    case 'suspense':
      return t(`account.${account}`)
    default:
      return account
  }
}
