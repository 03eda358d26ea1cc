// A transaction as people read it.
import type { Locator, Page } from '@playwright/test'

export class TransactionPage {
  readonly page: Page
  readonly ledger: Locator
  readonly signedText: Locator
  readonly lit: Locator

  constructor(page: Page) {
    this.page = page
    this.ledger = page.getByRole('table', { name: 'Money ledger' })
    this.signedText = page.getByRole('region', { name: 'Signed text' })
    this.lit = this.signedText.locator('[data-lit]')
  }

  async open(transactionId: string): Promise<void> {
    await this.page.goto(`/office/transactions/${transactionId}`)
    await this.ledger.waitFor()
  }

  /** The figures of a column of the ledger, in minor units. */
  async figures(column: 'debit' | 'credit'): Promise<number[]> {
    const place = column === 'debit' ? 3 : 4
    const texts = await this.ledger.locator(`tbody tr > :nth-child(${place})`).allInnerTexts()
    return texts.filter((text) => text !== '').map(minorOf)
  }
}

/** "€1,234.50" is 123450. */
export function minorOf(text: string): number {
  return Number(text.replace(/[^\d-]/g, ''))
}
