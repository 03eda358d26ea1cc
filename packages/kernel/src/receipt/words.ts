/** The words of receipts, from the translation files of the app that makes them. */

export type ReceiptWords = {
  receipt: string
  return: string
  mixed: string
  invoice: string
  creditInvoice: string
  invoiceNumber: string
  invoiceDate: string
  /** Before the number of the receipt that an invoice is for. */
  forReceipt: string
  /** Before the number of the invoice that a credit note corrects. */
  correctsInvoice: string
  /** What a document that is no receipt says of itself.   Source: SKVFS 2014:9 7 kap.: kopia, övning, ej kvitto. */
  copy: string
  training: string
  proForma: string
  gift: string
  /** Source: SKVFS 2014:9 7 kap. 1 § (elektroniskt kassakvitto). */
  electronic: string
  total: string
  /** What is due in cash, rounded. */
  toPay: string
  cashRounding: string
  tip: string
  cash: string
  card: string
  giftCard: string
  voucher: string
  storeCredit: string
  points: string
  /** Before what a known customer earned with the sale, and what they have after it. */
  pointsEarned: string
  pointsBalance: string
  houseAccount: string
  /** Before what is left on a gift card or store credit. */
  left: string
  change: string
  paidOut: string
  /** What the shop keeps of a voucher that was worth more than the goods. */
  forfeited: string
  discount: string
  approvedBy: string
  /** Before the number of the receipt that goods come back from. */
  fromReceipt: string
  serial: string
  lot: string
  expiry: string
  /** That nobody's scale told the weight. */
  weighedByHand: string
  /** Before what packaging weighs, which is taken off. */
  tare: string
  tax: string
  net: string
  gross: string
  rate: string
  taxTotal: string
  untaxed: string
  storedValue: string
  /** What a customer pays of what they owe: a line, and no tax. */
  prepayment: string
  specialOrder: string
  promised: string
  paidBefore: string
  leftToPay: string
  bringToCollect: string
  accountPayment: string
  /** The sentences that a document must carry where tax is not charged.   Source: Directive 2006/112/EC art. 226 (11), (11a). */
  exempt: string
  reverseCharge: string
  customer: string
  customerTaxNumber: string
  operator: string
  number: string
  companyNumber: string
  taxNumber: string
  controlUnit: string
  authorisation: string
  scanToVerify: string
  /** Below the link to the receipt's page. */
  scanForReceipt: string
}

/** The words of X and Z reports and of cash that moves without a sale, beside those of receipts. */
export type TillWords = {
  xReport: string
  zReport: string
  paidIn: string
  paidOut: string
  pickedUp: string
  reason: string
  signature: string
  sales: string
  returns: string
  salesLessReturns: string
  goodsSold: string
  servicesSold: string
  mainGroups: string
  noMainGroup: string
  tenders: string
  discounts: string
  pricesByHand: string
  forfeited: string
  tips: string
  storedValueSold: string
  storedValueRedeemed: string
  accountPayments: string
  prepayments: string
  otherEvents: string
  copies: string
  training: string
  proForma: string
  deliveryNotes: string
  drawerOpenings: string
  priceLookUps: string
  removedLines: string
  abandonedBaskets: string
  unfinished: string
  cashInTill: string
  float: string
  tendered: string
  expected: string
  counted: string
  movedSince: string
  difference: string
  perpetualTotals: string
}
