/** The customers of the till, once their file is there. */
import type { CustomerDesk, CustomerView } from '@kassa/client'
import { useTillView } from '../till/TillContext.tsx'
import { useOpened } from '../till/useOpened.ts'

/** Undefined until then. */
export function useCustomerDesk(): CustomerDesk | undefined {
  return useOpened((till) => till.customers())
}

/** Who that is, as far as this till knows; follows every change. */
export function useCustomer(
  desk: CustomerDesk | undefined,
  customerId: string | undefined,
): CustomerView | undefined {
  return useTillView(() => (customerId === undefined ? undefined : desk?.get(customerId)))
}
