/** The payment screen. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { pattern, type Speech } from './speech.ts'

export class PayPage {
  readonly page: Page
  readonly speech: Speech
  readonly remaining: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
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
    return this.page.getByRole('button', { name: this.speech.pay.card_all })
  }

  /** Types an amount on the pad, figure by figure. */
  async type(amount: string): Promise<void> {
    const pad = this.page.getByRole('group', { name: this.speech.ui.pad.name })
    for (const figure of amount) {
      const name = figure === '.' ? this.speech.ui.pad.decimal_mark : figure
      await pad.getByRole('button', { name, exact: true }).click()
    }
  }

  get typedCash(): Locator {
    return this.page.getByRole('button', { name: pattern(this.speech.pay.typed_cash) })
  }

  get typedCard(): Locator {
    return this.page.getByRole('button', { name: pattern(this.speech.pay.typed_card) })
  }

  get tenders(): Locator {
    return this.page.getByRole('region', { name: this.speech.pay.tenders }).getByRole('listitem')
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: this.speech.pay.back }).click()
  }
}
