/**
 * What is asked before an item is added. Entered by a scan or a tap of such an item; left by adding it, Esc or the next scan. Nothing is
 * in the basket before.
 */
import type { ItemQuestions } from '@kassa/client'
import { onePieceMilli } from '@kassa/kernel'
import { formatQuantity, Sheet, useLanguage } from '@kassa/ui'
import { useRef, useState } from 'react'
import { type Given, usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { OpenPriceForm } from './OpenPriceForm.tsx'
import { TraceForm } from './TraceForm.tsx'
import { VariantForm } from './VariantForm.tsx'

/** The sheet of the item that the panel names. */
export function ChoiceSheet() {
  const { panel } = usePanel()
  const { catalogue } = useTill()
  // Stock and prices may change while the sheet is open.
  useTillView((view) => view.catalogue.version)
  const questions = panel.name === 'choice' ? catalogue.questionsOf(panel.itemId) : undefined
  if (panel.name !== 'choice' || questions === undefined) return null
  const { itemId, quantityMilli, given = {} } = panel
  return <Choice key={itemId} {...{ itemId, quantityMilli, questions, given }} />
}

type ChoiceProps = { itemId: string; quantityMilli: number; questions: ItemQuestions; given: Given }

function Choice({ itemId, quantityMilli, questions, given }: ChoiceProps) {
  const { locale } = useLanguage()
  const { close } = usePanel()
  const focus = useRef<HTMLDivElement>(null)
  const till = useTill()
  const [traced, setTraced] = useState<Given>()
  const { name, unit, openPrice, variants, trace } = questions
  const isTraceAsked = trace !== undefined && traced === undefined && variants === undefined
  const onTrace = (answer: Given) => {
    if (openPrice !== undefined) return setTraced(answer)
    close()
    void till.addChosen(itemId, { quantityMilli, ...answer })
  }
  return (
    <Sheet
      isOpen
      onClose={close}
      initialFocus={focus}
      title={name}
      description={quantityMilli === onePieceMilli ? undefined : formatQuantity(quantityMilli, unit, locale)}
    >
      {/* The focus is on the sheet itself, so that figures are the pad's at once. */}
      <div ref={focus} tabIndex={-1} className="flex flex-col gap-4 outline-none">
        {variants !== undefined && <VariantForm {...{ quantityMilli, ...variants }} />}
        {isTraceAsked && <TraceForm {...{ quantityMilli, trace, given }} onAnswer={onTrace} />}
        {openPrice !== undefined && variants === undefined && !isTraceAsked && (
          <OpenPriceForm {...{ itemId, quantityMilli, unit, openPrice }} given={traced ?? given} />
        )}
      </div>
    </Sheet>
  )
}
