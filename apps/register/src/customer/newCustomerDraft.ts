/** Somebody new as they are typed: begun with what was searched for, and what is wrong with it beside its field. */
import type { CustomerWish } from '@kassa/client'
import { cardNumberPattern, emailPattern, phonePattern } from '@kassa/contract'

export type NewCustomerDraft = {
  name: string
  phone: string
  email: string
  language: string
  consentTo: CustomerWish['consentTo']
}

export type DraftFault = { nobody?: true; phone?: true; email?: true }

const phone = new RegExp(phonePattern)
const email = new RegExp(emailPattern)

/** Returns a draft with the searched text where it belongs. Nobody has agreed to anything yet. */
export function draftOf(typed: string, language: string): NewCustomerDraft {
  const text = typed.trim()
  const way = text.includes('@') ? 'email' : phone.test(text) ? 'phone' : 'name'
  const empty = { name: '', phone: '', email: '', language, consentTo: [] }
  return looksLikeCard(text) ? empty : { ...empty, [way]: text }
}

/** Returns the customer as the till takes one, or what is wrong. */
export function readDraft(draft: NewCustomerDraft): { wish?: CustomerWish; fault: DraftFault } {
  const typed = { name: draft.name.trim(), phone: draft.phone.trim(), email: draft.email.trim() }
  const given = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ''))
  const fault: DraftFault = {
    ...(Object.keys(given).length === 0 ? { nobody: true } : {}),
    ...(typed.phone === '' || phone.test(typed.phone) ? {} : { phone: true }),
    ...(typed.email === '' || email.test(typed.email) ? {} : { email: true }),
  }
  if (Object.keys(fault).length > 0) return { fault }
  const { language, consentTo } = draft
  return { wish: { ...given, language, consentTo }, fault }
}

/** A card that nobody has is no name. */
function looksLikeCard(text: string): boolean {
  return new RegExp(cardNumberPattern).test(text) && /\d/.test(text) && /[A-Z-]/.test(text)
}
