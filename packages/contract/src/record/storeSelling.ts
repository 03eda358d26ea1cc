/** How a store sells: how its labels are read, the reasons that its tills offer, up to what goods come back without a receipt, when its
 *  tills lock themselves, and whether they suggest what goes with goods. */
import type { InStoreFormat } from '@kassa/kernel'
import Type from 'typebox'
import { CurrencyCode, Unit } from '../scalar.ts'

const inStoreCode = {
  pattern: Type.String({
    pattern: '^\\d+[IVM]+C$',
    maxLength: 13,
    description:
      'Digits of the prefix, then I item, M price or weight, V its check digit; C, the check digit, last.',
  }),
  decimals: Type.Integer({ minimum: 0, maximum: 3, description: 'Of the price or weight.' }),
}

/** How a number is built that a scale or the chain prints, with the price or the weight of the very piece inside. */
const InStoreCode = Type.Unsafe<InStoreFormat>(
  Type.Union([
    Type.Object({ ...inStoreCode, measure: Type.Literal('price'), currency: CurrencyCode }),
    Type.Object({ ...inStoreCode, measure: Type.Literal('quantity'), unit: Unit }),
  ]),
)

const Reasons = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 12 })

export const storeSellingFields = {
  /** The codes of the store's own labels; those of its country come behind. */
  inStoreCodes: Type.Optional(Type.Array(InStoreCode, { minItems: 1, maxItems: 30 })),
  /** Why prices are changed by hand here, as tills offer it. Left out: what most shops need. */
  discountReasons: Type.Optional(Reasons),
  /** Why goods come back here, as tills offer it. Left out: what most shops need. */
  returnReasons: Type.Optional(Reasons),
  /** What may be taken back without a receipt, or voided, by whoever may without anybody's PIN. Left out: as much as the largest note
   *  is worth. */
  returnLimitMinor: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
  /** A till that nobody touched for so long is locked, but never while somebody pays. Left out: never. */
  lockAfterMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 120 })),
  /** Of an ordered basket, what its tills ask for at once; whoever sells may ask for another. Left out: nothing. */
  depositPercent: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  /** Its tills do not suggest what goes with goods. Left out: they do, where its sales tell. */
  isWithoutSuggestions: Type.Optional(Type.Literal(true)),
}

export type StoreSelling = Type.Static<typeof StoreSelling>
export const StoreSelling = Type.Object(storeSellingFields)

/** Returns how a store sells, and everything else about it. */
export function splitStore<Store extends StoreSelling>({
  inStoreCodes,
  discountReasons,
  returnReasons,
  returnLimitMinor,
  lockAfterMinutes,
  depositPercent,
  isWithoutSuggestions,
  ...rest
}: Store): { selling: StoreSelling; rest: Omit<Store, keyof StoreSelling> } {
  const selling = {
    ...(inStoreCodes && { inStoreCodes }),
    ...(discountReasons && { discountReasons }),
    ...(returnReasons && { returnReasons }),
    ...(returnLimitMinor !== undefined && { returnLimitMinor }),
    ...(depositPercent !== undefined && { depositPercent }),
    ...(lockAfterMinutes !== undefined && { lockAfterMinutes }),
    ...(isWithoutSuggestions && { isWithoutSuggestions }),
  }
  return { selling, rest }
}
