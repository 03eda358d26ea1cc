/** A walk through the screens that a sale asks for now and then; whether axe finds anything on them is told where their stories are. */
import { cheese, placeScale } from './counterScale.ts'
import { expect } from './expect.ts'
import { goodsAt, goodsIn } from './goods.ts'
import { fill } from './pages/speech.ts'
import type { TillPage } from './pages/tillPage.ts'
import { itemIdOf, limitAge, setRules } from './saleRules.ts'
import type { Shop } from './shop.ts'

const [globe, tapes] = goodsAt(0, 1)
const [wrap, small, large, traced] = goodsAt(40, 41, 42, 43)
const openPrices = [{ currency: 'EUR', leastE5: 100_000, mostE5: 5_000_000 }]

/** Stops at each screen, by name. Requires: a till that is no register yet, in Amsterdam. */
export async function* walkRare(till: TillPage, shop: Shop, code: string): AsyncGenerator<string> {
  const [managerPin = '', cashierPin = ''] = shop.server.pins
  await till.enrol(shop.server.url, code)
  await till.signIn('Manager', managerPin)
  yield* customers(till)
  yield* specialOrders(till)
  yield* account(till)
  yield* asked(till, shop)
  yield* weighed(till, shop)
  yield* giftCards(till)
  yield* otherWays(till, shop)
  await till.choose('sign_out')
  await till.waitForSignIn()
  await till.signIn('Cashier', cashierPin)
  yield* wanted(till)
}

async function* customers(till: TillPage): AsyncGenerator<string> {
  const { page, customer, speech } = till
  await till.scan(globe.gtin)
  await customer.look('bram')
  await expect(customer.found).toHaveCount(1)
  yield 'customer-find'
  await page.keyboard.press('Enter')
  await customer.row('Bram Proef').click()
  await page.getByText(speech.customer.purchases.none).waitFor()
  yield 'customer'
  await page.keyboard.press('Escape')
  yield 'customer-basket'
  await customer.leave('Bram Proef')
  await customer.look('nieuw@example.com')
  await page.getByRole('button', { name: speech.customer.find.new }).click()
  await page.getByRole('textbox', { name: speech.customer.new.email }).waitFor()
  yield 'customer-new'
  await page.keyboard.press('Escape')
}

/** The basket becomes an order, of which a part is paid. */
async function* specialOrders(till: TillPage): AsyncGenerator<string> {
  const { page, customer, orders, pay, done, selling, speech } = till
  await till.choose('special_orders')
  await orders.button(speech.orders.sheet.order).waitFor()
  yield 'orders'
  await page.keyboard.press('Escape')
  await customer.look('bram')
  await expect(customer.found).toHaveCount(1)
  await page.keyboard.press('Enter')
  await till.choose('special_orders')
  await orders.button(speech.orders.sheet.order).click()
  await orders.sheet.getByLabel(speech.orders.place.promised).waitFor()
  yield 'order-place'
  await page.keyboard.press('Escape')
  await till.choose('special_orders')
  await orders.place({
    percent: speech.orders.place.part.replace('{{percent}}', '50'),
    promisedDay: '2031-05-02',
  })
  await pay.allByCard.click()
  await orders.slip.waitFor()
  await done.newSale.click()
  await till.choose('special_orders')
  await orders.waiting.click()
  await orders.button(speech.orders.order.hand_over).waitFor()
  yield 'order'
  await page.keyboard.press('Escape')
  await till.scan(globe.gtin)
  await expect(selling.line(globe.name)).toBeVisible()
}

/** Buying on account, and paying what is owed. */
async function* account({ page, customer, pay, selling, speech }: TillPage): AsyncGenerator<string> {
  const figures = page.getByRole('dialog').locator('[data-owed]')
  await customer.look('zonen')
  await expect(customer.found).toHaveCount(1)
  await page.keyboard.press('Enter')
  await customer.row('Carla Zonen').click()
  await figures.waitFor()
  yield 'customer-account'
  await page.getByRole('button', { name: speech.customer.account.receive }).click()
  await page.getByRole('dialog', { name: speech.customer.account.receive }).waitFor()
  await figures.waitFor()
  yield 'account-payment'
  await page.keyboard.press('Escape')
  await selling.payButton.click()
  await page.getByRole('button', { name: speech.tenders.account.title }).click()
  await figures.waitFor()
  yield 'pay-account'
  await page.keyboard.press('Escape')
  await pay.back()
  await customer.leave('Carla Zonen')
}

/** What is sold by the kg, on the scale and by hand. */
async function* weighed(till: TillPage, shop: Shop): AsyncGenerator<string> {
  const { page, speech } = till
  // The last that was enrolled is the one that walks.
  const register = (await shop.office.ask('listScales', {})).registers.at(-1)
  const scale = await placeScale(shop, register?.name ?? '')
  await scale.set({ weightMilli: 448, behaviour: 'at_rest' })
  const sheet = page.getByRole('dialog', { name: cheese.name })
  await expect(async () => {
    await till.scan(cheese.gtin)
    await expect(sheet.getByRole('status')).toHaveText(speech.weigh.ready, { timeout: 2_000 })
  }).toPass()
  yield 'weigh'
  await sheet.getByRole('button', { name: speech.weigh.by_hand }).click()
  await sheet.getByRole('button', { name: speech.weigh.by_scale }).waitFor()
  yield 'weigh-by-hand'
  await page.keyboard.press('Escape')
  await scale.stop()
}

/** What is asked before goods are sold, and what somebody asks. */
async function* asked(till: TillPage, { office }: Shop): AsyncGenerator<string> {
  const { page, selling, speech } = till
  await setRules(office, wrap, { openPrices })
  await setRules(office, traced, { needsLot: true, needsExpiry: true })
  await till.waitUntilSent()
  await selling.search.fill(wrap.sku)
  await expect(selling.tile(wrap.name)).toContainText(speech.find.open_price)
  await till.scan(wrap.gtin)
  await page.getByRole('dialog', { name: wrap.name }).waitFor()
  yield 'open-price'
  await page.keyboard.press('Escape')
  await till.scan(traced.gtin)
  await page.getByLabel(speech.choice.lot).waitFor()
  yield 'trace'
  await page.keyboard.press('Escape')
  const values = (colour: string, size: string) => [colour, size]
  const items = [
    { itemId: await itemIdOf(office, small), values: values('Rood', 'S') },
    { itemId: await itemIdOf(office, large), values: values('Blauw', 'L') },
  ]
  const attributes = [
    { name: 'Kleur', values: values('Rood', 'Blauw') },
    { name: 'Maat', values: values('S', 'L') },
  ]
  await setRules(office, wrap, { variants: { attributes, items } })
  await selling.search.fill(small.sku)
  await expect(selling.tiles).toHaveCount(1)
  await selling.tile(wrap.name).click()
  await page.getByRole('columnheader').first().waitFor()
  yield 'variants'
  await page.keyboard.press('Escape')
  await selling.search.fill('')
  await page.keyboard.press('Control+i')
  await till.scan(tapes.gtin)
  const stock = page
    .getByRole('dialog', { name: tapes.name })
    .getByRole('region', { name: speech.look_up.stock })
  await expect(stock.getByRole('listitem')).toHaveCount(2)
  yield 'look-up'
  await page.keyboard.press('Escape')
  await limitAge(office, 'Garden', 18)
  const [garden] = goodsIn('Garden', 1)
  await till.waitUntilSent()
  await expect(async () => {
    await till.scan(garden?.gtin ?? '')
    const title = fill(speech.age.title, { age: '18' })
    await expect(page.getByRole('dialog', { name: title })).toBeVisible({ timeout: 1000 })
  }).toPass()
  yield 'age'
  await page.getByRole('button', { name: speech.age.no, exact: false }).click()
  await limitAge(office, 'Garden', undefined)
  await setRules(office, wrap, {})
  await setRules(office, traced, {})
}

async function* giftCards(till: TillPage): AsyncGenerator<string> {
  const { page, speech, tenders } = till
  await till.choose('gift_cards')
  await page.getByRole('dialog').waitFor()
  yield 'gift-card-sell'
  await page.getByRole('radio', { name: speech.tenders.cards.balance }).click()
  yield 'gift-card-balance'
  await page.getByRole('radio', { name: speech.tenders.cards.sell }).click()
  await tenders.sellCard('25')
}

async function* otherWays(till: TillPage, { terminal }: Shop): AsyncGenerator<string> {
  const { page, speech, tenders } = till
  await till.selling.payButton.click()
  await tenders.other(speech.tenders.other.value).click()
  await page.getByRole('dialog').waitFor()
  yield 'pay-value'
  await page.keyboard.press('Escape')
  await tenders.other('Stadsbon').click()
  await page.getByRole('dialog').waitFor()
  yield 'pay-voucher'
  await page.keyboard.press('Escape')
  await tenders.other(speech.tenders.split.title).click()
  await page.getByRole('dialog').waitFor()
  yield 'pay-in-parts'
  await page.keyboard.press('Escape')
  await terminal.treat({ behaviour: 'slow', times: 1, delayMs: 600_000 })
  await till.pay.allByCard.click()
  await page.getByText(speech.card.waiting_for_card).waitFor()
  await terminal.goAway()
  await till.card.expectPhase('checking')
  await till.card.stopWaiting.click()
  await page.getByRole('button', { name: speech.card.void }).click()
  await page.getByRole('dialog').waitFor()
  yield 'card-void'
  await page.getByRole('dialog').getByRole('button', { name: speech.card.void_confirm }).click()
  await terminal.restart()
  await till.pay.exactCash.click()
  await till.done.newSale.waitFor()
  yield 'done-gift-card'
  await till.done.newSale.click()
}

/** What a cashier may not do alone, what promotions say, and how it looks without a network. */
async function* wanted(till: TillPage): AsyncGenerator<string> {
  const { page, price, speech } = till
  for (const { gtin } of goodsIn('Christmas', 3)) await till.scan(gtin)
  await till.scan('WELKOM10')
  await expect(till.offers.row('WELKOM10').or(till.offers.list).first()).toBeVisible()
  yield 'offers'
  await price.openDiscountOfBasket()
  await price.discount.getByRole('button', { name: '50', exact: true }).first().click()
  await price.discount.getByRole('button', { name: speech.price.reason_damaged }).click()
  await price.discount.getByRole('button', { name: speech.price.give_discount }).click()
  await till.approval.sheet.waitFor()
  yield 'approval'
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.context().setOffline(true)
  // A look is written down, so there is something to send.
  await page.keyboard.press('Control+i')
  await till.scan(globe.gtin)
  await page.getByRole('dialog', { name: globe.name }).waitFor()
  await page.keyboard.press('Escape')
  await expect(till.badge).toHaveAttribute('data-sync', 'offline', { timeout: 60_000 })
  await till.badge.click()
  yield 'offline'
  await page.context().setOffline(false)
}
