/** Points of a customer: seen in the basket, spent at the till, told on the receipt, and gone at the server. */
import { randomUUID } from 'node:crypto'
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import type { Office } from './office.ts'
import { expect, test } from './till.ts'

const [globe] = goodsAt(0)
/** As the demo's price list for staff has it. */
const staffPriceMinor = 99

/** A point for each ten cents, worth a cent; a customer of this story alone, who pays what staff pay, has a thousand of them. */
async function openClub(office: Office): Promise<{ customerId: string; close: () => Promise<void> }> {
  const programme = {
    ...{ name: 'Points club', isInUse: true, currency: 'EUR', basis: 'with_tax' as const },
    ...{ tendersThatEarnNothing: [], rounding: { name: 'down' as const, per: 'transaction' as const } },
    pointValue: { points: 1, amountMinor: 1 },
    earnRules: [
      {
        ...{ ruleId: randomUUID(), goods: { include: 'all' as const } },
        ...{ type: 'points_per_amount' as const, points: 1, perMinor: 10 },
      },
    ],
  }
  const { programmeId } = await office.ask('addLoyaltyProgramme', { body: programme })
  const { customers } = await office.ask('listCustomers', { query: { search: 'Bram' } })
  const { groupIds = [] } = customers[0]?.customer ?? {}
  const member = { name: 'Noor Proef', phone: '020 555 77 21', groupIds, consentTo: [] }
  const { customerId } = await office.ask('addCustomer', { body: member })
  const correction = { currency: 'EUR', points: 1000, reason: 'Welcome' }
  const params = { customerId, correctionId: randomUUID() }
  await office.ask('correctPoints', { params, body: correction })
  const ended = { version: 1, programme: { ...programme, isInUse: false } }
  const close = async () =>
    void (await office.ask('saveLoyaltyProgramme', { params: { programmeId }, body: ended }))
  return { customerId, close }
}

test('points are seen, pay all of a sale, and are spent at the server', async ({ shop, till }) => {
  const { customerId, close } = await openClub(shop.office)
  const { page, selling, customer, speech } = till
  await till.scan(globe.gtin)
  await customer.look('557721')
  await expect(customer.found).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(customer.row('Noor Proef')).toContainText('1,000')
  await customer.row('Noor Proef').click()
  await expect(page.getByRole('region', { name: 'Points club' })).toContainText('10.00')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await selling.expectTotal(staffPriceMinor)
  await selling.payButton.click()
  const pay = page.getByRole('button', { name: speech.tenders.points.pay })
  await pay.waitFor()
  expect(await axeFindings(page)).toEqual([])
  await pay.click()
  await till.done.newSale.click()
  await till.waitUntilSent()
  const asked = { params: { customerId }, query: { currency: 'EUR' } }
  const history = await shop.office.ask('readPointsHistory', asked)
  expect(history).toMatchObject({
    ...{ status: 'found', balancePoints: 1000 - staffPriceMinor },
    movements: [{ why: 'spent', points: -staffPriceMinor }, { why: 'corrected' }],
  })
  await close()
})
