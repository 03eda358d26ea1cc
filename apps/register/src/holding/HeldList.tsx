/** The baskets that are put aside on this till. A press takes one up. */
import type { HeldBasketView } from '@kassa/client'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { HeldRow } from './HeldRow.tsx'
import { useMinutes } from './useMinutes.ts'

/** The list, newest first. */
export function HeldList({ held }: { held: readonly HeldBasketView[] }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const nowMs = useMinutes()
  const resume = (basketId: string) => {
    open({ name: 'none' })
    void till.resumeBasket(basketId)
  }
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold text-ink-muted">{t('holding.held')}</h3>
      <ul aria-label={t('holding.held')} className="-mx-6 border-y border-line">
        {held.toReversed().map((one) => (
          <HeldRow key={one.basketId} held={one} nowMs={nowMs} onPress={() => resume(one.basketId)} />
        ))}
      </ul>
    </section>
  )
}
