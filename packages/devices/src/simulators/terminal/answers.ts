/** The simulated terminal's answers, in the JSON form of the Terminal API (nexo Sale to POI protocol 3.0). */
import { exponentOf } from '@kassa/kernel'
import { toNexoAmount } from '../../payment/nexo/amount.ts'
import { valueAt } from '../../payment/nexo/json.ts'
import type { AnswerBody } from './ledger.ts'

export type ErrorCondition =
  | 'Aborted'
  | 'Busy'
  | 'Cancel'
  | 'InProgress'
  | 'MessageFormat'
  | 'NotAllowed'
  | 'NotFound'
  | 'Refusal'

/** A card from the drawer of test cards. The digits in the middle are masked, as a real terminal does. */
export type TestCard = { readonly brand: string; readonly maskedPan: string; readonly method: string }

const testCards: readonly TestCard[] = [
  { brand: 'Mastercard', maskedPan: '541333 **** **** 9999', method: 'Contactless' },
  { brand: 'Visa', maskedPan: '411111 **** **** 1111', method: 'Contactless' },
  { brand: 'Maestro', maskedPan: '673013 **** **** 0014', method: 'Chip' },
  { brand: 'V PAY', maskedPan: '401368 **** **** 6420', method: 'Chip' },
]

export function testCard(count: number): TestCard {
  return testCards[count % testCards.length] as TestCard
}

/** A message that answers `header`: the same names and ids, as a response. */
export function responseTo(header: unknown, body: AnswerBody): object {
  return {
    SaleToPOIResponse: { MessageHeader: { ...(header as object), MessageType: 'Response' }, ...body },
  }
}

export function failure(
  name: 'PaymentResponse' | 'ReversalResponse' | 'TransactionStatusResponse',
  about: { condition: ErrorCondition; message: string; saleData?: unknown; at: string },
): AnswerBody {
  const { condition, message, saleData, at } = about
  const additional = new URLSearchParams(
    condition === 'Refusal' ? { message: 'Declined', refusalReason: message } : { message },
  )
  return {
    [name]: {
      Response: { Result: 'Failure', ErrorCondition: condition, AdditionalResponse: additional.toString() },
      ...(name === 'TransactionStatusResponse'
        ? {}
        : { SaleData: saleData, POIData: { POITransactionID: { TransactionID: '', TimeStamp: at } } }),
    },
  }
}

export type Approval = {
  readonly saleData: unknown
  readonly poiId: string
  readonly currency: string
  readonly requestedMinor: number
  readonly authorisedMinor: number
  readonly transactionReference: string
  readonly at: string
  readonly approvalCode: string
  readonly card: TestCard
}

export function paymentApproval(approval: Approval): AnswerBody {
  const { currency, authorisedMinor, requestedMinor, card, at, transactionReference } = approval
  return {
    PaymentResponse: {
      Response: { Result: authorisedMinor < requestedMinor ? 'Partial' : 'Success' },
      SaleData: approval.saleData,
      POIData: { POITransactionID: { TransactionID: transactionReference, TimeStamp: at } },
      PaymentResult: {
        AmountsResp: { Currency: currency, AuthorizedAmount: toNexoAmount(authorisedMinor, currency) },
        OnlineFlag: true,
        PaymentAcquirerData: {
          AcquirerPOIID: approval.poiId,
          ApprovalCode: approval.approvalCode,
          MerchantID: 'SimulatedMerchant',
        },
        PaymentInstrumentData: {
          PaymentInstrumentType: 'Card',
          CardData: { MaskedPan: card.maskedPan, PaymentBrand: card.brand, EntryMode: [card.method] },
        },
      },
      PaymentReceipt: [slip(approval)],
    },
  }
}

export function reversalApproval(reversal: {
  saleData: unknown
  currency: string
  amountMinor: number
  transactionReference: string
  at: string
}): AnswerBody {
  return {
    ReversalResponse: {
      Response: { Result: 'Success' },
      SaleData: reversal.saleData,
      POIData: { POITransactionID: { TransactionID: reversal.transactionReference, TimeStamp: reversal.at } },
      ReversedAmount: toNexoAmount(reversal.amountMinor, reversal.currency),
    },
  }
}

/** The answer to a status request about a message that has been answered: that answer once more. */
export function repeated(header: unknown, reference: unknown, answer: AnswerBody): AnswerBody {
  return {
    TransactionStatusResponse: {
      Response: { Result: 'Success' },
      MessageReference: reference,
      RepeatedMessageResponse: {
        MessageHeader: {
          ...(header as object),
          MessageType: 'Response',
          MessageCategory: valueAt(reference, 'MessageCategory'),
          ServiceID: valueAt(reference, 'ServiceID'),
        },
        RepeatedResponseMessageBody: answer,
      },
    },
  }
}

function slip(approval: Approval): object {
  const { card, currency, authorisedMinor } = approval
  const amount = toNexoAmount(authorisedMinor, currency).toFixed(exponentOf(currency))
  const lines: readonly (readonly [string, string])[] = [
    ['CARDHOLDER COPY', ''],
    ['Card', card.brand],
    ['PAN', card.maskedPan],
    ['Method', card.method],
    ['Auth. code', approval.approvalCode],
    ['Terminal', approval.poiId],
    ['TOTAL', `${currency} ${amount}`],
    ['APPROVED', ''],
  ]
  return {
    DocumentQualifier: 'CustomerReceipt',
    RequiredSignatureFlag: false,
    OutputContent: {
      OutputFormat: 'Text',
      OutputText: lines.map(([name, value]) => ({
        Text: new URLSearchParams({ name, value }).toString(),
        EndOfLineFlag: true,
      })),
    },
  }
}
