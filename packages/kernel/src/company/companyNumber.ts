/** The number of a company in the register of its country, where it is needed on an invoice or helps to find the customer. */
import { isLuhn } from './checkDigits.ts'

export type CompanyNumberOutcome =
  | { status: 'valid'; companyNumber: string }
  | { status: 'wrong_shape' }
  | { status: 'wrong_check_digits' }

const longest = 30

/** Returns the number as its country writes it.   `country`: ISO 3166-1. Of countries whose numbers are not known here any short text.
 *  Fails: `wrong_shape`, `wrong_check_digits` (returned).   Source: NL Handelsregisterwet 2007 art. 9 (eight digits); SE lag (1974:174). */
export function readCompanyNumber(typed: string, country: string): CompanyNumberOutcome {
  const text = typed.trim().replace(/\s+/g, ' ')
  const digits = text.replace(/[\s.-]/g, '')
  if (country === 'NL') {
    return /^\d{8}$/.test(digits) ? { status: 'valid', companyNumber: digits } : { status: 'wrong_shape' }
  }
  if (country === 'SE') return swedish(digits)
  return text !== '' && text.length <= longest
    ? { status: 'valid', companyNumber: text }
    : { status: 'wrong_shape' }
}

/** Ten digits; with the century before them where they are a person's. */
function swedish(typed: string): CompanyNumberOutcome {
  const digits = /^(16|19|20)\d{10}$/.test(typed) ? typed.slice(2) : typed
  if (!/^\d{10}$/.test(digits)) return { status: 'wrong_shape' }
  if (!isLuhn(digits)) return { status: 'wrong_check_digits' }
  return { status: 'valid', companyNumber: `${digits.slice(0, 6)}-${digits.slice(6)}` }
}
