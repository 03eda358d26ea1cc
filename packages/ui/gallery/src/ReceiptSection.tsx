import { PaperReceipt, QrCode } from '@kassa/ui'
import { RECEIPT } from './examples.ts'
import { Section } from './Section.tsx'

export function ReceiptSection() {
  return (
    <Section title="Receipt">
      <div className="flex flex-wrap items-start gap-10 rounded-lg bg-sunken p-8">
        <PaperReceipt receipt={RECEIPT} />
        <QrCode data="https://example.org/receipt/1-000231" label="Receipt on your phone" className="w-56" />
      </div>
    </Section>
  )
}
