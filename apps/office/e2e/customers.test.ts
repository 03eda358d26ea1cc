// Customers: added with a group, found, changed, handed over, erased; what is wrong is said beside the field.
import { readFile } from 'node:fs/promises'
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { expect, test } from './kassa.ts'

test('a customer is added, found, handed over, and erased for good', async ({ office }) => {
  await office.goto('/office/customers')
  await office.getByRole('link', { name: 'Anna Voorbeeld' }).waitFor()
  expect(await axeFindings(office)).toEqual([])
  await office.getByRole('button', { name: 'New customer' }).click()
  await office.getByRole('button', { name: 'Save' }).click()
  await expect(office.getByText('Give a name, a company, a number or an e-mail address.')).toBeVisible()
  await office.getByLabel('Name').fill('Lotte Example')
  await office.getByLabel('Phone').fill('020 555 77 88')
  await office.getByLabel('Zakelijk').check()
  await expect(office.getByLabel('Offers by e-mail')).not.toBeChecked()
  await office.getByLabel('Offers by text message').check()
  await office.keyboard.press('Control+s')

  await office.getByRole('searchbox').fill('557788')
  await office.getByRole('link', { name: 'Lotte Example' }).click()
  await expect(office.getByText('noted in the office')).toBeVisible()
  await expect(office.getByLabel('Zakelijk')).toBeChecked()
  expect(await axeFindings(office)).toEqual([])
  const download = office.waitForEvent('download')
  await office.getByRole('button', { name: 'Save everything to a file' }).click()
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(file).toMatchObject({ customer: { name: 'Lotte Example' }, purchases: [] })

  await office.getByRole('button', { name: 'Erase the customer' }).click()
  const dialog = office.getByRole('dialog', { name: 'Erase Lotte Example?' })
  await expect(dialog.getByText('Sales stay')).toBeVisible()
  await dialog.getByRole('button', { name: 'Erase the customer' }).click()
  await office.getByRole('searchbox').fill('557788')
  await expect(office.getByText('Nobody found')).toBeVisible()
})
