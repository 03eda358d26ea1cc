/**
 * The checks ("linters") that the GS1 Barcode Syntax Dictionary names for the content of a value, one function per name.
 * Source: GS1 Barcode Syntax Tests, what each one requires; GS1 General Specifications 7.9 (check digits and characters).
 */
import { checkDigitOf } from '../../item/gtin.ts'
import { hasValidCheckPair } from './checkPair.ts'
import { isCountryCode, isCountryNumber } from './countryNumbers.ts'
import { currencyOfNumber } from './currencyNumbers.ts'
import { isCalendarDay, isDayOrMonth } from './day.ts'

/** Whether the content passes. */
type Check = (content: string) => boolean

const isBelow = (limit: number) => (content: string) => Number(content) < limit
const isOneOf = (characters: string) => (content: string) =>
  content.length === 1 && characters.includes(content)
const isHourMinute = (content: string) => isBelow(24)(content.slice(0, 2)) && isBelow(60)(content.slice(2))
const isCheckDigitRight = (content: string) =>
  /^\d{2,}$/.test(content) && Number(content.at(-1)) === checkDigitOf(content.slice(0, -1))

const isLeftOpen = () => true

export const gs1Checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['csum', isCheckDigitRight],
  ['csumalpha', hasValidCheckPair],
  // A GS1 Company Prefix has four digits or more; which ones are given out is not looked up here.
  ['gcppos1', (content) => /^\d{4}/.test(content)],
  ['gcppos2', (content) => /^.\d{4}/.test(content)],
  ['hasnondigit', (content) => /\D/.test(content)],
  ['nonzero', (content) => /[^0]/.test(content)],
  ['zero', (content) => /^0+$/.test(content)],
  ['nozeroprefix', (content) => content === '0' || !content.startsWith('0')],
  ['hyphen', (content) => /^-+$/.test(content)],
  ['yesno', isOneOf('01')],
  ['winding', isOneOf('019')],
  ['iso5218', isOneOf('0129')],
  ['importeridx', (content) => /^[-\w]$/.test(content)],
  ['mediatype', (content) => /^(0[1-9]|10|[89]\d)$/.test(content)],
  ['pieceoftotal', isPieceOfTotal],
  ['posinseqslash', isPositionInSequence],
  ['pcenc', (content) => !/%(?![0-9A-Fa-f]{2})/.test(content)],
  ['hh', isBelow(24)],
  ['mi', isBelow(60)],
  ['ss', isBelow(60)],
  ['hhmi', isHourMinute],
  ['yymmdd', (content) => isCalendarDay(`20${content}`)],
  ['yymmd0', (content) => isDayOrMonth(`20${content}`)],
  ['yyyymmdd', isCalendarDay],
  ['latitude', (content) => Number(content) <= 1_800_000_000],
  ['longitude', (content) => Number(content) <= 3_600_000_000],
  ['iso3166', isCountryNumber],
  ['iso3166999', (content) => content === '999' || isCountryNumber(content)],
  ['iso3166alpha2', isCountryCode],
  ['iso4217', (content) => currencyOfNumber(content) !== undefined],
  ['iban', isIban],
  // Packages by UN/ECE code and North American coupons: what they say is left to those who trade in them.
  ['packagetype', isLeftOpen],
  ['couponcode', isLeftOpen],
  ['couponposoffer', isLeftOpen],
])

/** `0103`: the first piece of three. */
function isPieceOfTotal(content: string): boolean {
  const piece = Number(content.slice(0, 2))
  return piece > 0 && piece <= Number(content.slice(2))
}

/** `1/3`, without zeros in front. */
function isPositionInSequence(content: string): boolean {
  const parts = /^([1-9]\d*)\/([1-9]\d*)$/.exec(content)
  return parts !== null && Number(parts[1]) <= Number(parts[2])
}

/** ISO 13616: country, check digits, account; letters count from 10, and the number is 1 modulo 97. */
function isIban(content: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(content) || !isCountryCode(content.slice(0, 2))) return false
  let remainder = 0
  for (const character of content.slice(4) + content.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}
