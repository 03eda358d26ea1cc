/** Cancelling an order: why, and what goes back. */
import type { SpecialOrder, SpecialOrders } from '@kassa/client'
import { Button, Chip, formatAmount, Sheet, TextField, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { ordersWords } from './ordersWords.ts'

const commonReasons = ['changed_mind', 'not_available', 'too_late'] as const
const longestReason = 100

type CancelOrderProps = {
  special: SpecialOrders | undefined
  order: SpecialOrder | undefined
  onBack: () => void
}

/** The sheet. */
export function CancelOrder({ special, order, onBack }: CancelOrderProps) {
  const t = ordersWords.useWords()
  const { open, close } = usePanel()
  const { locale } = useLanguage()
  const [reason, explain] = useState('')
  const { name = '', paidMinor = 0, currency = 'XXX' } = order ?? {}
  const cancel = () => {
    if (order === undefined || special === undefined) return
    open({ name: 'none' })
    void special.cancel(order.orderId, reason)
  }
  return (
    <Sheet
      isOpen
      onClose={close}
      title={t('cancel.title', { name })}
      description={
        paidMinor === 0
          ? t('cancel.nothing_lead')
          : t('cancel.lead', { amount: formatAmount(paidMinor, currency, locale) })
      }
      footer={
        <div className="flex w-full flex-col gap-2">
          <Button size="lg" wide onClick={onBack}>
            {t('cancel.keep')}
          </Button>
          <Button
            kind="danger"
            size="lg"
            wide
            disabled={reason.trim() === '' || order === undefined || special === undefined}
            onClick={cancel}
          >
            {t('cancel.confirm')}
          </Button>
        </div>
      }
    >
      <Why reason={reason} onChange={explain} />
    </Sheet>
  )
}

/** By one press, or in words of one's own. It stands on the receipt. */
function Why({ reason, onChange }: { reason: string; onChange: (reason: string) => void }) {
  const t = ordersWords.useWords()
  const reasons = commonReasons.map((common) => t(`cancel.${common}`))
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-sm font-medium">{t('cancel.reason')}</h3>
      <ul aria-label={t('cancel.reason')} className="flex flex-wrap gap-2">
        {reasons.map((common) => (
          <li key={common}>
            <Chip isChosen={common === reason} onPress={() => onChange(common)}>
              {common}
            </Chip>
          </li>
        ))}
      </ul>
      <TextField
        label={t('cancel.own_reason')}
        size="lg"
        maxLength={longestReason}
        autoComplete="off"
        value={reasons.includes(reason) ? '' : reason}
        onChange={onChange}
      />
    </section>
  )
}
