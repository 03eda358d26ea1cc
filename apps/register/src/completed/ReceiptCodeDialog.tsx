/** The receipt's QR code as large as the screen allows, for the customer's phone or another till. */
import { Dialog, QrCode } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

/** The code. */
export function ReceiptCodeDialog({ isOpen }: { isOpen: boolean }) {
  const t = laterWords.useWords()
  const { close } = usePanel()
  const proof = useTillView((view) => (view.flow.name === 'completed' ? view.flow.proof : undefined))
  return (
    <Dialog
      isOpen={isOpen && proof !== undefined}
      onClose={close}
      title={t('done.qr_title')}
      description={t('done.qr_lead')}
      size="md"
    >
      <div className="flex justify-center rounded-lg bg-paper p-3">
        <QrCode
          data={proof ?? ''}
          label={t('done.qr_title')}
          errorCorrection="L"
          className="w-full max-w-[min(30rem,60dvh)]"
        />
      </div>
    </Dialog>
  )
}
