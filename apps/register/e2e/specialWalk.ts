/** A walk through the screens that some goods and some customers bring: goods of parts, recalled ones, points, invoices, a yes from another till. */
import { randomUUID } from 'node:crypto'
import { expect } from './expect.ts'
import { goodsAt } from './goods.ts'
import { InvoicePage } from './pages/invoicePage.ts'
import type { TillPage } from './pages/tillPage.ts'
import { member, openClub } from './pointsClub.ts'
import { itemIdOf, setRules } from './saleRules.ts'
import type { Shop } from './shop.ts'

const [lamp, bulb, cord, box, recalled] = goodsAt(50, 51, 52, 53, 60)

/** Stops at each screen, by name. Requires: as `walkRare`. */
export async function* walkSpecial(till: TillPage, shop: Shop, code: string): AsyncGenerator<string> {
  const [managerPin = '', cashierPin = ''] = shop.server.pins
  const { page, speech } = till
  const recallId = await makeSpecial(shop)
  const { close } = await openClub(shop.office)
  await till.enrol(shop.server.url, code)
  await till.signIn('Manager', managerPin)
  yield* composed(till)
  await till.scan(recalled.gtin)
  await page.locator('[data-notice=goods_recalled]').waitFor()
  yield 'recalled'
  await page.getByRole('button', { name: speech.notice.dismiss }).click()
  yield* points(till)
  yield* handingOver(till)
  await till.choose('sign_out')
  await till.waitForSignIn()
  await till.signIn('Cashier', cashierPin)
  yield* askingElsewhere(till)
  await close()
  await shop.office.ask('endRecall', { params: { recallId } })
}

/** Before the till is there: it has all of it with its first copy of the records. */
async function makeSpecial({ office }: Shop): Promise<string> {
  const [bulbId, cordId] = [await itemIdOf(office, bulb), await itemIdOf(office, cord)]
  const options = [{ itemId: bulbId, usualCount: 1 }, { itemId: cordId }]
  await setRules(office, lamp, { modifierGroups: [{ name: 'Erbij', atLeast: 1, atMost: 2, options }] })
  const bundle = [
    { itemId: bulbId, quantityMilli: 2000 },
    { itemId: cordId, quantityMilli: 1000 },
  ]
  await setRules(office, box, { bundle })
  const recallId = randomUUID()
  const recall = {
    ...{ itemId: await itemIdOf(office, recalled), pieces: { type: 'all' as const } },
    ...{ announcedDay: '2026-11-20', reason: 'Kan stukjes glas bevatten.' },
    instruction: 'Verkoop het niet. Leg het apart en zeg het de manager.',
  }
  await office.ask('saveRecall', { params: { recallId }, body: { version: 0, recall } })
  return recallId
}

async function* composed(till: TillPage): AsyncGenerator<string> {
  const { page } = till
  await till.scan(lamp.gtin)
  await page.getByRole('dialog', { name: lamp.name }).waitFor()
  yield 'modifiers'
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await till.scan(box.gtin)
  await expect(till.selling.line(`${box.name}: ${bulb.name}`)).toBeVisible()
  yield 'bundle'
}

async function* points(till: TillPage): AsyncGenerator<string> {
  const { page, customer, speech } = till
  await customer.look('557721')
  await expect(customer.found).toHaveCount(1)
  await page.keyboard.press('Enter')
  await customer.row(member.name).click()
  await page.getByRole('region', { name: 'Points club' }).waitFor()
  yield 'customer-points'
  await page.keyboard.press('Escape')
  await till.selling.payButton.click()
  await page.getByRole('button', { name: speech.tenders.points.pay }).waitFor()
  yield 'pay-points'
  await till.pay.exactCash.click()
  await till.done.newSale.waitFor()
}

/** The last screen of a sale, and what can be made of it. */
async function* handingOver(till: TillPage): AsyncGenerator<string> {
  const { page, done, speech } = till
  await page.getByRole('button', { name: speech.receipts.choice.email }).click()
  await page.getByRole('dialog', { name: speech.receipts.mail.title }).waitFor()
  yield 'receipt-mail'
  await page.keyboard.press('Escape')
  const invoice = new InvoicePage(page, speech)
  await invoice.open()
  await invoice.field('name').fill('De Molen BV')
  await invoice.field('address').fill('Molenweg 3\n1234 AB Voorbeeldstad')
  await invoice.field('vat').fill('NL004495446B01')
  await invoice.issue()
  await page.getByText(speech.invoice.wrong_check_digits).waitFor()
  yield 'invoice'
  await invoice.field('vat').fill('NL004495445B01')
  await invoice.issue()
  await invoice.issued('issued').waitFor()
  yield 'invoice-issued'
  await page.keyboard.press('Escape')
  await done.newSale.click()
}

async function* askingElsewhere(till: TillPage): AsyncGenerator<string> {
  const { page, price, speech } = till
  await till.scan(cord.gtin)
  await price.openDiscountOf(cord.name)
  await price.discount.getByRole('button', { name: '50', exact: true }).first().click()
  await price.discount.getByRole('button', { name: speech.price.reason_damaged }).click()
  await price.discount.getByRole('button', { name: speech.price.give_discount }).click()
  await till.approval.sheet.waitFor()
  await page.getByRole('button', { name: speech.approval_elsewhere.ask_elsewhere }).click()
  await page.getByText(speech.approval_elsewhere.waiting).waitFor()
  yield 'approval-elsewhere'
}
