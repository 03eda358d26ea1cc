// How today is going.
import { enrolWireTill } from '../../../tools/e2e/wireTill.ts'
import { expect, test } from './kassa.ts'

const weekMs = 7 * 24 * 3_600_000

test('today stands against the same weekday last week up to this time, and leads to its sales', async ({
  office,
  kassa,
}) => {
  const code = kassa.tillLinks.get('Stockholm')?.split('#code=')[1] ?? ''
  const till = await enrolWireTill(kassa.url, code)
  const [sku = '', other = ''] = till.skus
  const now = Date.now()
  const before = await till.sell({ lines: [{ sku, pieces: 4 }], paidBy: 'card', atMs: now - weekMs - 1_000 })
  // Later that day a week ago: not compared with.
  await till.sell({ lines: [{ sku: other, pieces: 9 }], paidBy: 'card', atMs: now - weekMs + 300_000 })
  const today = await till.sell({ lines: [{ sku, pieces: 5 }], paidBy: 'cash' })
  await till.send()

  await office.goto('/office/')
  const store = office.getByRole('region', { name: 'Stockholm' })
  await expect(store.getByText('+25%')).toBeVisible()
  await expect(store.getByText(/by this time last week$/)).toContainText(crowns(before.totalMinor))
  await expect(store.getByRole('img')).toHaveAccessibleName(/^Sales by hour\. Best hour/)
  await store.getByRole('radio', { name: 'Table' }).click()
  const rows = store.getByRole('table', { name: 'Sales by hour, Stockholm' }).locator('tbody tr')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(crowns(today.totalMinor))

  await store.getByRole('link').click()
  await expect(office).toHaveURL(/storeId=.+&from=.+&to=/)
  await expect(office.locator('tbody tr[data-index]')).toHaveCount(1)
})

test('what needs someone is told, and a quiet day says so', async ({ office, till }) => {
  await till.sell({ lines: [{ sku: till.skus[0] ?? '', pieces: 1 }], paidBy: 'card' })
  await till.send()
  await office.goto('/office/')
  await expect(office.getByRole('region', { name: 'Needs you' })).toContainText('in order')
})

/** As en-GB writes crowns. */
function crowns(amountMinor: number): string {
  const format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 })
  return format.format(amountMinor / 100)
}
