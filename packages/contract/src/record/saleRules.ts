/** What is asked before an item is sold: of the buyer, of the piece, of the price. */
import Type from 'typebox'
import { CurrencyCode, Id, UnitPriceE5 } from '../scalar.ts'

/** Years that a buyer must have reached; zero for everybody. */
export const MinimumAge = Type.Integer({ minimum: 0, maximum: 99 })

const Word = Type.String({ minLength: 1, maxLength: 40 })

/** The items that are this one in a colour, in a size: each with a code, a price and a stock of its own. */
const VariantsBody = Type.Object({
  /** What they differ in, and the values in the order in which they are shown. */
  attributes: Type.Array(
    Type.Object({ name: Word, values: Type.Array(Word, { minItems: 1, maxItems: 100 }) }),
    {
      minItems: 1,
      maxItems: 2,
    },
  ),
  /** `values`: one of each attribute, in their order. */
  items: Type.Array(Type.Object({ itemId: Id, values: Type.Array(Word, { minItems: 1, maxItems: 2 }) }), {
    minItems: 1,
    maxItems: 1000,
  }),
})

const Pieces = Type.Integer({ minimum: 0, maximum: 99 })

/** Items that are sold together at the price of this one. */
const BundleBody = Type.Array(
  Type.Object({ itemId: Id, quantityMilli: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }),
  { minItems: 1, maxItems: 30 },
)

/** What is added to each piece, or said about it: items at their own prices, nought among them. */
const ModifierGroupBody = Type.Object({
  name: Word,
  /** How many must be chosen and how many may be, all options together. */
  atLeast: Pieces,
  atMost: Type.Integer({ minimum: 1, maximum: 99 }),
  /** The first so many cost nothing, the dearest first. */
  freeCount: Type.Optional(Pieces),
  options: Type.Array(
    Type.Object({
      itemId: Id,
      /** Of this option alone; left out: as many as the group. */
      atMost: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
      /** How many are chosen already when the till asks. */
      usualCount: Type.Optional(Pieces),
    }),
    { minItems: 1, maxItems: 100 },
  ),
})

export type SaleRules = Type.Static<typeof SaleRules>
export const SaleRules = Type.Object({
  /** Left out, the item follows its category; zero where everybody may have it whatever the category says. */
  minimumAge: Type.Optional(MinimumAge),
  /** The price is asked for, within bounds; in other currencies the item is sold at its own. */
  openPrices: Type.Optional(
    Type.Array(Type.Object({ currency: CurrencyCode, leastE5: UnitPriceE5, mostE5: UnitPriceE5 }), {
      minItems: 1,
      maxItems: 20,
    }),
  ),
  /** What its packaging weighs, in thousandths of a kg: taken off at the till's scale. */
  tareMilli: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  /** Each piece has a number of its own. */
  needsSerials: Type.Optional(Type.Boolean()),
  needsLot: Type.Optional(Type.Boolean()),
  /** Its last day is asked for; past it, it is not sold. */
  needsExpiry: Type.Optional(Type.Boolean()),
  /** It is chosen which; the item itself is never sold. */
  variants: Type.Optional(VariantsBody),
  /** Its components are sold, each with its own tax at its part of this item's price; the item itself is never sold. */
  bundle: Type.Optional(BundleBody),
  modifierGroups: Type.Optional(Type.Array(ModifierGroupBody, { minItems: 1, maxItems: 12 })),
})
