/** What is asked before an item is sold, as the screens ask it. Comes when it is first needed. */
import type { SaleRules } from '@kassa/contract'
import type { Unit } from '@kassa/kernel'
import type { Catalogue, TileItem } from '../catalogue/catalogue.ts'

/** What is asked before an item is sold. */
export type ItemQuestions = {
  name: string
  unit: Unit
  /** The price of one unit, five decimals, within bounds. */
  openPrice?: { leastE5: number; mostE5: number }
  /** What tells the very piece apart. */
  trace?: {
    needsSerials: boolean | undefined
    needsLot: boolean | undefined
    needsExpiry: boolean | undefined
  }
  /** What is added to each piece: options that are not sold here are among them. */
  modifierGroups?: NonNullable<SaleRules['modifierGroups']>
  /** Which of these it is; those that are not sold here are left out. */
  variants?: { attributes: NonNullable<SaleRules['variants']>['attributes']; items: readonly VariantTile[] }
}

/** An item that is another in a colour, in a size.   `values`: one of each attribute, in their order. */
export type VariantTile = { values: readonly string[]; tile: TileItem }

/** Returns what is asked; undefined where the item is not sold here. */
export function questionsOf(
  catalogue: Pick<Catalogue, 'byId' | 'saleRulesOf'>,
  itemId: string,
): ItemQuestions | undefined {
  const tile = catalogue.byId(itemId)
  if (tile === undefined) return undefined
  const { name, unit, currency } = tile
  const rules = catalogue.saleRulesOf(itemId) ?? {}
  const { openPrices, variants, modifierGroups, needsSerials, needsLot, needsExpiry } = rules
  const openPrice = openPrices?.find((price) => price.currency === currency)
  const isTraced = needsSerials || needsLot || needsExpiry
  return {
    ...{ name, unit },
    ...(openPrice && { openPrice }),
    ...(modifierGroups && { modifierGroups }),
    ...(isTraced && { trace: { needsSerials, needsLot, needsExpiry } }),
    ...(variants && {
      variants: { attributes: variants.attributes, items: variantsOf(catalogue, variants) },
    }),
  }
}

function variantsOf(
  catalogue: Pick<Catalogue, 'byId'>,
  { items }: NonNullable<SaleRules['variants']>,
): VariantTile[] {
  return items.flatMap(({ itemId, values }) => {
    const tile = catalogue.byId(itemId)
    return tile === undefined ? [] : [{ values, tile }]
  })
}
