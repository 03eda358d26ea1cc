/** Sheets whose work takes a moment: keys pressed before they are gone are for what lies behind them. */
import { flushSync } from 'react-dom'
import { usePanel } from '../shell/panel.tsx'
import { typeAheadDuring } from './typeAhead.ts'

/** Returns what carries out the work of a sheet and closes it then, unless the work says that it is not done. */
export function useClosingAfter(): (work: () => Promise<boolean>) => void {
  const { close } = usePanel()
  const carryOut = async (work: () => Promise<boolean>) => {
    if (await work()) flushSync(close)
  }
  return (work) => void typeAheadDuring(carryOut(work))
}
