/** Cards: approved, declined, stopped, split with cash, lost on the way and crashed. Whatever happens, nothing is charged twice. */
import { goodsAt } from './goods.ts'
import type { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

const [globe, tapes] = goodsAt(0, 1)

async function startPaying(till: TillPage): Promise<void> {
  await till.scan(globe.gtin)
  await till.scan(tapes.gtin)
  await expect(till.selling.lines).toHaveCount(2)
  await till.selling.payButton.click()
  await till.pay.expectRemaining(totalMinor)
}
const totalMinor = globe.priceMinor + tapes.priceMinor

test('an approved card settles the sale and stands on the receipt', async ({ shop, till, readyTill }) => {
  const before = await shop.terminal.chargedMinor()
  await startPaying(till)
  await till.pay.allByCard.click()
  await till.done.expectChange(0)
  await expect(till.done.receipt).toContainText('••••')
  expect(await shop.terminal.chargedMinor()).toEqual([...before, totalMinor])
  await till.waitUntilSent()
  expect(await shop.office.transactionsOf(readyTill.registerName)).toMatchObject([
    { totalMinor, tenderTypes: ['card'] },
  ])
})

test('a declined card charges nothing and leaves every other way open', async ({ shop, till }) => {
  const before = await shop.terminal.chargedMinor()
  await shop.terminal.treat({ behaviour: 'decline', times: 1 })
  await startPaying(till)
  await till.pay.allByCard.click()
  await expect(till.notice).toContainText('The card was declined')
  await till.pay.expectRemaining(totalMinor)
  expect(await shop.terminal.chargedMinor()).toEqual(before)
  await till.pay.quickCash(500).click()
  await till.done.expectChange(500 - Math.round(totalMinor / 5) * 5)
})

test('a payment is split by typing an amount first', async ({ shop, till, readyTill }) => {
  const before = await shop.terminal.chargedMinor()
  await startPaying(till)
  await till.pay.type('1.50')
  await till.pay.typedCash.click()
  await expect(till.pay.tenders).toHaveCount(1)
  await till.pay.expectRemaining(totalMinor - 150)
  await till.pay.allByCard.click()
  await till.done.expectChange(0)
  expect(await shop.terminal.chargedMinor()).toEqual([...before, totalMinor - 150])
  await till.waitUntilSent()
  const [row] = await shop.office.transactionsOf(readyTill.registerName)
  expect(row?.tenderTypes.toSorted()).toEqual(['card', 'cash'])
})

test('an answer that is lost is asked for again, and charged once', async ({ shop, till }) => {
  const before = await shop.terminal.chargedMinor()
  await shop.terminal.treat({ behaviour: 'lose_answer', times: 1 })
  await startPaying(till)
  await till.pay.allByCard.click()
  await till.done.expectChange(0)
  expect(await shop.terminal.chargedMinor()).toEqual([...before, totalMinor])
})

test('a terminal that dies with the money is in doubt until it can be asked', async ({ shop, till }) => {
  const before = await shop.terminal.chargedMinor()
  await shop.terminal.treat({ behaviour: 'crash', times: 1 })
  await startPaying(till)
  await till.pay.allByCard.click()
  await till.card.expectPhase('checking')
  await till.card.stopWaiting.click()
  await till.card.expectPhase('in_doubt')
  await expect(till.page.getByText('Did the terminal take the money?')).toBeVisible()
  await shop.terminal.restart()
  await till.card.checkAgain.click()
  await till.done.expectChange(0)
  expect(await shop.terminal.chargedMinor()).toEqual([...before, totalMinor])
})

test('a payment in doubt outlives a reload of the page', async ({ shop, till, readyTill }) => {
  const before = await shop.terminal.chargedMinor()
  await shop.terminal.treat({ behaviour: 'crash', times: 1 })
  await startPaying(till)
  await till.pay.allByCard.click()
  await till.card.expectPhase('checking')
  await till.page.reload()
  await till.waitForSignIn()
  await shop.terminal.restart()
  await till.signIn('Manager', readyTill.pin)
  await till.done.expectChange(0)
  expect(await shop.terminal.chargedMinor()).toEqual([...before, totalMinor])
})

test('a payment that the terminal never took is voided by whoever looked at it', async ({ shop, till }) => {
  const before = await shop.terminal.chargedMinor()
  await shop.terminal.treat({ behaviour: 'crash_before_charge', times: 1 })
  await startPaying(till)
  await till.pay.allByCard.click()
  await till.card.expectPhase('checking')
  await till.card.stopWaiting.click()
  await till.card.sayNothingWasTaken()
  await till.pay.expectRemaining(totalMinor)
  await till.pay.quickCash(500).click()
  await till.done.expectChange(500 - Math.round(totalMinor / 5) * 5)
  await shop.terminal.restart()
  expect(await shop.terminal.chargedMinor()).toEqual(before)
})
