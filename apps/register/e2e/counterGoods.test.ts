/** Goods that a till knows more of than their price: what the scale beside it says, what is recalled. */
import { randomUUID } from 'node:crypto'
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { cheese, placeScale } from './counterScale.ts'
import { goodsAt } from './goods.ts'
import { itemIdOf } from './saleRules.ts'
import { expect, test } from './till.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'allow' })

const [jar, other] = goodsAt(60, 63)

test('is weighed on the scale without its packaging, and typed where the scale is away', async ({
  shop,
  readyTill: { till, registerName, pin },
}) => {
  const scale = await placeScale(shop, registerName)
  await till.signIn('Manager', pin)
  const sheet = till.page.getByRole('dialog', { name: cheese.name })
  const { weigh } = till.speech
  const take = sheet.getByRole('button', { name: weigh.take })
  // The till has heard of its scale when it asks for the weight.
  await expect(async () => {
    await till.scan(cheese.gtin)
    await expect(take).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(sheet.getByRole('status')).toHaveText(weigh.empty)
  await expect(take).toBeDisabled()
  await scale.set({ weightMilli: 448, behaviour: 'at_rest' })
  await expect(sheet.getByRole('status')).toHaveText(weigh.ready)
  await expect(sheet).toContainText('0.436')
  await expect(sheet).toContainText('€5.62')
  expect(await axeFindings(till.page)).toEqual([])
  await till.page.keyboard.press('Enter')
  await expect(sheet).toBeHidden()
  await till.selling.expectTotal(562)

  await scale.set({ behaviour: 'offline' })
  await till.scan(cheese.gtin)
  await expect(sheet.getByRole('status')).toHaveText(weigh.trouble_unreachable)
  await sheet.getByRole('button', { name: weigh.by_hand }).click()
  await till.page.keyboard.type('0.25', { delay: 100 })
  await till.page.keyboard.press('Enter')
  await till.selling.expectTotal(562 + 323)
  await scale.stop()
})

test('is refused where its lot is recalled, without a server too', async ({ shop, till, page }) => {
  const recallId = randomUUID()
  const recall = {
    ...{ itemId: await itemIdOf(shop.office, jar), announcedDay: '2026-11-20' },
    ...{ pieces: { type: 'lots' as const, lots: ['L7'] }, reason: 'May hold pieces of glass.' },
    instruction: 'Take it off the shelf.',
  }
  await shop.office.ask('saveRecall', { params: { recallId }, body: { version: 0, recall } })
  const withLot = (lot: string) => `01${jar.gtin.padStart(14, '0')}10${lot}`
  const sheet = page.getByRole('dialog', { name: jar.name })
  // The till has heard of it when it asks for the lot.
  await expect(async () => {
    await till.scan(jar.gtin)
    await expect(sheet).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  // Until the recall was there, each try sold one.
  const before = await till.selling.lines.count()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.context().setOffline(true)
  await till.scan(withLot('L7'))
  const notice = page.locator('[data-notice=goods_recalled]')
  await expect(notice).toContainText(recall.reason)
  await expect(notice).toContainText(recall.instruction)
  expect(await axeFindings(page)).toEqual([])
  await till.scan(withLot('L8'))
  await till.scan(other.gtin)
  await expect(notice).toBeHidden()
  await expect(till.selling.lines).toHaveCount(before + 2)
  await page.context().setOffline(false)
  await shop.office.ask('endRecall', { params: { recallId } })
})
