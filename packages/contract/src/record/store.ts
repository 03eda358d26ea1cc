/** A store: where it is, in what currency it sells, and how it rounds and taxes. */
import Type from 'typebox'
import { AmountMinor, CurrencyCode, Name } from '../scalar.ts'
import { StoreReceipts } from './storeReceipts.ts'
import { StoreSeller } from './storeSeller.ts'
import { storeSellingFields } from './storeSelling.ts'
import { StoreTenders } from './storeTenders.ts'

export type StoreRecord = Type.Static<typeof StoreRecord>
export const StoreRecord = Type.Object({
  name: Name,
  ...StoreSeller.properties,
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  timeZone: Type.String({ description: 'IANA name, such as Europe/Amsterdam.' }),
  locale: Type.String({ description: 'BCP 47, such as nl-NL: the language of its receipts.' }),
  currency: CurrencyCode,
  pricesIncludeTax: Type.Boolean(),
  taxRounding: Type.Union([Type.Literal('line'), Type.Literal('document')]),
  cashStepMinor: Type.Integer({ minimum: 1, description: 'The smallest coin in use, in minor units.' }),
  /** Notes and coins that cashiers handle, largest first, for quick amounts. */
  denominationsMinor: Type.Array(AmountMinor),
  ...storeSellingFields,
  /** How receipts are handed over. */
  receipts: Type.Optional(StoreReceipts),
  /** What is taken besides cash and cards. */
  tenders: Type.Optional(StoreTenders),
  receiptFooter: Type.Optional(Type.String({ maxLength: 500 })),
})
