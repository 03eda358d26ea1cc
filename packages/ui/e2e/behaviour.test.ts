// What the components do under keyboard, mouse and a change of mind.
import { createRequire } from 'node:module'
import jsQR from 'jsqr'
import { expect, SIZES, test } from './gallery.ts'

const { PNG } = createRequire(import.meta.url)('pngjs') as typeof import('pngjs')

test.describe('dialog', () => {
  test('takes the focus, keeps it, and gives it back', async ({ page, galleryUrl }) => {
    await page.goto(galleryUrl)
    const opener = page.getByRole('button', { name: 'Open dialog' })
    await opener.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Empty the basket?' })
    await expect(dialog).toBeFocused()
    await expect(dialog).toHaveAccessibleDescription(/Seven lines/)
    for (const name of ['Close', 'Keep', 'Empty basket']) {
      await page.keyboard.press('Tab')
      await expect(dialog.getByRole('button', { name, exact: true })).toBeFocused()
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(opener).toBeFocused()
  })

  test('begins in its first field', async ({ page, galleryUrl }) => {
    await page.goto(galleryUrl)
    await page.getByRole('button', { name: 'Open form' }).click()
    await expect(page.getByLabel('Reason')).toBeFocused()
  })

  test('closes by a press outside, not by a drag that ends there', async ({ page, galleryUrl }) => {
    await page.goto(galleryUrl)
    await page.getByRole('button', { name: 'Open dialog' }).click()
    const dialog = page.getByRole('dialog')
    const box = await dialog.boundingBox()
    if (box === null) throw new Error('the dialog is not on the screen')
    await page.mouse.move(box.x + 30, box.y + 30)
    await page.mouse.down()
    await page.mouse.move(20, 20)
    await page.mouse.up()
    await expect(dialog).toBeVisible()
    await page.mouse.click(20, 20)
    await expect(dialog).toHaveCount(0)
  })

  test('stays while it is locked', async ({ page, galleryUrl }) => {
    await page.goto(galleryUrl)
    await page.getByRole('button', { name: 'Open locked' }).click()
    const dialog = page.getByRole('dialog')
    for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
    await page.mouse.click(20, 20)
    await expect(dialog).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Close', exact: true })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Approved' }).click()
    await expect(dialog).toHaveCount(0)
  })
})

test('a menu works by keys alone', async ({ page, galleryUrl }) => {
  await page.goto(galleryUrl)
  const opener = page.getByRole('button', { name: 'More' })
  await opener.press('Enter')
  const item = (name: string) => page.getByRole('menuitem', { name })
  await expect(item('Edit')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(item('Remove')).toBeFocused()
  await page.keyboard.press('l')
  await expect(item('Lock till')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(item('Edit')).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('a panel stands beside its trigger and inside the window', async ({ page, galleryUrl }) => {
  await page.setViewportSize(SIZES.phone)
  await page.goto(galleryUrl)
  await page.getByRole('button', { name: 'Why this price?' }).click()
  const box = await page.getByRole('dialog', { name: '€ 8,93' }).boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(8)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(SIZES.phone.width - 8)
})

test('a pad types by touch and by keyboard, and leaves fields alone', async ({ page, galleryUrl }) => {
  await page.goto(galleryUrl)
  const pad = page.getByRole('group', { name: 'Number pad' }).first()
  const shown = page.getByTestId('typed-amount')
  for (const name of ['1', '2', '00']) await pad.getByRole('button', { name, exact: true }).click()
  await expect(shown).toHaveText('€1,200.00')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(',5')
  await expect(shown).toHaveText('€120.50')
  await page.getByLabel('Search', { exact: true }).fill('')
  await page.getByLabel('Search', { exact: true }).pressSequentially('99')
  await expect(shown).toHaveText('€120.50')
})

test('a PIN is counted, never shown, and a wrong one is told', async ({ page, galleryUrl }) => {
  await page.goto(galleryUrl)
  const pad = page.getByRole('group', { name: 'PIN' })
  for (const digit of ['0', '0', '9']) await pad.getByRole('button', { name: digit, exact: true }).click()
  await expect(pad.getByRole('status')).toHaveText('3 figures typed')
  expect(await pad.innerText()).not.toContain('009')
  await pad.getByRole('button', { name: '1', exact: true }).click()
  await expect(pad.getByRole('alert')).toHaveText('That PIN is not known here. Try again.')
  await expect(pad.getByRole('status')).toHaveText('0 figures typed')
})

test('choices move by arrows and are one stop of Tab', async ({ page, galleryUrl }) => {
  await page.goto(galleryUrl)
  const categories = page.getByRole('radiogroup', { name: 'Category' })
  const chip = (name: string) => categories.getByRole('radio', { name })
  await chip('Kitchen').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(chip('Toys')).toBeFocused()
  await expect(chip('Toys')).toBeChecked()
  await expect(chip('Kitchen')).toHaveAttribute('tabindex', '-1')
  await page.keyboard.press('Home')
  await expect(chip('Kitchen')).toBeChecked()
})

test('a message goes by its action, and stays while it is looked at', async ({ page, galleryUrl }) => {
  await page.clock.install()
  await page.goto(galleryUrl)
  const region = page.getByRole('region', { name: 'Messages' })
  await page.getByRole('button', { name: 'Show message' }).click()
  await region.getByRole('button', { name: 'Undo' }).click()
  await expect(region).toBeHidden()
  await page.getByRole('button', { name: 'Show fault' }).click()
  await region.getByRole('alert').hover()
  await page.clock.runFor(20_000)
  await expect(region).toBeVisible()
  await page.mouse.move(600, 100)
  await page.clock.runFor(5_100)
  await expect(region).toBeHidden()
})

test('the language is kept, told to the page, and only its words are fetched', async ({
  browser,
  galleryUrl,
}) => {
  const context = await browser.newContext({ locale: 'sv-SE' })
  const page = await context.newPage()
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto(galleryUrl)
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv')
  await expect(page.getByLabel('Sök', { exact: true })).toBeVisible()
  const catalogues = () => fetched.filter((path) => /\/(nl|sv|en|de)-[^/]+\.js$/.test(path))
  expect(catalogues().every((path) => path.includes('/sv-'))).toBe(true)
  await page.getByRole('button', { name: 'Svenska' }).click()
  await page.getByRole('menuitem', { name: 'Deutsch' }).click()
  await expect(page.getByLabel('Suchen', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await context.close()
})

test('the light is kept, and a brand colours the accents', async ({ page, galleryUrl }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${galleryUrl}?brand=%237a3cff`)
  const accent = () =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('button.bg-accent') ?? document.body).backgroundColor,
    )
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const [lightGround, branded] = [await ground(), await accent()]
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await page.reload()
  await expect.poll(ground).not.toBe(lightGround)
  await page.getByRole('button', { name: 'Light', exact: true }).click()
  await expect.poll(ground).toBe(lightGround)
  await page.goto(galleryUrl)
  await expect.poll(accent).not.toBe(branded)
})

test('the QR code of a receipt is read off the screen', async ({ page, galleryUrl }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(galleryUrl)
  const picture = await page.getByRole('img', { name: 'Receipt on your phone' }).screenshot()
  const { data, width, height } = PNG.sync.read(picture)
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe('https://example.org/receipt/1-000231')
})
