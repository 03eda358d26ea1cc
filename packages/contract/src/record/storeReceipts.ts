/** How a store hands receipts over. */
import Type from 'typebox'

/** What a sale ends with unless somebody chooses otherwise. */
const ReceiptChoice = Type.Union([
  Type.Literal('print'),
  Type.Literal('email'),
  Type.Literal('page'),
  Type.Literal('none'),
])

export type StoreReceipts = Type.Static<typeof StoreReceipts>
export const StoreReceipts = Type.Object({
  /** Left out: tills wait until somebody chooses. */
  firstChoice: Type.Optional(ReceiptChoice),
  /** Where customers reach the pages of their receipts, without a slash at the end. Left out: the address that the till itself has. */
  pageUrl: Type.Optional(
    Type.String({ maxLength: 200, pattern: '^https?://[^\\s/?#]+(/[^\\s?#]*[^\\s?#/])?$' }),
  ),
})
