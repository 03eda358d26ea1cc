/** What some goods and some customers ask of whoever sells, for the guides: a scale, a recall, an account, an invoice. */
import { randomUUID } from 'node:crypto'
import type { ScaleSimulator } from '@kassa/devices/node'
import type { Page } from '@playwright/test'
import { cheese, placeScale } from './counterScale.ts'
import { goodsCalled } from './goods.ts'
import type { Stop } from './guideStop.ts'
import { InvoicePage } from './pages/invoicePage.ts'
import type { TillPage } from './pages/tillPage.ts'
import { itemIdOf } from './saleRules.ts'
import type { Shop } from './shop.ts'
import { expect } from './till.ts'

const [jar, card, recalled] = goodsCalled('Glass Bon Bon Jar', 'Robot Birthday Card', 'Enamel Colander Cream')

/** What is sold to, and recalled in, a shop of a language. */
export type Counter = {
  registerName: string
  company: {
    companyName: string
    name: string
    address: string[]
    vatNumber: string
    houseAccount: { currency: string; limitMinor: number }
  }
  recall: { reason: string; instruction: string }
}

/** What stands on it, and what the back office shows of it afterwards. */
export type CounterTraces = { scale: ScaleSimulator; customerId: string }

/** Puts the scale and the company where the till hears of them long before they are needed. */
export async function prepareCounter(shop: Shop, counter: Counter): Promise<CounterTraces> {
  const scale = await placeScale(shop, counter.registerName)
  await scale.set({ weightMilli: 448, behaviour: 'at_rest' })
  const body = { ...counter.company, consentTo: [] }
  const { customerId } = await shop.office.ask('addCustomer', { body })
  return { scale, customerId }
}

/** Recalls goods that were sold before.   Returns the id of the recall. */
export async function recallGoods({ office }: Shop, counter: Counter): Promise<string> {
  const recallId = randomUUID()
  const recall = {
    ...{ itemId: await itemIdOf(office, recalled), pieces: { type: 'all' as const } },
    ...{ announcedDay: '2026-11-20', ...counter.recall },
  }
  await office.ask('saveRecall', { params: { recallId }, body: { version: 0, recall } })
  return recallId
}

/** Stops at each. Requires: a prepared counter, goods that were recalled a while ago; an empty basket. */
export async function* atTheCounter(
  till: TillPage,
  counter: Counter,
  { scale }: CounterTraces,
): AsyncGenerator<Stop> {
  yield* weighing(till)
  await scale.stop()
  const { page, speech } = till
  for (const { gtin } of [jar, card]) await till.scan(gtin)
  await till.scan(recalled.gtin)
  await page.locator('[data-notice=goods_recalled]').waitFor()
  yield { name: 'recalled', page }
  await page.getByRole('button', { name: speech.notice.dismiss }).click()
  yield* onAccount(till, counter)
}

async function* weighing(till: TillPage): AsyncGenerator<Stop> {
  const { page, speech } = till
  await till.scan(cheese.gtin)
  const sheet = page.getByRole('dialog', { name: cheese.name })
  await expect(sheet.getByRole('status')).toHaveText(speech.weigh.ready)
  yield { name: 'weigh', page }
  await page.keyboard.press('Escape')
}

async function* onAccount(till: TillPage, { company }: Counter): AsyncGenerator<Stop> {
  const { page, customer, done, speech } = till
  const { account } = speech.customer
  const invoice = new InvoicePage(page, speech)
  const figures = page.getByRole('dialog').locator('[data-owed]')
  const choose = async () => {
    await customer.look(company.companyName)
    await expect(customer.found).toHaveCount(1)
    await page.keyboard.press('Enter')
    await customer.row(company.name).waitFor()
  }
  await choose()
  await till.selling.payButton.click()
  await page.getByRole('button', { name: speech.tenders.account.title }).click()
  await figures.waitFor()
  yield { name: 'pay-account', page }
  await page.getByRole('button', { name: speech.tenders.account.pay }).click()
  await done.newSale.waitFor()
  await invoice.open()
  await expect(invoice.field('name')).toHaveValue(company.companyName)
  yield { name: 'invoice', page }
  await invoice.issue()
  await invoice.issued('issued').waitFor()
  await page.keyboard.press('Escape')
  await done.newSale.click()
  await choose()
  await customer.row(company.name).click()
  await page.getByRole('button', { name: account.receive }).click()
  await page.getByRole('dialog', { name: account.receive }).locator('[data-owed]').waitFor()
  yield { name: 'account-payment', page }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await customer.leave(company.name)
}

/** What the manager sees of it. Ends the recall: others sell these goods. */
export async function* counterInOffice(
  page: Page,
  { server, office }: Shop,
  { customerId, recallId, currency }: { customerId: string; recallId: string; currency: string },
): AsyncGenerator<Stop> {
  await page.goto(`${server.url}/office/devices/scales`)
  await page.locator('main form').first().waitFor()
  yield { name: 'office-scale', page }
  await page.goto(`${server.url}/office/items/recalls`)
  await page.locator('main dl').first().waitFor()
  yield { name: 'office-recall', page }
  await office.ask('endRecall', { params: { recallId } })
  await page.goto(`${server.url}/office/customers/${customerId}`)
  await page.locator(`select:has(option[value="${currency}"])`).scrollIntoViewIfNeeded()
  yield { name: 'office-customer', page }
}
