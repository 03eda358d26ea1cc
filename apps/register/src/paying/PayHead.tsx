/** The head of the payment screen: the way back, and on a phone where the sales are. */
import { BackIcon, IconButton, useSize } from '@kassa/ui'
import { statusCorner } from '../shell/laterParts.tsx'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

/** Title and way back to the basket. */
export function PayHead({ title }: { title?: string }) {
  const t = laterWords.useWords()
  const till = useTill()
  const isPhone = useSize() === 'phone'
  return (
    <header className="flex min-h-16 shrink-0 items-center gap-2 px-2 md:px-4">
      <IconButton icon={BackIcon} label={t('pay.back')} onClick={() => void till.cancelTendering()} />
      <h1 className="min-w-0 flex-1 text-lg font-semibold">{title ?? t('pay.title')}</h1>
      {isPhone && <statusCorner.Screen />}
    </header>
  )
}
