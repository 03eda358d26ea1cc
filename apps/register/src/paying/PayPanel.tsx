/**
 * Paying: what is due in the largest type, the likely cash amounts, card, and a pad to split. Entered by Pay, left by Back or by
 * the tender that settles the sale.
 */
import { useShortcuts } from '../keyboard/useShortcuts.ts'
import { otherTenders } from '../shell/laterTenders.tsx'
import { usePanel } from '../shell/panel.tsx'
import type { Tendering } from '../till/flow.ts'
import { useTill } from '../till/TillContext.tsx'
import { AmountDue } from './AmountDue.tsx'
import { AmountPad } from './AmountPad.tsx'
import { PayHead } from './PayHead.tsx'
import { QuickTenders } from './QuickTenders.tsx'
import { TenderList } from './TenderList.tsx'
import { useTypedAmount } from './useTypedAmount.ts'

/** The payment screen. */
export function PayPanel({ flow }: { flow: Tendering }) {
  const till = useTill()
  const { panel, open } = usePanel()
  const typed = useTypedAmount()
  const isListening = panel.name === 'none'
  const payCash = (amountMinor: number) => {
    typed.clear()
    void till.payCash(amountMinor)
  }
  const payCard = () => {
    typed.clear()
    void till.payCard(typed.amountMinor)
  }
  const payTypedCash = () => {
    if (typed.amountMinor !== undefined) payCash(typed.amountMinor)
  }
  useShortcuts(
    {
      cash_exact: () => payCash(flow.remainingCashMinor),
      card: payCard,
      back: () => (typed.text === '' ? void till.cancelTendering() : typed.clear()),
      help: () => open({ name: 'keys' }),
    },
    isListening,
  )
  return (
    <>
      <PayHead />
      <div className="scroll-calm min-h-0 flex-1 px-4 pb-4 md:px-8">
        <div className="mx-auto flex max-w-220 flex-col gap-5">
          <AmountDue flow={flow} />
          {flow.tenders.length > 0 && <TenderList tenders={flow.tenders} />}
          <div className="grid gap-5 lg:grid-cols-2 lg:gap-8">
            <div className="flex flex-col gap-5">
              <QuickTenders flow={flow} onCash={payCash} onCard={payCard} />
              <otherTenders.Screen flow={flow} typed={typed} />
            </div>
            <AmountPad typed={typed} isListening={isListening} onCash={payTypedCash} onCard={payCard} />
          </div>
        </div>
      </div>
    </>
  )
}
