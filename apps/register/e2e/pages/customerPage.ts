/** The customer of the basket: finding, adding, and what is shown of them. */
import type { Locator, Page } from '@playwright/test'
import { typeByHand } from '../keys.ts'
import { fill, pattern, type Speech } from './speech.ts'

export class CustomerPage {
  readonly page: Page
  readonly speech: Speech
  readonly search: Locator
  readonly found: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.search = page.getByRole('searchbox', { name: speech.customer.find.search })
    this.found = page.getByRole('list', { name: speech.customer.find.found }).getByRole('listitem')
  }

  /** By keyboard, at the pace of a person. */
  async look(typed: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.search.waitFor()
    await typeByHand(this.page, typed)
  }

  /** Whose basket it is. What else is known of them stands behind the name, and the sentence may go on. */
  row(name: string): Locator {
    const sentence = fill(this.speech.customer.row.show, { name: `${name}{{detail}}` })
    return this.page.getByRole('button', { name: pattern(sentence) })
  }

  async leave(name: string): Promise<void> {
    await this.page.getByRole('button', { name: fill(this.speech.customer.row.leave, { name }) }).click()
  }

  /** Adds somebody who was looked for and not found. */
  async addNew(): Promise<void> {
    const { customer } = this.speech
    await this.page.getByRole('button', { name: customer.find.new }).click()
    await this.page.getByRole('button', { name: customer.new.submit }).click()
  }
}
