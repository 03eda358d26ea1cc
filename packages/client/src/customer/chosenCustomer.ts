/** What a basket knows of its customer: who, and whose prices they get. Nothing that could name them. */
import type { BasketCustomer } from '@kassa/kernel'
import type { CustomerView } from './customer.ts'

/** Returns the customer as the basket, and later the sale, names them. */
export function customerOf({ customerId, groupIds = [] }: CustomerView): BasketCustomer {
  return { customerId, groupIds: [...groupIds] }
}
