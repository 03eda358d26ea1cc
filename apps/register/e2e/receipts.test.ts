/** Receipts without paper: the customer's phone finds the receipt by its code, which the till makes with no server. */
import { goodsAt } from './goods.ts'
import { expect, test } from './till.ts'

test.use({ serviceWorkers: 'allow' })

const [globe] = goodsAt(0)

test('a code that was shown offline leads to the receipt as soon as the sale has arrived', async ({
  shop,
  till,
  context,
  playwright,
}) => {
  const { page, done } = till
  await till.waitUntilSent()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  await till.scan(globe.gtin)
  await till.selling.expectTotal(globe.priceMinor)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await done.expectChange(0)
  await page.getByRole('combobox', { name: till.speech.receipts.choice.language }).selectOption('sv')
  await expect(done.receipt).toContainText('Totalt EUR')
  const { choice, mail } = till.speech.receipts
  await page.getByRole('button', { name: choice.email }).click()
  await page.getByLabel(mail.address).fill('anna@example.com')
  await page.getByRole('button', { name: mail.send, exact: true }).click()
  await expect(page.getByText(mail.kept)).toBeVisible()
  const link = await done.readQrCode('customer')
  const phone = await playwright.request.newContext()
  const early = await phone.get(link)
  expect(early.status()).toBe(202)
  await context.setOffline(false)
  await expect(async () => {
    const receipt = await phone.get(link)
    expect(receipt.status()).toBe(200)
    const text = await receipt.text()
    expect(text).toContain('Totalt EUR')
    expect(text).toContain(globe.name)
  }).toPass({ timeout: 20_000 })
  // No mail server is set: the wish waits at the server, for that sale.
  await expect(async () => {
    const { mails } = await shop.office.ask('listMails', {})
    expect(mails).toMatchObject([{ address: 'anna@example.com', state: 'waiting' }])
  }).toPass({ timeout: 20_000 })
  await phone.dispose()
})
