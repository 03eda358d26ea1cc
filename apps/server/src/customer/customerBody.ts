/** From what people type to the record: consents get the time and the place at which they were given, and keep them for as long as they stand. */
import type { CustomerRecord, EditedCustomer, NewCustomerBody } from '@kassa/contract'

type Consent = NonNullable<CustomerRecord['consents']>[number]

/** Returns what is wrong and what to do, or undefined. */
export function customerFault({
  name,
  companyName,
  phone,
  email,
}: Pick<EditedCustomer, 'name' | 'companyName' | 'phone' | 'email'>): string | undefined {
  const isKnown = [name, companyName, phone, email].some((way) => way !== undefined)
  return isKnown
    ? undefined
    : 'give a name, a company name, a phone number or an e-mail address (nobody_named)'
}

/** Returns the record of a customer as the back office saves it.   `at`: now, ISO 8601 in UTC. */
export function editedBody(
  { consentTo, ...fields }: EditedCustomer,
  held: CustomerRecord | undefined,
  at: string,
): CustomerRecord {
  const consents = consentTo.map(
    (channel): Consent =>
      held?.consents?.find((given) => given.channel === channel) ?? { channel, givenAt: at, place: 'office' },
  )
  return { ...fields, ...(consents.length === 0 ? {} : { consents }) }
}

/** Returns the record of a customer whom a till of that store made. */
export function registeredBody(
  { consentTo, at, staffId, ...fields }: NewCustomerBody,
  storeId: string,
): CustomerRecord {
  const given = { givenAt: at, place: 'till' as const, storeId, staffId }
  const consents = consentTo.map((channel): Consent => ({ channel, ...given }))
  return { ...fields, ...(consents.length === 0 ? {} : { consents }) }
}
