/** The basket becomes an order: whose, until when, and what is paid now. */
import type { SpecialOrders } from '@kassa/client'
import { Amount, BackIcon, Button, formatAmount, PersonIcon, Sheet, useLanguage } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { DepositFields } from './DepositFields.tsx'
import { ordersWords } from './ordersWords.ts'
import { PromiseFields } from './PromiseFields.tsx'
import { type OrderDraft, useOrderDraft } from './useOrderDraft.ts'

type PlaceOrderProps = { special: SpecialOrders | undefined; onBack: () => void }

/** The sheet. */
export function PlaceOrder({ special, onBack }: PlaceOrderProps) {
  const t = ordersWords.useWords()
  const { close } = usePanel()
  const draft = useOrderDraft(special)
  const { goodsMinor, currency } = draft
  return (
    <Sheet
      isOpen
      onClose={close}
      title={t('place.title')}
      description={draft.name ?? t('place.customer_lead')}
      footer={
        <div className="flex w-full flex-col gap-2">
          <Button size="lg" wide icon={BackIcon} onClick={onBack}>
            {t('sheet.title')}
          </Button>
          <PlaceButton draft={draft} />
        </div>
      }
    >
      <div className="flex flex-col gap-5 pt-1">
        {draft.customerId === undefined && <ChooseCustomer />}
        <p className="flex justify-between gap-4 rounded-md bg-sunken p-4">
          <span className="text-ink-muted">{t('place.goods')}</span>
          <Amount amountMinor={goodsMinor} currency={currency} />
        </p>
        <DepositFields
          {...{ label: t('place.deposit'), mostMinor: goodsMinor, currency, typed: draft.typed }}
          ownPercent={draft.ownPercent}
          onType={draft.type}
        />
        <PromiseFields {...draft} />
      </div>
    </Sheet>
  )
}

function PlaceButton({ draft: { amountMinor, currency, place } }: { draft: OrderDraft }) {
  const t = ordersWords.useWords()
  const { locale } = useLanguage()
  const isPaid = amountMinor !== undefined && amountMinor > 0
  return (
    <Button kind="primary" size="lg" wide disabled={place === undefined} onClick={() => void place?.()}>
      {isPaid
        ? t('place.place_and_pay', { amount: formatAmount(amountMinor, currency, locale) })
        : t('place.place')}
    </Button>
  )
}

function ChooseCustomer() {
  const t = ordersWords.useWords()
  const { open } = usePanel()
  return (
    <Button size="lg" wide icon={PersonIcon} onClick={() => open({ name: 'customer' })}>
      {t('place.choose_customer')}
    </Button>
  )
}
