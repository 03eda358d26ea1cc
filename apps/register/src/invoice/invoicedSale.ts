/** The sale that an invoice is for: the one on the screen, or an earlier one that was found. */
import type { RetailTransaction } from '@kassa/kernel'

/** `at`: local time with offset; `proof`: the signed sale, for the paper's code; `registerName`: of the till that sold. */
export type InvoicedSale = {
  transaction: RetailTransaction
  at: string
  proof?: string
  registerName?: string
}
