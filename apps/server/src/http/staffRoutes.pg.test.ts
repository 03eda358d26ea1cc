/** Staff by the back office: what is saved reaches the tills, and no PIN ever comes back out. */
import { afterAll, describe, expect, test } from 'vitest'
import { testId } from '../ingest/testJournal.ts'
import { makeTestBusiness, openTestShop, replyOf, signIn } from './testServer.ts'

const { server, owner, device } = await openTestShop()
afterAll(() => server.stop())

const ann = { name: 'Ann', permissions: ['sell'], isActive: true }

async function fed(staffId: string) {
  const { records } = replyOf(await device.ask('readFeed', { query: { after: 0 } }))
  const record = records.findLast(({ kind, id }) => kind === 'staff' && id === staffId)
  return record?.kind === 'staff' ? record.body : undefined
}
async function listed(staffId: string) {
  const { staff } = replyOf(await owner('listStaff', {}))
  return staff.find((row) => row.staffId === staffId)
}

describe('a member of staff', () => {
  test('is added with a PIN that tills can check and nobody can read', async () => {
    const { staffId } = replyOf(await owner('addStaff', { body: { ...ann, pin: '4711' } }))
    expect(await listed(staffId)).toEqual({ staffId, version: 1, member: ann, hasPin: true })
    expect(await fed(staffId)).toMatchObject({ ...ann, pin: { iterations: 600_000 } })
    expect(JSON.stringify(await owner('listStaff', {}))).not.toContain('hashBase64Url')
  })

  test('is changed as a whole; the PIN stays unless there is a new one', async () => {
    const { staffId } = replyOf(await owner('addStaff', { body: { ...ann, pin: '4711' } }))
    const before = (await fed(staffId))?.pin
    const changed = {
      name: 'Anna',
      permissions: ['sell', 'discount'],
      isActive: true,
      maxDiscountPpm: 100_000,
    }
    replyOf(await owner('saveStaff', { params: { staffId }, body: { version: 1, ...changed } }))
    expect(await listed(staffId)).toEqual({ staffId, version: 2, member: changed, hasPin: true })
    expect(await fed(staffId)).toEqual({ ...changed, pin: before })
    replyOf(await owner('saveStaff', { params: { staffId }, body: { version: 2, ...ann, pin: '0815' } }))
    expect(await fed(staffId)).not.toHaveProperty('maxDiscountPpm')
    expect((await fed(staffId))?.pin).not.toEqual(before)
  })

  test('is not written over by whoever read it before somebody else saved it', async () => {
    const { staffId } = replyOf(await owner('addStaff', { body: ann }))
    const save = (name: string) =>
      owner('saveStaff', { params: { staffId }, body: { version: 1, ...ann, name } })
    const outcomes = await Promise.all(['Anna', 'Anne', 'Anita'].map(save))
    expect(outcomes.filter((outcome) => 'problem' in outcome)).toEqual([
      { problem: 'changed_meanwhile' },
      { problem: 'changed_meanwhile' },
    ])
    const saved = await listed(staffId)
    expect(saved?.version).toBe(2)
    expect(await save('Ann again')).toEqual({ problem: 'changed_meanwhile' })
    expect(await listed(staffId)).toEqual(saved)
  })

  test('is not saved where there is none, or what is given is none', async () => {
    const params = { staffId: testId() }
    expect(await owner('saveStaff', { params, body: { version: 1, ...ann } })).toEqual({
      problem: 'not_found',
    })
    for (const wrong of [{ pin: '12' }, { pin: 'abcd' }, { name: '' }, { maxDiscountPpm: -1 }])
      expect(await owner('addStaff', { body: { ...ann, ...wrong } })).toEqual({ problem: 'invalid_request' })
  })

  test('is no business of anyone who is not signed in, nor of another business', async () => {
    expect(await server.anyone('listStaff', {})).toEqual({ problem: 'not_signed_in' })
    const other = await makeTestBusiness(server.pool)
    const stranger = await signIn(server.url, other.email)
    const { staffId } = replyOf(await owner('addStaff', { body: ann }))
    expect(await stranger('saveStaff', { params: { staffId }, body: { version: 1, ...ann } })).toEqual({
      problem: 'not_found',
    })
    expect(replyOf(await stranger('listStaff', {})).staff).not.toContainEqual(
      expect.objectContaining({ staffId }),
    )
  })
})
