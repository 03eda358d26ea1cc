/** The payment screen. */
import { expect, type Locator, type Page } from '@playwright/test'

export class PayPage {
  readonly page: Page
  readonly remaining: Locator

  constructor(page: Page) {
    this.page = page
    this.remaining = page.locator('[data-remaining]')
  }

  async expectRemaining(amountMinor: number): Promise<void> {
    await expect(this.remaining).toHaveAttribute('data-remaining', String(amountMinor))
  }

  quickCash(amountMinor: number): Locator {
    return this.page.locator(`[data-cash="${amountMinor}"]`)
  }

  /** The exact amount, in the coins that are in use. */
  get exactCash(): Locator {
    return this.page.locator('[data-cash]').first()
  }

  get allByCard(): Locator {
    return this.page.getByRole('button', { name: 'All by card' })
  }

  /** Types an amount on the pad, figure by figure. */
  async type(amount: string): Promise<void> {
    const pad = this.page.getByRole('group', { name: 'Number pad' })
    for (const figure of amount) {
      const name = figure === '.' ? 'Decimal mark' : figure
      await pad.getByRole('button', { name, exact: true }).click()
    }
  }

  get typedCash(): Locator {
    return this.page.getByRole('button', { name: / cash$/ })
  }

  get typedCard(): Locator {
    return this.page.getByRole('button', { name: / card$/ })
  }

  get tenders(): Locator {
    return this.page.getByRole('region', { name: 'Paid so far' }).getByRole('listitem')
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back to the basket' }).click()
  }
}
