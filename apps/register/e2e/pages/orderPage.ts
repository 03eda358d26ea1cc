/** The sheets of special orders: ordering the basket, what waits, and one order. */
import type { Locator, Page } from '@playwright/test'
import { pattern, type Speech } from './speech.ts'

export class OrderPage {
  readonly page: Page
  readonly speech: Speech
  readonly sheet: Locator
  readonly waiting: Locator
  /** What the customer takes home, after a payment. */
  readonly slip: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.sheet = page.getByRole('dialog')
    this.waiting = this.sheet.getByRole('list', { name: speech.orders.sheet.waiting }).getByRole('button')
    this.slip = page.getByRole('region', { name: pattern(speech.orders.slip.title) })
  }

  button(name: string): Locator {
    return this.sheet.getByRole('button', { name: pattern(name) })
  }

  /** Orders the basket, with so much of it to be paid now.   Requires: the list is open. */
  async place({ percent, promisedDay }: { percent: string; promisedDay: string }): Promise<void> {
    const { place, sheet } = this.speech.orders
    await this.button(sheet.order).click()
    await this.sheet.getByRole('button', { name: pattern(percent) }).click()
    await this.sheet.getByLabel(place.promised).fill(promisedDay)
    await this.button(place.place_and_pay).click()
  }
}
