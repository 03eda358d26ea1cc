/** A customer as they are typed, and what it comes to. */
import { cardNumberPattern, emailPattern, phonePattern } from '@kassa/contract'
import type { CustomerRow, EditedCustomer } from './customers.ts'

export type CustomerDraft = {
  name: string
  companyName: string
  vatNumber: string
  companyNumber: string
  phone: string
  email: string
  /** A line each. */
  address: string
  /** Empty where it is not known. */
  language: string
  birthDate: string
  groupIds: readonly string[]
  /** Numbers with commas or breaks between. */
  cards: string
  note: string
  preferences: string
  blockedReason: string
  consentTo: EditedCustomer['consentTo']
}

export type CustomerWrong = {
  nobody?: true
  phone?: true
  email?: true
  cards?: true
  birthDate?: true
  address?: true
}

const mostAddressLines = 6
const day = /^\d{4}-\d{2}-\d{2}$/
const phoneRule = new RegExp(phonePattern)
const emailRule = new RegExp(emailPattern)
const cardRule = new RegExp(cardNumberPattern)

/** What a new customer begins with: nothing, and no consent. */
export const emptyCustomer: CustomerDraft = {
  ...{
    name: '',
    companyName: '',
    vatNumber: '',
    companyNumber: '',
    phone: '',
    email: '',
    address: '',
    language: '',
  },
  ...{ birthDate: '', groupIds: [], cards: '', note: '', preferences: '', blockedReason: '' },
  consentTo: [],
}

/** Returns the draft of a customer that there is. */
export function customerDraftOf(customer: CustomerRow['customer']): CustomerDraft {
  const { address, cardNumbers, consents, houseAccount: _, ...fields } = customer
  return {
    ...{ ...emptyCustomer, ...fields },
    address: address?.join('\n') ?? '',
    cards: cardNumbers?.join(', ') ?? '',
    consentTo: consents?.map(({ channel }) => channel) ?? [],
  }
}

/** Returns the customer, or what is wrong with them. */
export function readCustomerDraft(
  draft: CustomerDraft,
): { status: 'read'; customer: EditedCustomer } | { status: 'wrong'; wrong: CustomerWrong } {
  const { consentTo, groupIds } = draft
  const address = linesOf(draft.address)
  const cardNumbers = draft.cards
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  const texts = trimmed(draft)
  const isKnown = [texts.name, texts.companyName, texts.phone, texts.email].some((way) => way !== undefined)
  const isCards =
    cardNumbers.every((card) => cardRule.test(card)) && new Set(cardNumbers).size === cardNumbers.length
  const wrong: CustomerWrong = {
    ...(!isKnown && { nobody: true }),
    ...(texts.phone !== undefined && !phoneRule.test(texts.phone) && { phone: true }),
    ...(texts.email !== undefined && !emailRule.test(texts.email) && { email: true }),
    ...(!isCards && { cards: true }),
    ...(texts.birthDate !== undefined && !day.test(texts.birthDate) && { birthDate: true }),
    ...(address.length > mostAddressLines && { address: true }),
  }
  if (Object.keys(wrong).length > 0) return { status: 'wrong', wrong }
  const customer: EditedCustomer = {
    ...texts,
    ...(address.length === 0 ? {} : { address }),
    ...(cardNumbers.length === 0 ? {} : { cardNumbers }),
    ...(groupIds.length === 0 ? {} : { groupIds: [...groupIds] }),
    consentTo,
  }
  return { status: 'read', customer }
}

const plainFields = [
  ...([
    'name',
    'companyName',
    'vatNumber',
    'companyNumber',
    'phone',
    'email',
    'language',
    'birthDate',
  ] as const),
  ...(['note', 'preferences', 'blockedReason'] as const),
]

/** The texts that are not empty. */
function trimmed(draft: CustomerDraft): { [Field in (typeof plainFields)[number]]?: string } {
  const given = plainFields.map((field) => [field, draft[field].trim()] as const)
  return Object.fromEntries(given.filter(([, text]) => text !== ''))
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
