/** The sheet on which somebody who may says yes. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { enterByHand } from '../keys.ts'
import type { Speech } from './speech.ts'

export class ApprovalPage {
  readonly page: Page
  readonly speech: Speech
  readonly sheet: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.sheet = page.getByRole('dialog', { name: speech.approval.title })
  }

  /** Chooses who approves, where there is a choice. */
  async choose(name: string): Promise<void> {
    await this.sheet.getByRole('button', { name }).click()
  }

  /** Types a PIN at the pace of a person. */
  async typePin(pin: string): Promise<void> {
    await enterByHand(this.page, pin)
  }

  /** Somebody says yes, and what was asked for is done. */
  async approve(pin: string): Promise<void> {
    await expect(this.sheet).toBeVisible()
    await this.typePin(pin)
    await expect(this.sheet).toHaveCount(0)
  }
}
