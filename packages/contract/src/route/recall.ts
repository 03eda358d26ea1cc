/** Messages of the back office about recalled goods. */
import Type from 'typebox'
import { RecallRecord } from '../record/recall.ts'
import { Count, Id, Name, QuantityMilli, Unit } from '../scalar.ts'

const params = Type.Object({ recallId: Id })

export type RecallRow = Type.Static<typeof RecallRow>
const RecallRow = Type.Object({
  recallId: Id,
  /** Of the record: one more with each save. */
  version: Type.Integer({ minimum: 1 }),
  recall: RecallRecord,
  itemName: Type.String(),
})

export const ListRecalls = { reply: Type.Object({ recalls: Type.Array(RecallRow) }) }

/** All of it as it shall be from now on. Refused where `version` is not the one that there is; 0 for a new one. */
export const SaveRecall = {
  params,
  body: Type.Object({ version: Type.Integer({ minimum: 0 }), recall: RecallRecord }),
  reply: Type.Object({}),
}

export const EndRecall = { params, reply: Type.Object({}) }

/** Sales that had such pieces, newest first. */
export const ReadRecallSales = {
  params,
  reply: Type.Object({
    sales: Type.Array(
      Type.Object({
        transactionId: Id,
        at: Type.String(),
        storeName: Type.String(),
        receiptNumber: Count,
        quantityMilli: QuantityMilli,
        unit: Unit,
        lot: Type.Optional(Type.String()),
        expiryDay: Type.Optional(Type.String()),
        /** Nobody noted which piece it was: it may be one of them. */
        isUncertain: Type.Boolean(),
        customer: Type.Optional(Type.Object({ customerId: Id, name: Name })),
      }),
    ),
    /** There are older ones that were not looked through. */
    isMore: Type.Boolean(),
  }),
}
