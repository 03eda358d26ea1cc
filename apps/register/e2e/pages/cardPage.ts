/** A card payment under way. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import type { Speech } from './speech.ts'

export class CardPage {
  readonly page: Page
  readonly speech: Speech
  readonly phase: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.phase = page.locator('[data-phase]')
  }

  async expectPhase(phase: 'asking' | 'checking' | 'in_doubt' | 'reversing'): Promise<void> {
    await expect(this.phase).toHaveAttribute('data-phase', phase, { timeout: 20_000 })
  }

  get stop(): Locator {
    return this.page.getByRole('button', { name: this.speech.card.cancel })
  }

  get stopWaiting(): Locator {
    return this.page.getByRole('button', { name: this.speech.card.stop_waiting })
  }

  get checkAgain(): Locator {
    return this.page.getByRole('button', { name: this.speech.card.check })
  }

  /** Says that the terminal took no money, and means it. */
  async sayNothingWasTaken(): Promise<void> {
    const { card } = this.speech
    await this.page.getByRole('button', { name: card.void }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: card.void_confirm }).click()
  }
}
