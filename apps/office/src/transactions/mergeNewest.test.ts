/** The list after a live event is the list that reading it all again would give. */
import type { TransactionRow } from '@kassa/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeNewest } from './mergeNewest.ts'
import type { TransactionPage } from './transactions.ts'

const row = (number: number): TransactionRow => ({
  transactionId: String(number),
  storeId: 'store',
  storeName: 'Store',
  registerName: 'Till',
  receiptNumber: number,
  at: '2026-11-22T10:00:00.000+01:00',
  operatorName: 'Anna',
  lineCount: 1,
  currency: 'EUR',
  totalMinor: 100,
  taxMinor: 17,
  tenderTypes: ['cash'],
  reviewReasons: [],
})

/** Numbers, newest first, in pages of `size`; the cursor names the last row. */
function paged(numbers: readonly number[], size: number): TransactionPage[] {
  const pages: TransactionPage[] = []
  for (let start = 0; start < numbers.length; start += size) {
    const part = numbers.slice(start, start + size)
    const isLast = start + size >= numbers.length
    pages.push({ transactions: part.map(row), ...(isLast ? {} : { next: String(part.at(-1)) }) })
  }
  return pages
}

const numbersOf = (pages: readonly TransactionPage[]) =>
  pages.flatMap((page) => page.transactions.map(({ receiptNumber }) => receiptNumber))

const newestFirst = (numbers: readonly number[]) => [...numbers].sort((a, b) => b - a)

test('what came in at the top or late among the newest is in its place, once', () => {
  const someNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(someNumbers, fc.array(fc.boolean()), fc.integer({ min: 1, max: 20 }), (all, isNew, size) => {
      const server = newestFirst(all)
      const [newestPage] = paged(server, size)
      if (newestPage === undefined) return
      // New is only what the newest page holds; the rest was read before.
      const before = server.filter((_, index) => index >= size || isNew[index] !== true)
      const outcome = mergeNewest(paged(before, size), newestPage)
      if (outcome.status === 'merged') expect(numbersOf(outcome.pages)).toEqual(server)
      else
        expect(before.some((number) => newestPage.transactions.some((r) => r.receiptNumber === number))).toBe(
          false,
        )
    }),
  )
})

test('known rows keep their identity, so that they are not drawn again', () => {
  const pages = paged([3, 2, 1], 2)
  const outcome = mergeNewest(pages, { transactions: [row(4), row(3)], next: '3' })
  expect(outcome.status === 'merged' && outcome.pages[0]?.transactions[1]).toBe(pages[0]?.transactions[0])
  expect(outcome.status === 'merged' && outcome.pages[0]?.next).toBe('2')
})

test('a list that was empty takes the newest page as it is', () => {
  expect(mergeNewest([{ transactions: [] }], { transactions: [row(1)], next: '1' })).toEqual({
    status: 'merged',
    pages: [{ transactions: [row(1)], next: '1' }],
  })
})

test('more new rows than a page holds leave a gap, which is told', () => {
  expect(mergeNewest(paged([1], 2), { transactions: [row(4), row(3)], next: '3' })).toEqual({
    status: 'too_far_apart',
  })
})
