/** What stands on the screens in a language, so that the pages can be worked with in each. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UiCatalogue } from '@kassa/ui/testing'
import type cashEn from '../../src/words/cash/en.json'
import type customerEn from '../../src/words/customer/en.json'
import type en from '../../src/words/en.json'
import type invoiceEn from '../../src/words/invoice/en.json'
import type later from '../../src/words/later/en.json'
import type ordersEn from '../../src/words/orders/en.json'
import type receiptsEn from '../../src/words/receipts/en.json'
import type returningEn from '../../src/words/returning/en.json'
import type tendersEn from '../../src/words/tenders/en.json'
import type timeClockEn from '../../src/words/timeClock/en.json'
import type trainingEn from '../../src/words/training/en.json'

export type Language = 'nl' | 'sv' | 'en' | 'de'
export type Speech = typeof en &
  typeof later & {
    ui: UiCatalogue
    cash: typeof cashEn
    customer: typeof customerEn
    invoice: typeof invoiceEn
    orders: typeof ordersEn
    receipts: typeof receiptsEn
    returning: typeof returningEn
    tenders: typeof tendersEn
    training: typeof trainingEn
    time_clock: typeof timeClockEn
  }

const tillWords = join(import.meta.dirname, '../../src/words')
const uiWords = join(import.meta.dirname, '../../../../packages/ui/src/words/catalogues')

/** The words of the language; a test of their own keeps the catalogues alike. */
export function speechIn(language: Language): Speech {
  const read = (folder: string) => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))
  return {
    ...read(tillWords),
    ...read(join(tillWords, 'later')),
    ...{ ui: read(uiWords), cash: read(join(tillWords, 'cash')) },
    customer: read(join(tillWords, 'customer')),
    invoice: read(join(tillWords, 'invoice')),
    orders: read(join(tillWords, 'orders')),
    receipts: read(join(tillWords, 'receipts')),
    returning: read(join(tillWords, 'returning')),
    tenders: read(join(tillWords, 'tenders')),
    training: read(join(tillWords, 'training')),
    time_clock: read(join(tillWords, 'timeClock')),
  }
}

/** A sentence as a pattern in which each placeholder stands for anything. */
export function pattern(sentence: string): RegExp {
  // In the names of elements a space that does not break is a space.
  const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\u00a0', '\\s')
  const parts = sentence.split(/\{\{\w+\}\}/).map(escaped)
  return new RegExp(`^${parts.join('.*')}$`)
}

/** A sentence with its placeholders filled. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}
