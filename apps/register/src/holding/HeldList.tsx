/** The baskets that are put aside: name, how long ago, how many lines, what they cost. A press takes one up. */
import type { HeldBasketView } from '@kassa/client'
import { Amount, ListRow, useLanguage } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { words } from '../words/words.ts'
import { ageText } from './ageText.ts'
import { useMinutes } from './useMinutes.ts'

/** The list, newest first. */
export function HeldList({ held }: { held: readonly HeldBasketView[] }) {
  const t = laterWords.useWords()
  const say = words.useWords()
  const till = useTill()
  const { open } = usePanel()
  const { locale } = useLanguage()
  const nowMs = useMinutes()
  const resume = (basketId: string) => {
    open({ name: 'none' })
    void till.resumeBasket(basketId)
  }
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold text-ink-muted">{t('holding.held')}</h3>
      <ul aria-label={t('holding.held')} className="-mx-6 border-y border-line">
        {held.toReversed().map(({ basketId, name, heldAtMs, lineCount, totalMinor, currency }) => (
          <ListRow
            key={basketId}
            title={name ?? t('holding.no_name')}
            detail={`${ageText(nowMs - heldAtMs, locale)} · ${say('basket.lines', { count: lineCount })}`}
            end={<Amount amountMinor={totalMinor} currency={currency} />}
            onPress={() => resume(basketId)}
            className="px-2"
          />
        ))}
      </ul>
    </section>
  )
}
