/** The codes of a receipt as large as the screen allows: the link for the customer's phone, the signed sale for another till. */
import { Button, Dialog, PrinterIcon, QrCode, Segmented } from '@kassa/ui'
import { useState } from 'react'
import { pageSlipDocument } from '../receipt/receiptDocuments.ts'
import { usePanel } from '../shell/panel.tsx'
import type { Completed } from '../till/flow.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { useReceiptLink } from './receiptLanguage.ts'
import { receiptsWords } from './receiptsWords.ts'

/** The dialog of the sale on the screen. */
export function ReceiptCodeDialog({ isOpen }: { isOpen: boolean }) {
  const flow = useTillView((view) => (view.flow.name === 'completed' ? view.flow : undefined))
  return flow === undefined ? null : <OfSale key={flow.transaction.transactionId} {...{ flow, isOpen }} />
}

function OfSale({ flow, isOpen }: { flow: Completed; isOpen: boolean }) {
  const t = laterWords.useWords()
  const tr = receiptsWords.useWords()
  const { close } = usePanel()
  const [shown, setShown] = useState<'customer' | 'till'>('customer')
  const { link, language } = useReceiptLink(flow)
  const isLink = shown === 'customer' && link !== undefined
  const data = isLink ? link : flow.proof
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('done.qr_title')}
      description={isLink ? tr('code.customer_lead') : tr('code.till_lead')}
      size="md"
    >
      <div className="flex flex-col items-center gap-4">
        <Segmented
          label={t('done.qr_title')}
          size="lg"
          wide
          value={isLink ? 'customer' : 'till'}
          onChange={setShown}
          options={[
            { id: 'customer', label: tr('code.for_customer') },
            { id: 'till', label: tr('code.for_till') },
          ]}
        />
        {data === undefined ? (
          <p className="flex min-h-40 items-center text-ink-muted">{tr('code.no_proof')}</p>
        ) : (
          <div className="flex w-full justify-center rounded-lg bg-paper p-3">
            <QrCode
              data={data}
              label={t('done.qr_title')}
              errorCorrection={isLink ? 'M' : 'L'}
              className="w-full max-w-[min(30rem,50dvh)]"
            />
          </div>
        )}
        {isLink && <PrintCode {...{ flow, link, language }} />}
      </div>
    </Dialog>
  )
}

function PrintCode({ flow, link, language }: { flow: Completed; link: string; language: string }) {
  const t = receiptsWords.useWords()
  const till = useTill()
  const store = useTillView((view) => view.register?.store)
  const print = async () => {
    if (store === undefined) return
    const { transaction, at } = flow
    const receipts = await till.receipts()
    const slip = pageSlipDocument({ link, transaction, at, store, language })
    await receipts?.printSlip(slip, transaction.transactionId)
  }
  return (
    <Button size="lg" wide icon={PrinterIcon} onClick={() => void print()}>
      {t('code.print')}
    </Button>
  )
}
