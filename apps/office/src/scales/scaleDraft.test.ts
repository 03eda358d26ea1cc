/** What is typed of a scale becomes what is saved, and the other way round. */
import type { ScaleRecord } from '@kassa/contract'
import { expect, it, test } from 'vitest'
import { readScaleDraft, type ScaleDraft, scaleDraftOf } from './scaleDraft.ts'

const storeId = '01930000-0000-7000-8000-000000000002'
const registerIds = ['01930000-0000-7000-8000-000000000003']
const base = { storeId, name: 'Counter', protocol: 'toledo-8217' } as const
const scales: readonly ScaleRecord[] = [
  { ...base, connection: { type: 'network', host: '10.0.0.7', port: 4305 } },
  { ...base, connection: { type: 'serial' } },
  { ...base, connection: { type: 'serial', baudRate: 4800 } },
]

test.each(scales)('comes back as it was: $connection', (scale) => {
  expect(readScaleDraft(scaleDraftOf('', { scale, registerIds }))).toEqual({
    ...{ status: 'read', scale, registerIds },
  })
})

test.each<[Partial<ScaleDraft>, string]>([
  [{ name: ' ' }, 'name'],
  [{ host: '' }, 'host'],
  [{ host: 'a b' }, 'host'],
  [{ port: '0' }, 'port'],
  [{ port: '65536' }, 'port'],
  [{ port: '1e3' }, 'port'],
  [{ connection: 'serial', baudRate: '12' }, 'baudRate'],
])('%j is wrong', (change, field) => {
  const draft = { ...scaleDraftOf(storeId), name: 'Counter', host: 'scale.local', ...change }
  expect(readScaleDraft(draft)).toEqual({ status: 'wrong', fields: [field] })
})

it('asks of a serial scale for no address', () => {
  const draft = { ...scaleDraftOf(storeId), name: 'Counter', connection: 'serial', port: 'x' } as const
  expect(readScaleDraft(draft).status).toBe('read')
})
