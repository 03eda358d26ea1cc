/** What a person can make of the price of a line. */
import { Button, PercentIcon, TagIcon } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { laterWords } from '../words/laterWords.ts'

/** Something off, or another price. */
export function PriceActions({ lineId }: { lineId: string }) {
  const t = laterWords.useWords()
  const { open } = usePanel()
  return (
    <div className="grid grid-cols-2 gap-2">
      <Button size="lg" icon={PercentIcon} onClick={() => open({ name: 'discount', lineId })}>
        {t('line.discount')}
      </Button>
      <Button size="lg" icon={TagIcon} onClick={() => open({ name: 'price', lineId })}>
        {t('line.price')}
      </Button>
    </div>
  )
}
