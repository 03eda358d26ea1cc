/** The names of tenders. */
import type { words } from '../words/words.ts'

type Translate = (typeof words)['translate']

/** Returns the tender's name; the type as it is where a newer server knows more tenders than this page. */
export function tenderName(t: Translate, type: string): string {
  switch (type) {
    case 'cash':
    case 'card':
    case 'gift_card':
    case 'house_account':
    case 'points':
    case 'store_credit':
    case 'voucher':
      return t(`tender.${type}`)
    default:
      return type
  }
}
