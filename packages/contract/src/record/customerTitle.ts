/** The one line that a customer is, on lists and above a basket. */
import type { CustomerRecord } from './customer.ts'

/** Returns what a customer is called where only one line is there for it: the name, or what there is in its place. */
export function customerTitle({
  name,
  companyName,
  email,
  phone,
}: Pick<CustomerRecord, 'name' | 'companyName' | 'email' | 'phone'>): string {
  return name ?? companyName ?? email ?? phone ?? ''
}
