/** Gift cards and the other tenders, with their words: in files of their own, fetched with the other screens of selling. */
import type { ComponentType } from 'react'
import { tendersWords } from '../tenders/tendersWords.ts'
import { laterWords } from '../words/laterWords.ts'
import { later } from './later.tsx'

/** A component that comes together with the words of tenders: no screen is drawn before it can speak. */
async function withWords<Props extends object>(load: Promise<ComponentType<Props>>) {
  const [component] = await Promise.all([load, tendersWords.load(), laterWords.load()])
  return component
}

/** What pays besides cash and cards. */
export const otherTenders = later(() =>
  withWords(import('../tenders/OtherTenders.tsx').then((file) => file.OtherTenders)),
)
/** Gift cards outside a payment. */
export const giftCardOverlay = later(() =>
  withWords(import('../tenders/GiftCardSheet.tsx').then((file) => file.GiftCardSheet)),
)
/** Numbers to hand over after a sale. */
export const cardSlips = later(() =>
  withWords(import('../tenders/CardSlips.tsx').then((file) => file.CardSlips)),
)
/** What goes back as stored value. */
export const refundWays = later(() =>
  withWords(import('../tenders/RefundWays.tsx').then((file) => file.RefundWays)),
)
/** One tender of several, to be taken away again. */
export const takeAway = later(() =>
  withWords(import('../tenders/TakeAway.tsx').then((file) => file.TakeAway)),
)
