/** What is wrong with a card, in words. */
import type { CardRefusal } from '@kassa/client'
import type { Translate } from '@kassa/ui'
import type en from '../words/tenders/en.json'

export type FaultOfCard = { code: CardRefusal['code']; amountMinor?: number }

/** Returns the sentence.   `format`: of amounts in the store's currency. */
export function faultText(
  { code, amountMinor = 0 }: FaultOfCard,
  t: Translate<typeof en>,
  format: (amountMinor: number) => string,
): string {
  if (code === 'card_has_less' || code === 'card_over_limit')
    return t(`fault.${code}`, { amount: format(amountMinor) })
  return t(`fault.${code}`)
}
