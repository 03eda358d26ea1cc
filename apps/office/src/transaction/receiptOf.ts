/** The receipt of a transaction in the reader's words. */
import {
  makeReceipt,
  type ReceiptDocument,
  type ReceiptFormat,
  type ReceiptStore,
  type ReceiptWords,
} from '@kassa/kernel'
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
  const { row, transaction, promotionNames } = detail
  return makeReceipt(transaction, {
    form: 'copy',
    language,
    store: receiptStore(store),
    registerName: row.registerName,
    operatorName: row.operatorName,
    promotionNames,
    at: formats.storeMoment(row.at),
    words: receiptWords(t),
    format: receiptFormat(formats),
  })
}

/** Who sells, as it stands on top of a receipt. */
export function receiptStore({
  name,
  address,
  companyNumber,
  taxNumber,
  receiptFooter,
}: Store): ReceiptStore {
  return {
    name,
    address,
    ...(companyNumber === undefined ? {} : { companyNumber }),
    ...(taxNumber === undefined ? {} : { taxNumber }),
    ...(receiptFooter === undefined ? {} : { footer: receiptFooter }),
  }
}

/** How numbers look on a receipt: the currency stands once, beside the total. */
export function receiptFormat(formats: Formats): ReceiptFormat {
  return {
    amount: (amountMinor, currency) => formats.amount(amountMinor, currency, { currencyShown: 'none' }),
    quantity: formats.quantity,
    unitPrice: formats.unitPrice,
    rate: formats.rate,
  }
}

/** The words of receipts in the reader's language. */
export function receiptWords(t: (typeof words)['translate']): ReceiptWords {
  return {
    receipt: t('receipt.receipt'),
    return: t('receipt.return'),
    mixed: t('receipt.mixed'),
    invoice: t('receipt.invoice'),
    creditInvoice: t('receipt.credit_invoice'),
    copy: t('receipt.copy'),
    training: t('receipt.training'),
    proForma: t('receipt.pro_forma'),
    gift: t('receipt.gift'),
    electronic: t('receipt.electronic'),
    total: t('receipt.total'),
    toPay: t('receipt.to_pay'),
    cashRounding: t('receipt.cash_rounding'),
    tip: t('receipt.tip'),
    cash: t('tender.cash'),
    card: t('tender.card'),
    giftCard: t('tender.gift_card'),
    voucher: t('tender.voucher'),
    storeCredit: t('tender.store_credit'),
    points: t('tender.points'),
    houseAccount: t('tender.house_account'),
    left: t('receipt.left'),
    change: t('receipt.change'),
    paidOut: t('receipt.paid_out'),
    forfeited: t('receipt.forfeited'),
    discount: t('receipt.discount'),
    approvedBy: t('receipt.approved_by'),
    fromReceipt: t('receipt.from_receipt'),
    serial: t('receipt.serial'),
    lot: t('receipt.lot'),
    expiry: t('receipt.expiry'),
    tax: t('receipt.tax'),
    net: t('receipt.net'),
    gross: t('receipt.gross'),
    rate: t('receipt.rate'),
    taxTotal: t('receipt.tax_total'),
    untaxed: t('receipt.untaxed'),
    storedValue: t('receipt.stored_value'),
    exempt: t('receipt.exempt'),
    reverseCharge: t('receipt.reverse_charge'),
    customer: t('receipt.customer'),
    customerTaxNumber: t('receipt.customer_tax_number'),
    operator: t('receipt.operator'),
    number: t('receipt.number'),
    companyNumber: t('receipt.company_number'),
    taxNumber: t('receipt.tax_number'),
    controlUnit: t('receipt.control_unit'),
    authorisation: t('receipt.authorisation'),
    scanToVerify: t('receipt.scan_to_verify'),
  }
}
