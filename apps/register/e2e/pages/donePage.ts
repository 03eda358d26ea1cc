/** The end of a sale: change, receipt, QR code. */
import { createRequire } from 'node:module'
import { expect, type Locator, type Page } from '@playwright/test'
import jsQR from 'jsqr'

const { PNG } = createRequire(import.meta.url)('pngjs') as typeof import('pngjs')

export class DonePage {
  readonly page: Page
  readonly change: Locator
  readonly receipt: Locator
  readonly newSale: Locator
  readonly printing: Locator

  constructor(page: Page) {
    this.page = page
    this.change = page.locator('[data-change]')
    this.receipt = page.getByRole('article', { name: 'Receipt' })
    this.newSale = page.getByRole('button', { name: 'New sale' })
    this.printing = page.locator('[data-printing]')
  }

  async expectChange(amountMinor: number): Promise<void> {
    await expect(this.change).toHaveAttribute('data-change', String(amountMinor), { timeout: 20_000 })
  }

  /** Shows the QR code and reads it, as a phone's camera would. */
  async readQrCode(): Promise<string> {
    await this.page.getByRole('button', { name: 'Show QR code' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Receipt as QR code' })
    const code = dialog.getByRole('img', { name: 'Receipt as QR code' })
    await expect(code).toBeVisible()
    const { width, height, data } = PNG.sync.read(await code.screenshot())
    const text = jsQR(new Uint8ClampedArray(data), width, height)?.data
    await dialog.getByRole('button', { name: 'Close' }).click()
    if (text === undefined) throw new Error('the QR code cannot be read')
    return text
  }
}
