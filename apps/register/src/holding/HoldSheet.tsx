/**
 * Putting the basket aside, and taking one up again, also one of another till. Entered from the basket's head or F7; left by either, by Esc or the next scan,
 * which adds to the basket that is on the till.
 */
import { EmptyState, HoldIcon, Sheet } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { ElsewhereList } from './ElsewhereList.tsx'
import { HeldList } from './HeldList.tsx'
import { HoldForm } from './HoldForm.tsx'

/** The sheet. */
export function HoldSheet({ isOpen }: { isOpen: boolean }) {
  const t = laterWords.useWords()
  const { close } = usePanel()
  const isEmpty = useTillView((view) => view.basket.lines.length === 0)
  const held = useTillView((view) => view.held)
  const here = held.filter(({ elsewhere }) => elsewhere === undefined)
  const away = held.filter(({ elsewhere }) => elsewhere !== undefined)
  return (
    <Sheet isOpen={isOpen} onClose={close} title={t('holding.title')}>
      <div className="flex flex-col gap-6">
        {!isEmpty && <HoldForm />}
        {here.length > 0 && <HeldList held={here} />}
        {away.length > 0 && <ElsewhereList held={away} />}
        {held.length === 0 && isEmpty && (
          <EmptyState icon={HoldIcon} title={t('holding.none')}>
            {t('holding.none_lead')}
          </EmptyState>
        )}
      </div>
    </Sheet>
  )
}
