/** What a store takes besides cash and cards. Every tender that is left out is not taken. */
import Type from 'typebox'
import { CurrencyCode, UnitPriceE5 } from '../scalar.ts'

const AboveNought = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

export type StoreTenders = Type.Static<typeof StoreTenders>
export const StoreTenders = Type.Object({
  /** Gift cards are sold, loaded and taken. */
  giftCard: Type.Optional(
    Type.Object({
      /** How long a card holds from the day on which it is sold. Left out: as long as the law of the country says. */
      validMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
      /** The most that is loaded at once, in minor units. */
      mostMinor: Type.Optional(AboveNought),
    }),
  ),
  /** What comes back may become store credit, which is taken like a gift card. */
  storeCredit: Type.Optional(Type.Object({})),
  /** Customers who have a house account buy on it, and pay later. */
  houseAccount: Type.Optional(Type.Object({})),
  /** Customers may give a tip in cash or by card: which parts of the total are suggested, in percent. */
  tips: Type.Optional(
    Type.Object({
      percents: Type.Array(Type.Integer({ minimum: 1, maximum: 100 }), { maxItems: 4, uniqueItems: true }),
    }),
  ),
  /** What gift cards, store credit and house accounts pay, each and altogether, while the server cannot be asked. Left out: as much as the largest
   *  note is worth; 0: nothing. Minor units. */
  offlineMostMinor: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
  /** Paper vouchers that are taken for what is printed on them: nothing comes back of them. */
  vouchers: Type.Optional(
    Type.Array(Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }) }), { maxItems: 12 }),
  ),
  cheque: Type.Optional(Type.Object({})),
  /** Notes of other currencies; change is in the store's. One major unit is worth `unitPriceE5` of the store's, five decimals. */
  foreignCash: Type.Optional(
    Type.Array(Type.Object({ currency: CurrencyCode, unitPriceE5: UnitPriceE5 }), { maxItems: 12 }),
  ),
})
