/** The sheet on which baskets are put aside and taken up again. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import type { Speech } from './speech.ts'

export class HoldPage {
  readonly page: Page
  readonly speech: Speech
  readonly sheet: Locator
  readonly held: Locator
  /** Those of other tills. */
  readonly elsewhere: Locator
  readonly takeOver: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.sheet = page.getByRole('dialog', { name: speech.holding.title })
    this.elsewhere = this.sheet.getByRole('list', { name: speech.holding.elsewhere }).getByRole('button')
    this.takeOver = page.getByRole('button', { name: speech.holding.take_over, exact: true })
    this.held = this.sheet.getByRole('list', { name: speech.holding.held }).getByRole('button')
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${this.speech.holding.title}`) }).click()
    await expect(this.sheet).toBeVisible()
  }

  /** Puts the basket aside. */
  async hold(name: string): Promise<void> {
    await this.open()
    await this.sheet.getByLabel(this.speech.holding.name).fill(name)
    await this.sheet.getByRole('button', { name: this.speech.holding.hold }).click()
    await expect(this.sheet).toHaveCount(0)
  }

  async resume(name: string): Promise<void> {
    await this.open()
    await this.held.filter({ hasText: name }).click()
    await expect(this.sheet).toHaveCount(0)
  }
}
