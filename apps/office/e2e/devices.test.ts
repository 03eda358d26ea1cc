// Devices, and adding a till.
import { makeProof } from '@kassa/journal/proof'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { enrolWireTill } from '../../../tools/e2e/wireTill.ts'
import { expect, test } from './kassa.ts'

test('a new till gets a code that works once, and the office sees it come', async ({ office, kassa }) => {
  await office.goto('/office/devices')
  await office.getByRole('button', { name: 'Add a till' }).click()
  const dialog = office.getByRole('dialog', { name: 'Add a till' })
  await dialog.getByLabel('Store').selectOption({ label: 'Stockholm' })
  await dialog.getByLabel('Name of the till').fill('Market stall')
  await dialog.getByRole('button', { name: 'Make code' }).click()
  const link = dialog.getByRole('link')
  await expect(link).toHaveAttribute('href', /\/register\/#code=[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  const href = (await link.getAttribute('href')) ?? ''

  const picture = PNG.sync.read(await dialog.getByRole('img').screenshot())
  const read = jsqr(new Uint8ClampedArray(picture.data), picture.width, picture.height)
  expect(read?.data).toBe(href)

  await expect(dialog.getByText('Waiting for the device')).toBeVisible()
  const code = href.split('#code=')[1] ?? ''
  const till = await enrolWireTill(kassa.url, code)
  expect(till.registerName).toBe('Market stall')
  await expect(dialog.getByText('The till is ready')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(office.getByRole('row', { name: /^Market stall/ })).toContainText('Stockholm')
  await expect(enrolWireTill(kassa.url, code)).rejects.toThrow('enrolment_code_invalid')
})

test('what the server holds of a device is told', async ({ office, till }) => {
  await till.sell({ lines: [{ sku: till.skus[0] ?? '', pieces: 1 }], paidBy: 'card' })
  await till.send()
  await office.goto('/office/devices')
  const row = office.getByRole('row').filter({ hasText: till.registerName }).filter({ hasText: 'Amsterdam' })
  await expect(row).toContainText('In order')
  await expect(row).toContainText('now')
})

test('a till without a name is not made', async ({ office }) => {
  await office.goto('/office/devices?add=true')
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('Name of the till').fill('  ')
  await dialog.getByRole('button', { name: 'Make code' }).click()
  await expect(dialog.getByText('Give the till a name.')).toBeVisible()
  await office.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(office).toHaveURL(/\/office\/devices$/)
})

test('a till that is lost is shut out, after a question', async ({ office, kassa }) => {
  await office.goto('/office/devices?add=true')
  const adding = office.getByRole('dialog', { name: 'Add a till' })
  await adding.getByLabel('Name of the till').fill('Lost tablet')
  await adding.getByRole('button', { name: 'Make code' }).click()
  const code = ((await adding.getByRole('link').getAttribute('href')) ?? '').split('#code=')[1] ?? ''
  await enrolWireTill(kassa.url, code)
  await adding.getByRole('button', { name: 'Done' }).click()

  const row = office.getByRole('row', { name: /^Lost tablet/ })
  await row.getByRole('button', { name: 'Shut out Lost tablet' }).click()
  const dialog = office.getByRole('dialog', { name: 'Shut out Lost tablet?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await row.getByRole('button', { name: 'Shut out Lost tablet' }).click()
  await dialog.getByRole('button', { name: 'Shut out', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('Shut out')
  await expect(row.getByRole('button')).toHaveCount(0)
})

test('a sale of a lost till is read back from its receipt, once', async ({ office, till }) => {
  const { transactionId } = await till.sell({
    lines: [{ sku: till.skus[0] ?? '', pieces: 1 }],
    paidBy: 'card',
  })
  const signed = till.journal.find(({ text }) => text.includes(`"transactionId":"${transactionId}"`))
  const code = (signed && makeProof(signed)) ?? ''
  await office.goto('/office/devices')
  await office.getByRole('button', { name: 'Read in receipts' }).click()
  const dialog = office.getByRole('dialog', { name: 'Sales from receipts' })
  await dialog.getByLabel('Codes').fill(`${code}\n${code}\nnot a code\n`)
  await dialog.getByRole('button', { name: 'Read in' }).click()
  const outcomes = dialog.getByRole('status').getByRole('listitem')
  await expect(outcomes).toHaveCount(3)
  await expect(outcomes.nth(0)).toContainText('read back')
  await expect(outcomes.nth(1)).toContainText('already')
  await expect(outcomes.nth(2)).toContainText('no code of a receipt')
  await office.goto(`/office/transactions/${transactionId}`)
  await expect(office.getByText('its till has not sent it')).toBeVisible()
  await till.send()
  await office.reload()
  await expect(office.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(office.getByText('its till has not sent it')).toBeHidden()
})
