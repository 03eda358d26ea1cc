/** A walk through all screens of the till, for those who look at each: axe, words that are cut off, pictures. */
import { expect } from './expect.ts'
import { goodsAt } from './goods.ts'
import { enterByHand } from './keys.ts'
import { pattern } from './pages/speech.ts'
import type { TillPage } from './pages/tillPage.ts'
import type { Shop } from './shop.ts'

const wrongPin = '0000'
const [globe, tapes, pencils, browns] = goodsAt(0, 1, 2, 3)

/** Stops at each screen, by name. Requires: a till that is no register yet, at a size at which its basket is beside the items. */
export async function* walkThrough(till: TillPage, shop: Shop, code: string): AsyncGenerator<string> {
  await till.page.goto(`${shop.server.url}/register/`)
  await till.page.getByLabel(till.speech.enrol.code).waitFor()
  yield 'enrol'
  await till.enrol(shop.server.url, code)
  yield 'sign-in'
  await till.page.getByRole('button', { name: till.speech.lock.time_clock }).click()
  await till.page.getByRole('heading', { name: till.speech.time_clock.title }).waitFor()
  yield 'time-clock'
  await till.page.getByRole('button', { name: till.speech.time_clock.close }).click()
  await till.waitForSignIn()
  await enterByHand(till.page, wrongPin)
  await expect(till.page.getByRole('alert')).not.toBeEmpty()
  yield 'wrong-pin'
  await till.signIn('Manager', shop.server.pins[0] ?? '')
  await expect(till.selling.tiles.first()).toBeVisible()
  yield 'selling'
  yield* selling(till)
  yield* aside(till)
  yield* paying(till, shop)
}

async function* selling(till: TillPage): AsyncGenerator<string> {
  const { page, selling, speech } = till
  await selling.search.fill('zzzz')
  yield 'nothing-found'
  await selling.search.fill('red')
  yield 'search'
  await selling.search.fill('')
  for (const { gtin } of [globe, tapes, tapes, pencils, browns]) await till.scan(gtin)
  await expect(selling.lines).toHaveCount(4)
  yield 'basket'
  yield* basketOnPhone(till)
  await till.scan('8712345678906')
  await expect(till.notice).toBeVisible()
  yield 'unknown-code'
  await page.getByRole('button', { name: speech.notice.dismiss }).click()
  await selling.line(tapes.name).click()
  await page.getByText(speech.line.why).click()
  yield 'line'
  await page.keyboard.press('Escape')
  yield* pricesByHand(till)
  await page.getByRole('button', { name: speech.basket_actions.clear }).click()
  yield 'clear-basket'
  await page.getByRole('button', { name: speech.basket_actions.keep }).click()
}

/** Each sheet leads back to the line that it was opened from. */
async function* pricesByHand({ page, price, holding }: TillPage): AsyncGenerator<string> {
  await price.openDiscountOf(tapes.name)
  yield 'discount'
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await price.openPriceOf(tapes.name)
  yield 'price'
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await holding.hold('4')
  await holding.open()
  yield 'hold'
  await holding.held.first().click()
}

/** The basket lies below on a phone only. */
async function* basketOnPhone({ page, speech }: TillPage): AsyncGenerator<string> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: pattern(speech.basket.show_other) }).click()
  await expect(page.getByRole('dialog', { name: speech.basket.title })).toBeVisible()
  yield 'basket-sheet'
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  if (size !== null) await page.setViewportSize(size)
}

async function* aside(till: TillPage): AsyncGenerator<string> {
  const { page, speech } = till
  await till.badge.click()
  await expect(page.getByText(speech.sync.title)).toBeVisible()
  yield 'sync'
  await page.keyboard.press('Escape')
  await till.openMenu()
  yield 'menu'
  await page.keyboard.press('Escape')
  await till.choose('training')
  await till.training.begin('discount')
  await till.training.expectStep('discount', till.speech.training.discount.goods)
  yield 'training'
  await till.training.leave()
  await till.choose('settings')
  await expect(page.getByRole('dialog', { name: speech.menu.settings })).toBeVisible()
  yield 'settings'
  await page.keyboard.press('Escape')
  await till.choose('keys')
  await expect(page.getByRole('dialog', { name: speech.keys.title })).toBeVisible()
  yield 'keys'
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function* paying(till: TillPage, { terminal }: Shop): AsyncGenerator<string> {
  await till.selling.payButton.click()
  await expect(till.pay.remaining).toBeVisible()
  yield 'pay'
  await till.pay.type('2')
  await till.pay.typedCash.click()
  await expect(till.pay.tenders).toHaveCount(1)
  yield 'split'
  await terminal.treat({ behaviour: 'slow', times: 1, delayMs: 600_000 })
  await till.pay.allByCard.click()
  await till.card.expectPhase('asking')
  yield 'card'
  await terminal.goAway()
  await till.card.expectPhase('checking')
  yield 'card-checking'
  await till.card.stopWaiting.click()
  await till.card.expectPhase('in_doubt')
  yield 'card-in-doubt'
  await till.card.sayNothingWasTaken()
  await terminal.restart()
  await till.pay.quickCash(1000).click()
  await expect(till.done.printing).toHaveAttribute('data-printing', /none|printed/)
  yield 'done'
  await till.done.showQrCode()
  yield 'receipt-code'
}

/** Stops at each screen of the till's cash, from the float to the end of the day. Requires: as `walkThrough`. */
export async function* walkCash(till: TillPage, shop: Shop, code: string): AsyncGenerator<string> {
  const { page, cash, speech } = till
  await till.enrol(shop.server.url, code)
  await till.arrive('Manager', shop.server.pins[0] ?? '')
  await cash.openShift.waitFor()
  await cash.count([0, 1, 2])
  yield 'float'
  await cash.openShift.click()
  await till.scan(globe.gtin)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.newSale.click()
  await till.choose('open_drawer')
  await page.getByRole('dialog', { name: speech.cash.drawer.title }).waitFor()
  yield 'drawer'
  await page.keyboard.press('Escape')
  await till.choose('cash')
  await page.getByRole('dialog', { name: speech.cash.menu.title }).waitFor()
  yield 'cash'
  await cash.choose('paid_out')
  await page.getByRole('dialog', { name: speech.cash.menu.paid_out }).waitFor()
  yield 'cash-paid-out'
  await page.keyboard.press('Escape')
  await till.choose('cash')
  await cash.move('picked_up', '100')
  yield 'cash-receipt'
  await cash.press(speech.cash.move.done)
  await till.choose('cash')
  await cash.choose('x')
  await cash.paper.waitFor()
  yield 'x-report'
  await page.keyboard.press('Escape')
  await till.choose('cash')
  await cash.choose('close')
  await cash.count([0, 1, 0, 3])
  yield 'count'
  await cash.press(speech.cash.count.submit)
  await cash.difference.waitFor()
  yield 'counted'
  await cash.press(speech.cash.result.close)
  await page.getByRole('heading', { name: speech.cash.closed.title }).waitFor()
  yield 'closed-shift'
  await cash.press(speech.cash.closed.z)
  await cash.paper.waitFor()
  yield 'z-report'
}

/** Stops at each screen of goods that come back. Requires: a till that is no register yet. */
export async function* walkReturns(till: TillPage, shop: Shop, code: string): AsyncGenerator<string> {
  const { returning, selling } = till
  await till.enrol(shop.server.url, code)
  await till.signIn('Manager', shop.server.pins[0] ?? '')
  for (const { gtin } of [globe, globe, tapes, pencils]) await till.scan(gtin)
  await expect(selling.lines).toHaveCount(3)
  await selling.payButton.click()
  await till.pay.allByCard.click()
  await till.done.newSale.click()
  await returning.open()
  await expect(returning.sales.first()).toContainText(globe.name)
  yield 'return-find'
  await returning.sales.first().click()
  await returning.oneMore(globe.name)
  await returning.because('defect')
  yield 'return-choose'
  await returning.takeBack.click()
  await returning.giveBack.click()
  await expect(returning.toCard).toBeVisible()
  yield 'return-give-back'
  await till.page.keyboard.press('Escape')
  await returning.open()
  await returning.withoutReceipt.click()
  await till.scan(tapes.gtin)
  await expect(till.page.getByRole('dialog', { name: tapes.name })).toBeVisible()
  yield 'return-without-receipt'
}
