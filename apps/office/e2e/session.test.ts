// Signing in and out.
import { expect, test } from './kassa.ts'
import { SignInPage } from './pages/SignInPage.ts'

test('the owner signs in, lands where they meant to, and signs out', async ({ page, kassa }) => {
  const signIn = new SignInPage(page)
  await page.goto(`${kassa.url}/office/items`)
  await signIn.signIn(kassa.email, kassa.password)
  await expect(page.getByRole('heading', { level: 1, name: 'Items' })).toBeVisible()
  await expect(page).toHaveURL(/\/office\/items$/)

  await page.getByRole('button', { name: /^Settings/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('a wrong password is refused in words, and what was typed stays', async ({ page, kassa }) => {
  const signIn = new SignInPage(page)
  await signIn.open(kassa.url)
  await signIn.signIn(kassa.email, 'not the password')
  await expect(signIn.refusal).toContainText('E-mail address or password is wrong')
  await expect(page.getByLabel('E-mail address')).toHaveValue(kassa.email)
  await signIn.signIn(kassa.email, kassa.password)
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})

test('an empty field is said beside it, before anything is sent', async ({ page, kassa }) => {
  const signIn = new SignInPage(page)
  await signIn.open(kassa.url)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Enter your e-mail address.')).toBeVisible()
  await expect(page.getByText('Enter your password.')).toBeVisible()
})

test('language and light are chosen before and after signing in, and kept', async ({ page, kassa }) => {
  const signIn = new SignInPage(page)
  await signIn.open(kassa.url)
  await page.getByLabel('Language').selectOption({ label: 'Deutsch' })
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
  await page.getByRole('radio', { name: 'Dunkel' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
