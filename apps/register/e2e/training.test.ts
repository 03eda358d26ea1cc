/** Training mode: under its band everything works, and nothing of it counts; the till is as it was when it ends. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { expect, test } from './till.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

// Their prices differ, so that a total tells which of them is on the till.
const [globe, tapes] = goodsAt(0, 3)

test('an exercise is done in training mode, through a reload, and the real till never hears of it', async ({
  shop,
  readyTill: { till, pin, registerName },
}) => {
  await till.signIn('Manager', pin)
  await till.scan(globe.gtin)
  await till.selling.expectTotal(globe.priceMinor)
  await till.choose('training')
  await expect(till.training.band).toBeVisible()
  await till.selling.expectTotal(0)

  await till.training.begin('sell')
  const { goods, pay, cash } = till.speech.training.sell
  await till.training.expectStep('sell', goods)
  await till.scan(globe.gtin)
  await till.scan(tapes.gtin)
  await till.training.expectStep('sell', pay)
  expect(await axeFindings(till.page)).toEqual([])
  await till.selling.payButton.click()
  await till.training.expectStep('sell', cash)
  await till.pay.exactCash.click()
  await expect(till.training.score).toHaveAttribute('data-score', '100')
  await till.page.keyboard.press('Escape')
  await expect(till.done.receipt).toContainText('OEFENBON')

  await till.page.reload()
  await till.waitForSignIn()
  await expect(till.training.band).toBeVisible()
  await till.signIn('Manager', pin)
  await till.training.leave()
  await till.waitForSignIn()
  await till.signIn('Manager', pin)
  await till.selling.expectTotal(globe.priceMinor)
  await till.waitUntilSent()
  expect(await shop.office.transactionsOf(registerName)).toEqual([])
})
