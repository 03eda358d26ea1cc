/** What a price is made of, step by step, so that a cashier can answer "why?" and an auditor can add it up. */
import { negate, sumExact } from '../money/integer.ts'
import type { PricedBasket, PricedLine, PriceSource } from './pricedBasket.ts'

export type PriceStep =
  /** Unit price × quantity, and where the unit price is from. */
  | { step: 'price'; amountMinor: number; unitPriceE5: number; quantityMilli: number; source: PriceSource }
  /** Something came off: which promotion, or whose reason. */
  | {
      step: 'promotion' | 'document_promotion' | 'by_hand' | 'document_by_hand'
      amountMinor: number
      name: string
    }
  /** A tax that is put on top of the price, or shows what of it is tax: then it adds nothing. */
  | {
      step: 'tax_on_top' | 'tax_inside'
      amountMinor: number
      code: string
      taxMinor: number
      ratePpm?: number
    }

export type PriceExplanation = { steps: PriceStep[]; totalMinor: number }

/** Returns how the amount of a line comes about.
 *  Units: minor units.   Ensures: the amounts of the steps sum to what the customer pays for it. */
export function explainLine(line: PricedLine): PriceExplanation {
  const { amountMinor, unitPriceE5, quantityMilli, priceSource: source, discounts, grossMinor } = line
  const steps: PriceStep[] = [
    { step: 'price', amountMinor, unitPriceE5, quantityMilli, source },
    ...discounts.map(({ type, name, amountMinor: offMinor }): PriceStep => {
      return { step: type, amountMinor: offMinor, name }
    }),
  ]
  // What the steps so far leave out is the tax on top of the price, or below zero what of the price was tax and is not charged.
  const onTopMinor = grossMinor - sumExact(steps.map((step) => step.amountMinor))
  return { steps: [...steps, ...taxSteps(line, onTopMinor)], totalMinor: grossMinor }
}

function taxSteps({ taxCode, taxMinor, taxParts, ratePpm }: PricedLine, onTopMinor: number): PriceStep[] {
  const [first, ...others] = taxParts ?? [{ code: taxCode, taxMinor }]
  if (first === undefined) return []
  const isOnTop = onTopMinor !== 0
  const otherSteps = others.map(({ code, taxMinor: partMinor }): PriceStep => {
    return {
      step: isOnTop ? 'tax_on_top' : 'tax_inside',
      amountMinor: isOnTop ? partMinor : 0,
      code,
      taxMinor: partMinor,
    }
  })
  const firstMinor = onTopMinor + negate(sumExact(otherSteps.map((step) => step.amountMinor)))
  const rate = ratePpm === undefined ? {} : { ratePpm }
  const { code, taxMinor: partMinor } = first
  return [
    {
      step: isOnTop ? 'tax_on_top' : 'tax_inside',
      amountMinor: firstMinor,
      code,
      taxMinor: partMinor,
      ...rate,
    },
    ...otherSteps,
  ]
}

/** Returns how the total of a basket comes about: goods, what comes off by each name, and taxes.
 *  Ensures: the amounts sum to the total. */
export function explainTotal({ lines, totalMinor }: PricedBasket): {
  goodsMinor: number
  discounts: { step: PriceStep['step']; name: string; amountMinor: number }[]
  taxOnTopMinor: number
  totalMinor: number
} {
  const goodsMinor = sumExact(lines.map((line) => line.amountMinor))
  const discounts = new Map<string, { step: PriceStep['step']; name: string; amountMinor: number }>()
  for (const { type, name, amountMinor } of lines.flatMap((line) => line.discounts)) {
    const key = `${type} ${name}`
    const before = discounts.get(key)?.amountMinor ?? 0
    discounts.set(key, { step: type, name, amountMinor: before + amountMinor })
  }
  const byName = [...discounts.values()]
  const offMinor = sumExact(byName.map(({ amountMinor }) => amountMinor))
  return { goodsMinor, discounts: byName, taxOnTopMinor: totalMinor - goodsMinor - offMinor, totalMinor }
}
