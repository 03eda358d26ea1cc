/** What is typed about a mail server is what is saved, or says which field is wrong. */
import { expect, it } from 'vitest'
import { lockedBy, type MailServerDraft, readServerDraft, serverDraftOf } from './mailServerDraft.ts'

const saved = {
  ...{ host: 'smtp.example.com', port: 587, security: 'starttls' as const, user: 'shop' },
  ...{ senderName: 'Winkel', senderAddress: 'winkel@example.com' },
}

it('is read as it was saved, and leaves a password that nobody typed alone', () => {
  expect(readServerDraft(serverDraftOf(saved))).toEqual({ status: 'read', given: { settings: saved } })
  const { user: _, ...open } = saved
  expect(readServerDraft({ ...serverDraftOf(open), password: 'x' })).toEqual({
    status: 'read',
    given: { settings: open, password: 'x' },
  })
})

it.each<[Partial<MailServerDraft>, string[]]>([
  [{ host: 'http://smtp' }, ['host']],
  [{ port: '0' }, ['port']],
  [{ port: 'x', senderName: ' ' }, ['port', 'senderName']],
  [{ senderAddress: 'winkel' }, ['senderAddress']],
])('%j is wrong in %j', (change, fields) => {
  expect(readServerDraft({ ...serverDraftOf(saved), ...change })).toEqual({ status: 'wrong', fields })
})

it('takes the usual port of a lock, and leaves one that was chosen', () => {
  expect(lockedBy(serverDraftOf(saved), 'tls').port).toBe('465')
  expect(lockedBy({ ...serverDraftOf(saved), port: '2525' }, 'tls').port).toBe('2525')
})
