// The list of transactions as people use it.
import type { Locator, Page } from '@playwright/test'

export class TransactionsPage {
  readonly page: Page
  readonly table: Locator
  readonly rows: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('table', { name: 'Transactions' })
    this.rows = this.table.locator('tbody tr[data-index]')
  }

  async open(): Promise<void> {
    await this.page.goto('/office/transactions')
    await this.rows.first().waitFor()
  }

  /** The row of a receipt. */
  row(receiptNumber: number): Locator {
    return this.rows.filter({
      has: this.page.getByRole('link', { name: `Receipt ${receiptNumber}`, exact: true }),
    })
  }

  async findReceipt(receiptNumber: number): Promise<void> {
    await this.page.getByLabel('Receipt number').fill(String(receiptNumber))
  }
}
