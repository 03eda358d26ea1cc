/** Goods that come back: the sheet that finds the sale, what of it comes back, and giving the money back. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { fill, pattern, type Speech } from './speech.ts'

export class ReturnPage {
  readonly page: Page
  readonly speech: Speech
  readonly search: Locator
  readonly sales: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.search = page.getByRole('searchbox', { name: speech.returning.find.search })
    this.sales = page.getByRole('list', { name: speech.returning.find.sales }).getByRole('button')
  }

  /** The sheet of a sale that was found. */
  sale(receiptNumber: number): Locator {
    const title = fill(this.speech.returning.choose.title, { number: String(receiptNumber) })
    return this.page.getByRole('dialog', { name: title })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('F10')
    await expect(this.search).toBeVisible()
  }

  /** Presses one more of a line of the sale. */
  async oneMore(name: string): Promise<void> {
    const label = fill(this.speech.returning.choose.more, { name })
    await this.page.getByRole('button', { name: label }).click()
  }

  async chooseAll(): Promise<void> {
    await this.page.getByRole('button', { name: this.speech.returning.choose.all }).click()
  }

  async because(reason: keyof Speech['returning']['why']): Promise<void> {
    await this.page.getByRole('button', { name: this.speech.returning.why[reason] }).click()
  }

  async throwAway(): Promise<void> {
    await this.page.getByRole('radio', { name: this.speech.returning.why.waste }).click()
  }

  get takeBack(): Locator {
    return this.page.getByRole('button', { name: pattern(this.speech.returning.choose.take_back) })
  }

  get voidLast(): Locator {
    return this.page.getByRole('button', { name: this.speech.returning.find.void_last })
  }

  get withoutReceipt(): Locator {
    return this.page.getByRole('button', { name: this.speech.returning.find.without })
  }

  /** On the way to giving back, from the basket. */
  get giveBack(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${this.speech.basket.pay_out}`) })
  }

  get inCash(): Locator {
    return this.page.getByRole('button', { name: pattern(this.speech.returning.refund.in_cash) })
  }

  get allInCash(): Locator {
    return this.page.getByRole('button', { name: pattern(this.speech.returning.refund.all_in_cash) })
  }

  get toCard(): Locator {
    const { to_card, to_card_ending } = this.speech.returning.refund
    return this.page.getByRole('button', { name: pattern(fill(to_card, { card: to_card_ending })) })
  }
}
