/** Whether this is the practice till, for those few parts that are not the same there. */
import type { Practice } from '@kassa/client'
import type { ReceiptDocument } from '@kassa/kernel'
import { createContext, use } from 'react'
import { markAsTraining } from './markAsTraining.ts'

export type PracticeShown = {
  practice: Practice
  /** Back to the real till. */
  leave: () => void
}

export const PracticeContext = createContext<PracticeShown | undefined>(undefined)

/** The practice till; undefined while the real one is shown. */
export function usePractice(): PracticeShown | undefined {
  return use(PracticeContext)
}

/** What makes a document of the till that is shown say what it is. */
export function useMark(): (document: ReceiptDocument) => ReceiptDocument {
  return usePractice() === undefined ? asItIs : markAsTraining
}

function asItIs(document: ReceiptDocument): ReceiptDocument {
  return document
}
