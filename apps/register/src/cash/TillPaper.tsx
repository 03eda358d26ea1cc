/** A document of the till as paper, with what can be done with it: always in reach, however long the paper is. */
import type { DocumentOutcome } from '@kassa/client'
import type { ReceiptDocument } from '@kassa/kernel'
import { Button, classes, PaperReceipt, PrinterIcon, StatusDot } from '@kassa/ui'
import { type ReactNode, useState } from 'react'
import { useTill } from '../till/TillContext.tsx'
import { useMark } from '../training/PracticeContext.tsx'
import { cashWords } from './cashWords.ts'

type TillPaperProps = {
  document: ReceiptDocument
  /** Beside the paper where there is room, instead of below it. */
  isBeside?: boolean
  /** Beside printing: the ways on. */
  children?: ReactNode
}

/** The document. */
export function TillPaper({ document, isBeside = false, children }: TillPaperProps) {
  const t = cashWords.useWords()
  const till = useTill()
  const mark = useMark()
  const [outcome, setOutcome] = useState<DocumentOutcome>()
  const [isPrinting, setPrinting] = useState(false)
  const print = async () => {
    setPrinting(true)
    setOutcome(await till.cash?.print(document))
    setPrinting(false)
  }
  return (
    <div
      className={
        isBeside ? 'grid items-start gap-6 md:grid-cols-[minmax(0,1fr)_18rem]' : 'flex flex-col gap-4'
      }
    >
      <PaperReceipt receipt={mark(document)} />
      <div
        // Down to the edge of the sheet, over its padding: nothing of the paper shows below.
        className={classes(
          'sticky -bottom-6 flex flex-col gap-3 bg-raised pt-3 pb-6',
          isBeside && 'md:top-0 md:bottom-auto md:bg-transparent md:p-0',
        )}
      >
        <Button size="lg" icon={PrinterIcon} wide busy={isPrinting} onClick={() => void print()}>
          {t('report.print')}
        </Button>
        {children}
        <p
          role="status"
          className={outcome === undefined ? 'sr-only' : 'text-center'}
          data-document={outcome}
        >
          {outcome !== undefined && (
            <StatusDot tone={outcome === 'printed' ? 'positive' : 'warning'}>
              {t(`report.${outcome}`)}
            </StatusDot>
          )}
        </p>
      </div>
    </div>
  )
}
