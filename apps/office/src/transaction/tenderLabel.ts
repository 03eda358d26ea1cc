/** A tender as people know it from the receipt: the card by its scheme and last digits. */
import type { Tender } from '@kassa/kernel'
import { tenderName } from '../transactions/tenderName.ts'
import type { words } from '../words/words.ts'

export function tenderLabel(t: (typeof words)['translate'], tender: Tender): string {
  if (tender.type === 'other') return tender.name
  if (tender.type !== 'card') return tenderName(t, tender.type)
  const { scheme, lastDigits } = tender
  return [scheme ?? tenderName(t, 'card'), ...(lastDigits === undefined ? [] : [`•••• ${lastDigits}`])].join(
    ' ',
  )
}
