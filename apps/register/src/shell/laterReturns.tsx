/** Goods that come back, with their words: in files of their own, fetched with the other screens of selling. */
import type { ComponentType } from 'react'
import { returningWords } from '../returning/returningWords.ts'
import { laterWords } from '../words/laterWords.ts'
import { later } from './later.tsx'

/** A component that comes together with the words of returns: no screen is drawn before it can speak. */
async function withWords<Props extends object>(load: Promise<ComponentType<Props>>) {
  const [component] = await Promise.all([load, returningWords.load(), laterWords.load()])
  return component
}

/** Finding the sale, and what of it comes back. */
export const returnOverlay = later(() =>
  withWords(import('../returning/ReturnSheet.tsx').then((file) => file.ReturnSheet)),
)
/** Giving the money back. */
export const refundStage = later(() =>
  withWords(import('../refunding/RefundPanel.tsx').then((file) => file.RefundPanel)),
)
