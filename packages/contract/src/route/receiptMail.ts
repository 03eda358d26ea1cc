/** Messages about receipts that are sent by e-mail: of tills, which wish for them, and of the back office, which sees what became of each
 *  and says which server sends them. */
import Type from 'typebox'
import { CustomerLanguage } from '../record/customer.ts'
import { emailPattern } from '../record/customerText.ts'
import { StoreReceipts } from '../record/storeReceipts.ts'
import { Count, Id } from '../scalar.ts'

const EmailAddress = Type.String({ maxLength: 254, pattern: emailPattern })

/** A receipt that somebody wants by e-mail: at the address that their record has when it is sent, or at one that was typed. */
export type ReceiptMailBody = Type.Static<typeof ReceiptMailBody>
export const ReceiptMailBody = Type.Object({
  transactionId: Id,
  language: CustomerLanguage,
  /** The invoice of the sale is wanted: it waits for that. */
  isInvoice: Type.Optional(Type.Literal(true)),
  /** The customer has the receipt already: this one is marked as a copy. */
  isCopy: Type.Optional(Type.Literal(true)),
  to: Type.Union([Type.Object({ customerId: Id }), Type.Object({ address: EmailAddress })]),
})

/** Takes a wish in under an id of the till's own making. The same again changes nothing. */
export const WishReceiptMail = {
  params: Type.Object({ mailId: Id }),
  body: ReceiptMailBody,
  reply: Type.Object({ status: Type.Union([Type.Literal('taken_in'), Type.Literal('exists')]) }),
}

const MailState = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('sending'),
  /** The line was cut after the whole message was given: nobody knows whether it arrived. Sending it again may double it. */
  Type.Literal('in_doubt'),
  /** Nothing more is tried by itself. */
  Type.Literal('failed'),
])

/** A mail that has not arrived, as far as is known. */
export type MailRow = Type.Static<typeof MailRow>
export const MailRow = Type.Object({
  mailId: Id,
  transactionId: Id,
  /** Undefined while the sale has not arrived. */
  receiptNumber: Type.Optional(Count),
  customerId: Type.Optional(Id),
  address: Type.Optional(Type.String()),
  state: MailState,
  attempts: Count,
  /** What the other side said last, or what kept the mail here. */
  reason: Type.Optional(Type.String()),
  madeAt: Type.String({ description: 'UTC.' }),
  nextAt: Type.String({ description: 'UTC; when it is tried again.' }),
})

export const ListMails = {
  reply: Type.Object({
    /** The newest two hundred that are not sent. */
    mails: Type.Array(MailRow),
    /** Sent in the last thirty days. */
    sentCount: Count,
  }),
}

/** Tries a mail again now; one in doubt may arrive twice. */
export const RetryMail = { params: Type.Object({ mailId: Id }), reply: Type.Object({}) }

/** Takes a mail out: it is not sent. */
export const RemoveMail = { params: Type.Object({ mailId: Id }), reply: Type.Object({}) }

/** The server that sends mail, as it is shown: its password is told to nobody. */
export type MailServerSettings = Type.Static<typeof MailServerSettings>
export const MailServerSettings = Type.Object({
  host: Type.String({ minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9.:-]+$' }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  /** `tls` from the first byte, mostly port 465; `starttls` after a word in the open, mostly 587; `none` only within one's own house. */
  security: Type.Union([Type.Literal('tls'), Type.Literal('starttls'), Type.Literal('none')]),
  user: Type.Optional(Type.String({ minLength: 1, maxLength: 254 })),
  /** In whose name receipts are sent. */
  senderName: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
  senderAddress: EmailAddress,
})

export const ReadMailServer = {
  reply: Type.Object({
    settings: Type.Optional(MailServerSettings),
    /** A password is kept that this server can read. */
    hasPassword: Type.Boolean(),
  }),
}

const GivenServer = Type.Object({
  settings: MailServerSettings,
  /** Left out: the one that is kept. */
  password: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
})

export const SaveMailServer = { body: GivenServer, reply: Type.Object({}) }

/** Sends a mail by settings that need not be saved, and says what the other side said. */
export const TryMailServer = {
  body: Type.Object({ ...GivenServer.properties, to: EmailAddress }),
  reply: Type.Union([
    Type.Object({ status: Type.Literal('sent') }),
    Type.Object({
      status: Type.Literal('not_sent'),
      /** How far it got. */
      stage: Type.String(),
      /** As the other side, or the network, said it. */
      reason: Type.String(),
    }),
  ]),
}

/** How a store hands receipts over, from now on. Refused where `before` is not what holds now. */
export const SaveStoreReceipts = {
  params: Type.Object({ storeId: Id }),
  body: Type.Object({ before: Type.Optional(StoreReceipts), receipts: StoreReceipts }),
  reply: Type.Object({}),
}
