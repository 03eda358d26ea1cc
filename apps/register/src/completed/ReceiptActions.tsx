/** What becomes of the receipt: paper, e-mail, the customer's phone, or nothing, which is the next scan. What the store chooses first is
 *  first here, and happens by itself where nobody has to say more. */
import { Button, QrCode, StatusDot } from '@kassa/ui'
import { useEffect, useEffectEvent } from 'react'
import type { Completed } from '../till/flow.ts'
import { useTillView } from '../till/TillContext.tsx'
import { usePractice } from '../training/PracticeContext.tsx'
import { useIsMailed } from './mailedReceipts.ts'
import { PrintingStatus } from './PrintingStatus.tsx'
import { ReceiptLanguageField } from './ReceiptLanguageField.tsx'
import { useReceiptLink } from './receiptLanguage.ts'
import { receiptsWords } from './receiptsWords.ts'
import { useReceiptWays } from './useReceiptWays.ts'

/** The buttons, and the language in which all of it speaks.   `onPrint`: prints the original, then copies. */
export function ReceiptActions({ flow, onPrint }: { flow: Completed; onPrint: () => void }) {
  const firstChoice = useTillView((view) => view.register?.store?.receipts?.firstChoice)
  const isPractice = usePractice() !== undefined
  usePrintByItself(flow, onPrint)
  const ways = useReceiptWays(flow, onPrint)
  ways.sort((a, b) => Number(b.id === firstChoice) - Number(a.id === firstChoice))
  return (
    <>
      {firstChoice === 'page' && !isPractice && <PageCode flow={flow} />}
      <div className="grid grid-cols-2 gap-3">
        {ways.map(({ id, icon, label, isOff, run }) => (
          <Button
            key={id}
            size="lg"
            icon={icon}
            className="px-2 last:odd:col-span-2"
            disabled={isOff}
            onClick={run}
          >
            {label}
          </Button>
        ))}
      </div>
      <ReceiptLanguageField flow={flow} />
      <MailStatus transactionId={flow.transaction.transactionId} />
      <PrintingStatus printing={flow.printing} failure={flow.printFailure} />
    </>
  )
}

/** Whether the receipt goes out by e-mail; its place is always there, so that nothing jumps. */
function MailStatus({ transactionId }: { transactionId: string }) {
  const t = receiptsWords.useWords()
  const isMailed = useIsMailed(transactionId)
  return (
    <p role="status" className="flex min-h-6 items-center justify-center">
      {isMailed && <StatusDot tone="positive">{t('mail.kept')}</StatusDot>}
    </p>
  )
}

/** Where paper is what the store gives first, it comes by itself: once, also after a reload. */
function usePrintByItself({ isHandedOver, printing }: Completed, onPrint: () => void): void {
  const isWanted = useTillView((view) => view.register?.store?.receipts?.firstChoice === 'print')
  const isDue = isWanted && !isHandedOver && printing === 'none'
  const print = useEffectEvent(onPrint)
  useEffect(() => {
    if (isDue) print()
  }, [isDue])
}

/** Where the customer's phone is what the store thinks of first, its code is there without a tap. */
function PageCode({ flow }: { flow: Completed }) {
  const t = receiptsWords.useWords()
  const { link } = useReceiptLink(flow)
  if (link === undefined) return null
  return (
    <figure className="flex flex-col items-center gap-2">
      <QrCode data={link} label={t('code.customer_lead')} className="w-44 rounded-lg bg-paper" />
      <figcaption className="text-sm text-ink-muted">{t('code.customer_lead')}</figcaption>
    </figure>
  )
}
