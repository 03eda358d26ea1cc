/** An invoice as it stands on paper and screens. */
import type { ReceiptInvoice } from '@kassa/kernel'
import type { IssuedInvoice } from '../route/invoice.ts'
import { invoiceNumberText } from './invoiceSeries.ts'

/** Returns what makes a receipt the invoice; undefined where nobody knows whom it names.   `dayOf`: writes a moment's day for its reader. */
export function receiptInvoiceOf(
  invoice: IssuedInvoice,
  dayOf: (at: string) => string,
): ReceiptInvoice | undefined {
  const { buyer, corrects, issuedAt } = invoice
  if (buyer === undefined) return undefined
  const { name, address, vatNumber, companyNumber } = buyer
  return {
    number: invoiceNumberText(invoice),
    issuedOn: dayOf(issuedAt),
    to: {
      ...{ name, address },
      ...(vatNumber === undefined ? {} : { taxNumber: vatNumber }),
      ...(companyNumber === undefined ? {} : { companyNumber }),
    },
    ...(corrects === undefined ? {} : { corrects: invoiceNumberText(corrects) }),
  }
}
