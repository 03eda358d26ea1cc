/** What a till asks before it sells an item. Saved with the button or Ctrl+S; what was typed stays until it is. */
import { Button, decimalMark, showToast, useLanguage } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { categoriesQuery } from '../goods/categories.ts'
import type { ItemDetail } from '../item/item.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { AgeFields } from './AgeFields.tsx'
import { ComposedFields } from './ComposedFields.tsx'
import { OpenPriceFields } from './OpenPriceFields.tsx'
import { readSaleRules, type SaleRulesDraft, saleRulesDraftOf } from './saleRulesDraft.ts'
import { TareField } from './TareField.tsx'
import { TraceFields } from './TraceFields.tsx'
import { useSaveSaleRules } from './useSaveSaleRules.ts'
import { VariantFields } from './VariantFields.tsx'

/** The card, once the item's category is known. */
export function SaleRulesCard({ detail }: { detail: ItemDetail }) {
  const t = words.useWords()
  const { data: categories } = useQuery(categoriesQuery)
  const category = categories?.find(({ categoryId }) => categoryId === detail.item.categoryId)
  return (
    <Card title={t('sale_rules.title')}>
      {categories !== undefined && <SaleRulesForm detail={detail} category={category} />}
    </Card>
  )
}

type Category = { categoryId: string; name: string; minimumAge?: number }

function SaleRulesForm({ detail, category }: { detail: ItemDetail; category: Category | undefined }) {
  const t = words.useWords()
  const { itemId, item } = detail
  const [version, setVersion] = useState(detail.version)
  const mark = decimalMark(useLanguage().locale)
  const currencies = item.prices.map(({ currency }) => currency)
  const [draft, setDraft] = useState(() =>
    saleRulesDraftOf(item.saleRules ?? {}, { category, currencies, mark }),
  )
  const [isAsked, setAsked] = useState(false)
  const { mutate, isPending, error } = useSaveSaleRules(itemId)
  const edited = readSaleRules(draft)
  const wrong = isAsked && edited.status === 'wrong' ? edited.wrong : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (edited.status !== 'read') return
    const { saleRules, categoryAge } = edited
    const isOther = category !== undefined && categoryAge !== category.minimumAge
    const age = categoryAge === undefined ? {} : { minimumAge: categoryAge }
    const change = {
      version,
      saleRules,
      ...(isOther && { category: { categoryId: category.categoryId, ...age } }),
    }
    mutate(change, {
      onSuccess: () => {
        setVersion(version + 1)
        showToast({ title: t('sale_rules.saved', { name: item.name }), tone: 'positive' })
      },
    })
  }
  const onChange = (part: Partial<SaleRulesDraft>) => setDraft((before) => ({ ...before, ...part }))
  return (
    <form onSubmit={submit} onKeyDown={saveByKey} noValidate className="flex flex-col gap-4">
      {error !== null && <SaveFault error={error} />}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <AgeFields {...{ draft, wrong, onChange }} categoryName={category?.name} />
        {item.unit === 'kg' && <TareField {...{ draft, wrong, onChange }} />}
      </div>
      {draft.bounds.length > 0 && <OpenPriceFields {...{ draft, onChange }} wrong={wrong.bounds} />}
      <TraceFields trace={draft.trace} onChange={(trace) => onChange({ trace })} />
      <VariantFields
        itemId={itemId}
        draft={draft.variants}
        wrong={wrong.variants ?? {}}
        onChange={(part) => onChange({ variants: { ...draft.variants, ...part } })}
      />
      <ComposedFields
        itemId={itemId}
        draft={draft.composed}
        wrong={wrong.composed ?? {}}
        onChange={(part) => onChange({ composed: { ...draft.composed, ...part } })}
      />
      <Button type="submit" busy={isPending} className="sm:self-start">
        {t('promotions.save')}
      </Button>
    </form>
  )
}

/** Ctrl+S, or Command+S on a Mac, wherever the focus is in the form. */
function saveByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
