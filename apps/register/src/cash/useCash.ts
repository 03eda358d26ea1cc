/** The cash day for screens that lie over others: a refusal is told by the notice below, so they make way for it. */
import type { CashDay } from '@kassa/client'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'

/** Sends a command of the cash day and returns what came of it. */
export function useCash(): <Outcome extends { status: string }>(
  command: (day: CashDay) => Promise<Outcome>,
) => Promise<Outcome | undefined> {
  const till = useTill()
  const { close } = usePanel()
  return async (command) => {
    const outcome = till.cash === undefined ? undefined : await command(till.cash)
    if (outcome?.status === 'refused') close()
    return outcome
  }
}
