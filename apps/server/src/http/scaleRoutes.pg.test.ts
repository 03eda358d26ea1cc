/** Scales: set up and tried in the office, read by the till beside them. */
import { type ScaleSimulator, startScaleSimulator } from '@kassa/devices/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testId } from '../ingest/testJournal.ts'
import { openTestShop, replyOf } from './testServer.ts'

const { server, shop, owner, device } = await openTestShop()
let simulator: ScaleSimulator
beforeAll(async () => {
  simulator = await startScaleSimulator({ protocol: 'toledo-8217' })
})
afterAll(async () => {
  await server.stop()
  await simulator.stop()
})

const at = (connection: { type: 'network'; host: string; port: number } | { type: 'serial' }) => ({
  ...{ storeId: shop.storeId, name: 'Counter', protocol: 'toledo-8217' as const },
  connection,
})
const onNetwork = () => at({ type: 'network', host: simulator.host, port: simulator.port })

async function save(scaleId: string, body: { version: number; registerIds: string[] }, scale = onNetwork()) {
  return owner('saveScale', { params: { scaleId }, body: { ...body, scale } })
}

test('are given to tills, and never written over unseen', async () => {
  const scaleId = testId()
  const [register] = replyOf(await owner('listScales', {})).registers
  const registerId = register?.registerId ?? ''
  replyOf(await save(scaleId, { version: 0, registerIds: [registerId] }))
  const { scales } = replyOf(await owner('listScales', {}))
  expect(scales).toEqual([{ scaleId, version: 1, scale: onNetwork(), registerIds: [registerId] }])
  const { records } = replyOf(await device.ask('readFeed', { query: { after: 0 } }))
  const latest = (kind: string) => records.findLast((record) => record.kind === kind)
  expect(latest('scale')).toMatchObject({ id: scaleId, body: { name: 'Counter' } })
  expect(latest('register')).toMatchObject({ id: registerId, body: { scaleId } })
  expect(await save(scaleId, { version: 0, registerIds: [] })).toEqual({ problem: 'changed_meanwhile' })
  replyOf(await owner('removeScale', { params: { scaleId } }))
  expect(replyOf(await owner('listScales', {})).scales).toEqual([])
  const after = replyOf(await device.ask('readFeed', { query: { after: 0 } })).records
  const taken = after.findLast(({ kind, id }) => kind === 'register' && id === registerId)
  expect(taken?.body).not.toHaveProperty('scaleId')
})

test('tell the till what lies on them, and why they do not', async () => {
  const scaleId = testId()
  replyOf(await save(scaleId, { version: 0, registerIds: [] }))
  const read = async () => replyOf(await device.ask('readScale', { params: { scaleId } }))
  expect(await read()).toEqual({ status: 'zero' })
  await simulator.set({ weightMilli: 436 })
  expect(await read()).toEqual({ status: 'stable', weightMilli: 436 })
  await simulator.set({ behaviour: 'moving' })
  expect(await read()).toEqual({ status: 'unstable' })
  await simulator.set({ behaviour: 'offline' })
  expect(await read()).toMatchObject({
    status: 'unreachable',
    detail: expect.stringContaining('ECONNREFUSED'),
  })
  await simulator.set({ behaviour: 'at_rest' })
  expect(await read()).toEqual({ status: 'stable', weightMilli: 436 })
  replyOf(await save(scaleId, { version: 1, registerIds: [] }, at({ type: 'serial' })))
  expect(await device.ask('readScale', { params: { scaleId } })).toEqual({ problem: 'invalid_request' })
  expect(await device.ask('readScale', { params: { scaleId: testId() } })).toEqual({ problem: 'not_found' })
})

test('are tried before they are saved, with the real reason', async () => {
  const { host, port } = simulator
  await simulator.set({ weightMilli: 250, behaviour: 'at_rest' })
  const trial = async (protocol: 'mt-sics' | 'toledo-8217') =>
    replyOf(await owner('tryScale', { body: { protocol, host, port } }))
  expect(await trial('toledo-8217')).toEqual({ status: 'stable', weightMilli: 250 })
  // The wrong protocol: it answers, but nothing that is a weight.
  expect((await trial('mt-sics')).status).toBe('not_understood')
})

test('of another store are not read, and not given to its tills', async () => {
  const scaleId = testId()
  const elsewhere = { ...onNetwork(), storeId: testId() }
  expect(await save(scaleId, { version: 0, registerIds: [] }, elsewhere)).toEqual({ problem: 'not_found' })
})
