/** The receipt of a transaction in the reader's words. */
import { makeReceipt, type ReceiptDocument } from '@kassa/kernel'
import type { Formats } from '../formats/useFormats.ts'
import type { Reply } from '../request/ask.ts'
import type { words } from '../words/words.ts'
import type { TransactionDetail } from './transaction.ts'

type Store = Reply<'listStores'>['stores'][number]['store']

type ReceiptInput = {
  detail: TransactionDetail
  store: Store
  language: string
  t: (typeof words)['translate']
  formats: Formats
}

/** Returns the receipt as a copy: what the customer has is the original. */
export function receiptOf({ detail, store, language, t, formats }: ReceiptInput): ReceiptDocument {
  const { row, transaction } = detail
  const { name, address, companyNumber, taxNumber, receiptFooter } = store
  return makeReceipt(transaction, {
    kind: 'copy',
    language,
    store: {
      name,
      address,
      ...(companyNumber === undefined ? {} : { companyNumber }),
      ...(taxNumber === undefined ? {} : { taxNumber }),
      ...(receiptFooter === undefined ? {} : { footer: receiptFooter }),
    },
    registerName: row.registerName,
    operatorName: row.operatorName,
    at: formats.storeMoment(row.at),
    words: receiptWords(t),
    format: {
      amount: (amountMinor, currency) => formats.amount(amountMinor, currency, { currencyShown: 'none' }),
      quantity: formats.quantity,
      unitPrice: formats.unitPrice,
      rate: formats.rate,
    },
  })
}

function receiptWords(t: (typeof words)['translate']) {
  return {
    receipt: t('receipt.receipt'),
    return: t('receipt.return'),
    copy: t('receipt.copy'),
    total: t('receipt.total'),
    toPay: t('receipt.to_pay'),
    cashRounding: t('receipt.cash_rounding'),
    cash: t('tender.cash'),
    card: t('tender.card'),
    change: t('receipt.change'),
    paidOut: t('receipt.paid_out'),
    tax: t('receipt.tax'),
    net: t('receipt.net'),
    gross: t('receipt.gross'),
    rate: t('receipt.rate'),
    operator: t('receipt.operator'),
    number: t('receipt.number'),
    companyNumber: t('receipt.company_number'),
    taxNumber: t('receipt.tax_number'),
    authorisation: t('receipt.authorisation'),
    scanToVerify: t('receipt.scan_to_verify'),
  }
}
