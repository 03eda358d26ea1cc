/** Approval on the spot: a cashier asks, a manager says yes by PIN, and the cashier goes on. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { typeByHand } from './keys.ts'
import { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

async function drawerKicks(url: string): Promise<number> {
  const paper = (await (await fetch(`${url}/receipts`)).json()) as { drawerKicks: number }
  return paper.drawerKicks
}

test('the drawer opens for a cashier when the manager says yes', async ({ shop, readyTill }) => {
  const { till } = readyTill
  const [managerPin = '', cashierPin = ''] = shop.server.pins
  const before = await drawerKicks(shop.printer.url)
  await till.signIn('Cashier', cashierPin)
  await till.openDrawer()
  const { approval } = till
  await expect(approval.sheet).toContainText('Open the drawer without a sale')
  await expect(approval.sheet.getByRole('button', { name: 'Manager' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  expect(await axeFindings(till.page)).toEqual([])

  await approval.typePin('0000')
  await expect(approval.sheet.getByRole('alert')).toContainText('Wrong PIN. 4 tries left.')
  expect(await drawerKicks(shop.printer.url)).toBe(before)
  await approval.approve(managerPin)
  await expect.poll(() => drawerKicks(shop.printer.url)).toBe(before + 1)
  await expect(till.page.getByRole('button', { name: 'Selling: Cashier' })).toBeVisible()
})

test('a badge signs a cashier in, and a manager’s says yes', async ({ page, shop }) => {
  const [cashier, manager] = [await shop.office.badgeOf('Cashier'), await shop.office.badgeOf('Manager')]
  const before = await drawerKicks(shop.printer.url)
  const till = new TillPage(page)
  await till.enrol(shop.server.url, await shop.office.enrolmentCode('Amsterdam', 'Badges'))
  await page.getByRole('button', { name: 'Cashier' }).waitFor()
  await till.scan(cashier)
  await till.cash.openShift.click()
  await expect(till.page.getByRole('button', { name: 'Selling: Cashier' })).toBeVisible()
  await till.openDrawer()
  await expect(till.approval.sheet).toContainText('Or scan a badge.')
  await till.scan(cashier)
  await expect(till.approval.sheet.getByRole('alert')).toContainText('This badge may not approve that.')
  await till.scan(manager)
  await expect.poll(() => drawerKicks(shop.printer.url)).toBe(before + 1)
})

test('who turns back has done nothing, and sells on', async ({ shop, readyTill }) => {
  const { till } = readyTill
  const [globe] = goodsAt(0)
  await till.signIn('Cashier', shop.server.pins[1] ?? '')
  await till.openDrawer()
  await expect(till.approval.sheet).toBeVisible()
  await typeByHand(till.page, '12')
  await expect(till.page.getByRole('dialog'), 'figures are the PIN’s alone').toHaveCount(1)
  await till.page.keyboard.press('Escape')
  await expect(till.approval.sheet).toHaveCount(0)
  await till.openDrawer()
  await expect(till.approval.sheet).toBeVisible()
  await till.scan(globe.gtin)
  await expect(till.approval.sheet).toHaveCount(0)
  await till.selling.expectTotal(globe.priceMinor)
})

test('a manager at another till says yes, and the cashier’s drawer opens', async ({
  browser,
  shop,
  readyTill,
}) => {
  const [managerPin = '', cashierPin = ''] = shop.server.pins
  const before = await drawerKicks(shop.printer.url)
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
  const managers = new TillPage(await context.newPage())
  await managers.enrol(shop.server.url, await shop.office.enrolmentCode('Amsterdam', `Office ${process.pid}`))
  await managers.signIn('Manager', managerPin)
  const { till } = readyTill
  await till.signIn('Cashier', cashierPin)
  await till.openDrawer()
  const { approval_elsewhere: words } = till.speech
  await till.approval.sheet.getByRole('button', { name: words.ask_elsewhere }).click()
  await expect(till.approval.sheet).toContainText(words.waiting)
  await managers.page.getByRole('button', { name: words.look, exact: true }).click()
  const asked = managers.page.getByRole('dialog', { name: words.asked_title })
  await expect(asked).toContainText('Cashier')
  await expect(asked).toContainText('Open the drawer without a sale')
  expect(await axeFindings(managers.page)).toEqual([])
  await managers.approval.typePin(managerPin)
  await expect(asked).toHaveCount(0)
  await expect(till.approval.sheet).toHaveCount(0)
  await expect.poll(() => drawerKicks(shop.printer.url)).toBe(before + 1)
  await context.close()
})
