/** Editing a price list: saved with the button or Ctrl+S; what was typed stays until it is. */
import type { PriceListRecord } from '@kassa/contract'
import { isLocalTime } from '@kassa/kernel'
import { Button, decimalMark, showToast, useLanguage } from '@kassa/ui'
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { localTimeOf } from '../formats/localTime.ts'
import { meantStores, type StoreRow } from '../promotions/meantStores.ts'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words/words.ts'
import { HeadCard } from './HeadCard.tsx'
import type { Reduction } from './lowestPrice.ts'
import { PricesCard } from './PricesCard.tsx'
import { type PriceListDraft, priceListDraftOf, readPriceList } from './priceListDraft.ts'
import { type PriceListRow, useSavePriceList } from './priceLists.ts'

type PriceListEditorProps = {
  /** Left out for a new one. */
  row: PriceListRow | undefined
  stores: readonly StoreRow[]
  onClose: () => void
}

export function PriceListEditor({ row, stores, onClose }: PriceListEditorProps) {
  const t = words.useWords()
  const formId = useId()
  const mark = decimalMark(useLanguage().locale)
  // The list is read again while somebody types; what is saved is a change of what was read first.
  const [read] = useState(row)
  const [draft, setDraft] = useState(() => priceListDraftOf(read?.priceList ?? emptyList(stores), mark))
  const [isAsked, setAsked] = useState(false)
  const [openedAt] = useState(Date.now)
  const { mutate, isPending, error } = useSavePriceList(read)
  const edited = readPriceList(draft)
  const wrong = isAsked && edited.status === 'wrong' ? edited.wrong : {}
  const onChange = (change: Partial<PriceListDraft>) => setDraft((before) => ({ ...before, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (edited.status !== 'read') return
    const { record } = edited
    mutate(record, {
      onSuccess: () => {
        showToast({ title: t('promotions.saved', { name: record.name }), tone: 'positive' })
        onClose()
      },
    })
  }
  return (
    <Screen
      title={read?.priceList.name ?? t('price_lists.add')}
      back={{ to: '/promotions/lists', label: t('price_lists.title') }}
      actions={
        <Button type="submit" form={formId} kind="primary" busy={isPending}>
          {t('promotions.save')}
        </Button>
      }
    >
      <form
        id={formId}
        onSubmit={submit}
        onKeyDown={saveByKey}
        noValidate
        className="flex min-w-0 flex-col gap-4 lg:gap-5"
      >
        {error !== null && <SaveFault error={error} />}
        <HeadCard {...{ draft, wrong, stores, onChange }} />
        <PricesCard {...{ draft, wrong, onChange }} reduction={reductionOf(draft, stores, openedAt)} />
      </form>
    </Screen>
  )
}

function emptyList(stores: readonly StoreRow[]): PriceListRecord {
  return { name: '', currency: stores[0]?.store.currency ?? 'EUR', priority: 0, prices: [] }
}

/** From when on the list holds, in the first of its stores; from now on where it says nothing. */
function reductionOf(
  { storeIds, currency, from }: PriceListDraft,
  stores: readonly StoreRow[],
  nowMs: number,
): Reduction | undefined {
  const store = meantStores(stores, storeIds).find((one) => one.store.currency === currency)
  if (store === undefined) return undefined
  const before = isLocalTime(from) ? from : localTimeOf(nowMs, store.store.timeZone)
  return { storeId: store.storeId, before }
}

/** Ctrl+S, or Command+S on a Mac, wherever the focus is in the form. */
function saveByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
