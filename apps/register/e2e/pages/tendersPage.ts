/** Gift cards and the other tenders: in the menu, while paying, and after the sale. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { pattern, type Speech } from './speech.ts'

export class TendersPage {
  readonly page: Page
  readonly speech: Speech
  readonly sheet: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.sheet = page.getByRole('dialog')
  }

  /** Puts a new card into the basket. */
  async sellCard(amount: string): Promise<void> {
    const { name: padName, decimal_mark } = this.speech.ui.pad
    const pad = this.sheet.getByRole('group', { name: padName })
    for (const figure of amount)
      await pad.getByRole('button', { name: figure === '.' ? decimal_mark : figure, exact: true }).click()
    await this.sheet.getByRole('button', { name: this.speech.tenders.sell.add }).click()
    await expect(this.sheet).toHaveCount(0)
  }

  /** The number that the customer takes home. */
  async numberOf(kind: string): Promise<string> {
    const slip = this.page.getByRole('region', { name: kind })
    return (await slip.getAttribute('data-number')) ?? ''
  }

  /** Which part of a split bill comes next. */
  get part(): Locator {
    return this.#others.getByRole('status')
  }

  other(name: string): Locator {
    return this.#others.getByRole('button', { name })
  }

  async expectOnCard(amountMinor: number): Promise<void> {
    await expect(this.sheet.locator('[data-card]')).toHaveAttribute('data-card', String(amountMinor))
  }

  /** Pays with the card that was scanned. */
  async pay(): Promise<void> {
    await this.payButton.click()
    await expect(this.sheet).toHaveCount(0)
  }

  get payButton(): Locator {
    return this.sheet.getByRole('button', { name: new RegExp(`^${this.speech.tenders.value.pay}`) })
  }

  async takeAway(tender: RegExp): Promise<void> {
    const name = pattern(this.speech.tenders.other.take_away)
    await this.page.getByRole('listitem').filter({ hasText: tender }).getByRole('button', { name }).click()
  }

  get #others(): Locator {
    return this.page.getByRole('region', { name: this.speech.tenders.other.title })
  }
}
