/** Reading sales back from the codes of paper receipts, where their till is lost. The codes prove themselves. */
import Type from 'typebox'
import { AmountMinor, Count, CurrencyCode, Id } from '../scalar.ts'

export const ReadReceipts = {
  body: Type.Object({
    /** As a scanner reads them. */
    codes: Type.Array(Type.String({ minLength: 1, maxLength: 4_000 }), { minItems: 1, maxItems: 100 }),
  }),
  reply: Type.Object({
    /** In the order of the codes. */
    readings: Type.Array(
      Type.Union([
        Type.Object({
          status: Type.Literal('read_back'),
          transactionId: Id,
          receiptNumber: Type.Union([Count, Type.Null()]),
          totalMinor: Type.Union([AmountMinor, Type.Null()]),
          currency: Type.Union([CurrencyCode, Type.Null()]),
          at: Type.String(),
        }),
        /** It is held already; or another entry of its till holds its place, and this one is kept aside. */
        Type.Object({
          status: Type.Union([Type.Literal('exists'), Type.Literal('contradicts')]),
          seq: Count,
        }),
        Type.Object({
          status: Type.Union([
            Type.Literal('unreadable'),
            Type.Literal('unknown_device'),
            Type.Literal('forged'),
          ]),
        }),
      ]),
    ),
  }),
}
