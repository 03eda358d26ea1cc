/** On a phone: the whole basket, from below. */
import { Button, HoldIcon, PercentIcon, PersonIcon, Sheet, TrashIcon, UndoIcon } from '@kassa/ui'
import { basketCustomer } from '../shell/laterCustomers.tsx'
import { usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { words } from '../words/words.ts'
import { BasketLines } from './BasketLines.tsx'
import { BasketTotals } from './BasketTotals.tsx'

/** The sheet. */
export function BasketSheet({ isOpen }: { isOpen: boolean }) {
  const t = words.useWords()
  const say = laterWords.useWords()
  const till = useTill()
  const count = useTillView((view) => view.basket.lines.length)
  const canUndo = useTillView((view) => view.canUndo)
  const { open, close } = usePanel()
  return (
    <Sheet
      isOpen={isOpen}
      onClose={close}
      title={t('basket.title')}
      footer={
        <div className="grid w-full grid-cols-2 gap-2">
          <Button size="lg" icon={UndoIcon} disabled={!canUndo} onClick={() => void till.undo()}>
            {say('basket_actions.undo')}
          </Button>
          <Button
            size="lg"
            icon={PercentIcon}
            disabled={count === 0}
            onClick={() => open({ name: 'discount' })}
          >
            {say('line.discount')}
          </Button>
          <Button size="lg" icon={PersonIcon} onClick={() => open({ name: 'customer' })}>
            {say('basket_actions.customer')}
          </Button>
          <Button size="lg" icon={HoldIcon} onClick={() => open({ name: 'hold' })}>
            {say('holding.title')}
          </Button>
          <Button
            size="lg"
            icon={TrashIcon}
            className="col-span-2"
            disabled={count === 0}
            onClick={() => open({ name: 'clear_basket' })}
          >
            {say('basket_actions.clear')}
          </Button>
        </div>
      }
    >
      <div className="-mx-6">
        <basketCustomer.Screen />
      </div>
      <div className="-mx-6 border-y border-line">
        <BasketLines isLocked={false} />
      </div>
      <div className="-mx-4">
        <BasketTotals />
      </div>
    </Sheet>
  )
}
