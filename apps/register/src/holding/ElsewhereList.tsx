/**
 * The baskets of the store's other tills, as they were last heard of. A press takes one up here; one that is in use there is taken over
 * only after a question.
 */
import type { HeldBasketView } from '@kassa/client'
import { useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { ageText } from './ageText.ts'
import { HeldRow } from './HeldRow.tsx'
import { TakeOverDialog } from './TakeOverDialog.tsx'
import { useMinutes } from './useMinutes.ts'

/** The list, newest first. */
export function ElsewhereList({ held }: { held: readonly HeldBasketView[] }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const nowMs = useMinutes()
  const [askedId, setAskedId] = useState<string>()
  const asked = held.find(({ basketId }) => basketId === askedId)
  const resume = (basketId: string, how?: 'take_over') => {
    open({ name: 'none' })
    void till.resumeBasket(basketId, how)
  }
  const press = ({ basketId, elsewhere }: HeldBasketView) => {
    if (elsewhere?.isInUse === true) setAskedId(basketId)
    else resume(basketId)
  }
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold text-ink-muted">{t('holding.elsewhere')}</h3>
      <LastHeard nowMs={nowMs} />
      <ul aria-label={t('holding.elsewhere')} className="-mx-6 border-y border-line">
        {held.toReversed().map((one) => (
          <HeldRow key={one.basketId} held={one} nowMs={nowMs} onPress={() => press(one)} />
        ))}
      </ul>
      <TakeOverDialog
        held={asked}
        onClose={() => setAskedId(undefined)}
        onTakeOver={(basketId) => resume(basketId, 'take_over')}
      />
    </section>
  )
}

/** While the server does not answer: since when nothing is known of the others. */
function LastHeard({ nowMs }: { nowMs: number }) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const isOnline = useTillView((view) => view.sync.line === 'online')
  const atMs = useTillView((view) => view.sync.lastContactAtMs)
  if (isOnline) return null
  const text =
    atMs === undefined
      ? t('holding.not_heard')
      : t('holding.last_heard', { age: ageText(nowMs - atMs, locale) })
  return <p className="mb-3 text-sm text-ink-muted">{text}</p>
}
