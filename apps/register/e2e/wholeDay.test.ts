/**
 * Whole days, from the float to the Z report, as three people have them: at a PC in Stockholm with scanner and keyboard, no mouse; at a
 * tablet in Amsterdam, by touch; on a phone at a market, with every server gone from start to end. Then the books agree: the till's figures,
 * the server's, the ledgers', the report's, the paper's and the stock's.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { type BrowserContext, chromium, type Locator } from '@playwright/test'
import { browserFlags, requireBrowser } from '../../../tools/browser.mjs'
import { agreeingBooks, posted, soldMilli } from './books.ts'
import { goodsAt } from './goods.ts'
import { enterByHand } from './keys.ts'
import { fill, pattern } from './pages/speech.ts'
import { TillPage } from './pages/tillPage.ts'
import { paperOf } from './paper.ts'
import { expect, test } from './till.ts'

test.use({ serviceWorkers: 'allow' })

const [globe, tapes, browns, car] = goodsAt(0, 1, 3, 4)
const inCoins = (amountMinor: number, stepMinor: number) => Math.round(amountMinor / stepMinor) * stepMinor

test.describe('a PC in Stockholm', () => {
  test.use({ viewport: { width: 1280, height: 800 }, locale: 'sv-SE' })

  test('scanner and keyboard alone: a discount, a parked basket, a split, a return, a gift card', async ({
    page,
    shop,
  }) => {
    test.setTimeout(240_000)
    const registerName = `Disken ${process.pid}`
    const till = new TillPage(page, 'sv')
    const { cash, done, pay, selling, speech } = till
    const { keyboard } = page
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const before = await shop.office.stockMilli(browns, 'Stockholm')
    const kicksBefore = (await paperOf(shop)).drawerKicks
    await till.enrol(shop.server.url, await shop.office.enrolmentCode('Stockholm', registerName))
    await till.arrive('Manager', shop.server.pins[0] ?? '')
    // 2 × 500, 5 × 100
    await cash.count([0, 2, 0, 5])
    await cash.expectCounted(150_000)
    await cash.openShift.press('Enter')

    // Cash, with a discount and a rounding to whole kronor.
    await till.scan(globe.gtin)
    await selling.expectTotal(globe.swedishPriceMinor)
    await keyboard.press('%')
    await expect(till.price.discount).toContainText(globe.name)
    await till.price.type('20')
    await button(speech.price.reason_damaged).press('Enter')
    await button(speech.price.give_discount).press('Enter')
    await expect(till.price.discount).toHaveCount(0)
    await till.scan(browns.gtin)
    await till.scan(browns.gtin)
    const firstMinor = Math.round(globe.swedishPriceMinor * 0.8) + 2 * browns.swedishPriceMinor
    await selling.expectTotal(firstMinor)
    await keyboard.press('F4')
    await pay.expectRemaining(firstMinor)
    await enterByHand(page, '100')
    await done.expectChange(10_000 - inCoins(firstMinor, 100))
    await keyboard.press('Control+p')
    await expect(done.printing).toHaveAttribute('data-printing', 'printed')
    const [, code = ''] = /\[QR (.+)\]$/m.exec((await paperOf(shop)).receipts[0]?.text ?? '') ?? []
    await done.newSale.press('Enter')

    // One basket waits while another pays by cash and card.
    await till.scan(browns.gtin)
    await selling.expectTotal(browns.swedishPriceMinor)
    await keyboard.press('F7')
    await page.getByLabel(speech.holding.name).press('A')
    await keyboard.press('Enter')
    await selling.expectTotal(0)
    await till.scan(car.gtin)
    await till.scan(tapes.gtin)
    const secondMinor = car.swedishPriceMinor + tapes.swedishPriceMinor
    await selling.expectTotal(secondMinor)
    await keyboard.press('F4')
    await pay.expectRemaining(secondMinor)
    await enterByHand(page, '20')
    await pay.expectRemaining(secondMinor - 2000)
    await keyboard.press('F9')
    await done.expectChange(0)
    await done.newSale.press('Enter')
    await keyboard.press('F7')
    await till.holding.held.filter({ hasText: 'A' }).press('Enter')
    await expect(till.holding.sheet).toHaveCount(0)
    await selling.expectTotal(browns.swedishPriceMinor)
    await keyboard.press('F4')
    await pay.expectRemaining(browns.swedishPriceMinor)
    await keyboard.press('F9')
    await done.expectChange(0)

    // One piece of the first receipt comes back.
    await done.newSale.press('Enter')
    await till.scan(code)
    await button(fill(speech.returning.choose.more, { name: browns.name })).press('Enter')
    await button(speech.returning.why.defect).press('Enter')
    await till.returning.takeBack.press('Enter')
    await selling.expectTotal(-browns.swedishPriceMinor)
    await keyboard.press('F4')
    await expect(till.returning.inCash).toBeVisible()
    await keyboard.press('F8')
    await expect(done.receipt).toContainText(browns.name)
    await done.newSale.press('Enter')

    // A gift card is sold for cash, and pays the next sale.
    await chooseByKeys(till, 'gift_cards')
    await button(speech.tenders.sell.add).waitFor()
    await enterByHand(page, '100')
    // The sheet is still there; this key is for the basket behind it.
    await keyboard.press('F4')
    await pay.expectRemaining(10_000)
    await keyboard.press('F8')
    await done.expectChange(0)
    const number = await till.tenders.numberOf(speech.tenders.card.gift_card)
    await till.waitUntilSent()
    await till.scan(car.gtin)
    await selling.expectTotal(car.swedishPriceMinor)
    await keyboard.press('F4')
    await pay.expectRemaining(car.swedishPriceMinor)
    await till.scan(number)
    await till.tenders.expectOnCard(10_000)
    await till.tenders.payButton.press('Enter')
    await done.expectChange(0)
    await done.newSale.press('Enter')

    const expectedMinor =
      150_000 + inCoins(firstMinor, 100) + 2000 - inCoins(browns.swedishPriceMinor, 100) + 10_000
    await chooseByKeys(till, 'cash')
    await cash.choice('x').press('Enter')
    await expect(cash.paper).toContainText('X-dagrapport')
    await expect(cash.paper).toContainText(inMoney(expectedMinor))
    await page.keyboard.press('Escape')
    await chooseByKeys(till, 'cash')
    await cash.choice('close').press('Enter')
    await cash.count(greedily(expectedMinor, [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1]))
    await button(speech.cash.count.submit).press('Enter')
    await expect(cash.difference).toHaveAttribute('data-difference', '0')
    await button(speech.cash.result.close).press('Enter')
    await button(speech.cash.closed.z).press('Enter')
    await button(speech.cash.report.print).press('Enter')
    await expect(page.getByText(speech.cash.report.printed)).toBeVisible()
    await button(speech.cash.closed.next).press('Enter')
    await cash.openShift.press('Enter')

    await till.waitUntilSent()
    const books = await agreeingBooks(shop, registerName)
    expect(books.shifts).toMatchObject([{ floatMinor: 150_000, expectedMinor, differenceMinor: 0 }])
    expect(posted(books, 'tender_clearing')).toBe(secondMinor - 2000 + browns.swedishPriceMinor)
    expect(posted(books, 'stored_value')).toBe(car.swedishPriceMinor - 10_000)
    expect(soldMilli(books, browns.sku)).toBe(2000)
    expect(await shop.office.stockMilli(browns, 'Stockholm')).toBe(before - 2000)
    const { receipts, drawerKicks } = await paperOf(shop)
    const [z, receipt] = receipts.filter(({ text }) => text.includes(registerName))
    expect(z?.text).toContain('Z-dagrapport Nr 1')
    expect(z?.text).toMatch(inMoney(expectedMinor))
    expect(receipt?.text).toMatch(inMoney(firstMinor))
    // For the four in which cash moved, and for the count.
    expect(drawerKicks - kicksBefore).toBe(5)
  })
})

test.describe('a tablet in Amsterdam', () => {
  test.use({ viewport: { width: 1024, height: 768 }, locale: 'nl-NL', hasTouch: true })

  test('by touch: cash that moves, a price by hand, a void, a count with a difference, and the next day', async ({
    page,
    shop,
  }) => {
    test.setTimeout(240_000)
    const registerName = `Toonbank ${process.pid}`
    const till = new TillPage(page, 'nl')
    const { cash, done, pay, price, returning, selling, speech } = till
    const before = await shop.office.stockMilli(globe, 'Amsterdam')
    await till.enrol(shop.server.url, await shop.office.enrolmentCode('Amsterdam', registerName))
    await page.getByRole('button', { name: 'Manager' }).tap()
    await tapPin(till, shop.server.pins[0] ?? '')
    const counted = [[5000, '1'] as const, [1000, '5'] as const, [100, '20'] as const]
    for (const [valueMinor, many] of counted) {
      await page.locator(`[data-value="${valueMinor}"]`).tap()
      await tapFigures(page.getByRole('group', { name: speech.ui.pad.name }), many)
    }
    await cash.expectCounted(12_000)
    await cash.openShift.tap()

    await tapTile(till, globe.name)
    await sellByTap(till)
    await tapTile(till, car.name)
    await selling.setQuantity(car.name, 3)
    await selling.payButton.tap()
    await pay.expectRemaining(3 * car.priceMinor)
    await pay.allByCard.tap()
    await done.expectChange(0)
    await done.newSale.tap()
    await tapTile(till, tapes.name)
    await price.openPriceOf(tapes.name)
    await price.type('1,25')
    await price.change.getByRole('button', { name: speech.price.reason_display }).tap()
    await price.change.getByRole('button', { name: speech.price.set }).tap()
    await selling.expectTotal(125)
    await sellByTap(till)
    await returning.open()
    await returning.voidLast.tap()
    await returning.inCash.tap()
    await done.newSale.tap()

    await till.choose('cash')
    await cash.move('paid_out', '2,50')
    await expect(cash.paper).toContainText('2,50')
    await cash.press(speech.cash.move.done)
    await till.choose('cash')
    await cash.move('picked_up', '100')
    await cash.press(speech.cash.move.done)
    await till.choose('cash')
    await cash.choose('x')
    const inCoinsMinor = inCoins(globe.priceMinor, 5)
    const expectedMinor = 12_000 + inCoinsMinor - 250 - 10_000
    await expect(cash.paper).toContainText(inMoney(expectedMinor))
    await page.keyboard.press('Escape')

    await countTill(till, [0, 0, 0, 0, 1, 1])
    const differenceMinor = 1500 - expectedMinor
    await expect(cash.difference).toHaveAttribute('data-difference', String(differenceMinor))
    await page.getByLabel(speech.cash.result.note).fill('er rolde een muntje weg')
    await cash.press(speech.cash.result.close)
    await cash.press(speech.cash.closed.z)
    await expect(cash.paper).toContainText('Z-rapport Nr. 1')

    await cash.press(speech.cash.closed.sign_out)
    await till.waitForSignIn()
    await till.signIn('Manager', shop.server.pins[0] ?? '')
    await tapTile(till, globe.name)
    await sellByTap(till)
    await countTill(till, [])
    await expect(cash.difference).toHaveAttribute('data-difference', String(-inCoinsMinor))
    await cash.press(speech.cash.result.close)
    await cash.press(speech.cash.closed.z)
    await expect(cash.paper).toContainText('Z-rapport Nr. 2')
    await cash.press(speech.cash.closed.next)
    await cash.openShift.tap()

    await till.waitUntilSent()
    const books = await agreeingBooks(shop, registerName)
    const moved = {
      paidOutMinor: 250,
      pickedUpMinor: 10_000,
      floatMinor: 12_000,
      tenderedMinor: inCoinsMinor,
    }
    expect(books.shifts).toMatchObject([
      { ...moved, expectedMinor, differenceMinor, note: 'er rolde een muntje weg' },
      { floatMinor: 0, expectedMinor: inCoinsMinor, differenceMinor: -inCoinsMinor },
    ])
    expect(posted(books, 'tender_clearing')).toBe(3 * car.priceMinor)
    expect(soldMilli(books, tapes.sku)).toBe(0)
    expect(await shop.office.stockMilli(globe, 'Amsterdam')).toBe(before - soldMilli(books, globe.sku))
  })
})

test('a phone at a market, offline from the float to the Z report, and sent when the server is back', async ({
  shop,
}) => {
  test.setTimeout(300_000)
  const registerName = `Market stall ${process.pid}`
  const profile = mkdtempSync(join(tmpdir(), 'kassa-e2e-profile-'))
  let browser = await openPhone(profile)
  try {
    const pin = shop.server.pins[0] ?? ''
    const address = `${shop.server.url}/register/`
    const before = await shop.office.stockMilli(globe, 'Amsterdam')
    const online = new TillPage(await browser.newPage())
    await online.enrol(shop.server.url, await shop.office.enrolmentCode('Amsterdam', registerName))
    await online.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await shop.server.kill()

    await online.page.goto('about:blank')
    await online.page.goto(address)
    await online.waitForSignIn()
    await online.arrive('Manager', pin)
    await online.cash.count([0, 0, 1])
    await online.cash.openShift.click()
    await sellForCash(online, [globe.gtin, browns.gtin])
    await online.choose('cash')
    await online.cash.move('paid_in', '5')
    await online.cash.press(online.speech.cash.move.done)

    // The browser is closed and comes back in the middle of the day.
    await browser.close()
    browser = await openPhone(profile)
    const till = new TillPage(await browser.newPage())
    await till.page.goto(address)
    await till.waitForSignIn()
    await till.signIn('Manager', pin)
    await sellForCash(till, [globe.gtin])
    await till.returning.open()
    await till.returning.sales.filter({ hasText: browns.name }).click()
    await till.returning.oneMore(browns.name)
    await till.returning.because('unwanted')
    await till.returning.takeBack.click()
    await till.returning.giveBack.click()
    await till.returning.inCash.click()
    await till.done.newSale.click()
    const soldMinor =
      inCoins(globe.priceMinor + browns.priceMinor, 5) +
      inCoins(globe.priceMinor, 5) -
      inCoins(browns.priceMinor, 5)
    const expectedMinor = 5000 + 500 + soldMinor
    await countTill(till, [0, 0, 1, 0, 0, 1])
    await expect(till.cash.difference).toHaveAttribute('data-difference', String(5500 - expectedMinor))
    await till.cash.press(till.speech.cash.result.close)
    await till.cash.press(till.speech.cash.closed.z)
    await expect(till.cash.paper).toContainText('Z-rapport Nr. 1')
    await till.cash.press(till.speech.cash.closed.next)
    await till.cash.openShift.click()
    await expect(till.badge).toHaveAttribute('data-sync', 'offline')

    await shop.server.restart()
    await till.waitUntilSent()
    const books = await agreeingBooks(shop, registerName)
    expect(books.shifts).toMatchObject([
      { floatMinor: 5000, paidInMinor: 500, expectedMinor, differenceMinor: 5500 - expectedMinor },
    ])
    expect(books.transactions).toHaveLength(3)
    expect(await shop.office.stockMilli(globe, 'Amsterdam')).toBe(before - 2000)
    expect(await shop.server.run('verify')).toBe(0)
  } finally {
    await browser.close()
    rmSync(profile, { recursive: true, force: true })
  }
})

function openPhone(profile: string): Promise<BrowserContext> {
  const launch = { executablePath: requireBrowser(), args: browserFlags(), locale: 'en-GB' }
  return chromium.launchPersistentContext(profile, { ...launch, viewport: { width: 390, height: 844 } })
}

async function sellForCash(till: TillPage, codes: readonly string[]): Promise<void> {
  for (const code of codes) await till.scan(code)
  const { show_one, show_other } = till.speech.basket
  const bar = fill(codes.length === 1 ? show_one : show_other, { count: String(codes.length) })
  await expect(till.page.getByRole('button', { name: bar })).toBeVisible()
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await till.done.newSale.click()
}

/** From the menu, with Enter alone. */
async function chooseByKeys({ page, speech }: TillPage, item: 'cash' | 'gift_cards'): Promise<void> {
  await page.getByRole('button', { name: pattern(speech.menu.operator) }).press('Enter')
  // A menu takes the focus when it opens.
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.getByRole('menuitem', { name: speech.menu[item] }).press('Enter')
}

async function tapPin(till: TillPage, pin: string): Promise<void> {
  const pad = till.page.getByRole('group', { name: till.speech.ui.pin.name })
  await tapFigures(pad, pin)
  await pad.getByRole('button', { name: till.speech.ui.pad.enter }).tap()
}

async function tapFigures(pad: Locator, figures: string): Promise<void> {
  for (const figure of figures) await pad.getByRole('button', { name: figure, exact: true }).tap()
}

/** Finds an item by its name and taps its tile. */
async function tapTile({ selling }: TillPage, name: string): Promise<void> {
  await selling.search.fill(name)
  await selling.tile(name).first().tap()
  await expect(selling.line(name)).toBeVisible()
}

async function sellByTap({ selling, pay, done }: TillPage): Promise<void> {
  await selling.payButton.tap()
  await pay.exactCash.tap()
  await done.expectChange(0)
  await done.newSale.tap()
}

/** An amount as Swedish and Dutch papers write it, whatever stands between its thousands. */
function inMoney(amountMinor: number): RegExp {
  const [whole = '', part] = (amountMinor / 100).toFixed(2).split('.')
  return new RegExp(`(?<!\\d)${whole.replace(/\B(?=(\d{3})+$)/g, '[\\s.]')},${part}`)
}

/** How many of each note and coin make the amount, from the greatest down. */
function greedily(amountMinor: number, majors: readonly number[]): number[] {
  let leftMinor = amountMinor
  return majors.map((major) => {
    const count = Math.floor(leftMinor / (major * 100))
    leftMinor -= count * major * 100
    return count
  })
}

/** Counts the drawer: so many of each, from the greatest note down. */
async function countTill(till: TillPage, many: readonly number[]): Promise<void> {
  await till.choose('cash')
  await till.cash.choose('close')
  await expect(till.page.getByText(till.speech.cash.result.expected), 'a count is blind').toHaveCount(0)
  await till.cash.count(many)
  await till.cash.press(till.speech.cash.count.submit)
}
