// What a till asks before it sells an item, set on the item's page.
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { expect, test } from './kassa.ts'

test('age and open price are set, told when wrong, and there after a reload', async ({ office, till }) => {
  await office.goto(`/office/items?search=${till.skus[9] ?? ''}`)
  await office.getByRole('table', { name: 'Items' }).locator('tbody a').first().click()
  const card = office.getByRole('region', { name: 'At the till' })
  await card.getByLabel('Age limit of this item').fill('18')
  await card.getByLabel('Ask for the price').check()
  await card.getByLabel('At least').first().fill('5')
  await office.keyboard.press('Control+s')
  await expect(card).toContainText('Two prices, the lower one first.')
  await card.getByLabel('At most').first().fill('50,00')
  expect(await axeFindings(office)).toEqual([])
  await office.keyboard.press('Control+s')
  await expect(office.getByText('The tills have it within a second.')).toBeVisible()
  await office.reload()
  await expect(card.getByLabel('Age limit of this item')).toHaveValue('18')
  await expect(card.getByLabel('At most').first()).toHaveValue('50.00')
  await card.getByLabel('Age limit of this item').fill('')
  await card.getByLabel('Ask for the price').uncheck()
  await card.getByRole('button', { name: 'Save' }).click()
  await expect(office.getByText('The tills have it within a second.')).toBeVisible()
})
