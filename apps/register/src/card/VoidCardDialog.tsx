/** Asks before a payment in doubt is written down as not made: only a person who looked at the terminal can know. */
import { Button, Dialog, formatAmount, useLanguage } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import { laterWords } from '../words/laterWords.ts'

/** The question. */
export function VoidCardDialog({ isOpen }: { isOpen: boolean }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { locale } = useLanguage()
  const currency = useCurrency()
  const { close } = usePanel()
  const amountMinor = useTillView((view) => (view.flow.name === 'card' ? view.flow.amountMinor : 0))
  const isGivingBack = useTillView((view) => view.flow.name === 'card' && view.flow.isGivingBack)
  const amount = formatAmount(amountMinor, currency, locale)
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={isGivingBack ? t('card.back_void_title') : t('card.void_title')}
      description={isGivingBack ? t('card.back_void_lead', { amount }) : t('card.void_lead', { amount })}
      footer={
        <>
          <Button size="lg" onClick={close}>
            {t('card.keep')}
          </Button>
          <Button
            size="lg"
            kind="danger"
            onClick={() => {
              close()
              void till.voidCard()
            }}
          >
            {isGivingBack ? t('card.back_void') : t('card.void_confirm')}
          </Button>
        </>
      }
    />
  )
}
