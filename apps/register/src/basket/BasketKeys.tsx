/** The basket by keyboard: choose a line, change it, repeat the last, remove it, undo, pay. Shows nothing. */
import { type BasketLine, onePieceMilli } from '@kassa/kernel'
import { typeAheadDuring } from '../keyboard/typeAhead.ts'
import { useShortcuts } from '../keyboard/useShortcuts.ts'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { repeatLine } from './repeatLine.ts'
import { useSelection } from './SelectionContext.tsx'
import { selectedBeside } from './selectedLine.ts'

/** Listens while nothing lies over the selling screen. */
export function BasketKeys() {
  const till = useTill()
  const { panel, open } = usePanel()
  const selection = useSelection()
  const line = selection.lines.find(({ lineId }) => lineId === selection.selectedId)
  const last = selection.lines.at(-1)
  const change = (byMilli: number) => {
    if (line !== undefined) void till.setQuantity(line.lineId, line.quantityMilli + byMilli)
  }
  const edit = (typed?: string) => {
    if (line === undefined) return
    open({ name: 'line', lineId: line.lineId, ...(typed === undefined ? {} : { typed }) })
  }
  const repeat = async (repeated: BasketLine) => {
    const outcome = await repeatLine(till, repeated)
    if (outcome.status === 'choice_wanted') open({ ...outcome, name: 'choice' })
  }
  useShortcuts(
    {
      line_up: () => selection.select(selectedBeside(selection, -1)),
      line_down: () => selection.select(selectedBeside(selection, 1)),
      edit_line: () => edit(),
      digit: edit,
      more: () => change(onePieceMilli),
      less: () => change(-onePieceMilli),
      repeat_line: () => last && void repeat(last),
      remove_line: () => line && void till.removeLine(line.lineId),
      discount: () => line && open({ name: 'discount', lineId: line.lineId }),
      customer: () => open({ name: 'customer' }),
      look_up: () => open({ name: 'look_up' }),
      hold: () => open({ name: 'hold' }),
      returns: () => open({ name: 'returning' }),
      undo: () => void till.undo(),
      pay: () => void typeAheadDuring(till.startTendering()),
      help: () => open({ name: 'keys' }),
    },
    panel.name === 'none',
  )
  return null
}
