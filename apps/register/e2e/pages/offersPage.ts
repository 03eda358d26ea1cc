/** What promotions and coupons take off, as the basket tells it. */
import type { Locator, Page } from '@playwright/test'
import { fill, type Speech } from './speech.ts'

export class OffersPage {
  readonly page: Page
  readonly speech: Speech
  readonly list: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.list = page.getByRole('region', { name: speech.offers.title })
  }

  /** The row of a promotion, or of a coupon by its code: what came off, not what might. */
  row(name: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: name, hasNotText: '“' })
  }

  removeCoupon(code: string): Locator {
    return this.list.getByRole('button', { name: fill(this.speech.offers.remove_coupon, { code }) })
  }
}
