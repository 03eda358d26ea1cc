// Staff: added and changed, with what is wrong said beside the field; a till knows of it at once.
import { expect, test } from './kassa.ts'

test('someone is added with a PIN, a permission and a limit, and changed', async ({ office }) => {
  await office.goto('/office/people')
  await office.getByRole('button', { name: 'Add someone' }).click()
  const dialog = office.getByRole('dialog', { name: 'Add someone' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Give a name.')).toBeVisible()
  await dialog.getByLabel('Name').fill('Kim Demo')
  await dialog.getByLabel('PIN', { exact: true }).fill('12')
  await dialog.getByLabel('Discounts up to').fill('lots')
  await expect(dialog.getByText('A PIN has four to eight figures.')).toBeVisible()
  await expect(dialog.getByText('Type a percentage from 0 to 100.')).toBeVisible()
  await dialog.getByLabel('PIN', { exact: true }).fill('2468')
  await dialog.getByLabel('Discounts up to').fill('12.5')
  await dialog.getByLabel('Take goods back').check()
  await office.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  const row = office.getByRole('list', { name: 'Staff' }).getByRole('button', { name: /^Kim Demo/ })
  await expect(row).toContainText('Sell · Take goods back · discounts up to 12.5%')

  await row.click()
  const again = office.getByRole('dialog', { name: 'Kim Demo' })
  await expect(again.getByLabel('Discounts up to')).toHaveValue('12.5')
  await again.getByLabel('Discounts up to').fill('')
  await again.getByLabel('Give any discount').check()
  await again.getByLabel('May sign in').uncheck()
  await again.getByRole('button', { name: 'Save' }).click()
  await expect(row).toContainText('Give any discount')
  await expect(row).toContainText('Not active')
  await expect(row).not.toContainText('up to')
})

test('what somebody else saved meanwhile is not written over, and what was typed stays', async ({
  office,
}) => {
  await office.goto('/office/people')
  await office.getByRole('button', { name: 'Add someone' }).click()
  await office.getByRole('dialog').getByLabel('Name').fill('Robin Demo')
  await office.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await office.getByRole('button', { name: /^Robin Demo/ }).click()
  const dialog = office.getByRole('dialog', { name: 'Robin Demo' })
  await dialog.getByLabel('Name').fill('Robin Typed')

  const other = await office.context().newPage()
  await other.goto(new URL('/office/people', office.url()).href)
  await other.getByRole('button', { name: /^Robin Demo/ }).click()
  await other.getByRole('dialog').getByLabel('Take goods back').check()
  await other.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('button', { name: /^Robin Demo/ })).toContainText('Take goods back')

  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(office.getByText('Somebody else saved this meanwhile')).toBeVisible()
  await expect(office.getByRole('dialog').getByLabel('Name')).toHaveValue('Robin Typed')
  await other.reload()
  await expect(other.getByRole('button', { name: /^Robin Demo/ })).toContainText('Take goods back')
})
