/** The selling screen: finding items, the basket, the line editor. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { typeByHand } from '../keys.ts'
import type { Speech } from './speech.ts'

export class SellingPage {
  readonly page: Page
  readonly speech: Speech
  readonly search: Locator
  readonly basket: Locator
  readonly total: Locator
  readonly payButton: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.search = page.getByRole('searchbox', { name: speech.find.search })
    this.basket = page.getByRole('list', { name: speech.basket.title })
    this.total = page.locator('[data-total]')
    this.payButton = page.getByRole('button', { name: new RegExp(`^${speech.basket.pay}`) })
  }

  get tiles(): Locator {
    return this.page.getByRole('grid', { name: this.speech.find.items }).getByRole('button')
  }

  tile(name: string): Locator {
    return this.page.getByRole('grid', { name: this.speech.find.items }).getByRole('button', { name })
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

  /** Types a quantity ahead of the next item, at the pace of a person. */
  async armQuantity(typed: string): Promise<void> {
    await this.search.focus()
    await typeByHand(this.page, typed)
  }

  /** The quantity that waits for the next item. */
  get armed(): Locator {
    return this.page.locator('[data-armed]')
  }

  /** Opens the line and types its quantity on the pad. */
  async setQuantity(name: string, quantity: number): Promise<void> {
    await this.line(name).click()
    const editor = this.page.getByRole('dialog', { name })
    for (const digit of String(quantity))
      await editor.getByRole('button', { name: digit, exact: true }).click()
    await editor.getByRole('button', { name: this.speech.line.done }).click()
    await expect(editor).toHaveCount(0)
  }

  async removeLine(name: string): Promise<void> {
    await this.line(name).click()
    await this.page
      .getByRole('dialog', { name })
      .getByRole('button', { name: this.speech.line.remove })
      .click()
  }
}
