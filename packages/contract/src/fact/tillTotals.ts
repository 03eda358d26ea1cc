/** The sums of a period as a Z report states them. The kernel has the type; here is how it is read from outside. */
import type { TillTotals } from '@kassa/kernel'
import Type from 'typebox'
import { AmountMinor, Count, CurrencyCode, RatePpm } from '../scalar.ts'
import { schemaOf } from './sameType.ts'
import { TaxPartBody } from './taxPart.ts'

const SignedCount = Type.Integer()
const tally = { count: SignedCount, amountMinor: AmountMinor }
export const TallyBody = Type.Object(tally)
const Text = Type.String({ maxLength: 500 })

const TenderType = Type.Union([
  Type.Literal('cash'),
  Type.Literal('card'),
  Type.Literal('gift_card'),
  Type.Literal('voucher'),
  Type.Literal('store_credit'),
  Type.Literal('points'),
  Type.Literal('house_account'),
  Type.Literal('other'),
])

const CashTotalBody = Type.Object({
  shiftId: Text,
  currency: CurrencyCode,
  floatMinor: AmountMinor,
  tenderedMinor: AmountMinor,
  paidInMinor: AmountMinor,
  paidOutMinor: AmountMinor,
  pickedUpMinor: AmountMinor,
  counted: Type.Optional(
    Type.Object({
      amountMinor: AmountMinor,
      denominations: Type.Array(Type.Object({ valueMinor: Count, count: Count })),
      movedSinceMinor: AmountMinor,
    }),
  ),
})

export const TillTotalsBody = schemaOf<TillTotals>()(
  Type.Object({
    currency: CurrencyCode,
    sales: TallyBody,
    returns: TallyBody,
    goodsSoldMilli: AmountMinor,
    servicesSoldMilli: AmountMinor,
    groups: Type.Array(
      Type.Object({
        mainGroup: Text,
        count: SignedCount,
        salesMinor: AmountMinor,
        returnsMinor: AmountMinor,
      }),
    ),
    taxes: Type.Array(
      Type.Object({
        taxCode: Type.String(),
        ratePpm: Type.Optional(RatePpm),
        netMinor: AmountMinor,
        taxMinor: AmountMinor,
        parts: Type.Optional(Type.Array(TaxPartBody)),
      }),
    ),
    tenders: Type.Array(Type.Object({ ...tally, operatorId: Text, type: TenderType, detail: Text })),
    discounts: TallyBody,
    pricesByHand: TallyBody,
    removedLines: TallyBody,
    abandonedBaskets: TallyBody,
    heldBaskets: TallyBody,
    copies: TallyBody,
    training: TallyBody,
    proForma: TallyBody,
    deliveryNotes: TallyBody,
    drawerOpenings: SignedCount,
    priceLookUps: Type.Array(Type.Object({ ...tally, mainGroup: Text })),
    roundingMinor: AmountMinor,
    tips: TallyBody,
    forfeitedMinor: AmountMinor,
    storedValueSold: TallyBody,
    storedValueRedeemed: TallyBody,
    accountPayments: Type.Optional(TallyBody),
    prepayments: Type.Optional(TallyBody),
    cash: Type.Array(CashTotalBody),
    movements: Type.Array(
      Type.Object({
        ...tally,
        type: Type.Union([Type.Literal('paid_in'), Type.Literal('paid_out'), Type.Literal('picked_up')]),
        reason: Text,
        currency: CurrencyCode,
      }),
    ),
    shifts: Type.Array(
      Type.Object({ shiftId: Text, operatorIds: Type.Array(Text), isClosed: Type.Boolean() }),
    ),
  }),
)
