/** The description of the API is committed, so that nobody changes what others call without saying so. */

import { expect, test } from 'vitest'
import { describeApi } from './apiDescription.ts'

test('what the routes take and give is what docs/reference/openapi.json says; `vitest -u` says it anew', async () => {
  const text = `${JSON.stringify(describeApi(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../../docs/reference/openapi.json')
})

test('each operation has a name of its own and says what it is for', () => {
  const { paths } = describeApi() as { paths: Record<string, Record<string, Record<string, string>>> }
  const operations = Object.values(paths).flatMap((path) => Object.values(path))
  const names = operations.map(({ operationId }) => operationId)
  expect(new Set(names).size).toBe(names.length)
  for (const { summary } of operations) expect(summary).toMatch(/\.$|\?$/)
})
