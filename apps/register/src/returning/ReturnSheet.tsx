/**
 * Goods that come back: which sale, what of it, and why. Entered from the menu, F10, or by scanning a receipt anywhere; left by taking
 * something back or by Esc. Whatever is scanned meanwhile is something that comes back.
 *
 *   find ──▶ choose ──▶ (basket)        find ──▶ without a receipt ──▶ (basket)        find ──▶ void ──▶ (giving back)
 */
import { announce, Button, Sheet } from '@kassa/ui'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { playTone } from '../feedback/sounds.ts'
import { type Panel, usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { ChooseLines } from './ChooseLines.tsx'
import { FindSale } from './FindSale.tsx'
import { returningWords } from './returningWords.ts'
import { firstStep, type ReturnStep, stepByScan } from './returnStep.ts'
import { UnknownGoods } from './UnknownGoods.tsx'
import { useReturning } from './useReturning.ts'

/** The sheet. */
export function ReturnSheet({ panel }: { panel: Extract<Panel, { name: 'returning' }> }) {
  const t = returningWords.useWords()
  const till = useTill()
  const returning = useReturning()
  const [step, go] = useState<ReturnStep>(firstStep)
  const hear = useEffectEvent(async (code: string) => {
    if (returning === undefined) return
    const next = await stepByScan(step, code, { till, returning })
    go(next)
    if (next.name !== 'find' || next.refusal === undefined) return
    playTone('refused')
    announce(t(`find.${next.refusal}`), true)
  })
  const isOpen = returning !== undefined
  // Each scan is a panel of its own, the same code twice, too.
  useEffect(() => {
    if (isOpen && panel.code !== undefined) void hear(panel.code)
  }, [isOpen, panel])

  switch (step.name) {
    case 'choose': {
      const { sale } = step
      const { transactionId } = sale.transaction
      return <ChooseLines key={transactionId} {...{ sale, returning }} onBack={() => go(firstStep)} />
    }
    case 'without': {
      const { itemId } = step
      const choose = (chosenId?: string) =>
        go({ name: 'without', ...(chosenId === undefined ? {} : { itemId: chosenId }) })
      return <UnknownGoods key={itemId ?? ''} {...{ itemId, returning }} onItem={choose} />
    }
    case 'find':
      return (
        <FindSheet
          onVoid={returning && (() => void returning.voidLast(t('why.void')))}
          onWithout={() => go({ name: 'without' })}
        >
          <FindSale
            {...{ returning, typed: step.typed, refusal: step.refusal }}
            onType={(typed) => go({ name: 'find', typed })}
            onChoose={(sale) => go({ name: 'choose', sale })}
          />
        </FindSheet>
      )
  }
}

type FindSheetProps = {
  children: ReactNode
  /** Left out until the till can. */
  onVoid: (() => void) | undefined
  onWithout: () => void
}

function FindSheet({ children, onVoid, onWithout }: FindSheetProps) {
  const t = returningWords.useWords()
  const { open, close } = usePanel()
  // What is in the basket would be paid together with what is voided.
  const isEmpty = useTillView(({ basket, flow }) => basket.lines.length === 0 || flow.name === 'completed')
  const voidLast = () => {
    open({ name: 'none' })
    onVoid?.()
  }
  return (
    <Sheet
      isOpen
      onClose={close}
      title={t('find.title')}
      description={t('find.lead')}
      footer={
        <div className="flex w-full flex-col gap-2">
          <Button size="lg" wide disabled={!isEmpty || onVoid === undefined} onClick={voidLast}>
            {t('find.void_last')}
          </Button>
          <Button size="lg" wide onClick={onWithout}>
            {t('find.without')}
          </Button>
        </div>
      }
    >
      {children}
    </Sheet>
  )
}
