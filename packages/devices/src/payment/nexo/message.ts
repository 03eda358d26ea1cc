/**
 * The requests of the nexo Sale to POI protocol, in the JSON form of the Terminal API.
 * Source: nexo Retailer Protocol 3.1; docs.adyen.com, point of sale, Terminal API reference.
 */
import type { PaymentAttempt, ReversalAttempt } from '../attempt.ts'
import { toNexoAmount } from './amount.ts'
import { serviceIdOf } from './serviceId.ts'

export type MessageCategory = 'Payment' | 'Reversal' | 'Abort' | 'TransactionStatus'

export type MessageHeader = {
  readonly ProtocolVersion: '3.0'
  readonly MessageClass: 'Service'
  readonly MessageCategory: MessageCategory
  readonly MessageType: 'Request'
  readonly SaleID: string
  readonly ServiceID: string
  readonly POIID: string
}

export type NexoRequest = {
  readonly SaleToPOIRequest: { readonly MessageHeader: MessageHeader; readonly [body: string]: unknown }
}

/** Who talks to whom: the register and the terminal, by the names the terminal knows them. */
export type NexoParties = { readonly saleId: string; readonly poiId: string }

export function paymentRequest(parties: NexoParties, attempt: PaymentAttempt, nowMs: number): NexoRequest {
  return request(header(parties, 'Payment', serviceIdOf(attempt.attemptId)), 'PaymentRequest', {
    SaleData: saleData(attempt, nowMs),
    PaymentTransaction: {
      AmountsReq: {
        Currency: attempt.currency,
        RequestedAmount: toNexoAmount(attempt.amountMinor, attempt.currency),
      },
    },
  })
}

export function reversalRequest(parties: NexoParties, attempt: ReversalAttempt, nowMs: number): NexoRequest {
  return request(header(parties, 'Reversal', serviceIdOf(attempt.attemptId)), 'ReversalRequest', {
    SaleData: saleData(attempt, nowMs),
    OriginalPOITransaction: {
      POITransactionID: {
        TransactionID: attempt.original.transactionReference,
        TimeStamp: attempt.original.transactionTimestamp,
      },
    },
    ReversalReason: 'MerchantCancel',
    ReversedAmount: toNexoAmount(attempt.amountMinor, attempt.currency),
  })
}

/** Asks for the answer to an earlier message.   Requires: `questionId` is new for each question. */
export function statusRequest(
  parties: NexoParties,
  about: { attemptId: string; category: 'Payment' | 'Reversal'; questionId: string },
): NexoRequest {
  return request(
    header(parties, 'TransactionStatus', serviceIdOf(about.questionId)),
    'TransactionStatusRequest',
    {
      ReceiptReprintFlag: true,
      DocumentQualifier: ['CustomerReceipt'],
      MessageReference: reference(parties, about.category, about.attemptId),
    },
  )
}

/** Asks the terminal to drop a running payment.   Requires: `questionId` is new for each call. */
export function abortRequest(
  parties: NexoParties,
  about: { attemptId: string; questionId: string },
): NexoRequest {
  return request(header(parties, 'Abort', serviceIdOf(about.questionId)), 'AbortRequest', {
    AbortReason: 'MerchantAbort',
    MessageReference: reference(parties, 'Payment', about.attemptId),
  })
}

function request(messageHeader: MessageHeader, name: string, body: object): NexoRequest {
  return { SaleToPOIRequest: { MessageHeader: messageHeader, [name]: body } }
}

function header(parties: NexoParties, category: MessageCategory, serviceId: string): MessageHeader {
  return {
    ProtocolVersion: '3.0',
    MessageClass: 'Service',
    MessageCategory: category,
    MessageType: 'Request',
    SaleID: parties.saleId,
    ServiceID: serviceId,
    POIID: parties.poiId,
  }
}

function saleData(attempt: PaymentAttempt, nowMs: number): object {
  return {
    SaleReferenceID: attempt.reference,
    SaleTransactionID: { TransactionID: attempt.attemptId, TimeStamp: new Date(nowMs).toISOString() },
  }
}

function reference(parties: NexoParties, category: 'Payment' | 'Reversal', attemptId: string): object {
  return { MessageCategory: category, SaleID: parties.saleId, ServiceID: serviceIdOf(attemptId) }
}
