// The sign-in as people use it.
import type { Locator, Page } from '@playwright/test'

export class SignInPage {
  readonly page: Page
  readonly refusal: Locator

  constructor(page: Page) {
    this.page = page
    this.refusal = page.getByRole('alert')
  }

  async open(url: string): Promise<void> {
    await this.page.goto(`${url}/office/`)
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel('E-mail address').fill(email)
    await this.page.getByLabel('Password').fill(password)
    await this.page.getByRole('button', { name: 'Sign in' }).click()
  }
}
