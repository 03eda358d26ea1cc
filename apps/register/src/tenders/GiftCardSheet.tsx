/** Gift cards outside a payment: selling one, loading one, and what is on one. */
import { Segmented, Sheet } from '@kassa/ui'
import { useRef, useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { CardBalanceForm } from './CardBalanceForm.tsx'
import { SellCardForm } from './SellCardForm.tsx'
import { tendersWords } from './tendersWords.ts'
import { useStoreTenders } from './useStoreTenders.ts'

type Task = 'sell' | 'balance'

/** `number`: what was scanned. A card that is scanned is looked at first. */
export function GiftCardSheet({ number }: { number: string | undefined }) {
  const t = tendersWords.useWords()
  const { close } = usePanel()
  // Figures that are typed at once are the amount, not the number.
  const pad = useRef<HTMLDivElement>(null)
  const { giftCard } = useStoreTenders()
  const [task, setTask] = useState<Task>(number === undefined && giftCard !== undefined ? 'sell' : 'balance')
  return (
    <Sheet
      isOpen
      onClose={close}
      title={t('cards.title')}
      {...(task === 'sell' ? { initialFocus: pad } : {})}
    >
      <div ref={pad} tabIndex={-1} className="flex flex-col gap-5 outline-none">
        {giftCard !== undefined && (
          <Segmented<Task>
            label={t('cards.task')}
            size="lg"
            wide
            value={task}
            options={(['sell', 'balance'] as const).map((id) => ({ id, label: t(`cards.${id}`) }))}
            onChange={setTask}
          />
        )}
        {task === 'sell' ? <SellCardForm scanned={number} /> : <CardBalanceForm scanned={number} />}
      </div>
    </Sheet>
  )
}
