/** The sheets on which a price is changed by hand, and the reasons of a price. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { typeByHand } from '../keys.ts'
import type { Speech } from './speech.ts'

export class PricePage {
  readonly page: Page
  readonly speech: Speech
  readonly discount: Locator
  readonly change: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.discount = page.getByRole('dialog', { name: speech.price.discount })
    this.change = page.getByRole('dialog', { name: speech.price.change })
  }

  /** Opens the discount of a line. */
  async openDiscountOf(name: string): Promise<void> {
    await this.#edit(name)
    await this.page
      .getByRole('dialog', { name })
      .getByRole('button', { name: this.speech.line.discount })
      .click()
    await expect(this.discount).toContainText(name)
  }

  async openDiscountOfBasket(): Promise<void> {
    await this.page.getByRole('button', { name: this.speech.basket_actions.discount }).click()
    await expect(this.discount).toContainText(this.speech.price.whole_basket)
  }

  async openPriceOf(name: string): Promise<void> {
    await this.#edit(name)
    await this.page
      .getByRole('dialog', { name })
      .getByRole('button', { name: this.speech.line.price })
      .click()
    await expect(this.change).toContainText(name)
  }

  /** Gives a percentage that is one press away. */
  async givePercent(percent: number, reason: string): Promise<void> {
    await this.discount
      .getByRole('button', { name: String(percent), exact: true })
      .first()
      .click()
    await this.discount.getByRole('button', { name: reason }).click()
    await this.discount.getByRole('button', { name: this.speech.price.give_discount }).click()
    await expect(this.discount).toHaveCount(0)
  }

  /** Types a figure at the pace of a person. */
  async type(figure: string): Promise<void> {
    await typeByHand(this.page, figure)
  }

  /** What made the price of a line, step by step. */
  async whyOf(name: string): Promise<Locator> {
    await this.#edit(name)
    const editor = this.page.getByRole('dialog', { name })
    await editor.getByText(this.speech.line.why).click()
    return editor.getByRole('group').filter({ hasText: this.speech.line.why })
  }

  async #edit(name: string): Promise<void> {
    await this.page
      .getByRole('list', { name: this.speech.basket.title })
      .getByRole('button', { name })
      .click()
  }
}
