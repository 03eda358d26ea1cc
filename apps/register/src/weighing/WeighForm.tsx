/**
 * Weighing what is sold: weight, price per kg and price, large, as the scale shows them. Taken over while it is steady; typed by whoever may.
 *
 *   scale ⇄ by hand ─ Take over ─▶ answered
 */
import type { WeighDesk } from '@kassa/client'
import { useState } from 'react'
import { useOpened } from '../till/useOpened.ts'
import { ScaleFigures } from './ScaleFigures.tsx'
import { TypedWeight } from './TypedWeight.tsx'
import type { WeighedAnswer } from './weighedAnswer.ts'

type WeighFormProps = { itemId: string; onAnswer: (answer: WeighedAnswer) => void }

/** What the scale shows, or a pad. */
export function WeighForm({ itemId, onAnswer }: WeighFormProps) {
  const desk = useWeighDesk(itemId)
  const [isByHand, setByHand] = useState(false)
  return isByHand ? (
    <TypedWeight itemId={itemId} onAnswer={onAnswer} onScale={() => setByHand(false)} />
  ) : (
    <ScaleFigures desk={desk} onAnswer={onAnswer} onByHand={() => setByHand(true)} />
  )
}

/** The scale for as long as the form is open; undefined until it is there. */
function useWeighDesk(itemId: string): WeighDesk | undefined {
  return useOpened((till) => till.weigh(itemId), { key: itemId, close: (desk) => desk.close() })
}
