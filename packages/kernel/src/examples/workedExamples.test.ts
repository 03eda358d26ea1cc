/** Each worked example through the public face, and the document that people read. */
import { expect, test } from 'vitest'
import { chapters, documentOf } from './testing/document.ts'

test.each(
  chapters.flatMap(({ title, examples }) => examples.map((example) => ({ chapter: title, ...example }))),
)('$chapter: $title', ({ compute, result }) => {
  expect(compute()).toEqual(result)
})

// After a change of the examples: npx vitest run packages/kernel/src/examples -u
test('the document is that of the examples', async () => {
  await expect(documentOf(chapters)).toMatchFileSnapshot('../../../../docs/reference/worked-examples.md')
})
