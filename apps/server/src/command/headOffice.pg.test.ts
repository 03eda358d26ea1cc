/** A store server does not forget by a setting what it is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStore, type TestStore } from '../upstream/testStore.ts'
import { findHeadOffice } from './headOffice.ts'
import { standsAlone } from './settings.ts'

let shop: TestStore

beforeAll(async () => {
  shop = await startTestStore()
})
afterAll(() => shop.stop())

const alone = () => ({
  ...{ dataDirectory: shop.keyFolder, host: '127.0.0.1', port: 0, upstreamUrl: standsAlone },
})

test('one that is to stand alone is refused, with the way to do it', async () => {
  await expect(findHeadOffice(alone(), shop.store.pool)).rejects.toMatchObject({
    code: 'head_office_stays',
    whatHappened: expect.stringContaining(shop.line.url),
    whatToDo: expect.stringContaining('restore a backup of head office'),
  })
})

test('a server that stands alone does so, said or not', async () => {
  expect(await findHeadOffice(alone(), shop.headOffice.pool)).toBeUndefined()
  const { upstreamUrl: _, ...unsaid } = alone()
  expect(await findHeadOffice(unsaid, shop.headOffice.pool)).toBeUndefined()
})
