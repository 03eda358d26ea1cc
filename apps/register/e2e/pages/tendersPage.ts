/** Gift cards and the other tenders: in the menu, while paying, and after the sale. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'

export class TendersPage {
  readonly page: Page
  readonly sheet: Locator

  constructor(page: Page) {
    this.page = page
    this.sheet = page.getByRole('dialog')
  }

  /** Puts a new card into the basket. */
  async sellCard(amount: string): Promise<void> {
    const pad = this.sheet.getByRole('group', { name: 'Number pad' })
    for (const figure of amount)
      await pad.getByRole('button', { name: figure === '.' ? 'Decimal mark' : figure, exact: true }).click()
    await this.sheet.getByRole('button', { name: 'Add to the basket' }).click()
    await expect(this.sheet).toHaveCount(0)
  }

  /** The number that the customer takes home. */
  async numberOf(kind: string): Promise<string> {
    const slip = this.page.getByRole('region', { name: kind })
    return (await slip.getAttribute('data-number')) ?? ''
  }

  /** Which part of a split bill comes next. */
  get part(): Locator {
    return this.page.getByRole('region', { name: 'Other ways to pay' }).getByRole('status')
  }

  other(name: string): Locator {
    return this.page.getByRole('region', { name: 'Other ways to pay' }).getByRole('button', { name })
  }

  async expectOnCard(amountMinor: number): Promise<void> {
    await expect(this.sheet.locator('[data-card]')).toHaveAttribute('data-card', String(amountMinor))
  }

  /** Pays with the card that was scanned. */
  async pay(): Promise<void> {
    await this.sheet.getByRole('button', { name: /^Pay/ }).click()
    await expect(this.sheet).toHaveCount(0)
  }

  async takeAway(tender: RegExp): Promise<void> {
    await this.page
      .getByRole('listitem')
      .filter({ hasText: tender })
      .getByRole('button', { name: /^Take away/ })
      .click()
  }
}
