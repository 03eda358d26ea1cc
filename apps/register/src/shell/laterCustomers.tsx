/** Customers, with their words: in files of their own, fetched with the other screens of selling. */
import type { ComponentType } from 'react'
import { customerWords } from '../customer/customerWords.ts'
import { later } from './later.tsx'

/** A component that comes together with the words of customers: no screen is drawn before it can speak. */
async function withWords<Props extends object>(load: Promise<ComponentType<Props>>) {
  const [component] = await Promise.all([load, customerWords.load()])
  return component
}

/** Finding, adding and knowing the customer of the basket. */
export const customerOverlay = later(() =>
  withWords(import('../customer/CustomerSheet.tsx').then((file) => file.CustomerSheet)),
)
/** Whose basket it is. */
export const basketCustomer = later(() =>
  withWords(import('../customer/BasketCustomer.tsx').then((file) => file.BasketCustomer)),
)
/** Customers who wait for the server. */
export const waitingCustomers = later(() =>
  withWords(import('../customer/WaitingCustomers.tsx').then((file) => file.WaitingCustomers)),
)
