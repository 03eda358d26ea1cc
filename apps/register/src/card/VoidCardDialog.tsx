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
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('card.void_title')}
      description={t('card.void_lead', { amount: formatAmount(amountMinor, currency, locale) })}
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
            {t('card.void_confirm')}
          </Button>
        </>
      }
    />
  )
}
