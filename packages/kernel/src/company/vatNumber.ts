/**
 * The VAT number of a company: its country, its shape there, and its check digits where the country tells how they are made. A number
 * that passes may still be nobody's: only the register of its country knows, and a till must write an invoice with no network.
 */
import { isElevenProof, isLuhn, isMod11And10, modulo97 } from './checkDigits.ts'

export type VatNumberOutcome =
  /** As it is written on invoices: the country's prefix, no spaces. */
  | { status: 'valid'; vatNumber: string }
  | { status: 'unknown_country' }
  | { status: 'wrong_shape' }
  /** One digit or two were mistyped. */
  | { status: 'wrong_check_digits' }

const british = /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/

/** The shapes behind the prefix.   Source: Directive 2006/112/EC art. 215; the European Commission's list of structures (VIES). */
const shapes: Readonly<Record<string, RegExp>> = {
  ...{ AT: /^U\d{8}$/, BE: /^[01]\d{9}$/, BG: /^\d{9,10}$/, CY: /^\d{8}[A-Z]$/, CZ: /^\d{8,10}$/ },
  ...{ DE: /^\d{9}$/, DK: /^\d{8}$/, EE: /^\d{9}$/, EL: /^\d{9}$/, ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/ },
  ...{ FI: /^\d{8}$/, FR: /^[A-Z0-9]{2}\d{9}$/, HR: /^\d{11}$/, HU: /^\d{8}$/ },
  ...{ IE: /^(\d[A-Z0-9+*]\d{5}[A-Z]|\d{7}[A-Z]{2})$/, IT: /^\d{11}$/, LT: /^(\d{9}|\d{12})$/ },
  ...{ LU: /^\d{8}$/, LV: /^\d{11}$/, MT: /^\d{8}$/, NL: /^\d{9}B\d{2}$/, PL: /^\d{10}$/, PT: /^\d{9}$/ },
  ...{ RO: /^\d{2,10}$/, SE: /^\d{10}01$/, SI: /^\d{8}$/, SK: /^\d{10}$/, XI: british },
  ...{ CHE: /^\d{9}(MWST|TVA|IVA)$/, GB: british, NO: /^\d{9}MVA$/ },
}

/** Returns a VAT number as it was typed, tidied. Without a prefix it is taken for one of `country` (ISO 3166-1).
 *  Fails: `unknown_country`, `wrong_shape`, `wrong_check_digits` (returned).   Source: Directive 2006/112/EC art. 226 (3), (4). */
export function readVatNumber(typed: string, country: string): VatNumberOutcome {
  const text = typed.toUpperCase().replace(/[\s.\-/]/g, '')
  const own = prefixOf(country)
  const prefix = [text.slice(0, 3), text.slice(0, 2)].find((start) => start in shapes)
  const isWhole = prefix !== undefined && shapes[prefix]?.test(text.slice(prefix.length)) === true
  // A Spanish or French number may begin with letters that are another country's.
  const taken = isWhole || shapes[own]?.test(text) !== true ? prefix : own
  if (taken === undefined) return { status: /^[A-Z]{2}/.test(text) ? 'unknown_country' : 'wrong_shape' }
  const body = isWhole || taken === prefix ? text.slice(taken.length) : text
  if (shapes[taken]?.test(body) !== true) return { status: 'wrong_shape' }
  return isChecked(taken, body)
    ? { status: 'valid', vatNumber: `${taken}${body}` }
    : { status: 'wrong_check_digits' }
}

/** Greece writes its numbers with the letters of its language. */
function prefixOf(country: string): string {
  return country === 'GR' ? 'EL' : country === 'CH' ? 'CHE' : country
}

function isChecked(prefix: string, body: string): boolean {
  if (prefix === 'SE') return isLuhn(body.slice(0, 10))
  if (prefix === 'DE') return isMod11And10(body)
  if (prefix === 'BE') return 97 - modulo97(body.slice(0, 8)) === Number(body.slice(8))
  return prefix !== 'NL' || isDutch(body)
}

/** Of companies by the test of eleven; of people in business, since 2020, by modulo 97, letters counted from 10. */
function isDutch(body: string): boolean {
  const counted = [...`NL${body}`].map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55)))
  return isElevenProof(body.slice(0, 9)) || modulo97(counted.join('')) === 1
}
