/** A customer as a till knows one, and as screens see one. */
import type { CustomerRecord, NewCustomerBody } from '@kassa/contract'

/** What the feed tells a till: an address of companies alone, whose invoices state it. */
export type KnownCustomer = Omit<CustomerRecord, 'birthDate' | 'consents'>

export type CustomerView = KnownCustomer & {
  customerId: string
  /** The name, or what there is in its place. */
  title: string
  /** The names of the groups that are known here. */
  groupNames: readonly string[]
  /** Made on this till, and not at the server yet. */
  isWaiting: boolean
}

/** What is typed of somebody new. At least one of name, company name, phone and e-mail. */
export type CustomerWish = Pick<
  NewCustomerBody,
  'name' | 'companyName' | 'phone' | 'email' | 'cardNumbers' | 'language' | 'consentTo'
>

/** Somebody whom this till made, until the server has them. */
export type NewCustomer = {
  customerId: string
  body: NewCustomerBody
  /** What the server said against it: a person has to look. */
  refusal?: string
}
