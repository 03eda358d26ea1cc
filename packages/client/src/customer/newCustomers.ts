/** Whoever was made on this till and is not at the server yet. The journal is for ever, and people may want to be forgotten: they are kept
 *  beside it, in an outbox. When the server has them, the feed brings the record. */
import { Outbox } from '../outbox/outbox.ts'
import type { NewCustomer } from './customer.ts'
import type { CustomerPorts } from './customerPorts.ts'

export type NewCustomers = Outbox<NewCustomer>

/** Returns the outbox as the device left it. */
export function openNewCustomers(
  kept: readonly NewCustomer[],
  { session, ...ports }: CustomerPorts,
): NewCustomers {
  return new Outbox(kept, {
    ...ports,
    idOf: ({ customerId }) => customerId,
    kept: (newCustomers) => ({ newCustomers }),
    send: ({ customerId, body }) => session.call('registerCustomer', { params: { customerId }, body }),
  })
}
