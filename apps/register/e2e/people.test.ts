/** People at the till: practising, where everything works and nothing counts; and the time clock, before anybody signs in. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { enterByHand } from './keys.ts'
import { expect, test } from './till.ts'

// Their prices differ, so that a total tells which of them is on the till.
const [globe, tapes] = goodsAt(0, 3)

test('an exercise is done in training mode, through a reload, and the real till never hears of it', async ({
  shop,
  readyTill: { till, pin, registerName },
}) => {
  const { staff } = await shop.office.ask('listStaff', {})
  const { staffId = '' } = staff.find(({ member }) => member.name === 'Manager') ?? {}
  const params = { taskId: crypto.randomUUID() }
  const task = {
    exercises: ['sell' as const],
    staffIds: [staffId],
    askedDay: '2026-01-01',
    dueDay: '2099-12-31',
  }
  await shop.office.ask('askTraining', { params, body: task })
  await till.signIn('Manager', pin)
  const asked = till.page.getByRole('region', { name: till.speech.training.asked.title })
  await expect(asked).toContainText(till.speech.training.exercises.sell)
  expect(await axeFindings(till.page)).toEqual([])
  await till.scan(globe.gtin)
  await expect(asked).toHaveCount(0)
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
  const { exercises } = await shop.office.ask('listExercises', {})
  expect(exercises).toContainEqual(expect.objectContaining({ staffId, exercise: 'sell', score: 100 }))
  await shop.office.ask('endTrainingTask', { params })
})

test('whoever comes tells the time clock by PIN, with no shift open, and the back office knows', async ({
  shop,
  readyTill: { till, pin },
}) => {
  const { page } = till
  const { lock, time_clock: clock } = till.speech
  await page.getByRole('button', { name: lock.time_clock }).click()
  await page.getByRole('button', { name: 'Manager' }).click()
  await enterByHand(page, pin)
  await expect(page.getByRole('button', { name: clock.event.in })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: clock.event.in }).click()
  await expect(page.locator('[data-told="in"]')).toContainText('Manager')
  await page.getByRole('button', { name: clock.close }).click()
  await till.waitForSignIn()
  // The store may have tomorrow already.
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const query = { from: day(-1), until: day(1) }
  await expect
    .poll(async () => (await shop.office.ask('readWorkTime', { query })).people)
    .toMatchObject([{ name: 'Manager', punches: [{ event: 'in' }] }])
})
