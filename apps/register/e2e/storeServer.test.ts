/**
 * A till at the server of its store, under a head office: three real programs and a browser. Head office dies, selling goes on; the store
 * server dies, selling goes on; in the end head office has every sale once, and the till says so. A price of head office reaches the till.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type KassaServer, startKassaServer } from '../../../tools/e2e/kassaServer.ts'
import { type Goods, goodsAt } from './goods.ts'
import { Office } from './office.ts'
import { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

test.use({ serviceWorkers: 'allow' })

const [globe, tapes] = goodsAt(0, 1)
const registerName = 'Till at the store'

test('sales reach head office through the store, whichever of the two dies; prices come down', async ({
  page,
}) => {
  test.setTimeout(400_000)
  const headOffice = await startKassaServer()
  const office = new Office(headOffice)
  const store = await startStore(headOffice, office)
  try {
    const till = new TillPage(page)
    const atStore = new Office({ ...store, email: headOffice.email, password: headOffice.password })
    await till.enrol(store.url, await atStore.enrolmentCode('Amsterdam', registerName))
    const pin = headOffice.pins[0] ?? ''
    await till.signIn('Manager', pin)
    await sellForCash(till, globe)
    await till.waitUntilPassedOn()
    await keepPicture(till, 'passed-on')

    await headOffice.kill()
    await sellForCash(till, tapes)
    await till.waitUntilSent()
    await expect(till.badge).toHaveText(till.speech.sync.at_store)
    await till.badge.click()
    await expect(page.getByText(till.speech.sync.store_lead)).toBeVisible()
    await keepPicture(till, 'at-store')
    await page.keyboard.press('Escape')

    await store.kill()
    await sellForCash(till, globe)
    await headOffice.restart()
    await store.restart()
    await till.waitUntilPassedOn()

    await changePrice(headOffice, globe, globe.priceMinor + 100)
    await till.done.newSale.click()
    await till.selling.search.fill(globe.name)
    await expect(till.selling.tile(globe.name)).toContainText('2.49', { timeout: 20_000 })
    await till.selling.search.fill('')
    await till.scan(globe.gtin)
    await till.selling.expectTotal(globe.priceMinor + 100)

    const rows = await office.transactionsOf(registerName)
    expect(rows.map(({ receiptNumber, totalMinor }) => [receiptNumber, totalMinor])).toEqual([
      [1, globe.priceMinor],
      [2, tapes.priceMinor],
      [3, globe.priceMinor],
    ])
    expect(await headOffice.run('verify')).toBe(0)
    expect(await store.run('verify')).toBe(0)
  } finally {
    await store.close()
    await headOffice.close()
  }
})

async function startStore(headOffice: KassaServer, office: Office): Promise<KassaServer> {
  const storeId = await office.storeId('Amsterdam')
  const body = { storeId, registerName: 'Server in Amsterdam', kind: 'store_server' as const }
  const { code } = await office.ask('makeEnrolmentCode', { body })
  return startKassaServer(undefined, { KASSA_UPSTREAM: headOffice.url, KASSA_UPSTREAM_CODE: code })
}

async function sellForCash(till: TillPage, { gtin, priceMinor }: Goods): Promise<void> {
  await till.scan(gtin)
  await till.selling.expectTotal(priceMinor)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
}

async function changePrice(
  server: KassaServer,
  { sku, name, gtin }: Goods,
  priceMinor: number,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kassa-e2e-price-'))
  const file = join(folder, 'prices.csv')
  writeFileSync(file, `sku,name,gtin,price:EUR\n${sku},${name},${gtin},${(priceMinor / 100).toFixed(2)}\n`)
  expect(await server.run('import', file)).toBe(0)
  rmSync(folder, { recursive: true })
}

/** A picture for whoever looks at screens. */
async function keepPicture({ page }: TillPage, name: string): Promise<void> {
  const folder = process.env.KASSA_SCREENS
  if (folder !== undefined) await page.screenshot({ path: join(folder, `store-server-${name}.png`) })
}
