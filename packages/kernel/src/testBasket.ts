/** Baskets for tests: made of prices and quantities, in a store with two rates. */
import fc from 'fast-check'
import type { Basket } from './basket/basket.ts'
import type { PricingRules } from './price/rules.ts'

export const dutchRules: PricingRules = {
  currency: 'EUR',
  pricesIncludeTax: true,
  taxRounding: 'document',
  taxCategories: [
    { category: 'standard', rates: [{ code: 'NL-21', ratePpm: 210_000, from: '2012-10-01' }] },
    {
      category: 'food',
      rates: [
        { code: 'NL-6', ratePpm: 60_000, from: '2001-01-01' },
        { code: 'NL-9', ratePpm: 90_000, from: '2019-01-01' },
      ],
    },
  ],
}

export type TestLine = { unitPriceE5: number; quantityMilli: number; taxCategory: string }

/** Returns a basket of lines as given. */
export function basketOf(lines: readonly TestLine[]): Basket {
  return {
    revision: lines.length,
    lines: lines.map(({ quantityMilli, unitPriceE5, taxCategory }, index) => ({
      lineId: `line ${index}`,
      quantityMilli,
      item: {
        ...{ itemId: `item ${index}`, sku: `${index}`, name: `Thing ${index}`, unit: 'piece' as const },
        ...{ unitPriceE5, taxCategory, tracksStock: index % 5 !== 4 },
      },
    })),
  }
}

/** Lines of any size that a shop may see, goods that come back among them. */
export const anyLines = fc.array(
  fc.record({
    unitPriceE5: fc.integer({ min: 0, max: 500_000_000 }),
    quantityMilli: fc.integer({ min: -50_000, max: 50_000 }).filter((quantity) => quantity !== 0),
    taxCategory: fc.constantFrom('standard', 'food'),
  }),
  { minLength: 1, maxLength: 20 },
)

export const anyRules = fc.record({
  pricesIncludeTax: fc.boolean(),
  taxRounding: fc.constantFrom('line' as const, 'document' as const),
})
