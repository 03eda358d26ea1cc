import { expect, test } from 'vitest'
import { parsePaymentResponse } from './answer.ts'

const attempt = { attemptId: 'attempt-1', amountMinor: 1099, currency: 'EUR', reference: 'Order 1' }

function approval(change: object = {}, result: object = {}): object {
  return {
    Response: { Result: 'Success' },
    SaleData: { SaleTransactionID: { TransactionID: 'attempt-1' } },
    POIData: { POITransactionID: { TransactionID: 'poi-1', TimeStamp: '2026-11-22T14:05:00.000Z' } },
    PaymentResult: { AmountsResp: { Currency: 'EUR', AuthorizedAmount: 10.99 }, ...result },
    ...change,
  }
}

test('an approval without card data is an approval', () => {
  expect(parsePaymentResponse(approval(), attempt)).toEqual({
    status: 'approved',
    amountMinor: 1099,
    isPartial: false,
    authorisationCode: '',
    scheme: '',
    lastDigits: '',
    terminalId: '',
    transactionReference: 'poi-1',
    transactionTimestamp: '2026-11-22T14:05:00.000Z',
    receiptLines: [],
  })
})

// Money may have moved: none of these may pass for a refusal or for "nothing happened".
test.each<[string, unknown]>([
  ['no amount', approval({}, { AmountsResp: {} })],
  [
    'an amount in another currency',
    approval({}, { AmountsResp: { Currency: 'SEK', AuthorizedAmount: 10.99 } }),
  ],
  ['an amount with too many decimals', approval({}, { AmountsResp: { AuthorizedAmount: 10.999 } })],
  ['another attempt', approval({ SaleData: { SaleTransactionID: { TransactionID: 'attempt-2' } } })],
  ['an unknown result', approval({ Response: { Result: 'Maybe' } })],
  ['nothing', {}],
  ['no object', 'Success'],
  ['the same attempt under way', approval({ Response: { Result: 'Failure', ErrorCondition: 'InProgress' } })],
])('an answer with %s leaves the doubt', (_, body) => {
  expect(parsePaymentResponse(body, attempt)).toMatchObject({
    status: 'in_doubt',
    reason: 'answer_not_understood',
  })
})

test.each([
  ['Refusal', 'refused'],
  ['WrongPIN', 'wrong_pin'],
  ['InvalidCard', 'invalid_card'],
  ['UnreachableHost', 'host_unreachable'],
  ['DeviceOut', 'terminal_unavailable'],
  ['SomethingNew', 'refused'],
])('the condition %s is told as %s', (ErrorCondition, reason) => {
  const body = approval({ Response: { Result: 'Failure', ErrorCondition } })
  expect(parsePaymentResponse(body, attempt)).toEqual({ status: 'declined', reason, detail: ErrorCondition })
})

test('a slip in plain text is taken as it is, but for card numbers', () => {
  const text = (Text: string) => ({ Text })
  const PaymentReceipt = [
    { DocumentQualifier: 'CashierReceipt', OutputContent: { OutputText: [text('for the shop')] } },
    {
      DocumentQualifier: 'CustomerReceipt',
      OutputContent: {
        OutputText: [text('KAART 4111 1111 1111 1111'), text('name=Total&value=%E2%82%AC+10.99&key=t')],
      },
    },
  ]
  expect(parsePaymentResponse(approval({ PaymentReceipt }), attempt)).toMatchObject({
    receiptLines: ['KAART **** 1111', 'Total  € 10.99'],
  })
})
