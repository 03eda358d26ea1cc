/** The till in a browser, screen by screen, in the words of whoever works at it (English). */
import { expect, type Page } from '@playwright/test'
import { scan } from '../scanner.ts'
import { CardPage } from './cardPage.ts'
import { DonePage } from './donePage.ts'
import { PayPage } from './payPage.ts'
import { SellingPage } from './sellingPage.ts'

export class TillPage {
  readonly page: Page
  readonly selling: SellingPage
  readonly pay: PayPage
  readonly card: CardPage
  readonly done: DonePage

  constructor(page: Page) {
    this.page = page
    this.selling = new SellingPage(page)
    this.pay = new PayPage(page)
    this.card = new CardPage(page)
    this.done = new DonePage(page)
  }

  /** Opens the till and makes it a register. */
  async enrol(url: string, code: string): Promise<void> {
    await this.page.goto(`${url}/register/`)
    await this.page.getByLabel('One-time code').fill(code)
    await this.page.getByRole('button', { name: 'Set up' }).click()
    await this.waitForSignIn()
  }

  async waitForSignIn(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Who is selling?' })).toBeVisible({ timeout: 20_000 })
  }

  /** Signs in by keyboard, at the pace of a person. */
  async signIn(name: string, pin: string): Promise<void> {
    await this.page.getByRole('button', { name }).click()
    await this.page.keyboard.type(pin, { delay: 70 })
    await this.page.keyboard.press('Enter', { delay: 20 })
    await expect(this.page.getByRole('button', { name: `Selling: ${name}` })).toBeVisible()
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: /^Selling:/ }).click()
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click()
    await this.waitForSignIn()
  }

  async scan(code: string): Promise<void> {
    await scan(this.page, code)
  }

  /** The badge that tells where the sales are: online or offline, and how many entries wait. */
  get badge() {
    return this.page.locator('[data-sync]')
  }

  async waitUntilSent(): Promise<void> {
    await expect(this.badge).toHaveAttribute('data-sync', 'online', { timeout: 30_000 })
    await expect(this.badge).toHaveAttribute('data-waiting', '0', { timeout: 30_000 })
  }

  /** What could not be done, if anything: the notice's code. */
  get notice() {
    return this.page.locator('[data-notice]')
  }
}
