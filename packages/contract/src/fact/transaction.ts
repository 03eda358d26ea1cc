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
import { LoyaltyTermsBody } from './loyaltyTerms.ts'
import { Reason } from './reason.ts'
import { schemaOf } from './sameType.ts'
import { TaxPartBody } from './taxPart.ts'

const RateBody = Type.Object({
  from: CurrencyCode,
  to: CurrencyCode,
  numerator: Type.Integer({ minimum: 1 }),
  denominator: Type.Integer({ minimum: 1 }),
})

const TenderBody = Type.Union([
  Type.Object({
    type: Type.Literal('cash'),
    amountMinor: AmountMinor,
    foreign: Type.Optional(Type.Object({ currency: CurrencyCode, amountMinor: AmountMinor, rate: RateBody })),
    tipMinor: Type.Optional(AmountMinor),
  }),
  Type.Object({
    type: Type.Literal('card'),
    amountMinor: AmountMinor,
    attemptId: Id,
    scheme: Type.Optional(Name),
    lastDigits: Type.Optional(Type.String({ pattern: '^\\d{1,4}$' })),
    authorisationCode: Type.Optional(Name),
    terminalReference: Type.Optional(Name),
    terminalTimestamp: Type.Optional(Name),
    reverses: Type.Optional(Id),
    tipMinor: Type.Optional(AmountMinor),
  }),
  Type.Object({
    type: Type.Union([
      Type.Literal('gift_card'),
      Type.Literal('voucher'),
      Type.Literal('store_credit'),
      Type.Literal('points'),
      Type.Literal('house_account'),
    ]),
    amountMinor: AmountMinor,
    accountId: Type.String({ maxLength: 100 }),
    holdId: Type.Optional(Id),
    leftMinor: Type.Optional(AmountMinor),
  }),
  Type.Object({
    type: Type.Literal('other'),
    amountMinor: AmountMinor,
    name: Name,
    reference: Type.Optional(Name),
  }),
])

const DiscountBody = Type.Object({
  type: Type.Union([
    Type.Literal('promotion'),
    Type.Literal('document_promotion'),
    Type.Literal('by_hand'),
    Type.Literal('document_by_hand'),
  ]),
  name: Reason,
  amountMinor: AmountMinor,
})

const LineBody = Type.Object({
  itemId: Id,
  sku: Type.String(),
  name: Type.String(),
  unit: Unit,
  quantityMilli: QuantityMilli,
  unitPriceE5: UnitPriceE5,
  grossMinor: AmountMinor,
  taxMinor: AmountMinor,
  taxCode: Type.String({ minLength: 1, maxLength: 200 }),
  tracksStock: Type.Boolean(),
  original: Type.Optional(Type.Object({ transactionId: Id, lineNumber: Count })),
  returned: Type.Optional(
    Type.Object({
      reason: Reason,
      disposal: Type.Union([Type.Literal('restock'), Type.Literal('waste')]),
      receiptNumber: Type.Optional(Count),
      isVoid: Type.Optional(Type.Literal(true)),
    }),
  ),
  discounts: Type.Optional(Type.Array(DiscountBody)),
  priceReason: Type.Optional(Reason),
  approvedBy: Type.Optional(Id),
  role: Type.Optional(
    Type.Union([
      Type.Literal('component'),
      Type.Literal('modifier'),
      Type.Literal('deposit'),
      Type.Literal('gift_card'),
      Type.Literal('account_payment'),
      Type.Literal('prepayment'),
    ]),
  ),
  bundle: Type.Optional(Type.Object({ itemId: Id, name: Type.String() })),
  parentLine: Type.Optional(Count),
  taxParts: Type.Optional(Type.Array(TaxPartBody)),
  serials: Type.Optional(Type.Array(Type.String({ maxLength: 100 }))),
  lot: Type.Optional(Type.String({ maxLength: 100 })),
  expiryDay: Type.Optional(Type.String({ format: 'date' })),
  weighing: Type.Optional(
    Type.Object({
      by: Type.Union([Type.Literal('scale'), Type.Literal('hand')]),
      tareMilli: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    }),
  ),
  note: Type.Optional(Reason),
})

/** A sale with the shift in which it was made, and the order that it paid where tills shared one. Sales from before registers had shifts
 *  name none. */
export type SaleBody = RetailTransaction & { shiftId?: string; orderId?: string }

export const RetailTransactionBody = schemaOf<SaleBody>()(
  Type.Object({
    type: Type.Literal('retail_transaction'),
    transactionId: Id,
    receiptNumber: Type.Integer({ minimum: 1 }),
    receiptSeries: Type.Optional(Type.Integer({ minimum: 2 })),
    operatorId: Id,
    customerId: Type.Optional(Id),
    currency: CurrencyCode,
    lines: Type.Array(LineBody, { minItems: 1 }),
    taxes: Type.Array(
      Type.Object({
        taxCode: Type.String(),
        ratePpm: Type.Optional(RatePpm),
        netMinor: AmountMinor,
        taxMinor: AmountMinor,
        parts: Type.Optional(Type.Array(TaxPartBody)),
      }),
    ),
    tenders: Type.Array(TenderBody),
    totalMinor: AmountMinor,
    roundingMinor: AmountMinor,
    changeMinor: AmountMinor,
    forfeitedMinor: Type.Optional(AmountMinor),
    usedCoupons: Type.Optional(
      Type.Array(Type.Object({ couponId: Type.String(), promotionId: Type.String(), uses: Count })),
    ),
    note: Type.Optional(Reason),
    loyalty: Type.Optional(LoyaltyTermsBody),
    shiftId: Type.Optional(Id),
    orderId: Type.Optional(Id),
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
