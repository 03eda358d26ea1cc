/** A first morning at the till and in the back office, in the language and the money of a country: where the guides take their pictures. */
import type { Page } from '@playwright/test'
import { goodsCalled } from './goods.ts'
import { atTheCounter, type Counter, counterInOffice, prepareCounter, recallGoods } from './guideCounter.ts'
import type { Stop } from './guideStop.ts'
import type { Language } from './pages/speech.ts'
import type { TillPage } from './pages/tillPage.ts'
import { setPrinter } from './paper.ts'
import type { Shop } from './shop.ts'
import { expect } from './till.ts'

const [mug, jar, colander, card] = goodsCalled(
  'Vintage Billboard Mug',
  'Glass Bon Bon Jar',
  'Enamel Colander Cream',
  'Robot Birthday Card',
)

/** How a shop of that language begins and ends its day: so many of each note and coin, from the greatest down. */
export type Morning = {
  language: Language
  storeName: string
  float: readonly number[]
  drawer: readonly number[]
  basketName: string
  note: string
} & Counter

/** Stops at each screen that a guide shows. Requires: a page that is no register yet. */
export async function* walkOfGuides(till: TillPage, shop: Shop, morning: Morning): AsyncGenerator<Stop> {
  const { page } = till
  await till.enrol(shop.server.url, await shop.office.enrolmentCode(morning.storeName, morning.registerName))
  yield { name: 'sign-in', page }
  const counter = await prepareCounter(shop, morning)
  yield* clockingIn(till, shop)
  await till.arrive('Cashier', shop.server.pins[1] ?? '')
  await till.cash.openShift.waitFor()
  await till.cash.count(morning.float)
  yield { name: 'float', page }
  await till.cash.openShift.click()
  yield* practising(till)
  yield* selling(till, shop, morning)
  yield* paying(till, shop)
  yield* goodsBack(till)
  const recallId = await recallGoods(shop, morning)
  await till.waitUntilSent()
  yield* atTheCounter(till, morning, counter)
  yield* trouble(till, shop)
  yield* endOfDay(till, shop, morning)
  const { customerId } = counter
  const { currency } = morning.company.houseAccount
  yield* backOffice(page, shop, { customerId, recallId, currency })
}

async function* clockingIn(
  { page, speech: { lock, time_clock: clock } }: TillPage,
  shop: Shop,
): AsyncGenerator<Stop> {
  await page.getByRole('button', { name: lock.time_clock }).click()
  await page.getByRole('button', { name: 'Cashier' }).click()
  await page.keyboard.type(shop.server.pins[1] ?? '', { delay: 100 })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: clock.event.in }).waitFor()
  yield { name: 'time-clock', page }
  await page.getByRole('button', { name: clock.cancel }).click()
  await page.getByRole('button', { name: clock.close }).click()
}

async function* practising(till: TillPage): AsyncGenerator<Stop> {
  const { page, training } = till
  await till.choose('training')
  await training.band.getByRole('button', { name: training.speech.exercises.title }).click()
  await page.getByRole('dialog', { name: training.speech.exercises.title }).waitFor()
  yield { name: 'training', page }
  await page.keyboard.press('Escape')
  await training.leave()
}

async function* selling(till: TillPage, shop: Shop, { basketName }: Morning): AsyncGenerator<Stop> {
  const { page, speech } = till
  for (const { gtin } of [mug, mug, jar, colander, card]) await till.scan(gtin)
  await expect(till.selling.lines).toHaveCount(4)
  yield { name: 'basket', page }
  yield { name: 'basket-phone', page, on: 'phone' }
  yield { name: 'basket-dark', page, on: 'dark' }
  await till.customer.look('bram')
  await expect(till.customer.found).toHaveCount(1)
  yield { name: 'customer', page }
  await page.keyboard.press('Enter')
  await till.customer.leave('Bram Proef')
  await till.selling.line(mug.name).click()
  await page.getByRole('dialog', { name: mug.name }).waitFor()
  yield { name: 'line', page }
  await page.keyboard.press('Escape')
  await till.holding.open()
  await page.getByLabel(speech.holding.name).fill(basketName)
  yield { name: 'park', page }
  await page.keyboard.press('Escape')
  await till.price.openDiscountOf(colander.name)
  await till.price.discount.getByRole('button', { name: '20', exact: true }).first().click()
  await till.price.discount.getByRole('button', { name: speech.price.reason_damaged }).click()
  await till.price.discount.getByRole('button', { name: speech.price.give_discount }).click()
  await expect(till.approval.sheet).toBeVisible()
  yield { name: 'approval', page }
  await till.approval.approve(shop.server.pins[0] ?? '')
}

async function* paying(till: TillPage, shop: Shop): AsyncGenerator<Stop> {
  const { page, speech } = till
  await till.selling.payButton.click()
  await expect(till.pay.remaining).toBeVisible()
  yield { name: 'pay', page }
  await page.locator('[data-cash]').nth(1).click()
  await till.done.change.waitFor()
  yield { name: 'change', page }
  await page.getByRole('button', { name: speech.receipts.choice.email }).click()
  await page.getByRole('dialog', { name: speech.receipts.mail.title }).waitFor()
  yield { name: 'receipt-mail', page }
  await page.keyboard.press('Escape')
  await setPrinter(shop, 'paper_out')
  await page.getByRole('button', { name: speech.done.print }).click()
  await expect(till.done.printing).toHaveAttribute('data-printing', 'failed')
  yield { name: 'no-paper', page }
  await setPrinter(shop, 'ready')
  await till.done.newSale.click()
}

async function* goodsBack(till: TillPage): AsyncGenerator<Stop> {
  const { page, returning } = till
  await returning.open()
  await returning.sales.first().click()
  await returning.oneMore(mug.name)
  await returning.because('defect')
  yield { name: 'return', page }
  await page.keyboard.press('Escape')
  await till.choose('gift_cards')
  await page.getByRole('dialog').waitFor()
  yield { name: 'gift-card', page }
  await page.keyboard.press('Escape')
}

async function* trouble(till: TillPage, { terminal }: Shop): AsyncGenerator<Stop> {
  const { page } = till
  for (const { gtin } of [jar, card]) await till.scan(gtin)
  await expect(till.selling.lines).toHaveCount(2)
  await terminal.treat({ behaviour: 'slow', times: 1, delayMs: 600_000 })
  await till.selling.payButton.click()
  await till.pay.allByCard.click()
  await page.getByText(till.speech.card.waiting_for_card).waitFor()
  await terminal.goAway()
  await till.card.expectPhase('checking')
  await till.card.stopWaiting.click()
  await till.card.expectPhase('in_doubt')
  yield { name: 'card-in-doubt', page }
  await till.card.sayNothingWasTaken()
  await terminal.restart()
  await page.context().setOffline(true)
  await till.pay.exactCash.click()
  await till.done.newSale.click()
  await expect(till.badge).toHaveAttribute('data-sync', 'offline', { timeout: 60_000 })
  await till.badge.click()
  await page.getByText(till.speech.sync.title).waitFor()
  yield { name: 'offline', page }
  await page.keyboard.press('Escape')
  await page.context().setOffline(false)
  await till.waitUntilSent()
}

async function* endOfDay(till: TillPage, { server }: Shop, { drawer, note }: Morning): AsyncGenerator<Stop> {
  const { page, cash, speech } = till
  await till.choose('sign_out')
  await till.waitForSignIn()
  await till.signIn('Manager', server.pins[0] ?? '')
  await till.choose('cash')
  await page.getByRole('dialog', { name: speech.cash.menu.title }).waitFor()
  yield { name: 'cash', page }
  await cash.choose('x')
  await cash.paper.waitFor()
  yield { name: 'x-report', page }
  await page.keyboard.press('Escape')
  await till.choose('cash')
  await cash.choose('close')
  await cash.count(drawer)
  yield { name: 'count', page }
  await cash.press(speech.cash.count.submit)
  await cash.difference.waitFor()
  await page.getByLabel(speech.cash.result.note).fill(note)
  yield { name: 'counted', page }
  await cash.press(speech.cash.result.close)
  await page.getByRole('heading', { name: speech.cash.closed.title }).waitFor()
  yield { name: 'shift-closed', page }
  await cash.press(speech.cash.closed.z)
  await cash.paper.waitFor()
  yield { name: 'z-report', page }
  await cash.press(speech.cash.closed.next)
  await cash.openShift.click()
  await till.waitUntilSent()
}

type OfficeTraces = Parameters<typeof counterInOffice>[2]

/** In the same language: the two apps share the choice. */
async function* backOffice(till: Page, shop: Shop, traces: OfficeTraces): AsyncGenerator<Stop> {
  const { server } = shop
  const page = await till.context().newPage()
  await page.goto(`${server.url}/office/`)
  await page.locator('input[type=email]').fill(server.email)
  await page.locator('input[type=password]').fill(server.password)
  await page.locator('button[type=submit]').click()
  await page.locator('main li a').first().waitFor()
  yield { name: 'office-today', page }
  await page.goto(`${server.url}/office/people`)
  await page.locator('main li button').first().waitFor()
  await page.goto(`${server.url}/office/people?edit=new`)
  await page.locator('dialog fieldset').waitFor()
  yield { name: 'office-staff', page }
  await workWeek(shop)
  await page.goto(`${server.url}/office/people/time`)
  await page.locator('main button:has(svg)').first().click()
  await page.locator('[data-worked]:not([data-worked="0"])').first().waitFor()
  yield { name: 'office-working-time', page }
  await page.goto(`${server.url}/office/receipts`)
  await page.locator('form').last().waitFor()
  yield { name: 'office-receipts', page }
  await page.goto(`${server.url}/office/shifts`)
  await page.locator('tbody a').first().waitFor()
  yield { name: 'office-shifts', page }
  await page.goto(`${server.url}/office/devices?add=true`)
  await page.locator('dialog button[type=submit]').click()
  await page.locator('dialog a').waitFor()
  yield { name: 'office-add-till', page }
  yield* counterInOffice(page, shop, traces)
  await page.goto(`${server.url}/office/transactions`)
  await page.locator('tbody a').first().click()
  await page.locator('article').waitFor()
  await page.locator('table[aria-label] button').first().click()
  await page.locator('[data-lit]').waitFor()
  yield { name: 'office-transaction', page }
  await page.close()
}

/** Puts the hours of the week before down, once. */
async function workWeek({ office }: Shop): Promise<void> {
  const monday = new Date()
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7) - 7)
  const days = [0, 1, 2, 3, 4].map((later) =>
    new Date(monday.getTime() + later * 86_400_000).toISOString().slice(0, 10),
  )
  const { people } = await office.ask('readWorkTime', {
    query: { from: days[0] ?? '', until: days[4] ?? '' },
  })
  if (people.length > 0) return
  const { staff } = await office.ask('listStaff', {})
  const storeId = await office.storeId('Amsterdam')
  for (const [person, { staffId }] of staff.entries())
    for (const [place, day] of days.entries()) {
      if (place === person + 2) continue
      const told = [
        ['in', `08:5${place}`],
        ['break_started', '12:15'],
        ['break_ended', `12:4${person}`],
        ['out', `17:${30 + place}`],
      ] as const
      for (const [event, time] of told) {
        const change = { type: 'added', event, at: `${day}T${time}:00.000+01:00` } as const
        await office.ask('correctWorkTime', { body: { staffId, storeId, reason: 'On paper', change } })
      }
    }
}
