/** The selling screen: finding items, the basket, the line editor. */
import { expect, type Locator, type Page } from '@playwright/test'

export class SellingPage {
  readonly page: Page
  readonly search: Locator
  readonly basket: Locator
  readonly total: Locator
  readonly payButton: Locator

  constructor(page: Page) {
    this.page = page
    this.search = page.getByRole('searchbox', { name: 'Search or scan' })
    this.basket = page.getByRole('list', { name: 'Basket' })
    this.total = page.locator('[data-total]')
    this.payButton = page.getByRole('button', { name: /^Pay/ })
  }

  tile(name: string): Locator {
    return this.page.getByRole('grid', { name: 'Items' }).getByRole('button', { name })
  }

  line(name: string): Locator {
    return this.basket.getByRole('button', { name })
  }

  get lines(): Locator {
    return this.basket.getByRole('button')
  }

  async expectTotal(totalMinor: number): Promise<void> {
    await expect(this.total).toHaveAttribute('data-total', String(totalMinor))
  }

  /** Opens the line and types its quantity on the pad. */
  async setQuantity(name: string, quantity: number): Promise<void> {
    await this.line(name).click()
    const editor = this.page.getByRole('dialog', { name })
    for (const digit of String(quantity))
      await editor.getByRole('button', { name: digit, exact: true }).click()
    await editor.getByRole('button', { name: 'Done' }).click()
    await expect(editor).toHaveCount(0)
  }

  async removeLine(name: string): Promise<void> {
    await this.line(name).click()
    await this.page.getByRole('dialog', { name }).getByRole('button', { name: 'Remove' }).click()
  }
}
