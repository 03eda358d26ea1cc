/** Whether a store's tills suggest what goes with goods, and a way to count that at once. */
import { Button, Checkbox, formatCount, showToast, useLanguage } from '@kassa/ui'
import { useMutation } from '@tanstack/react-query'
import { SaveFault } from '../fault/SaveFault.tsx'
import { ask } from '../request/ask.ts'
import { words } from '../words/words.ts'
import type { SellingDraft } from './storeSelling.ts'

type SuggestionFieldsProps = {
  storeId: string
  draft: SellingDraft
  /** Head office counts for its store servers. */
  canCount: boolean
  onChange: (change: Partial<SellingDraft>) => void
}

export function SuggestionFields({ storeId, draft, canCount, onChange }: SuggestionFieldsProps) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: () => ask('countCompanions', { params: { storeId } }),
  })
  const count = async () => {
    const { saleCount, goodsCount } = await mutateAsync()
    const [sales, goods] = [formatCount(saleCount, locale), formatCount(goodsCount, locale)]
    showToast({ title: t('store_selling.counted', { sales, goods }), tone: 'positive' })
  }
  return (
    <div className="flex flex-col gap-2">
      <Checkbox
        label={t('store_selling.suggests')}
        hint={t('store_selling.suggests_hint')}
        isChecked={draft.isSuggesting}
        onChange={(isSuggesting) => onChange({ isSuggesting })}
      />
      {error !== null && <SaveFault error={error} />}
      {canCount && draft.isSuggesting && (
        <Button className="self-start" busy={isPending} onClick={() => void count().catch(() => undefined)}>
          {t('store_selling.count_now')}
        </Button>
      )}
    </div>
  )
}
