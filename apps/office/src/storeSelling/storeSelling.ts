/** How a store sells: as it is edited, and as it is saved. */
import type { StoreSelling } from '@kassa/contract'
import { type FormatFault, faultOfFormat, type InStoreFormat, type Unit } from '@kassa/kernel'
import { formatAmount, parseAmount } from '@kassa/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../request/ask.ts'
import { storesKey } from '../request/keys.ts'

/** What a label tells: its price, or how much of which unit. */
export type LabelMeasure = 'price' | Unit

export type LabelDraft = { pattern: string; measure: LabelMeasure; decimals: string; currency: string }

export type SellingDraft = {
  labels: readonly LabelDraft[]
  /** One reason on each line. */
  discountReasons: string
  returnReasons: string
  returnLimit: string
  /** Minutes; empty for never. */
  lockAfter: string
  /** Of an ordered basket, in percent. */
  deposit: string
  /** Tills suggest what goes with goods. */
  isSuggesting: boolean
}

/** `prefix`: another label of that length begins with the same digits. */
export type LabelFault = FormatFault | 'prefix'

export type SellingWrong = {
  /** By the place of the label. */
  labels: ReadonlyMap<number, LabelFault>
  discountReasons?: true
  returnReasons?: true
  returnLimit?: true
  lockAfter?: true
  deposit?: true
}

export type ReadSelling = { status: 'read'; selling: StoreSelling } | { status: 'wrong'; wrong: SellingWrong }

type InStore = { currency: string; locale: string }

const mostReasons = 12
const longestReason = 60

/** Returns what is saved as somebody would type it. */
export function sellingDraftOf(selling: StoreSelling, { currency, locale }: InStore): SellingDraft {
  const { inStoreCodes = [], discountReasons = [], returnReasons = [] } = selling
  const { returnLimitMinor, lockAfterMinutes, depositPercent } = selling
  return {
    labels: inStoreCodes.map((format) => ({
      ...{ pattern: format.pattern, decimals: String(format.decimals) },
      ...(format.measure === 'price'
        ? { measure: 'price' as const, currency: format.currency }
        : { measure: format.unit, currency }),
    })),
    discountReasons: discountReasons.join('\n'),
    returnReasons: returnReasons.join('\n'),
    returnLimit:
      returnLimitMinor === undefined
        ? ''
        : formatAmount(returnLimitMinor, currency, locale, { currencyShown: 'none' }),
    lockAfter: lockAfterMinutes === undefined ? '' : String(lockAfterMinutes),
    deposit: depositPercent === undefined ? '' : String(depositPercent),
    isSuggesting: selling.isWithoutSuggestions === undefined,
  }
}

/** Returns the label as it is read; it may be wrong. */
export function formatOf({ pattern, measure, decimals, currency }: LabelDraft): InStoreFormat {
  const form = { pattern: pattern.trim().toUpperCase(), decimals: Number(decimals) }
  return measure === 'price'
    ? { ...form, measure, currency }
    : { ...form, measure: 'quantity', unit: measure }
}

/** Returns the draft as it is saved.   Shape: left out what was left empty.   Fails: `wrong`, by field (returned). */
export function readSelling(draft: SellingDraft, { currency, locale }: InStore): ReadSelling {
  const formats = draft.labels.map(formatOf)
  const labels = faultsOf(formats)
  const discountReasons = linesOf(draft.discountReasons)
  const returnReasons = linesOf(draft.returnReasons)
  const limit = draft.returnLimit.trim()
  const amount = limit === '' ? undefined : parseAmount(limit, currency, locale)
  const isLimitWrong = amount !== undefined && !(amount.status === 'ok' && amount.amountMinor >= 0)
  const lockAfterMinutes = draft.lockAfter.trim() === '' ? undefined : Number(draft.lockAfter)
  const depositPercent = draft.deposit.trim() === '' ? undefined : Number(draft.deposit)
  const wrong: SellingWrong = {
    labels,
    ...(isTooMuch(discountReasons) && { discountReasons: true }),
    ...(isTooMuch(returnReasons) && { returnReasons: true }),
    ...(isLimitWrong && { returnLimit: true }),
    ...(isLockWrong(lockAfterMinutes) && { lockAfter: true }),
    ...(isDepositWrong(depositPercent) && { deposit: true }),
  }
  if (labels.size > 0 || Object.keys(wrong).length > 1) return { status: 'wrong', wrong }
  const selling = {
    ...(formats.length > 0 && { inStoreCodes: formats }),
    ...(discountReasons.length > 0 && { discountReasons }),
    ...(returnReasons.length > 0 && { returnReasons }),
    ...(amount?.status === 'ok' && { returnLimitMinor: amount.amountMinor }),
    ...(lockAfterMinutes !== undefined && { lockAfterMinutes }),
    ...(depositPercent !== undefined && { depositPercent }),
    ...(!draft.isSuggesting && { isWithoutSuggestions: true as const }),
  }
  return { status: 'read', selling }
}

function isDepositWrong(percent: number | undefined): boolean {
  return percent !== undefined && !(Number.isInteger(percent) && percent >= 1 && percent <= 100)
}

function faultsOf(formats: readonly InStoreFormat[]): Map<number, LabelFault> {
  const faults = new Map<number, LabelFault>()
  const seen = new Set<string>()
  for (const [place, format] of formats.entries()) {
    const prefix = `${/^\d+/.exec(format.pattern)?.[0]} ${format.pattern.length}`
    const fault = faultOfFormat(format) ?? (seen.has(prefix) ? 'prefix' : undefined)
    if (fault !== undefined) faults.set(place, fault)
    seen.add(prefix)
  }
  return faults
}

function isLockWrong(minutes: number | undefined): boolean {
  return minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 120)
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)
}

function isTooMuch(reasons: readonly string[]): boolean {
  return reasons.length > mostReasons || reasons.some((reason) => reason.length > longestReason)
}

/** Saves how the store sells.   Requires: `before` as it was when editing began.   Fails: `changed_meanwhile` (rejected). */
export function useSaveSelling(storeId: string, before: StoreSelling) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (selling: StoreSelling) => {
      await ask('saveStoreSelling', { params: { storeId }, body: { before, selling } })
      await client.invalidateQueries({ queryKey: storesKey })
    },
  })
}
