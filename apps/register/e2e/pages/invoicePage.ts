/** Invoices: the form, what was made out, and how it is handed over. */
import type { Locator, Page } from '@playwright/test'
import { fill, pattern, type Speech } from './speech.ts'

export class InvoicePage {
  readonly page: Page
  readonly speech: Speech

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
  }

  /** From the last screen of a sale, or of goods that came back. */
  async open(kind: 'invoice' | 'credit_note' = 'invoice'): Promise<void> {
    await this.page.getByRole('button', { name: this.speech.receipts.choice[kind], exact: true }).click()
  }

  field(name: 'name' | 'address' | 'vat' | 'company_number'): Locator {
    return this.page.getByRole('textbox', { name: this.speech.invoice[name], exact: true })
  }

  async issue(kind: 'issue' | 'issue_credit' = 'issue'): Promise<void> {
    await this.page.getByRole('button', { name: this.speech.invoice[kind] }).click()
  }

  /** The sheet of one that was made out; any where no number is given. */
  issued(kind: 'issued' | 'issued_credit', number?: string): Locator {
    const words = this.speech.invoice[kind]
    return this.page.getByRole('dialog', {
      name: number === undefined ? pattern(words) : fill(words, { number }),
    })
  }
}
