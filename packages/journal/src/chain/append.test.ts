import { expect, test } from 'vitest'
import { parseEntry } from '../entry/entry.ts'
import { sha256Hex } from '../entry/hash.ts'
import { isSignedBy } from '../identity/key.ts'
import { makeTestDevice } from '../testDevice.ts'

const read = (text: string) => {
  const parsed = parseEntry(text)
  if (parsed.status !== 'parsed') throw new Error(parsed.detail)
  return parsed.entry
}

test('entries are numbered, chained and signed; totals and receipt number are carried on', async () => {
  const device = await makeTestDevice()
  const totals = { salesMinor: 1297, returnsMinor: 0 }
  const first = await device.append({ kind: 'retail_transaction', body: { a: 1 }, totals, receiptNumber: 1 })
  const second = await device.append({ kind: 'signed_out', body: {} })
  expect(read(first.signed.text)).toMatchObject({ seq: 1, prev: device.genesis.hash, totals })
  expect(read(second.signed.text)).toMatchObject({ seq: 2, prev: first.signed.hash, totals })
  expect(second.head).toMatchObject({
    seq: 2,
    receiptNumber: 1,
    totals,
    hash: await sha256Hex(second.signed.text),
  })
  expect(await isSignedBy(device.publicKeyHandle, second.signed.text, second.signed.signature)).toBe(true)
  expect(await isSignedBy(device.publicKeyHandle, second.signed.text, first.signed.signature)).toBe(false)
  expect(await isSignedBy(device.publicKeyHandle, second.signed.text, 'not a signature')).toBe(false)
})

test('time never goes back in a journal; what a clock that did said is noted', async () => {
  const device = await makeTestDevice()
  const at = (time: string, offsetMinutes = 60) => ({ epochMs: Date.parse(time), offsetMinutes })
  const fact = { kind: 'signed_in', body: {} }
  await device.append(fact, at('2026-11-22T10:00:00Z'))
  const behind = await device.append(fact, at('2026-11-22T09:00:00Z'))
  expect(read(behind.signed.text)).toMatchObject({
    at: '2026-11-22T11:00:00.000+01:00',
    clockAt: '2026-11-22T10:00:00.000+01:00',
  })
  // Another time zone is not another moment.
  const travelled = await device.append(fact, at('2026-11-22T10:00:01Z', 0))
  expect(read(travelled.signed.text).at).toBe('2026-11-22T10:00:01.000+00:00')
  expect(read(travelled.signed.text).clockAt).toBeUndefined()
})

test.each([
  ['nothing', ''],
  ['a list', '[]'],
  ['another version', '{"v":2}'],
  ['half an entry', '{"v":1,"tenant":"t"}'],
])('%s is not an entry', (_, text) => {
  expect(parseEntry(text).status).toBe('not_an_entry')
})
