/** Messages of the back office. */
import Type from 'typebox'
import { RetailTransactionBody } from '../fact/transaction.ts'
import { InvoiceNumber } from '../invoice/invoiceNumber.ts'
import { CategoryRecord } from '../record/category.ts'
import { ItemRecord } from '../record/item.ts'
import { StoreRecord } from '../record/store.ts'
import { AmountMinor, Count, CurrencyCode, Id, Name, QuantityMilli, Sha256, Signature } from '../scalar.ts'
import { DeviceKind } from './device.ts'
import { IssuedInvoice } from './invoice.ts'

const Page = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  after: Type.Optional(Type.String()),
}

export const SignIn = {
  body: Type.Object({ email: Type.String({ maxLength: 200 }), password: Type.String({ maxLength: 200 }) }),
  reply: Type.Object({
    name: Name,
    businessName: Name,
    /** Of a store server: where records are edited, and whose server this is. */
    headOffice: Type.Optional(Type.Object({ url: Type.String(), storeId: Id })),
  }),
}
export const ReadSession = { reply: SignIn.reply }
export const SignOut = { reply: Type.Object({}) }

const Period = Type.Object({ transactionCount: Count, totalMinor: AmountMinor, taxMinor: AmountMinor })

export const ReadSummary = {
  reply: Type.Object({
    stores: Type.Array(
      Type.Object({
        storeId: Id,
        name: Name,
        currency: CurrencyCode,
        timeZone: Type.String(),
        today: Period,
        /** The same weekday a week ago, up to the same hour. */
        weekBefore: Period,
        /** Today's hours that have sales, in the store's time. */
        hours: Type.Array(Type.Object({ hour: Count, totalMinor: AmountMinor, transactionCount: Count })),
      }),
    ),
  }),
}

export const ListStores = {
  reply: Type.Object({ stores: Type.Array(Type.Object({ storeId: Id, store: StoreRecord })) }),
}

export type TransactionRow = Type.Static<typeof TransactionRow>
export const TransactionRow = Type.Object({
  transactionId: Id,
  storeId: Id,
  storeName: Name,
  registerName: Name,
  receiptNumber: Count,
  at: Type.String(),
  operatorName: Type.String(),
  lineCount: Count,
  currency: CurrencyCode,
  totalMinor: AmountMinor,
  taxMinor: AmountMinor,
  tenderTypes: Type.Array(Type.String()),
  reviewReasons: Type.Array(Type.String()),
})

export const ListTransactions = {
  query: Type.Object({
    ...Page,
    storeId: Type.Optional(Id),
    from: Type.Optional(Type.String({ description: 'First day, YYYY-MM-DD.' })),
    to: Type.Optional(Type.String({ description: 'Last day, YYYY-MM-DD.' })),
    receiptNumber: Type.Optional(Count),
  }),
  reply: Type.Object({ transactions: Type.Array(TransactionRow), next: Type.Optional(Type.String()) }),
}

export const ReadTransaction = {
  params: Type.Object({ transactionId: Id }),
  reply: Type.Object({
    row: TransactionRow,
    transaction: RetailTransactionBody,
    money: Type.Array(
      Type.Object({ account: Type.String(), detail: Type.String(), amountMinor: AmountMinor }),
    ),
    stock: Type.Array(Type.Object({ itemId: Id, name: Type.String(), quantityMilli: QuantityMilli })),
    /** Of the promotions that took something off, by id. */
    promotionNames: Type.Record(Type.String(), Type.String()),
    /** The sales that it takes goods back from, oldest first. */
    originals: Type.Array(TransactionRow),
    /** What took goods of it back, oldest first. */
    returns: Type.Array(TransactionRow),
    /** Where one was made out. */
    invoice: Type.Optional(IssuedInvoice),
    /** Made out besides, by tills that could not hear of each other. */
    otherInvoices: Type.Optional(Type.Array(InvoiceNumber)),
    /** Where its receipt's page is, with the invoice, below the address of the server. */
    pageAddress: Type.String(),
    /** The fact that all of the above was derived from. */
    entry: Type.Object({
      device: Id,
      incarnation: Count,
      seq: Count,
      text: Type.String(),
      hash: Sha256,
      prev: Sha256,
      signature: Signature,
      receivedAt: Type.String(),
      isSignatureVerified: Type.Boolean(),
    }),
  }),
}

const Level = Type.Object({ storeId: Id, storeName: Name, quantityMilli: QuantityMilli })

export const ListItems = {
  query: Type.Object({
    ...Page,
    search: Type.Optional(Type.String({ maxLength: 200 })),
    categoryId: Type.Optional(Id),
  }),
  reply: Type.Object({
    items: Type.Array(Type.Object({ itemId: Id, item: ItemRecord, levels: Type.Array(Level) })),
    next: Type.Optional(Type.String()),
  }),
}

export const ListCategories = {
  reply: Type.Object({ categories: Type.Array(Type.Object({ categoryId: Id, category: CategoryRecord })) }),
}

export const ReadItem = {
  params: Type.Object({ itemId: Id }),
  reply: Type.Object({
    itemId: Id,
    /** Of the record: one more with each save. */
    version: Type.Integer({ minimum: 1 }),
    item: ItemRecord,
    levels: Type.Array(Level),
    /** The latest movements, newest first. */
    movements: Type.Array(
      Type.Object({
        transactionId: Id,
        storeName: Name,
        at: Type.String(),
        type: Type.String(),
        quantityMilli: QuantityMilli,
      }),
    ),
  }),
}

export const ListDevices = {
  reply: Type.Object({
    devices: Type.Array(
      Type.Object({
        device: Id,
        registerName: Name,
        storeName: Name,
        incarnation: Count,
        seq: Count,
        lastReceivedAt: Type.Union([Type.String(), Type.Null()]),
        auditedSeq: Count,
        trouble: Type.Union([Type.String(), Type.Null()]),
        /** A store server passes on what the tills of its store send; its own journal stays empty. */
        kind: DeviceKind,
        /** The store server that answers for its key; null where it was enrolled here. */
        vouchedBy: Type.Union([Name, Type.Null()]),
        /** At a store server: the last entry that head office is known to hold; null where there is no head office. */
        headOfficeSeq: Type.Union([Count, Type.Null()]),
        /** Where the till lost this journal and goes on under its next incarnation: the last entry that it is known to have had, and when
         *  it went on. Those that are not held here may be on paper only. */
        lost: Type.Union([Type.Object({ lastSeq: Count, resumedAt: Type.String() }), Type.Null()]),
      }),
    ),
  }),
}

export const RevokeDevice = {
  params: Type.Object({ deviceId: Id }),
  /** Doing it again changes nothing: the first moment counts. */
  reply: Type.Object({ revokedAt: Type.String() }),
}

export const MakeEnrolmentCode = {
  body: Type.Object({
    storeId: Id,
    registerName: Name,
    /** What becomes of whoever uses the code; a register where it is left out. */
    kind: Type.Optional(DeviceKind),
  }),
  reply: Type.Object({ code: Type.String(), expiresAt: Type.String() }),
}
