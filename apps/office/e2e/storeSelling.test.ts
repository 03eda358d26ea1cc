// How stores and tills sell: labels are tried while they are written, reasons and limits are kept; tills get their first tiles.
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { expect, test } from './kassa.ts'

test('a label is written, tried and kept, with reasons and a limit', async ({ office }) => {
  await office.goto('/office/devices')
  await office.getByRole('link', { name: 'Labels, reasons, returns' }).click()
  const store = office.getByRole('region', { name: 'Amsterdam' })
  await store.getByRole('button', { name: 'Add a label' }).click()
  const number = store.getByLabel('Number', { exact: true })
  await number.fill('22IIIIVMMMMMMC')
  await store.getByRole('button', { name: 'Save' }).click()
  await expect(store.getByText('Digits first, I and M each in one piece')).toBeVisible()
  await number.fill('22IIIIVMMMMMC')
  await store.getByLabel('Says').selectOption('Price (EUR)')
  await store.getByLabel('Decimals').selectOption('2')
  await store.getByLabel('Try a label').fill('2200423012354')
  await expect(store.getByRole('status')).toHaveText('Item 0042: €12.35')
  await store.getByLabel('Try a label').fill('2200424012353')
  await expect(store.getByRole('status')).toHaveText('The check digit V should be 3.')
  await store.getByLabel('Why goods come back').fill('Does not fit\nBroken')
  await store.getByLabel('Taken back without a receipt').fill('25.00')
  await office.keyboard.press('Control+s')
  await expect(office.getByText('Amsterdam sells so from now on')).toBeVisible()
  await office.reload()
  await expect(number).toHaveValue('22IIIIVMMMMMC')
  await expect(store.getByLabel('Why goods come back')).toHaveValue('Does not fit\nBroken')
  await expect(store.getByLabel('Taken back without a receipt')).toHaveValue('25.00')
  expect(await axeFindings(office)).toEqual([])
})

test('a till gets its first tiles and its department', async ({ office, till }) => {
  await office.goto('/office/devices')
  await office.getByRole('link', { name: 'Favourites' }).click()
  const card = office.getByRole('region', { name: `${till.registerName} · Amsterdam` })
  for (const name of ['Bendy Straws', 'Spaceboy Pen']) {
    await card.getByRole('searchbox', { name: 'Add an item' }).fill(name)
    await card.getByRole('list', { name: 'Found' }).getByRole('button', { name }).first().click()
  }
  await card.getByRole('button', { name: /^Later: .*Bendy/ }).click()
  await card.getByLabel('Department').selectOption('Home')
  await office.keyboard.press('Control+s')
  await expect(office.getByText(`${till.registerName} shows them from now on`)).toBeVisible()
  await office.reload()
  await expect(card.getByRole('listitem')).toHaveCount(2)
  await expect(card.getByRole('listitem').first()).toContainText('Spaceboy Pen')
  expect(await axeFindings(office)).toEqual([])
})
