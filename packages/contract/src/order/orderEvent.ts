/** The events of orders as tills exchange them. A kind that is not known here is passed on as it came: a newer till may know it. */
import Type from 'typebox'
import { RetailTransactionBody } from '../fact/transaction.ts'
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

const Text = Type.String({ maxLength: 1000 })

/** Far more than can happen to one basket; sums of revisions stay exact. */
const Revision = Type.Integer({ minimum: 1, maximum: 1_000_000_000 })

/** What every event has. */
export const OrderEventHead = Type.Object(
  { eventId: Id, revision: Revision, type: Type.String({ minLength: 1, maxLength: 40 }) },
  { additionalProperties: true },
)

const LineItem = Type.Object({
  itemId: Id,
  sku: Text,
  name: Text,
  unit: Unit,
  unitPriceE5: UnitPriceE5,
  taxCategory: Text,
  tracksStock: Type.Boolean(),
  categoryIds: Type.Optional(Type.Array(Type.String())),
  isExcluded: Type.Optional(Type.Boolean()),
  floorPriceE5: Type.Optional(UnitPriceE5),
})

const SoldLine = Type.Object({
  quantityMilli: QuantityMilli,
  returnedMilli: QuantityMilli,
  unitPriceE5: UnitPriceE5,
  grossMinor: AmountMinor,
  taxMinor: AmountMinor,
  taxCode: Text,
})

const Discount = Type.Union([
  Type.Object({ type: Type.Literal('percent'), reason: Text, ratePpm: RatePpm }),
  Type.Object({ type: Type.Literal('amount'), reason: Text, amountMinor: AmountMinor }),
])

const ofLine = { lineId: Id }
const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

const By = Type.Object({ registerId: Id, operatorId: Id, atMs: Type.Integer() })

/** By type. Of what only the basket reads, what a till could stumble over is checked. */
export const orderEventSchemas = {
  line_added: Type.Object({
    ...ofLine,
    item: LineItem,
    quantityMilli: QuantityMilli,
    bundle: Type.Optional(Type.Object({ itemId: Id, name: Text })),
    parentLineId: Type.Optional(Id),
    original: Type.Optional(Type.Object({ transactionId: Id, lineNumber: Count })),
    sold: Type.Optional(SoldLine),
  }),
  quantity_set: Type.Object({ ...ofLine, quantityMilli: QuantityMilli }),
  quantity_added: Type.Object({ ...ofLine, quantityMilli: QuantityMilli }),
  line_removed: Type.Object(ofLine),
  price_set: Type.Object({
    ...ofLine,
    override: orNull(Type.Object({ unitPriceE5: UnitPriceE5, reason: Text })),
  }),
  discount_set: Type.Object({ ...ofLine, discount: orNull(Discount) }),
  note_set: Type.Object({ ...ofLine, note: Text }),
  basket_discount_set: Type.Object({ discount: orNull(Discount) }),
  basket_note_set: Type.Object({ note: Text }),
  customer_set: Type.Object({
    customer: orNull(Type.Object({ customerId: Text, groupIds: Type.Array(Type.String()) })),
  }),
  coupon_set: Type.Object({
    coupon: Type.Object({ couponId: Text, promotionId: Text, usesLeft: Count }),
    isUsed: Type.Boolean(),
  }),
  age_confirmed: Type.Object({ minimumAge: Count }),
  order_held: Type.Object({
    by: By,
    name: Type.Optional(Name),
    totalMinor: AmountMinor,
    currency: CurrencyCode,
    lineCount: Count,
  }),
  order_placed: Type.Object({
    by: By,
    customerId: Id,
    promisedDay: Type.Optional(Type.String({ format: 'date' })),
    note: Type.Optional(Text),
    goodsMinor: AmountMinor,
    currency: CurrencyCode,
  }),
  order_prepaid: Type.Object({ by: By, sale: RetailTransactionBody }),
  order_taken: Type.Object({ by: By }),
  order_closed: Type.Object({ by: By, transactionId: Type.Optional(Id) }),
} as const
