/** What a store takes besides cash and cards: as it is edited, and as it is saved. */
import type { StoreTenders } from '@kassa/contract'
import { exponentOf } from '@kassa/kernel'
import { decimalMark, parseAmount } from '@kassa/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../request/ask.ts'
import { storesKey } from '../request/keys.ts'

export type TendersDraft = {
  takesGiftCards: boolean
  validMonths: string
  mostAmount: string
  givesCredit: boolean
  takesAccounts: boolean
  takesTips: boolean
  /** With commas or spaces between. */
  tipPercents: string
  offlineAmount: string
  takesCheques: boolean
  /** One name on each line. */
  vouchers: string
  foreign: readonly { currency: string; rate: string }[]
}

export type DraftField =
  | 'validMonths'
  | 'mostAmount'
  | 'offlineAmount'
  | 'tipPercents'
  | 'vouchers'
  | 'foreign'

export type ReadTenders =
  | { status: 'ok'; tenders: StoreTenders }
  | { status: 'wrong'; fields: readonly DraftField[] }

type InStore = { currency: string; locale: string }

const rateDecimals = 5
const mostNames = 12
const mostPercents = 4
const usualPercents = [5, 10, 15]
const longestName = 60

/** Returns what is saved as somebody would type it. */
export function draftOf(tenders: StoreTenders, { currency, locale }: InStore): TendersDraft {
  const { giftCard, storeCredit, houseAccount, tips, offlineMostMinor, cheque } = tenders
  const { vouchers = [], foreignCash = [] } = tenders
  const amount = (amountMinor: number | undefined) =>
    amountMinor === undefined ? '' : decimalText(amountMinor, exponentOf(currency), locale)
  return {
    takesGiftCards: giftCard !== undefined,
    validMonths: giftCard?.validMonths === undefined ? '' : `${giftCard.validMonths}`,
    mostAmount: amount(giftCard?.mostMinor),
    givesCredit: storeCredit !== undefined,
    takesAccounts: houseAccount !== undefined,
    takesTips: tips !== undefined,
    tipPercents: (tips?.percents ?? usualPercents).join(', '),
    offlineAmount: amount(offlineMostMinor),
    takesCheques: cheque !== undefined,
    vouchers: vouchers.map(({ name }) => name).join('\n'),
    foreign: foreignCash.map((cash) => ({
      currency: cash.currency,
      rate: decimalText(cash.unitPriceE5, rateDecimals, locale).replace(/[.,]?0+$/, ''),
    })),
  }
}

/** Returns the draft as it is saved.   Fails: `wrong`, by field (returned). */
export function readDraft(draft: TendersDraft, { currency, locale }: InStore): ReadTenders {
  const wrong: DraftField[] = []
  const amountIn = (text: string, field: DraftField): number | undefined => {
    if (text.trim() === '') return undefined
    const parsed = parseAmount(text, currency, locale)
    if (parsed.status === 'ok' && parsed.amountMinor >= 0) return parsed.amountMinor
    wrong.push(field)
    return undefined
  }
  const validMonths = draft.validMonths.trim() === '' ? undefined : Number(draft.validMonths)
  const isMonths =
    validMonths === undefined || (Number.isInteger(validMonths) && validMonths >= 1 && validMonths <= 600)
  if (!isMonths) wrong.push('validMonths')
  const mostMinor = amountIn(draft.mostAmount, 'mostAmount')
  if (mostMinor === 0) wrong.push('mostAmount')
  const offlineMostMinor = amountIn(draft.offlineAmount, 'offlineAmount')
  const percents = percentsIn(draft.tipPercents)
  if (draft.takesTips && percents === undefined) wrong.push('tipPercents')
  const names = [...new Set(draft.vouchers.split('\n').map((name) => name.trim()))].filter(Boolean)
  if (names.length > mostNames || names.some((name) => name.length > longestName)) wrong.push('vouchers')
  const foreignCash = draft.foreign.flatMap((row) => {
    if (row.currency.trim() === '' && row.rate.trim() === '') return []
    const unitPriceE5 = rateIn(row.rate)
    const code = row.currency.trim().toUpperCase()
    if (/^[A-Z]{3}$/.test(code) && code !== currency && unitPriceE5 !== undefined)
      return [{ currency: code, unitPriceE5 }]
    wrong.push('foreign')
    return []
  })
  if (wrong.length > 0) return { status: 'wrong', fields: wrong }
  const giftCard = {
    ...(validMonths === undefined ? {} : { validMonths }),
    ...(mostMinor === undefined ? {} : { mostMinor }),
  }
  const tenders: StoreTenders = {
    ...(draft.takesGiftCards ? { giftCard } : {}),
    ...(draft.givesCredit ? { storeCredit: {} } : {}),
    ...(draft.takesAccounts ? { houseAccount: {} } : {}),
    ...(draft.takesTips && percents !== undefined ? { tips: { percents } } : {}),
    ...(offlineMostMinor === undefined ? {} : { offlineMostMinor }),
    ...(names.length === 0 ? {} : { vouchers: names.map((name) => ({ name })) }),
    ...(draft.takesCheques ? { cheque: {} } : {}),
    ...(foreignCash.length === 0 ? {} : { foreignCash }),
  }
  return { status: 'ok', tenders }
}

/** Saves what the store takes.   Requires: `before` as it was when editing began.   Fails: `changed_meanwhile` (rejected). */
export function useSaveTenders(storeId: string, before: StoreTenders | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (tenders: StoreTenders) => {
      const body = { tenders, ...(before === undefined ? {} : { before }) }
      await ask('saveTenders', { params: { storeId }, body })
      await client.invalidateQueries({ queryKey: storesKey })
    },
  })
}

/** Whole percent, each once; undefined where they are none. */
function percentsIn(text: string): number[] | undefined {
  const parts = [...new Set(text.split(/[\s,;%]+/).filter(Boolean))]
  const isGood = parts.every((part) => /^[1-9]\d?$|^100$/.test(part)) && parts.length <= mostPercents
  return isGood ? parts.map(Number) : undefined
}

/** What one of another currency is worth, with five decimals at most; undefined where it is no rate. */
function rateIn(text: string): number | undefined {
  const match = /^(\d{1,6})(?:[.,](\d{1,5}))?$/.exec(text.trim())
  if (match === null) return undefined
  const [, whole = '', fraction = ''] = match
  const unitPriceE5 = Number(`${whole}${fraction.padEnd(rateDecimals, '0')}`)
  return unitPriceE5 > 0 ? unitPriceE5 : undefined
}

function decimalText(value: number, decimals: number, locale: string): string {
  const digits = `${value}`.padStart(decimals + 1, '0')
  return decimals === 0
    ? digits
    : `${digits.slice(0, -decimals)}${decimalMark(locale)}${digits.slice(-decimals)}`
}
