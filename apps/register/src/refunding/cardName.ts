/** What a card is called where money goes back to it. */
import type { CardTender } from '@kassa/kernel'
import type { Translate } from '@kassa/ui'
import type en from '../words/returning/en.json'

/** Returns scheme and last digits, as far as they are known. */
export function cardName({ scheme, lastDigits }: CardTender, t: Translate<typeof en>): string {
  const name = scheme ?? t('refund.card')
  return lastDigits === undefined ? name : t('refund.to_card_ending', { scheme: name, digits: lastDigits })
}
