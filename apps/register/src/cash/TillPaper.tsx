/** A document of the till as paper, with a button that prints it. */
import type { DocumentOutcome } from '@kassa/client'
import type { ReceiptDocument } from '@kassa/kernel'
import { Button, PaperReceipt, PrinterIcon, StatusDot } from '@kassa/ui'
import { useState } from 'react'
import { useTill } from '../till/TillContext.tsx'
import { cashWords } from './cashWords.ts'

/** The document. */
export function TillPaper({ document }: { document: ReceiptDocument }) {
  const t = cashWords.useWords()
  const till = useTill()
  const [outcome, setOutcome] = useState<DocumentOutcome>()
  const [isPrinting, setPrinting] = useState(false)
  const print = async () => {
    setPrinting(true)
    setOutcome(await till.cash?.print(document))
    setPrinting(false)
  }
  return (
    <div className="flex flex-col gap-4">
      <PaperReceipt receipt={document} />
      <Button size="lg" icon={PrinterIcon} wide busy={isPrinting} onClick={() => void print()}>
        {t('report.print')}
      </Button>
      <p role="status" className="min-h-6 text-center" data-document={outcome}>
        {outcome !== undefined && (
          <StatusDot tone={outcome === 'printed' ? 'positive' : 'warning'}>
            {t(`report.${outcome}`)}
          </StatusDot>
        )}
      </p>
    </div>
  )
}
