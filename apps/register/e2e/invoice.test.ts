/** A full invoice for a company, and the credit note when the goods come back. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsAt } from './goods.ts'
import { InvoicePage } from './pages/invoicePage.ts'
import { paperOf } from './paper.ts'
import { expect, test } from './till.ts'

const [globe] = goodsAt(0)
const company = { name: 'De Molen BV', address: 'Molenweg 3\n1234 AB Voorbeeldstad' }

test('a company gets its invoice, once, and a credit note when the goods come back', async ({
  shop,
  till,
}) => {
  const { page, done, selling, pay, returning, speech } = till
  const invoice = new InvoicePage(page, speech)
  await till.scan(globe.gtin)
  await selling.expectTotal(globe.priceMinor)
  await selling.payButton.click()
  await pay.exactCash.click()
  await done.expectChange(0)
  await invoice.open()
  await invoice.field('name').fill(company.name)
  await invoice.field('address').fill(company.address)
  await invoice.field('vat').fill('NL004495446B01')
  await invoice.issue()
  await expect(page.getByText(speech.invoice.wrong_check_digits)).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await invoice.field('vat').fill('NL004495445B01')
  await invoice.issue()
  const sheet = invoice.issued('issued')
  await expect(sheet).toContainText(company.name)
  expect(await axeFindings(page)).toEqual([])
  await sheet.getByRole('button', { name: speech.invoice.print, exact: true }).click()
  await expect(sheet.getByRole('button', { name: speech.invoice.print_copy })).toBeVisible()
  const [paper] = (await paperOf(shop)).receipts
  expect(paper?.text).toContain(company.name)
  expect(paper?.text).toContain('NL004495445B01')
  const title = (await sheet.getByRole('heading').textContent()) ?? ''
  const number = title.split(' ').at(-1) ?? ''
  expect(paper?.text).toContain(number)
  await page.keyboard.press('Escape')
  await done.newSale.click()
  await returning.open()
  await returning.sales.first().click()
  await page.getByRole('button', { name: speech.returning.choose.invoice }).click()
  await expect(invoice.issued('issued', number)).toContainText(company.name)
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await returning.open()
  await returning.voidLast.click()
  await returning.allInCash.or(returning.inCash).click()
  await expect(done.change).toBeVisible()
  await invoice.open('credit_note')
  await expect(page.getByRole('dialog')).toContainText(number)
  await invoice.issue('issue_credit')
  await expect(invoice.issued('issued_credit')).toContainText(company.name)
  await expect(async () => {
    const { transactions } = await shop.office.ask('listTransactions', { query: { limit: 5 } })
    const details = await Promise.all(
      transactions.map(({ transactionId }) =>
        shop.office.ask('readTransaction', { params: { transactionId } }),
      ),
    )
    const known = details.flatMap(({ invoice: one }) => (one?.buyer?.name === company.name ? [one] : []))
    expect(known).toHaveLength(2)
    expect(known.some(({ corrects }) => `${corrects?.series}-${corrects?.number}` === number)).toBe(true)
  }).toPass({ timeout: 20_000 })
})
