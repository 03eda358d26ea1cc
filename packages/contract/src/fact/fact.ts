/**
 * The kinds of facts that a journal holds, each with the schema of its body.
 * A kind that a server does not know is kept as it is and flagged; it never blocks what comes behind.
 */
import Type from 'typebox'
import { AmountMinor, CurrencyCode, Id, Name } from '../scalar.ts'
import { ageCheckFacts } from './ageCheck.ts'
import { approval, approvalFacts } from './approval.ts'
import { holdingFacts } from './holding.ts'
import { invoiceFacts } from './invoice.ts'
import { lookUpFacts } from './lookUp.ts'
import { pointsFacts } from './points.ts'
import { Reason } from './reason.ts'
import { resumptionFacts } from './resumption.ts'
import { shiftFactSchemas } from './shift.ts'
import { specialOrderFacts } from './specialOrder.ts'
import { timeClockFacts } from './timeClock.ts'
import { trainingFacts } from './training.ts'
import { RetailTransactionBody, StockDocumentBody } from './transaction.ts'

const operated = { operatorId: Id }

export const factSchemas = {
  /** The first entry of a device. */
  device_enrolled: Type.Object({ publicKey: Type.String(), registerName: Name }),
  /** The program started, in which version. */
  program_started: Type.Object({ version: Type.String() }),
  signed_in: Type.Object(operated),
  /** `isAutomatic`: nobody touched the till for as long as its store allows. */
  signed_out: Type.Object({ ...operated, isAutomatic: Type.Optional(Type.Literal(true)) }),
  retail_transaction: RetailTransactionBody,
  stock_document: StockDocumentBody,
  /** Written before the terminal is asked. */
  payment_attempted: Type.Object({
    ...operated,
    attemptId: Id,
    terminalId: Id,
    /** Below zero where money is to be given back. */
    amountMinor: AmountMinor,
    currency: CurrencyCode,
    /** The approved attempt that is to be given back. */
    reverses: Type.Optional(Id),
  }),
  /** What became of an attempt; `amountMinor` is what moved. */
  payment_resolved: Type.Object({
    attemptId: Id,
    status: Type.Union([
      Type.Literal('approved'),
      Type.Literal('declined'),
      Type.Literal('aborted'),
      Type.Literal('unreachable'),
      Type.Literal('not_found'),
      Type.Literal('reversed'),
    ]),
    amountMinor: AmountMinor,
    detail: Type.Optional(Type.String({ maxLength: 500 })),
    /** Who looked at the terminal and answered for it, where it could not be asked any more. */
    operatorId: Type.Optional(Id),
  }),
  /** A line was removed from a basket before it was paid. */
  line_removed: Type.Object({
    ...operated,
    basketId: Id,
    itemId: Id,
    quantityMilli: Type.Integer(),
    grossMinor: AmountMinor,
  }),
  basket_abandoned: Type.Object({
    ...operated,
    basketId: Id,
    totalMinor: AmountMinor,
    currency: CurrencyCode,
  }),
  drawer_opened: Type.Object({
    ...operated,
    ...approval,
    reason: Type.Union([Type.Literal('sale'), Type.Literal('no_sale')]),
    /** Why, where nothing was sold. */
    note: Type.Optional(Reason),
  }),
  receipt_printed: Type.Object({
    ...operated,
    transactionId: Id,
    /** A gift receipt has no amounts: it is for whoever is given the goods. */
    kind: Type.Union([Type.Literal('original'), Type.Literal('copy'), Type.Literal('gift')]),
    /** The total of what was printed. */
    amountMinor: Type.Optional(AmountMinor),
  }),
  /** The customer wants the receipt by e-mail, or on the phone. To which address is in no journal. */
  receipt_requested: Type.Object({
    ...operated,
    transactionId: Id,
    delivery: Type.Union([Type.Literal('email'), Type.Literal('page')]),
    /** The total of a copy: the customer had the receipt before. */
    copyMinor: Type.Optional(AmountMinor),
  }),
  ...ageCheckFacts,
  ...approvalFacts,
  ...holdingFacts,
  ...specialOrderFacts,
  ...invoiceFacts,
  ...lookUpFacts,
  ...timeClockFacts,
  ...trainingFacts,
  ...pointsFacts,
  /** A device of the till's failed: printer out of paper, terminal not answering. */
  device_failed: Type.Object({
    device: Type.Union([Type.Literal('printer'), Type.Literal('terminal')]),
    status: Type.String(),
  }),
  ...shiftFactSchemas,
  ...resumptionFacts,
} as const

export type FactKind = keyof typeof factSchemas
export type FactBody = { [Kind in FactKind]: Type.Static<(typeof factSchemas)[Kind]> }
