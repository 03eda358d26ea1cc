/** The cash of a till: opening a shift, moving cash, counting, reports. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { enterByHand, typeBeforeTap } from '../keys.ts'
import { fill, pattern, type Speech } from './speech.ts'

export class CashPage {
  readonly page: Page
  readonly speech: Speech
  /** Opens the shift, with whatever was counted. */
  readonly openShift: Locator
  readonly counted: Locator
  readonly difference: Locator
  readonly paper: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    const { start, start_empty } = speech.cash.float
    const either = `${pattern(start).source}|${pattern(start_empty).source}`
    this.openShift = page.getByRole('button', { name: new RegExp(either) })
    this.counted = page.locator('[data-counted]')
    this.difference = page.locator('[data-difference]')
    this.paper = page.getByRole('article', { name: speech.ui.receipt.name })
  }

  /** Counts by keyboard from the greatest note down: how many of each, in their order. */
  async count(many: readonly number[]): Promise<void> {
    const rows = this.page.getByRole('list', { name: this.speech.cash.count.rows })
    await rows.getByRole('textbox').first().focus()
    for (const one of many) {
      await enterByHand(this.page, String(one))
    }
  }

  async expectCounted(amountMinor: number): Promise<void> {
    await expect(this.counted).toHaveAttribute('data-counted', String(amountMinor))
  }

  /** From the sheet of the till's cash: money in, out, or to the safe. */
  async move(kind: 'paid_in' | 'paid_out' | 'picked_up', euros: string): Promise<void> {
    const { menu, move } = this.speech.cash
    await this.choose(kind)
    const sheet = this.page.getByRole('dialog', { name: menu[kind] })
    await sheet.getByRole('button', { name: '1', exact: true }).waitFor()
    await typeBeforeTap(this.page, euros)
    await sheet.getByRole('button', { name: pattern(move.submit) }).click()
    await expect(this.paper).toBeVisible()
  }

  async choose(what: 'paid_in' | 'paid_out' | 'picked_up' | 'close' | 'x'): Promise<void> {
    await this.choice(what).click()
  }

  /** What the sheet of the till's cash offers. */
  choice(what: 'paid_in' | 'paid_out' | 'picked_up' | 'close' | 'x'): Locator {
    const { menu, report } = this.speech.cash
    const name = what === 'x' ? report.x : menu[what]
    return this.page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}`) })
  }

  async press(name: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.getByRole('button', { name: fill(name, values), exact: true }).click()
  }
}
