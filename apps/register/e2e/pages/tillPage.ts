/** The till in a browser, screen by screen, in the words of whoever works at it. */
import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { enterByHand, scan } from '../keys.ts'
import { ApprovalPage } from './approvalPage.ts'
import { CardPage } from './cardPage.ts'
import { CashPage } from './cashPage.ts'
import { CustomerPage } from './customerPage.ts'
import { DonePage } from './donePage.ts'
import { HoldPage } from './holdPage.ts'
import { OffersPage } from './offersPage.ts'
import { OrderPage } from './orderPage.ts'
import { PayPage } from './payPage.ts'
import { PricePage } from './pricePage.ts'
import { ReturnPage } from './returnPage.ts'
import { SellingPage } from './sellingPage.ts'
import { fill, type Language, pattern, type Speech, speechIn } from './speech.ts'
import { TendersPage } from './tendersPage.ts'
import { TrainingPage } from './trainingPage.ts'

export class TillPage {
  readonly page: Page
  readonly speech: Speech
  readonly selling: SellingPage
  readonly pay: PayPage
  readonly card: CardPage
  readonly done: DonePage
  readonly approval: ApprovalPage
  readonly price: PricePage
  readonly holding: HoldPage
  readonly offers: OffersPage
  readonly orders: OrderPage
  readonly customer: CustomerPage
  readonly cash: CashPage
  readonly returning: ReturnPage
  readonly tenders: TendersPage
  readonly training: TrainingPage

  constructor(page: Page, language: Language = 'en') {
    this.page = page
    this.speech = speechIn(language)
    this.selling = new SellingPage(page, this.speech)
    this.pay = new PayPage(page, this.speech)
    this.card = new CardPage(page, this.speech)
    this.done = new DonePage(page, this.speech)
    this.approval = new ApprovalPage(page, this.speech)
    this.price = new PricePage(page, this.speech)
    this.holding = new HoldPage(page, this.speech)
    this.customer = new CustomerPage(page, this.speech)
    this.orders = new OrderPage(page, this.speech)
    this.offers = new OffersPage(page, this.speech)
    this.cash = new CashPage(page, this.speech)
    this.returning = new ReturnPage(page, this.speech)
    this.tenders = new TendersPage(page, this.speech)
    this.training = new TrainingPage(page, this.speech)
  }

  /** Opens the till and makes it a register. */
  async enrol(url: string, code: string): Promise<void> {
    const { enrol } = this.speech
    await this.page.goto(`${url}/register/`)
    await this.page.getByLabel(enrol.code).fill(code)
    await this.page.getByRole('button', { name: enrol.submit }).click()
    await this.waitForSignIn()
  }

  /** Opens the till by the link of the back office. */
  async enrolByLink(url: string, code: string): Promise<void> {
    await this.page.goto(`${url}/register/#code=${code}`)
    await this.waitForSignIn()
  }

  async waitForSignIn(): Promise<void> {
    const title = this.page.getByRole('heading', { name: this.speech.sign_in.title })
    await expect(title).toBeVisible({ timeout: 20_000 })
    await expect(this.page.getByRole('group', { name: this.speech.ui.pin.name })).toBeVisible()
  }

  /** Signs in by keyboard, at the pace of a person, and opens a shift without a float where none is open. */
  async signIn(name: string, pin: string): Promise<void> {
    await this.arrive(name, pin)
    const menu = this.page.getByRole('button', { name: fill(this.speech.menu.operator, { name }) })
    await expect(menu.or(this.cash.openShift)).toBeVisible()
    if (await this.cash.openShift.isVisible()) await this.cash.openShift.click()
    // What is scanned before is for the screen that opens the shift.
    await expect(this.cash.openShift).toHaveCount(0)
    await expect(menu).toBeVisible()
  }

  /** Signs in by keyboard, and stays at whatever screen comes then. */
  async arrive(name: string, pin: string): Promise<void> {
    await this.page.getByRole('button', { name }).click()
    await enterByHand(this.page, pin)
  }

  async openMenu(): Promise<void> {
    await this.page.getByRole('button', { name: pattern(this.speech.menu.operator) }).click()
  }

  async choose(
    item:
      | 'settings'
      | 'special_orders'
      | 'gift_cards'
      | 'keys'
      | 'cash'
      | 'open_drawer'
      | 'display'
      | 'training'
      | 'sign_out',
  ): Promise<void> {
    await this.openMenu()
    await this.page.getByRole('menuitem', { name: this.speech.menu[item] }).click()
  }

  /** Opens the drawer without a sale, for the first reason there is. */
  async openDrawer(): Promise<void> {
    await this.choose('open_drawer')
    await this.page.getByRole('dialog').getByRole('button', { name: this.speech.cash.drawer.submit }).click()
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

  /** Head office has everything, by way of the store server. */
  async waitUntilPassedOn(): Promise<void> {
    await this.waitUntilSent()
    await expect(this.badge).toHaveText(this.speech.sync.saved, { timeout: 60_000 })
    await expect(this.badge).toHaveAttribute('data-head-office', /^[1-9]/)
  }

  /** What could not be done, if anything: the notice's code. */
  get notice() {
    return this.page.locator('[data-notice]')
  }
}
