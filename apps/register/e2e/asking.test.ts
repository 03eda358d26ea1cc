/** What the till asks before it sells: how old the buyer is. */
import { axeFindings } from '../../../tools/e2e/axe.ts'
import { goodsIn } from './goods.ts'
import type { Office } from './office.ts'
import type { TillPage } from './pages/tillPage.ts'
import { expect, test } from './till.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const [globe, other] = goodsIn('Home', 2)
const question = (till: TillPage, age: number) =>
  till.page.getByRole('dialog', { name: `Is the buyer ${age} or older?` })

/** Sets the age of a category, and waits until the till has it. */
async function limitAge(office: Office, category: string, minimumAge: number | undefined): Promise<void> {
  const { categories } = await office.ask('listCategories', {})
  const { categoryId = '' } = categories.find((one) => one.category.name === category) ?? {}
  const body = minimumAge === undefined ? {} : { minimumAge }
  await office.ask('saveCategoryAge', { params: { categoryId }, body })
}

test('goods with an age limit are asked about once, refused and undone, by touch and by keyboard', async ({
  shop,
  readyTill,
}) => {
  const { till, pin } = readyTill
  if (globe === undefined || other === undefined) throw new Error('the demo has no goods for the home')
  await limitAge(shop.office, 'Home', 18)
  await till.signIn('Manager', pin)
  await till.scan(globe.gtin)
  const asked = question(till, 18)
  const born = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  const day = new Date()
  day.setFullYear(day.getFullYear() - 18)
  await expect(asked).toContainText(born.format(day))
  await expect(asked).toContainText(globe.name)
  expect(await axeFindings(till.page)).toEqual([])

  await asked.getByRole('button', { name: 'No, not sold' }).click()
  await expect(till.selling.line(globe.name)).toHaveCount(0)
  await till.page.getByRole('button', { name: 'Undo' }).click()
  await expect(asked).toBeVisible()
  await till.page.keyboard.press('Escape')
  await till.selling.payButton.click()
  await expect(asked).toBeVisible()
  await till.page.keyboard.press('y')
  await expect(asked).toHaveCount(0)
  await till.scan(other.gtin)
  await till.selling.expectTotal(globe.priceMinor + other.priceMinor)
  await expect(asked).toHaveCount(0)
  await till.selling.payButton.click()
  await till.pay.exactCash.click()
  await till.done.expectChange(0)
  await limitAge(shop.office, 'Home', undefined)
})
