/**
 * What is asked before an item is added. Entered by a scan or a tap of such an item; left by adding it, Esc or the next scan. Nothing is
 * in the basket before.
 */
import { type ItemQuestions, questionsOf, type RecallAsks } from '@kassa/client'
import { type ItemChoice, onePieceMilli } from '@kassa/kernel'
import { formatQuantity, Sheet, useLanguage } from '@kassa/ui'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type Given, usePanel } from '../shell/panel.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { WeighForm } from '../weighing/WeighForm.tsx'
import { ModifierForm } from './ModifierForm.tsx'
import { OpenPriceForm } from './OpenPriceForm.tsx'
import { TraceForm } from './TraceForm.tsx'
import { VariantForm } from './VariantForm.tsx'

/** The sheet of the item that the panel names. */
export function ChoiceSheet() {
  const { panel } = usePanel()
  const { catalogue } = useTill()
  // Stock and prices may change while the sheet is open.
  useTillView((view) => view.catalogue.version)
  const known = panel.name === 'choice' ? questionsOf(catalogue, panel.itemId) : undefined
  if (panel.name !== 'choice' || known === undefined) return null
  const questions = panel.asks ? { ...known, trace: withAsks(known.trace, panel.asks) } : known
  const { itemId, quantityMilli, given = {}, isWeighed = false } = panel
  return <Choice key={itemId} {...{ itemId, quantityMilli, questions, given, isWeighed }} />
}

/** What the item asks, and what recalls of it ask besides. */
function withAsks(trace: ItemQuestions['trace'], asks: RecallAsks): NonNullable<ItemQuestions['trace']> {
  return { needsSerials: false, needsLot: false, needsExpiry: false, ...trace, ...asks }
}

type ChoiceProps = {
  itemId: string
  quantityMilli: number
  questions: ItemQuestions
  given: Given
  isWeighed: boolean
}

/** `quantityMilli`: what was weighed. */
type Answers = Pick<ItemChoice, 'serials' | 'lot' | 'expiryDay' | 'modifiers' | 'weighing'> & {
  quantityMilli?: number
}

/** What is asked, one after the other; the price last, since its pad adds the item. */
function questionAfter(questions: Asked, answered: readonly Question[]): Question | undefined {
  const { variants, trace, modifierGroups, openPrice, isWeighed } = questions
  if (variants !== undefined) return 'variant'
  const wanted: Question[] = [
    ...(trace === undefined ? [] : (['trace'] as const)),
    ...(modifierGroups === undefined ? [] : (['modifiers'] as const)),
    ...(isWeighed ? (['weight'] as const) : []),
    ...(openPrice === undefined ? [] : (['price'] as const)),
  ]
  return wanted.find((question) => !answered.includes(question))
}

type Question = 'variant' | 'trace' | 'modifiers' | 'weight' | 'price'
type Asked = ItemQuestions & { isWeighed: boolean }

function Choice({ itemId, quantityMilli, questions, given, isWeighed }: ChoiceProps) {
  const { locale } = useLanguage()
  const { close } = usePanel()
  const focus = useRef<HTMLDivElement>(null)
  const till = useTill()
  const [answered, setAnswered] = useState<readonly Question[]>([])
  const [answers, setAnswers] = useState<Answers>(given)
  const { name, unit, openPrice, variants, trace, modifierGroups } = questions
  const asked = { ...questions, isWeighed }
  const question = questionAfter(asked, answered)
  const isBack = quantityMilli < 0
  const onAnswer = (answer: Answers) => {
    const [next, all] = [[...answered, ...(question ? [question] : [])], { ...answers, ...answer }]
    if (questionAfter(asked, next) !== undefined) {
      setAnswered(next)
      return setAnswers(all)
    }
    close()
    void till.addChosen(itemId, { quantityMilli, ...all })
  }
  return (
    <Sheet
      isOpen
      onClose={close}
      initialFocus={focus}
      title={name}
      description={quantityMilli === onePieceMilli ? undefined : formatQuantity(quantityMilli, unit, locale)}
    >
      {/* The focus is on the sheet itself, so that figures are the pad's at once, and Enter takes what is chosen already. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut of the button that each form has */}
      <div ref={focus} tabIndex={-1} onKeyDown={submitByEnter} className="flex flex-col gap-4 outline-none">
        {question === 'variant' && variants && <VariantForm {...{ quantityMilli, ...variants }} />}
        {question === 'trace' && trace && <TraceForm {...{ quantityMilli, trace, given, onAnswer }} />}
        {question === 'modifiers' && modifierGroups && (
          <ModifierForm groups={modifierGroups} onAnswer={(modifiers) => onAnswer({ modifiers })} />
        )}
        {question === 'weight' && (
          <WeighForm
            itemId={itemId}
            onAnswer={({ quantityMilli: weighedMilli, weighing }) =>
              onAnswer({ quantityMilli: isBack ? -weighedMilli : weighedMilli, weighing })
            }
          />
        )}
        {question === 'price' && openPrice && (
          <OpenPriceForm
            {...{ itemId, unit, openPrice }}
            quantityMilli={answers.quantityMilli ?? quantityMilli}
            given={answers}
          />
        )}
      </div>
    </Sheet>
  )
}

function submitByEnter({ key, target, currentTarget }: KeyboardEvent<HTMLDivElement>): void {
  if (key === 'Enter' && target === currentTarget) currentTarget.querySelector('form')?.requestSubmit()
}
