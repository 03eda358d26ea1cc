/** Editing a promotion: saved with the button or Ctrl+S; what was typed stays until it is. */
import type { PromotionRecord } from '@kassa/contract'
import { exponentOf } from '@kassa/kernel'
import { Button, decimalMark, showToast, useLanguage } from '@kassa/ui'
import { useId, useState } from 'react'
import { localTimeOf } from '../formats/localTime.ts'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import { type Draft, draftOf, emptyDraft } from './draft.ts'
import { commonCurrency, meantStores, type StoreRow } from './meantStores.ts'
import { PromotionForm } from './PromotionForm.tsx'
import { PromotionPreview } from './PromotionPreview.tsx'
import { promotionState } from './promotionState.ts'
import { type PromotionRow, useSavePromotion } from './promotions.ts'
import { readDraft } from './readDraft.ts'

type PromotionEditorProps = {
  /** Left out for a new one. */
  row: PromotionRow | undefined
  /** What a new one begins as. */
  model: PromotionRecord | undefined
  stores: readonly StoreRow[]
  onClose: () => void
  onCopy: (promotionId: string) => void
}

export function PromotionEditor({ row, model, stores, onClose, onCopy }: PromotionEditorProps) {
  const t = words.useWords()
  const formId = useId()
  const { locale } = useLanguage()
  // The list is read again while somebody types; what is saved is a change of what was read first.
  const [read] = useState(row)
  const [draft, setDraft] = useState<Draft>(() => firstDraft(read?.promotion ?? model, stores, locale))
  const [isAsked, setAsked] = useState(false)
  const { mutate, isPending, error } = useSavePromotion(read)
  const meant = meantStores(stores, draft.storeIds)
  const currency = commonCurrency(meant)
  const edited = readDraft(draft, { currency, locale })
  const save = (promotion: PromotionRecord) =>
    mutate(promotion, {
      onSuccess: () => {
        showToast({ title: t('promotions.saved', { name: promotion.name }), tone: 'positive' })
        onClose()
      },
    })
  const submit = () => {
    setAsked(true)
    if (edited.status === 'read') save(edited.record)
  }
  const now = localTimeOf(Date.now(), meant[0]?.store.timeZone ?? 'UTC')
  const isRunning = read !== undefined && promotionState(read.promotion, now) === 'running'
  return (
    <Screen
      title={read?.promotion.name ?? t('promotions.add')}
      back={{ to: '/promotions', label: t('promotions.back') }}
      actions={
        <div className="flex flex-wrap gap-2">
          {read !== undefined && (
            <Button onClick={() => onCopy(read.promotionId)}>{t('promotions.copy')}</Button>
          )}
          {isRunning && (
            <Button onClick={() => save({ ...read.promotion, until: now })}>{t('promotions.end')}</Button>
          )}
          <Button type="submit" form={formId} kind="primary" busy={isPending}>
            {t('promotions.save')}
          </Button>
        </div>
      }
    >
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem] lg:gap-5">
        <PromotionForm
          {...{ formId, draft, stores, currency, error }}
          wrong={isAsked && edited.status === 'wrong' ? edited.wrong : {}}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          onSubmit={submit}
        />
        <PromotionPreview
          record={edited.status === 'read' ? edited.record : undefined}
          currency={currency}
          pricesIncludeTax={meant[0]?.store.pricesIncludeTax ?? true}
        />
      </div>
    </Screen>
  )
}

/** Where stores sell in several currencies, a new promotion begins with one of them: most have amounts. */
function firstDraft(record: PromotionRecord | undefined, stores: readonly StoreRow[], locale: string): Draft {
  const mark = decimalMark(locale)
  if (record === undefined) {
    const [first] = stores
    const isOne = first === undefined || commonCurrency(stores) !== undefined
    return isOne ? emptyDraft : { ...emptyDraft, storeIds: [first.storeId] }
  }
  const currency = commonCurrency(meantStores(stores, record.storeIds))
  return draftOf(record, mark, currency === undefined ? 0 : exponentOf(currency))
}
