/** What a promotion does, when and where, and for whom: three cards that are saved together. */
import type { FormEvent, KeyboardEvent } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { CouponCard } from './CouponCard.tsx'
import type { CardProps } from './cardProps.ts'
import type { StoreRow } from './meantStores.ts'
import { RuleCard } from './RuleCard.tsx'
import { WhenCard } from './WhenCard.tsx'

type PromotionFormProps = CardProps & {
  formId: string
  stores: readonly StoreRow[]
  currency: string | undefined
  error: Error | null
  onSubmit: () => void
}

export function PromotionForm(props: PromotionFormProps) {
  const { formId, draft, wrong, stores, currency, error, onChange, onSubmit } = props
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form
      id={formId}
      onSubmit={submit}
      onKeyDown={saveByKey}
      noValidate
      className="flex min-w-0 flex-col gap-4 lg:gap-5"
    >
      {error !== null && <SaveFault error={error} />}
      <RuleCard {...{ draft, wrong, onChange, currency }} />
      <WhenCard {...{ draft, wrong, onChange, stores }} />
      <CouponCard {...{ draft, wrong, onChange }} />
    </form>
  )
}

/** Ctrl+S, or Command+S on a Mac, wherever the focus is in the form. */
function saveByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
