import { expect, it } from 'vitest'
import { knownPermissions, withPermission } from './permissionList.ts'

it('keeps what a later version gave, and shows what is known in one order', () => {
  const held = withPermission(['fly', 'return'], 'sell', true)
  expect(held).toEqual(['fly', 'return', 'sell'])
  expect(knownPermissions(held)).toEqual(['sell', 'return'])
  expect(withPermission(held, 'return', false)).toEqual(['fly', 'sell'])
  expect(withPermission(held, 'sell', true)).toEqual(['fly', 'return', 'sell'])
})
