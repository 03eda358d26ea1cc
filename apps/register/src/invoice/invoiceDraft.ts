/** Whom an invoice is made out to, as it is typed, and what is wrong with it beside its field. */
import type { CustomerView } from '@kassa/client'
import type { InvoiceBuyer } from '@kassa/contract'
import { readCompanyNumber, readVatNumber, type VatNumberOutcome } from '@kassa/kernel'

export type InvoiceDraft = { name: string; address: string; vatNumber: string; companyNumber: string }

type NumberFault = Exclude<VatNumberOutcome['status'], 'valid'>

export type InvoiceFault = {
  name?: true
  address?: true
  vatNumber?: NumberFault
  companyNumber?: NumberFault
}

const mostLines = 6

export const emptyDraft: InvoiceDraft = { name: '', address: '', vatNumber: '', companyNumber: '' }

/** Returns a draft with what the shop knows of a customer. */
export function draftOfCustomer(customer: CustomerView): InvoiceDraft {
  const { title, companyName = title, address = [], vatNumber = '', companyNumber = '' } = customer
  return { name: companyName, address: address.join('\n'), vatNumber, companyNumber }
}

/** Returns whom the invoice names, or what is wrong.   `country`: of the store, ISO 3166-1: numbers without a prefix are of it. */
export function readInvoiceDraft(
  draft: InvoiceDraft,
  country: string,
): { buyer?: InvoiceBuyer; fault: InvoiceFault } {
  const name = draft.name.trim()
  const address = draft.address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const vat = draft.vatNumber.trim() === '' ? undefined : readVatNumber(draft.vatNumber, country)
  const home = vat?.status === 'valid' ? vat.vatNumber.slice(0, 2) : country
  const company = draft.companyNumber.trim() === '' ? undefined : readCompanyNumber(draft.companyNumber, home)
  const fault: InvoiceFault = {
    ...(name === '' ? { name: true } : {}),
    ...(address.length === 0 || address.length > mostLines ? { address: true } : {}),
    ...(vat === undefined || vat.status === 'valid' ? {} : { vatNumber: vat.status }),
    ...(company === undefined || company.status === 'valid' ? {} : { companyNumber: company.status }),
  }
  if (Object.keys(fault).length > 0) return { fault }
  return {
    fault,
    buyer: {
      ...{ name, address },
      ...(vat?.status === 'valid' ? { vatNumber: vat.vatNumber } : {}),
      ...(company?.status === 'valid' ? { companyNumber: company.companyNumber } : {}),
    },
  }
}
