/**
 * An item with everything that must be asked before it can be sold, and the lines that the answers make: the item or its variant,
 * the components of a bundle, modifiers, deposits that follow it.
 */
import type { BundleOfLine, LineItem, LineRole } from '../basket/line.ts'
import type { Currency } from '../money/currency.ts'
import { assertInteger, multiplyDivide } from '../money/integer.ts'
import { halfAwayFromZero } from '../money/rounding/halfAwayFromZero.ts'
import { onePieceMilli } from '../quantity/quantity.ts'
import type { Weighing } from '../quantity/weighing.ts'
import type { Day } from '../tax/rate.ts'
import { type BundleComponent, type BundleOutcome, expandBundle } from './bundle.ts'
import { chooseModifiers, type ModifierChoice, type ModifierGroup, type ModifierOutcome } from './modifier.ts'
import { faultOfTrace, type Trace, type TraceFault, type TraceRules } from './trace.ts'
import { chooseVariant, type VariantOutcome, type Variants } from './variant.ts'

export type SaleItem = LineItem & {
  variants?: Variants
  modifierGroups?: readonly ModifierGroup[]
  /** Sold together at the item's price, which is shared out over them. */
  bundle?: readonly BundleComponent[]
  /** What goes with each piece and comes back with it: statiegeld, pant, Pfand. An item of its own, mostly without tax. */
  deposits?: readonly { item: LineItem; countPerPiece: number }[]
  trace?: TraceRules
  /** The least that is sold, and what quantities are multiples of: 1000 for whole pieces, 100 for cloth by the decimetre. */
  quantityStepMilli?: number
  /** The price is asked for, within bounds. */
  openPrice?: { leastE5: number; mostE5: number }
  /** A service that takes time in the calendar, per piece. */
  durationMinutes?: number
  /** Sold value that is spent later: a gift card, by its number. Its tax is due when it is spent, unless it is good for one thing
   *  only (Directive 2006/112/EC art. 30b). */
  isGiftCard?: boolean
}

export type ItemChoice = Trace & {
  /** Thousandths; below zero where goods come back. */
  quantityMilli: number
  attributes?: Readonly<Record<string, string>>
  /** For each piece. */
  modifiers?: readonly ModifierChoice[]
  /** The asked price. */
  unitPriceE5?: number
}

export type LineDraft = {
  role: LineRole
  item: LineItem
  quantityMilli: number
  bundle?: BundleOfLine
  serials?: readonly string[]
  lot?: string
  expiryDay?: Day
  weighing?: Weighing
  durationMinutes?: number
}

export type ChoiceOutcome =
  /** The first lines are the item's own; the others belong to it and go when it goes. */
  | { status: 'expanded'; lines: LineDraft[] }
  | { status: 'quantity_not_sold'; quantityStepMilli: number }
  /** Transient: the price is to be asked for. */
  | { status: 'price_missing' }
  | { status: 'price_out_of_range'; leastE5: number; mostE5: number }
  | Exclude<VariantOutcome, { status: 'chosen' }>
  | Exclude<ModifierOutcome, { status: 'chosen' }>
  | Exclude<BundleOutcome, { status: 'expanded' }>
  | TraceFault

/** Returns the lines that a choice makes, or the first thing that is wrong with it or still to be asked.
 *  Units: thousandths; five decimals of the major unit.   Ensures: the lines of a bundle sum to its price; a negated quantity gives
 *  negated quantities at the same prices.
 *  Fails, in this order: `quantity_not_sold`, variants, price, trace, modifiers, bundle; each by its name (returned). */
export function expandChoice(
  item: SaleItem,
  choice: ItemChoice,
  { day, currency }: { day: Day; currency: Currency },
): ChoiceOutcome {
  const { quantityMilli } = choice
  const quantityStepMilli = item.quantityStepMilli ?? (item.unit === 'piece' ? onePieceMilli : 1)
  const isSold = Number.isSafeInteger(quantityMilli) && quantityMilli % quantityStepMilli === 0
  if (!isSold || quantityMilli === 0) return { status: 'quantity_not_sold', quantityStepMilli }
  const variant = item.variants && chooseVariant(item.variants, choice.attributes ?? {})
  if (variant !== undefined && variant.status !== 'chosen') return variant
  const priced = withOpenPrice(variant?.item ?? lineItemOf(item), item, choice)
  if ('status' in priced) return priced
  const rules = item.isGiftCard ? { ...item.trace, needsSerials: true } : (item.trace ?? {})
  const fault = faultOfTrace(rules, choice, { quantityMilli, day })
  if (fault !== undefined) return fault
  const modifiers = chooseModifiers(item.modifierGroups ?? [], choice.modifiers ?? [])
  if (modifiers.status !== 'chosen') return modifiers
  const own = ownLines(item, priced, choice, currency)
  if ('status' in own) return own
  const lines = [
    ...own,
    ...modifierLines(modifiers.modifiers, quantityMilli),
    ...depositLines(item, quantityMilli),
  ]
  return { status: 'expanded', lines }
}

function withOpenPrice(
  chosen: LineItem,
  { openPrice }: SaleItem,
  { unitPriceE5 }: ItemChoice,
): LineItem | Extract<ChoiceOutcome, { status: 'price_missing' | 'price_out_of_range' }> {
  if (openPrice === undefined) return chosen
  if (unitPriceE5 === undefined) return { status: 'price_missing' }
  assertInteger(unitPriceE5, 'unitPriceE5')
  if (unitPriceE5 < openPrice.leastE5 || unitPriceE5 > openPrice.mostE5)
    return { status: 'price_out_of_range', ...openPrice }
  return { ...chosen, unitPriceE5, isPriceAsked: true }
}

/** The line of the item itself, or those of its components: the bundle is then no line of its own. */
function ownLines(
  item: SaleItem,
  priced: LineItem,
  { quantityMilli, serials, lot, expiryDay, weighing }: ItemChoice,
  currency: Currency,
): LineDraft[] | Exclude<BundleOutcome, { status: 'expanded' }> {
  if (item.bundle !== undefined) {
    const { unitPriceE5 } = priced
    const outcome = expandBundle({ unitPriceE5, quantityMilli, components: item.bundle, currency })
    if (outcome.status !== 'expanded') return outcome
    const { itemId, name } = item
    return outcome.components.map((component) => ({
      role: 'component',
      ...component,
      bundle: { itemId, name },
    }))
  }
  const line: LineDraft = { role: item.isGiftCard ? 'gift_card' : 'item', item: priced, quantityMilli }
  if (serials !== undefined) line.serials = serials
  if (lot !== undefined) line.lot = lot
  if (expiryDay !== undefined) line.expiryDay = expiryDay
  if (weighing !== undefined) line.weighing = weighing
  if (item.durationMinutes !== undefined) line.durationMinutes = times(item.durationMinutes, quantityMilli)
  return [line]
}

function modifierLines(
  modifiers: readonly { item: LineItem; count: number; freeCount: number }[],
  quantityMilli: number,
): LineDraft[] {
  return modifiers.flatMap(({ item, count, freeCount }) => {
    const parts = [
      { item: { ...item, unitPriceE5: 0, isPriceAsked: true as const }, count: freeCount },
      { item, count: count - freeCount },
    ]
    return parts
      .filter((part) => part.count > 0)
      .map(
        (part): LineDraft => ({
          role: 'modifier',
          item: part.item,
          quantityMilli: part.count * quantityMilli,
        }),
      )
  })
}

function depositLines({ deposits = [] }: SaleItem, quantityMilli: number): LineDraft[] {
  return deposits.map(({ item, countPerPiece }) => ({
    role: 'deposit',
    item,
    quantityMilli: countPerPiece * quantityMilli,
  }))
}

/** Minutes per piece, for all pieces; what comes back takes none. */
function times(minutes: number, quantityMilli: number): number {
  if (quantityMilli < 0) return 0
  return multiplyDivide(
    { factor: minutes, multiplier: quantityMilli, divisor: onePieceMilli },
    halfAwayFromZero,
  )
}

function lineItemOf(item: SaleItem): LineItem {
  const { itemId, sku, name, unit, unitPriceE5, taxCategory, tracksStock } = item
  const { categoryIds, isExcluded, minimumAge, floorPriceE5 } = item
  return {
    ...{ itemId, sku, name, unit, unitPriceE5, taxCategory, tracksStock },
    ...(categoryIds && { categoryIds }),
    ...(isExcluded && { isExcluded }),
    ...(minimumAge && { minimumAge }),
    ...(floorPriceE5 !== undefined && { floorPriceE5 }),
  }
}
