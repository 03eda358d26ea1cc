/** Questions for approval between the devices of a store: kept once, answered once, in time, and by no other store. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { enrolTestDevice, makeTestBusiness, openTestShop, replyOf } from '../http/testServer.ts'
import { testId } from '../ingest/testJournal.ts'

let opened: Awaited<ReturnType<typeof openTestShop>>
let other: Awaited<ReturnType<typeof enrolTestDevice>>
let requestId: string

beforeAll(async () => {
  opened = await openTestShop()
  other = await enrolTestDevice(opened.server, opened.shop)
})

afterAll(() => opened.server.stop())

const question = { operatorId: testId(), permission: 'open_drawer', amountMinor: 1295, currency: 'EUR' }
const staffId = testId()

const ask = async () =>
  replyOf(await opened.device.ask('askApproval', { params: { requestId }, body: question }))
const list = async () => replyOf(await other.ask('listApprovals', {})).requests
const answer = async (how: 'approved' | 'refused', by = other) =>
  replyOf(await by.ask('answerApproval', { params: { requestId }, body: { staffId, answer: how } }))

beforeEach(() => {
  requestId = testId()
})

test('a question reaches the other device once, and its answer comes back, however often it is asked for', async () => {
  expect(await ask()).toMatchObject({ status: 'waiting' })
  expect(await ask()).toMatchObject({ status: 'waiting' })
  expect(await list()).toMatchObject([{ requestId, question, deviceId: opened.device.identity.device }])
  expect(replyOf(await opened.device.ask('listApprovals', {})).requests).toEqual([])
  const approved = { status: 'approved', staffId, deviceId: other.identity.device }
  expect(await answer('approved')).toEqual(approved)
  expect(await answer('approved')).toEqual(approved)
  expect(await answer('refused'), 'the first answer counts').toEqual(approved)
  expect([await ask(), await ask()]).toEqual([approved, approved])
  expect(await list()).toEqual([])
})

test('the device that asks does not answer itself', async () => {
  await ask()
  expect(await answer('approved', opened.device)).toMatchObject({ status: 'waiting' })
})

test('a question that was taken back, or that nobody answered in time, has ended for ever', async () => {
  await ask()
  replyOf(await opened.device.ask('endApproval', { params: { requestId } }))
  expect(await answer('approved')).toEqual({ status: 'ended' })
  requestId = testId()
  await ask()
  opened.server.clock.nowMs += 181_000
  expect(await list()).toEqual([])
  expect(await answer('approved')).toEqual({ status: 'ended' })
  expect(await ask()).toEqual({ status: 'ended' })
})

test('another business neither sees nor answers it', async () => {
  await ask()
  const theirs = await enrolTestDevice(opened.server, await makeTestBusiness(opened.server.pool))
  expect(replyOf(await theirs.ask('listApprovals', {})).requests).toEqual([])
  expect(await answer('approved', theirs)).toEqual({ status: 'ended' })
  expect(await ask()).toMatchObject({ status: 'waiting' })
})

test('the back office sees who asks what, and its first answer counts as any other', async () => {
  const { owner, device, shop, server } = opened
  await ask()
  const listed = async () => replyOf(await owner('listOfficeApprovals', {})).requests
  const [asked] = (await listed()).filter((request) => request.requestId === requestId)
  expect(asked).toMatchObject({ question, storeName: 'Amsterdam' })
  const fromOffice = async (how: 'approved' | 'refused') =>
    replyOf(await owner('answerFromOffice', { params: { requestId }, body: { answer: how } })).status
  expect(await fromOffice('approved')).toBe('answered')
  expect(await fromOffice('refused')).toBe('too_late')
  expect(await ask()).toEqual({
    status: 'approved',
    office: { accountId: expect.any(String), name: expect.any(String) },
  })
  expect((await listed()).map((request) => request.requestId)).not.toContain(requestId)
  expect(await answer('refused')).toMatchObject({ status: 'approved', office: {} })
  const { rows } = await server.pool.query<{ device_id: string }>(
    'select distinct device_id from device where tenant_id = $1 and register_id is null',
    [shop.tenantId],
  )
  expect(rows.map((row) => row.device_id)).not.toContain(device.identity.device)
  expect(rows, 'the fact stands in the journal of the office').toHaveLength(1)
})

test('the back office does not answer what was taken back, or is of another business', async () => {
  await ask()
  const theirs = await openTestShop()
  const params = { requestId }
  const refuse = { params, body: { answer: 'refused' as const } }
  expect(replyOf(await theirs.owner('answerFromOffice', refuse)).status).toBe('too_late')
  await theirs.server.stop()
  replyOf(await opened.device.ask('endApproval', { params }))
  expect(replyOf(await opened.owner('answerFromOffice', refuse)).status).toBe('too_late')
})
