/** Staff by the back office: what is saved reaches the tills, and no PIN ever comes back out. */
import { badgeHash, isBadgeCode } from '@kassa/contract'
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
    expect(await listed(staffId)).toEqual({ staffId, version: 1, member: ann, hasPin: true, hasBadge: false })
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
    expect(await listed(staffId)).toEqual({
      staffId,
      version: 2,
      member: changed,
      hasPin: true,
      hasBadge: false,
    })
    expect(await fed(staffId)).toEqual({ ...changed, pin: before })
    replyOf(await owner('saveStaff', { params: { staffId }, body: { version: 2, ...ann, pin: '0815' } }))
    expect(await fed(staffId)).not.toHaveProperty('maxDiscountPpm')
    expect((await fed(staffId))?.pin).not.toEqual(before)
  })

  test('has a badge whose code is told once; a new one, or none, makes it worthless', async () => {
    const { staffId } = replyOf(await owner('addStaff', { body: { ...ann, pin: '4711' } }))
    const params = { staffId }
    const { code } = replyOf(await owner('makeBadge', { params }))
    expect(isBadgeCode(code)).toBe(true)
    expect(await listed(staffId)).toMatchObject({ version: 2, hasPin: true, hasBadge: true })
    expect((await fed(staffId))?.badge).toEqual({ hashBase64Url: await badgeHash(code) })
    expect(JSON.stringify(await fed(staffId))).not.toContain(code)
    replyOf(await owner('saveStaff', { params, body: { version: 2, ...ann, name: 'Anna' } }))
    expect((await fed(staffId))?.badge).toEqual({ hashBase64Url: await badgeHash(code) })
    const { code: second } = replyOf(await owner('makeBadge', { params }))
    expect((await fed(staffId))?.badge).toEqual({ hashBase64Url: await badgeHash(second) })
    replyOf(await owner('takeBadge', { params }))
    replyOf(await owner('takeBadge', { params }))
    expect(await fed(staffId)).not.toHaveProperty('badge')
    expect(await listed(staffId)).toMatchObject({ version: 5, hasBadge: false })
    expect(await owner('makeBadge', { params: { staffId: testId() } })).toEqual({ problem: 'not_found' })
    expect(await owner('takeBadge', { params: { staffId: testId() } })).toEqual({ problem: 'not_found' })
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
