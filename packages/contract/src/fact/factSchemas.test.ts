/** What a journal may hold is committed, so that nobody changes what every device, server and inspector reads without saying so. */
import { expect, test } from 'vitest'
import { factSchemas } from './fact.ts'

test('the bodies of facts are what docs/reference/facts.json says; `vitest -u` says it anew', async () => {
  const description = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Bodies of the facts in a journal, by kind',
    $defs: factSchemas,
  }
  await expect(`${JSON.stringify(description, null, 2)}\n`).toMatchFileSnapshot(
    '../../../../docs/reference/facts.json',
  )
})
