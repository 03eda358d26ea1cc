/** Only one tab sells. The second says so, and takes over when the first is closed. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

test('a second tab waits and takes over', async ({ context, till, readyTill }) => {
  const second = await context.newPage()
  await second.goto(till.page.url())
  await expect(second.getByRole('heading', { name: 'The till is open in another tab' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await second.emulateMedia({ colorScheme })
    expect(await axeFindings(second), colorScheme).toEqual([])
  }
  await till.page.close()
  const taker = new TillPage(second)
  await taker.waitForSignIn()
  await taker.signIn('Manager', readyTill.pin)
})
