/** The end of a sale: change, receipt, QR code. */
import { createRequire } from 'node:module'
import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import { expect } from '../expect.ts'
import type { Speech } from './speech.ts'

const { PNG } = createRequire(import.meta.url)('pngjs') as typeof import('pngjs')

export class DonePage {
  readonly page: Page
  readonly speech: Speech
  readonly change: Locator
  readonly receipt: Locator
  readonly newSale: Locator
  readonly printing: Locator

  constructor(page: Page, speech: Speech) {
    this.page = page
    this.speech = speech
    this.change = page.locator('[data-change]')
    this.receipt = page.getByRole('article', { name: speech.ui.receipt.name })
    this.newSale = page.getByRole('button', { name: speech.done.next })
    this.printing = page.locator('[data-printing]')
  }

  async expectChange(amountMinor: number): Promise<void> {
    await expect(this.change).toHaveAttribute('data-change', String(amountMinor), { timeout: 20_000 })
  }

  async showQrCode(): Promise<Locator> {
    await this.page.getByRole('button', { name: this.speech.done.qr }).click()
    return this.page.getByRole('dialog', { name: this.speech.done.qr_title })
  }

  /** Shows the QR code and reads it, as a phone's camera or another till would. */
  async readQrCode(reader: 'customer' | 'till' = 'till'): Promise<string> {
    const dialog = await this.showQrCode()
    const { for_customer, for_till } = this.speech.receipts.code
    await dialog.getByRole('radio', { name: reader === 'till' ? for_till : for_customer }).click()
    const code = dialog.getByRole('img')
    await expect(code).toBeVisible()
    const { width, height, data } = PNG.sync.read(await code.screenshot())
    const text = jsQR(new Uint8ClampedArray(data), width, height)?.data
    await dialog.getByRole('button', { name: this.speech.ui.close }).click()
    if (text === undefined) throw new Error('the QR code cannot be read')
    return text
  }
}
