/** The bodies of entries that are transactions. The kernel has the types; here is how they are read from outside. */
import type { RetailTransaction, StockDocument } from '@kassa/kernel'
import Type from 'typebox'
import {
  AmountMinor,
  Count,
  CurrencyCode,
  Id,
  Name,
  QuantityMilli,
  RatePpm,
  Unit,
  UnitPriceE5,
} from '../scalar.ts'

type Same<A, B> = [A, B] extends [B, A] ? unknown : never

/** Lets a schema through that reads just what the kernel works with: a difference between the two does not compile. */
function schemaOf<Target>() {
  return <Schema extends Type.TSchema>(schema: Schema & Same<Type.Static<Schema>, Target>): Schema => schema
}

const TenderBody = Type.Union([
  Type.Object({ type: Type.Literal('cash'), amountMinor: AmountMinor }),
  Type.Object({
    type: Type.Literal('card'),
    amountMinor: AmountMinor,
    attemptId: Id,
    scheme: Type.Optional(Name),
    lastDigits: Type.Optional(Type.String({ pattern: '^\\d{1,4}$' })),
    authorisationCode: Type.Optional(Name),
    terminalReference: Type.Optional(Name),
  }),
])

const LineBody = Type.Object({
  itemId: Id,
  sku: Type.String(),
  name: Type.String(),
  unit: Unit,
  quantityMilli: QuantityMilli,
  unitPriceE5: UnitPriceE5,
  grossMinor: AmountMinor,
  taxMinor: AmountMinor,
  taxCode: Type.String({ minLength: 1, maxLength: 20 }),
  tracksStock: Type.Boolean(),
  original: Type.Optional(Type.Object({ transactionId: Id, lineNumber: Count })),
})

export const RetailTransactionBody = schemaOf<RetailTransaction>()(
  Type.Object({
    type: Type.Literal('retail_transaction'),
    transactionId: Id,
    receiptNumber: Type.Integer({ minimum: 1 }),
    operatorId: Id,
    currency: CurrencyCode,
    lines: Type.Array(LineBody, { minItems: 1 }),
    taxes: Type.Array(
      Type.Object({ taxCode: Type.String(), ratePpm: RatePpm, netMinor: AmountMinor, taxMinor: AmountMinor }),
    ),
    tenders: Type.Array(TenderBody),
    totalMinor: AmountMinor,
    roundingMinor: AmountMinor,
    changeMinor: AmountMinor,
  }),
)

export const StockDocumentBody = schemaOf<StockDocument>()(
  Type.Object({
    type: Type.Literal('stock_document'),
    transactionId: Id,
    reason: Type.Union([Type.Literal('opening'), Type.Literal('receipt'), Type.Literal('adjustment')]),
    lines: Type.Array(Type.Object({ itemId: Id, quantityMilli: QuantityMilli })),
  }),
)
