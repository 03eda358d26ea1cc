/** The names of tenders. */
import type { words } from '../words/words.ts'

type Translate = (typeof words)['translate']

/** Returns the tender's name; the type as it is where a newer server knows more tenders than this page. */
export function tenderName(t: Translate, type: string): string {
  switch (type) {
    case 'cash':
      return t('tender.cash')
    case 'card':
      return t('tender.card')
    default:
      return type
  }
}
