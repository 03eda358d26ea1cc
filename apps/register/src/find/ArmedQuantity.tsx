/**
 * A quantity typed ahead of the item.
 *
 *   idle ──3*──▶ armed ──item added, Escape, payment──▶ idle
 *                  │ item that is not sold in parts
 *                  ▼
 *               refused, still armed
 */
import type { CommandOutcome, TileItem } from '@kassa/client'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { isSoldBy } from '../line/quantityText.ts'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'

/** `refusedName`: the item that cannot be sold in this quantity. Units: thousandths. */
export type Armed = { quantityMilli: number; refusedName?: string }

type ArmedControl = { armed: Armed | undefined; arm: (armed: Armed | undefined) => void }

const ArmedContext = createContext<ArmedControl | undefined>(undefined)

/** Wraps the selling screens. */
export function ArmedQuantityProvider({ children }: { children: ReactNode }) {
  const [armed, arm] = useState<Armed>()
  const control = useMemo(() => ({ armed, arm }), [armed])
  return <ArmedContext value={control}>{children}</ArmedContext>
}

/** The quantity and how to change it.   Requires: an ArmedQuantityProvider above (thrown otherwise). */
export function useArmedQuantity(): ArmedControl {
  const control = use(ArmedContext)
  if (control === undefined) throw new Error('useArmedQuantity needs an ArmedQuantityProvider above')
  return control
}

/** `sold_whole`: nobody sells a part of this item. */
type AddOutcome = CommandOutcome | { status: 'sold_whole' }

type Adding = {
  addItem: (item: TileItem) => Promise<AddOutcome>
  scan: (code: string) => Promise<AddOutcome>
}

/** Adding to the basket, as many as were asked for. What could not be added leaves the quantity armed for what comes next; what is
 *  asked first opens its sheet. */
export function useAdding(): Adding {
  const till = useTill()
  const { armed, arm } = useArmedQuantity()
  const { open } = usePanel()
  const add = useCallback(
    async (
      item: TileItem | undefined,
      command: (quantityMilli?: number) => Promise<CommandOutcome>,
    ): Promise<AddOutcome> => {
      const asking = async (quantityMilli?: number) => {
        const outcome = await command(quantityMilli)
        if (outcome.status === 'choice_wanted') open({ ...outcome, name: 'choice' })
        return outcome
      }
      if (armed === undefined) return asking()
      const { quantityMilli } = armed
      if (item !== undefined && !isSoldBy(quantityMilli, item.unit)) {
        arm({ quantityMilli, refusedName: item.name })
        return { status: 'sold_whole' }
      }
      arm(undefined)
      const outcome = await asking(quantityMilli)
      if (outcome.status === 'refused') arm({ quantityMilli })
      return outcome
    },
    [armed, arm, open],
  )
  return useMemo(
    () => ({
      addItem: (item) => add(item, (quantityMilli) => till.addItem(item.itemId, quantityMilli)),
      scan: (code) =>
        add(till.catalogue.byCode(code.trim()), (quantityMilli) => till.scan(code, quantityMilli)),
    }),
    [till, add],
  )
}
