// The screens of the back office, each brought up as a person would find it.

import type { RetailTransaction } from '@kassa/kernel'
import type { Page } from '@playwright/test'

export type Screen = { name: string; show: (page: Page, sale: RetailTransaction) => Promise<void> }

export const screens: readonly Screen[] = [
  {
    name: 'home',
    async show(page) {
      await page.goto('/office/')
      await page.locator('main svg[role=img]').first().waitFor()
      await page.locator('main li a').first().waitFor()
    },
  },
  {
    name: 'transactions',
    async show(page) {
      await page.goto('/office/transactions')
      await page.locator('tbody a').first().waitFor()
    },
  },
  {
    name: 'transaction',
    async show(page, { transactionId }) {
      await page.goto(`/office/transactions/${transactionId}`)
      await page.locator('article').waitFor()
    },
  },
  {
    name: 'transaction-source',
    async show(page, { transactionId }) {
      await page.goto(`/office/transactions/${transactionId}`)
      await page.locator('table[aria-label] button').first().click()
      await page.locator('[data-lit]').waitFor()
    },
  },
  {
    name: 'points',
    async show(page) {
      await page.goto('/office/customers/points')
      await page.locator('main form table, main section table').first().waitFor()
    },
  },
  {
    name: 'special-orders',
    async show(page) {
      await page.goto('/office/customers/orders')
      await page.locator('main h1').waitFor()
      await page.locator('main [aria-busy]').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'recalls',
    async show(page) {
      await page.goto('/office/items/recalls')
      await page.locator('main button').first().click()
      await page.locator('dialog form textarea').first().waitFor()
    },
  },
  {
    name: 'scales',
    async show(page) {
      await page.goto('/office/devices/scales')
      await page.locator('main button').first().click()
      await page.locator('main form').waitFor()
    },
  },
  {
    name: 'shifts',
    async show(page) {
      await page.goto('/office/shifts')
      await page.locator('tbody a').first().waitFor()
    },
  },
  {
    name: 'till-report',
    async show(page) {
      await page.goto('/office/shifts')
      await page.locator('tbody a').first().click()
      await page.locator('article').waitFor()
    },
  },
  {
    name: 'items',
    async show(page) {
      await page.goto('/office/items')
      await page.locator('tbody a').first().waitFor()
    },
  },
  {
    name: 'item',
    async show(page, { lines }) {
      await page.goto(`/office/items/${lines[0]?.itemId}`)
      await page.locator('main table a').first().waitFor()
    },
  },
  {
    name: 'people',
    async show(page) {
      await page.goto('/office/people')
      await page.locator('main li button').first().waitFor()
    },
  },
  {
    name: 'person',
    async show(page) {
      await page.goto('/office/people?edit=new')
      await page.locator('dialog fieldset').waitFor()
    },
  },
  {
    name: 'work-time',
    async show(page) {
      await page.goto('/office/people/time')
      await page.locator('main table, main h2').first().waitFor()
    },
  },
  {
    name: 'promotions',
    async show(page) {
      await page.goto('/office/promotions')
      await page.locator('main li button').nth(3).waitFor()
    },
  },
  {
    name: 'promotion',
    async show(page) {
      await page.goto('/office/promotions')
      await page.getByRole('button', { name: /^Kerst/ }).click()
      await page.locator('main [role=status] dd').first().waitFor()
    },
  },
  {
    name: 'price-list',
    async show(page) {
      await page.goto('/office/promotions/lists/new')
      await page.locator('main input[type=search]').fill('globe')
      await page.locator('main form ul button').first().click()
      await page.locator('main form li input').first().waitFor()
    },
  },
  {
    name: 'devices',
    async show(page) {
      await page.goto('/office/devices')
      await page.locator('main dl, main table').first().waitFor()
    },
  },
  {
    name: 'favourites',
    async show(page) {
      await page.goto('/office/devices/favourites')
      await page.locator('main form').first().waitFor()
    },
  },
  {
    name: 'receipts',
    async show(page) {
      await page.goto('/office/receipts')
      await page.locator('main form').nth(1).waitFor()
    },
  },
  {
    name: 'store-selling',
    async show(page) {
      await page.goto('/office/devices/selling')
      await page.locator('main form').first().waitFor()
    },
  },
  {
    name: 'shut-out',
    async show(page) {
      await page.goto('/office/devices')
      await page.locator('main tbody button, main li button').first().click()
      await page.locator('dialog li').first().waitFor()
    },
  },
  {
    name: 'add-till',
    async show(page) {
      await page.goto('/office/devices?add=true')
      await page.locator('dialog button[type=submit]').click()
      await page.locator('dialog a').waitFor()
    },
  },
  {
    name: 'palette',
    async show(page) {
      await page.goto('/office/')
      await page.locator('main h1').waitFor()
      await page.keyboard.press('Control+k')
      await page.locator('dialog input').fill('bag')
      await page.locator('[role=option]').nth(2).waitFor()
    },
  },
  {
    name: 'settings',
    async show(page) {
      await page.goto('/office/items')
      await page.locator('tbody a').first().waitFor()
      await page.locator('header [aria-haspopup=dialog]').click()
      await page.locator('select').last().waitFor()
    },
  },
  {
    name: 'not-found',
    async show(page) {
      await page.goto('/office/transactions/00000000-0000-7000-8000-000000000000')
      await page.locator('main p').last().waitFor()
    },
  },
]
