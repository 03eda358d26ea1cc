// When the program itself fails: a screen that cannot be drawn says so calmly, and the next try draws what the server says then.
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { expect, test } from './kassa.ts'

test('a screen that cannot be drawn offers another try, and a way to the overview', async ({ office }) => {
  // An answer that no server of this version gives.
  await office.route(/\/api\/v1\/shifts/, (route) => route.fulfill({ json: { shifts: [{}] } }))
  await office.goto('/office/shifts')
  const fault = office.getByRole('alert', { name: 'This screen could not be shown' })
  await expect(fault).toContainText('What was saved is saved.')
  await expect(office.getByRole('navigation').first()).toBeVisible()
  await fault.getByText('For whoever helps').click()
  await expect(fault.locator('pre')).toContainText('/office/shifts')
  expect(await axeFindings(office)).toEqual([])
  await expect(fault.getByRole('link', { name: 'To today' })).toHaveAttribute('href', '/office/')
  await office.unrouteAll()
  await fault.getByRole('button', { name: 'Try again' }).click()
  await expect(office.getByRole('heading', { level: 1, name: 'Shifts' })).toBeVisible()
  await expect(fault).toHaveCount(0)
})

test('words that do not come after an upgrade are said, with the way to the new version', async ({
  office,
}) => {
  await office.goto('/office/')
  await expect(office.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await office.route(/\/assets\/sv-[^/]+[.]js/, (route) => route.fulfill({ status: 404 }))
  await office.route(/index[.]html[?]version/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<script src="/office/assets/index-next.js"></script>' }),
  )
  await office.getByRole('button', { name: /^Settings/ }).click()
  await office.getByLabel('Language').selectOption({ label: 'Svenska' })
  const updated = office.getByRole('alert').filter({ hasText: 'Kassa was updated.' })
  await expect(updated.getByRole('button', { name: 'Reload' })).toBeVisible()
})
