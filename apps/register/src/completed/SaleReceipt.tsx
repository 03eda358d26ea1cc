/** The receipt of the sale on the screen, as it would be printed. */
import { PaperReceipt } from '@kassa/ui'
import { useMemo } from 'react'
import { receiptDocument } from '../receipt/receiptDocuments.ts'
import type { Completed } from '../till/flow.ts'
import { useTillView } from '../till/TillContext.tsx'
import { usePractice } from '../training/PracticeContext.tsx'
import { useReceiptLanguage } from './receiptLanguage.ts'

/** The receipt as paper. */
export function SaleReceipt({ flow }: { flow: Completed }) {
  const register = useTillView((view) => view.register)
  const operator = useTillView((view) => view.operator)
  const promotionNames = useTillView((view) => view.offerNames)
  const language = useReceiptLanguage(flow)
  const { transaction, at, proof } = flow
  const kind = usePractice() === undefined ? 'original' : 'training'
  const receipt = useMemo(() => {
    if (register?.store === undefined) return undefined
    return receiptDocument({
      transaction,
      at,
      ...(proof === undefined ? {} : { proof }),
      kind,
      store: register.store,
      registerName: register.name,
      operatorName: operator?.name ?? '',
      promotionNames,
      language,
    })
  }, [transaction, at, proof, kind, register, operator, promotionNames, language])
  return receipt === undefined ? null : <PaperReceipt receipt={receipt} />
}
