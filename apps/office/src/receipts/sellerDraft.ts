/** Who sells, as it is typed, and what it comes to. */
import type { StoreRecord, StoreSeller } from '@kassa/contract'
import { readVatNumber } from '@kassa/kernel'

export type SellerDraft = { address: string; companyNumber: string; taxNumber: string }

export type SellerWrong = { address?: true; taxNumber?: true }

const mostLines = 6

/** Returns what a store's record says of who sells. */
export function sellerOf({ address, companyNumber, taxNumber }: StoreRecord): StoreSeller {
  return {
    address,
    ...(companyNumber === undefined ? {} : { companyNumber }),
    ...(taxNumber === undefined ? {} : { taxNumber }),
  }
}

/** Returns the draft of it. */
export function sellerDraftOf({ address, companyNumber = '', taxNumber = '' }: StoreSeller): SellerDraft {
  return { address: address.join('\n'), companyNumber, taxNumber }
}

/** Returns who sells, or what is wrong.   `country`: of the store, ISO 3166-1. A VAT number is checked where its country is known. */
export function readSellerDraft(
  draft: SellerDraft,
  country: string,
): { seller: StoreSeller; wrong: SellerWrong } {
  const address = draft.address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const companyNumber = draft.companyNumber.trim()
  const typed = draft.taxNumber.trim()
  const vat = readVatNumber(typed, country)
  const taxNumber = vat.status === 'valid' ? vat.vatNumber : typed
  const isWrongNumber = typed !== '' && vat.status !== 'valid' && vat.status !== 'unknown_country'
  return {
    seller: {
      address,
      ...(companyNumber === '' ? {} : { companyNumber }),
      ...(taxNumber === '' ? {} : { taxNumber }),
    },
    wrong: {
      ...(address.length > mostLines ? { address: true } : {}),
      ...(isWrongNumber ? { taxNumber: true } : {}),
    },
  }
}
