/** What becomes of the receipt: paper, e-mail, the customer's phone, or nothing, which is the next scan. What the store chooses first is
 *  first here, and happens by itself where nobody has to say more. */
import {
  Button,
  GiftIcon,
  type Icon,
  MailIcon,
  PrinterIcon,
  QrCode,
  QrIcon,
  ReceiptIcon,
  StatusDot,
} from '@kassa/ui'
import { useEffect, useEffectEvent } from 'react'
import { usePanel } from '../shell/panel.tsx'
import type { Completed } from '../till/flow.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { usePractice } from '../training/PracticeContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { useIsMailed } from './mailedReceipts.ts'
import { PrintingStatus } from './PrintingStatus.tsx'
import { ReceiptLanguageField } from './ReceiptLanguageField.tsx'
import { useReceiptLanguage, useReceiptLink } from './receiptLanguage.ts'
import { receiptsWords } from './receiptsWords.ts'

type Way = {
  id: 'print' | 'email' | 'page' | 'gift' | 'invoice'
  icon: Icon
  label: string
  isOff: boolean
  run: () => void
}

/** The buttons, and the language in which all of it speaks.   `onPrint`: prints the original, then copies. */
export function ReceiptActions({ flow, onPrint }: { flow: Completed; onPrint: () => void }) {
  const till = useTill()
  const { open } = usePanel()
  const language = useReceiptLanguage(flow)
  const firstChoice = useTillView((view) => view.register?.store?.receipts?.firstChoice)
  // What was practised is nowhere to be looked up, and sent to nobody.
  const isPractice = usePractice() !== undefined
  usePrintByItself(flow, onPrint)
  const t = laterWords.useWords()
  const tr = receiptsWords.useWords()
  const isPrinting = flow.printing === 'printing'
  const hasGoods = flow.transaction.lines.some(({ quantityMilli }) => quantityMilli > 0)
  const again = flow.printing === 'failed' ? t('done.again') : t('done.print')
  const ways: Way[] = [
    {
      id: 'print',
      icon: PrinterIcon,
      label: flow.isPrinted ? t('done.copy') : again,
      isOff: isPrinting,
      run: onPrint,
    },
    {
      id: 'email',
      icon: MailIcon,
      label: tr('choice.email'),
      isOff: isPractice,
      run: () => open({ name: 'mail_receipt' }),
    },
    {
      id: 'page',
      icon: QrIcon,
      label: t('done.qr'),
      isOff: isPractice,
      run: () => open({ name: 'receipt_code' }),
    },
    {
      id: 'gift',
      icon: GiftIcon,
      label: t('done.gift'),
      isOff: !hasGoods || isPrinting,
      run: () => void till.print('gift', language),
    },
    {
      id: 'invoice',
      icon: ReceiptIcon,
      label: tr(flow.transaction.totalMinor < 0 ? 'choice.credit_note' : 'choice.invoice'),
      isOff: isPractice,
      run: () => open({ name: 'invoice' }),
    },
  ]
  ways.sort((a, b) => Number(b.id === firstChoice) - Number(a.id === firstChoice))
  return (
    <>
      {firstChoice === 'page' && !isPractice && <PageCode flow={flow} />}
      <div className="grid grid-cols-2 gap-3">
        {ways.map(({ id, icon, label, isOff, run }) => (
          <Button key={id} size="lg" icon={icon} className="px-2" disabled={isOff} onClick={run}>
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
function usePrintByItself({ isPrinted, printing }: Completed, onPrint: () => void): void {
  const isWanted = useTillView((view) => view.register?.store?.receipts?.firstChoice === 'print')
  const isDue = isWanted && !isPrinted && printing === 'none'
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
