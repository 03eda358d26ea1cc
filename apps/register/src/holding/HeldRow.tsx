/** A basket that is put aside, or in use at another till: what it is called, where it is, how long ago, what it costs. */
import type { HeldBasketView } from '@kassa/client'
import { Amount, ListRow, useLanguage } from '@kassa/ui'
import { laterWords } from '../words/laterWords.ts'
import { words } from '../words/words.ts'
import { ageText } from './ageText.ts'

type HeldRowProps = { held: HeldBasketView; nowMs: number; onPress: () => void }

/** The row; a press takes the basket up. */
export function HeldRow({ held, nowMs, onPress }: HeldRowProps) {
  const t = laterWords.useWords()
  const say = words.useWords()
  const { locale } = useLanguage()
  const { name, heldAtMs, lineCount, totalMinor, currency, elsewhere } = held
  const { registerName = '', operatorName = '', isInUse = false } = elsewhere ?? {}
  const parts = [
    isInUse ? t('holding.in_use', { register: registerName }) : registerName,
    operatorName,
    ageText(nowMs - heldAtMs, locale),
    say('basket.lines', { count: lineCount }),
  ]
  return (
    <ListRow
      title={name ?? t('holding.no_name')}
      detail={parts.filter((part) => part !== '').join(' · ')}
      end={<Amount amountMinor={totalMinor} currency={currency} />}
      onPress={onPress}
      className="px-2"
    />
  )
}
