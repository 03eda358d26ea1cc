/** A card payment under way. */
import { expect, type Locator, type Page } from '@playwright/test'

export class CardPage {
  readonly page: Page
  readonly phase: Locator

  constructor(page: Page) {
    this.page = page
    this.phase = page.locator('[data-phase]')
  }

  async expectPhase(phase: 'asking' | 'checking' | 'in_doubt' | 'reversing'): Promise<void> {
    await expect(this.phase).toHaveAttribute('data-phase', phase, { timeout: 20_000 })
  }

  get stop(): Locator {
    return this.page.getByRole('button', { name: 'Stop the payment' })
  }

  get stopWaiting(): Locator {
    return this.page.getByRole('button', { name: 'Stop waiting' })
  }

  get checkAgain(): Locator {
    return this.page.getByRole('button', { name: 'Check again' })
  }

  /** Says that the terminal took no money, and means it. */
  async sayNothingWasTaken(): Promise<void> {
    await this.page.getByRole('button', { name: 'It took no money' }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'It took no money' }).click()
  }
}
