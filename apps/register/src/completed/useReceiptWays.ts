/** The ways to hand a receipt over, each with its button. */
import { GiftIcon, type Icon, MailIcon, PrinterIcon, QrIcon, ReceiptIcon } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import type { Completed } from '../till/flow.ts'
import { useTill } from '../till/TillContext.tsx'
import { usePractice } from '../training/PracticeContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { useReceiptLanguage } from './receiptLanguage.ts'
import { receiptsWords } from './receiptsWords.ts'

export type ReceiptWay = {
  id: 'print' | 'email' | 'page' | 'gift' | 'invoice'
  icon: Icon
  label: string
  isOff: boolean
  run: () => void
}

/** Returns them in the order of the house.   `onPrint`: prints the original, then copies. */
export function useReceiptWays(flow: Completed, onPrint: () => void): ReceiptWay[] {
  const till = useTill()
  const { open } = usePanel()
  const language = useReceiptLanguage(flow)
  // What was practised is nowhere to be looked up, and sent to nobody.
  const isPractice = usePractice() !== undefined
  const t = laterWords.useWords()
  const tr = receiptsWords.useWords()
  const isPrinting = flow.printing === 'printing'
  const hasGoods = flow.transaction.lines.some(({ quantityMilli }) => quantityMilli > 0)
  const again = flow.printing === 'failed' ? t('done.again') : t('done.print')
  return [
    {
      id: 'print',
      icon: PrinterIcon,
      label: flow.isHandedOver ? t('done.copy') : again,
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
}
