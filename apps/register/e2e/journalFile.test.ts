/** A till that cannot reach its server saves what it sold to a file; brought there, it is there, and sending it later changes nothing. */
import { readFileSync } from 'node:fs'
import type { JournalFile } from '@kassa/contract'
import { goodsAt } from './goods.ts'
import { TillPage } from './pages/tillPage.ts'
import { startShop } from './shop.ts'
import { expect, test } from './till.ts'

test.use({ serviceWorkers: 'allow' })

const [globe] = goodsAt(0)

test('what was sold offline is saved, read in by hand, and not doubled when the till sends it', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const shop = await startShop()
  try {
    const till = new TillPage(page)
    await till.enrol(shop.server.url, await shop.office.enrolmentCode('Amsterdam', 'Far till'))
    await till.signIn('Manager', shop.server.pins[0] ?? '')
    await till.waitUntilSent()
    await shop.server.kill()
    await till.scan(globe.gtin)
    await till.selling.payButton.click()
    await till.pay.exactCash.click()
    await till.done.expectChange(0)
    await expect(till.badge).toHaveAttribute('data-sync', 'offline')
    await till.badge.click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: till.speech.sync.save_file }).click()
    const path = await (await download).path()
    await expect(page.getByText(till.speech.sync.saved_file)).toBeVisible()
    const file = JSON.parse(readFileSync(path, 'utf8')) as JournalFile
    expect(file.registerName).toBe('Far till')

    await page.context().setOffline(true)
    await shop.server.restart()
    expect(await shop.server.run('import-journal', path)).toBe(0)
    const sold = async () =>
      (await shop.office.transactionsOf('Far till')).map(({ receiptNumber }) => receiptNumber)
    expect(await sold()).toEqual([1])
    await page.context().setOffline(false)
    await till.waitUntilSent()
    expect(await sold()).toEqual([1])
    expect(await shop.server.run('import-journal', path)).toBe(0)
  } finally {
    await shop.close()
  }
})
