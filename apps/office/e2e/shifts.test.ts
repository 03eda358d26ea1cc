/** The shifts of the tills: what was in each, what was missing and why, and the Z report that ended the day. */
import { expect, test } from './kassa.ts'

test('a closed shift and its Z report, as the till made them', async ({ office, till }) => {
  const [sku = ''] = till.skus
  // What others sold on this till ends with a day of its own.
  await till.openShift()
  await till.closeDay({ missingMinor: 0, note: 'The day before' })
  await till.openShift()
  const sale = await till.sell({ lines: [{ sku, pieces: 2 }], paidBy: 'card' })
  const number = await till.closeDay({ missingMinor: 120, note: 'A coin rolled away' })
  await till.send()

  await office.goto('/office/')
  await office.getByRole('link', { name: 'Shifts' }).click()
  const row = office.getByRole('row', { name: /A coin rolled away/ })
  await expect(row).toContainText('€100.00')
  await expect(row).toContainText('-€1.20')
  await row.getByRole('link', { name: `Z ${number}`, exact: true }).click()

  await expect(office.getByRole('heading', { name: `Z report ${number}`, exact: true })).toBeVisible()
  const paper = office.getByRole('article')
  await expect(paper).toContainText((sale.totalMinor / 100).toFixed(2))
  await expect(paper).toContainText('98.80')
  await expect(paper).toContainText('Grand totals')
  await office.getByRole('link', { name: 'All shifts' }).click()
  await expect(row).toBeVisible()
})
