/** Hands the selected line to the basket, its keys and the line editor. */
import type { BasketLine } from '@kassa/kernel'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { useTillView } from '../till/TillContext.tsx'
import { selectedAfter } from './selectedLine.ts'

type SelectionControl = {
  lines: readonly BasketLine[]
  selectedId: string | undefined
  select: (lineId: string | undefined) => void
}

const SelectionContext = createContext<SelectionControl | undefined>(undefined)

/** Wraps the selling screens. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const lines: readonly BasketLine[] = useTillView((view) => view.basket.lines)
  const [selection, setSelection] = useState({ lines, selectedId: lines.at(-1)?.lineId })
  if (selection.lines !== lines) setSelection({ lines, selectedId: selectedAfter(selection, lines) })
  const select = useCallback(
    (selectedId: string | undefined) => setSelection((now) => ({ ...now, selectedId })),
    [],
  )
  const control = useMemo(() => ({ ...selection, select }), [selection, select])
  return <SelectionContext value={control}>{children}</SelectionContext>
}

/** The basket's lines and which one is selected.   Requires: a SelectionProvider above (thrown otherwise). */
export function useSelection(): SelectionControl {
  const control = use(SelectionContext)
  if (control === undefined) throw new Error('useSelection needs a SelectionProvider above')
  return control
}
