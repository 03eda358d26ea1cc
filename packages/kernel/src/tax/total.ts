/** What a document owes by tax. */
import type { TaxTreatment } from './lines/taxLines.ts'

/** One of several taxes that lie on the same goods. */
export type TaxPart = {
  code: string
  treatment: TaxTreatment
  /** What it is worked out on: the net amount, and the taxes below it. */
  baseMinor: number
  taxMinor: number
}

export type TaxTotal = {
  /** The tax of these goods, `NL-21`; the taxes where there are several, `US-IL+US-IL-COOK`; with why it is not charged,
   *  `NL-21/reverse_charge`; `none` where the goods bear no tax; `stored_value` for gift cards and the like, taxed when spent;
   *  `account_payment` for what customers pay of what they owe, taxed when it was bought. */
  taxCode: string
  /** Of the one percentage that is charged; left out where there are several taxes, or one of another kind. */
  ratePpm?: number
  netMinor: number
  taxMinor: number
  /** Where there are several taxes, or one that is not charged: each by itself. */
  parts?: TaxPart[]
}

/** The code of goods that are money kept for later: no sales and no tax yet.   Source: Directive 2006/112/EC art. 30b (2). */
export const storedValueCode = 'stored_value'

/** The code of payments on account: the goods were sold, and taxed, before. */
export const accountPaymentCode = 'account_payment'

/** The code of goods that bear no tax. */
export const untaxedCode = 'none'
