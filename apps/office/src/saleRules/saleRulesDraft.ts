/** What is asked before an item is sold, as it is typed, and what it comes to. */
import type { SaleRules } from '@kassa/contract'
import { unitPriceIn, unitPriceText } from '../formats/figures.ts'
import { type ComposedDraft, type ComposedWrong, composedDraftOf, readComposed } from './composedDraft.ts'
import { readVariants, type VariantsDraft, type VariantsWrong, variantsDraftOf } from './variantsDraft.ts'

export type DraftBounds = { currency: string; least: string; most: string }

export const traceFlags = ['needsSerials', 'needsLot', 'needsExpiry'] as const
export type TraceFlag = (typeof traceFlags)[number]

export type SaleRulesDraft = {
  minimumAge: string
  /** Of the item's category; undefined where it has none. */
  categoryAge?: string
  isPriceAsked: boolean
  /** One for each currency in which the item has a price. */
  bounds: readonly DraftBounds[]
  variants: VariantsDraft
  composed: ComposedDraft
  /** Grams of packaging. */
  tare: string
  trace: Readonly<Record<TraceFlag, boolean>>
}

export type SaleRulesWrong = {
  minimumAge?: true
  categoryAge?: true
  /** Currencies whose bounds are wrong. */
  bounds?: ReadonlySet<string>
  tare?: true
  variants?: VariantsWrong
  composed?: ComposedWrong
}

type Read = { saleRules: SaleRules; categoryAge?: number }
type OpenPrice = NonNullable<SaleRules['openPrices']>[number]

const years = /^\d{0,2}$/
const mostTareMilli = 100_000

/** Returns the draft of what there is.   `currencies`: those in which the item has a price. */
export function saleRulesDraftOf(
  {
    minimumAge,
    tareMilli,
    openPrices = [],
    variants,
    needsSerials = false,
    needsLot = false,
    needsExpiry = false,
    ...composed
  }: SaleRules,
  {
    category,
    currencies,
    mark,
  }: { category: { minimumAge?: number } | undefined; currencies: readonly string[]; mark: ',' | '.' },
): SaleRulesDraft {
  const named = new Set([...currencies, ...openPrices.map(({ currency }) => currency)])
  return {
    minimumAge: String(minimumAge ?? ''),
    ...(category && { categoryAge: String(category.minimumAge ?? '') }),
    isPriceAsked: openPrices.length > 0,
    bounds: [...named].map((currency) => {
      const held = openPrices.find((price) => price.currency === currency)
      const text = (boundE5: number | undefined) =>
        boundE5 === undefined ? '' : unitPriceText(boundE5, currency, mark)
      return { currency, least: text(held?.leastE5), most: text(held?.mostE5) }
    }),
    variants: variantsDraftOf(variants),
    composed: composedDraftOf(composed, mark),
    tare: String(tareMilli ?? ''),
    trace: { needsSerials, needsLot, needsExpiry },
  }
}

/** Returns the rules, or what is wrong with them.   Shape: left out what was left empty. */
export function readSaleRules(
  draft: SaleRulesDraft,
): ({ status: 'read' } & Read) | { status: 'wrong'; wrong: SaleRulesWrong } {
  const [own, ofCategory] = [draft.minimumAge.trim(), (draft.categoryAge ?? '').trim()]
  const asked = draft.isPriceAsked ? draft.bounds.filter(({ least, most }) => `${least}${most}`.trim()) : []
  const openPrices = asked.flatMap((bounds) => readBounds(bounds) ?? [])
  const isNothingAsked = draft.isPriceAsked && asked.length === 0
  const wrongBounds = isNothingAsked
    ? draft.bounds
    : asked.filter((bounds) => readBounds(bounds) === undefined)
  const variants = readVariants(draft.variants)
  const composed = readComposed(draft.composed)
  const tare = draft.tare.trim()
  const wrong: SaleRulesWrong = {
    ...(!isTare(tare) && { tare: true }),
    ...(!years.test(own) && { minimumAge: true }),
    ...(!years.test(ofCategory) && { categoryAge: true }),
    ...(variants.status === 'wrong' && { variants: variants.wrong }),
    ...(composed.status === 'wrong' && { composed: composed.wrong }),
    ...(wrongBounds.length > 0 && { bounds: new Set(wrongBounds.map(({ currency }) => currency)) }),
  }
  if (variants.status === 'wrong' || composed.status === 'wrong' || Object.keys(wrong).length > 0)
    return { status: 'wrong', wrong }
  return {
    status: 'read',
    saleRules: {
      ...(own === '' ? {} : { minimumAge: Number(own) }),
      ...(openPrices.length === 0 ? {} : { openPrices }),
      ...(tare === '' ? {} : { tareMilli: Number(tare) }),
      ...(variants.variants && { variants: variants.variants }),
      ...composed.composed,
      ...Object.fromEntries(traceFlags.flatMap((flag) => (draft.trace[flag] ? [[flag, true]] : []))),
    },
    ...(ofCategory !== '' && { categoryAge: Number(ofCategory) }),
  }
}

/** Whole grams: a quantity in thousandths of a kg. */
function isTare(text: string): boolean {
  return text === '' || (/^[1-9]\d{0,5}$/.test(text) && Number(text) <= mostTareMilli)
}

function readBounds({ currency, least, most }: DraftBounds): OpenPrice | undefined {
  const [leastE5, mostE5] = [unitPriceIn(least), unitPriceIn(most)]
  if (leastE5 === undefined || mostE5 === undefined || leastE5 > mostE5) return undefined
  return { currency, leastE5, mostE5 }
}
