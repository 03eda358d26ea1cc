/**
 * Putting the basket aside, and taking one up again. Entered from the basket's head or F7; left by either, by Esc or the next scan,
 * which adds to the basket that is on the till.
 */
import { EmptyState, HoldIcon, Sheet } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { HeldList } from './HeldList.tsx'
import { HoldForm } from './HoldForm.tsx'

/** The sheet. */
export function HoldSheet({ isOpen }: { isOpen: boolean }) {
  const t = laterWords.useWords()
  const { close } = usePanel()
  const isEmpty = useTillView((view) => view.basket.lines.length === 0)
  const held = useTillView((view) => view.held)
  return (
    <Sheet isOpen={isOpen} onClose={close} title={t('holding.title')}>
      <div className="flex flex-col gap-6">
        {!isEmpty && <HoldForm />}
        {held.length > 0 && <HeldList held={held} />}
        {held.length === 0 && isEmpty && (
          <EmptyState icon={HoldIcon} title={t('holding.none')}>
            {t('holding.none_lead')}
          </EmptyState>
        )}
      </div>
    </Sheet>
  )
}
