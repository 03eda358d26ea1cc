/** What the shop's own sales suggest: counted by the server, beside the basket of every till, one tap away. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { enrolWireTill } from '../../../tools/e2e/wireTill.ts'
import { goodsAt } from './goods.ts'
import { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

// Nobody else sells these in Stockholm: only what is sold here tells.
const [bought, along, other] = goodsAt(81, 83, 86)

test('what customers take along is suggested beside the basket, and one tap adds it', async ({
  shop: { office, server },
  page,
}) => {
  const wire = await enrolWireTill(server.url, await office.enrolmentCode('Stockholm', `Wire ${process.pid}`))
  const sell = async (times: number, ...goods: { sku: string }[]) => {
    const lines = goods.map(({ sku }) => ({ sku, pieces: 1 }))
    for (let time = 0; time < times; time += 1) await wire.sell({ lines, paidBy: 'cash' })
  }
  await sell(8, bought, along)
  await sell(20, other)
  await wire.send()
  const storeId = await office.storeId('Stockholm')
  const { goodsCount } = await office.ask('countCompanions', { params: { storeId } })
  expect(goodsCount).toBeGreaterThanOrEqual(2)

  const till = new TillPage(page)
  await till.enrolByLink(server.url, await office.enrolmentCode('Stockholm', `Till ${process.pid} s`))
  await till.signIn('Manager', server.pins[0] ?? '')
  await till.scan(bought.gtin)
  const { companions } = till.speech
  const suggested = page.getByRole('region', { name: companions.title })
  const add = suggested.getByRole('button', { name: along.name })
  await expect(add).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await add.click()
  await till.selling.expectTotal(bought.swedishPriceMinor + along.swedishPriceMinor)
  await expect(suggested).toHaveCount(0)
})
