/** A receipt that is wanted by e-mail, until the server knows. */
import type { ReceiptMailBody } from '@kassa/contract'

export type WaitingMail = {
  mailId: string
  body: ReceiptMailBody
  /** What the server said against it: a person has to look. */
  refusal?: string
}
