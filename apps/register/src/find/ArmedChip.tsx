/** The quantity that the next item gets, beside the search field; a press gives it up. Says so when an item is not sold in parts. */
import { announce, CloseIcon, formatQuantity, useLanguage } from '@kassa/ui'
import { useEffect } from 'react'
import { playTone } from '../feedback/sounds.ts'
import { NoticeCard } from '../notice/NoticeCard.tsx'
import { laterWords } from '../words/laterWords.ts'
import type { Armed } from './ArmedQuantity.tsx'

/** The chip. */
export function ArmedChip({ armed, onDisarm }: { armed: Armed; onDisarm: () => void }) {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const { refusedName } = armed
  const quantity = formatQuantity(armed.quantityMilli, 'piece', locale)
  // A refusal is told each time, the same twice included.
  useEffect(() => {
    if (armed.refusedName === undefined) return announce(t('armed.next', { quantity }))
    playTone('refused')
    announce(t('armed.whole_only', { name: armed.refusedName }), true)
  }, [t, quantity, armed])
  return (
    <>
      <button
        type="button"
        data-armed={armed.quantityMilli}
        aria-label={t('armed.disarm', { quantity })}
        className="figures inline-flex min-h-touch shrink-0 items-center gap-2 rounded-md bg-accent-soft px-3 text-lg font-semibold text-on-accent-soft transition-colors"
        onClick={onDisarm}
      >
        {quantity} ×<CloseIcon size={18} />
      </button>
      {refusedName !== undefined && (
        <NoticeCard
          code="sold_whole"
          title={t('armed.whole_only', { name: refusedName })}
          lead={t('armed.whole_only_lead', { quantity })}
          onDismiss={onDisarm}
        />
      )}
    </>
  )
}
