/** Special orders, with their words: in files of their own, fetched with the other screens of selling. */
import type { ComponentType } from 'react'
import { ordersWords } from '../specialOrder/ordersWords.ts'
import { later } from './later.tsx'

/** A component that comes together with the words of orders: no screen is drawn before it can speak. */
async function withWords<Props extends object>(load: Promise<ComponentType<Props>>) {
  const [component] = await Promise.all([load, ordersWords.load()])
  return component
}

/** Ordering the basket, and what was ordered. */
export const specialOrderOverlay = later(() =>
  withWords(import('../specialOrder/SpecialOrderSheet.tsx').then((file) => file.SpecialOrderSheet)),
)
/** What a customer who paid on an order takes home. */
export const orderSlip = later(() =>
  withWords(import('../specialOrder/OrderSlipCard.tsx').then((file) => file.OrderSlipCard)),
)
