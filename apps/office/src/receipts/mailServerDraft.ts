/** The mail server as it is typed, and as it is saved. */
import { emailPattern } from '@kassa/contract'
import type { GivenServer, MailServer } from './receipts.ts'

export type MailServerDraft = {
  host: string
  port: string
  security: MailServer['security']
  user: string
  password: string
  senderName: string
  senderAddress: string
}

export type ServerField = 'host' | 'port' | 'senderName' | 'senderAddress'

export type ReadServer =
  | { status: 'read'; given: GivenServer }
  | { status: 'wrong'; fields: readonly ServerField[] }

const isEmail = new RegExp(emailPattern)
const usualPorts = { tls: '465', starttls: '587', none: '25' } as const

/** Returns what is saved as somebody would type it. */
export function serverDraftOf(settings: MailServer | undefined): MailServerDraft {
  const {
    host = '',
    port,
    security = 'starttls',
    user = '',
    senderName = '',
    senderAddress = '',
  } = settings ?? {}
  return {
    host,
    port: `${port ?? usualPorts[security]}`,
    security,
    user,
    password: '',
    senderName,
    senderAddress,
  }
}

/** Returns the draft with another lock on the line, at the port that is usual for it where nobody typed one of their own. */
export function lockedBy(draft: MailServerDraft, security: MailServer['security']): MailServerDraft {
  const isUsual = draft.port === usualPorts[draft.security] || draft.port === ''
  return { ...draft, security, port: isUsual ? usualPorts[security] : draft.port }
}

/** Returns the draft as it is saved.   Fails: `wrong`, by field (returned). */
export function readServerDraft(draft: MailServerDraft): ReadServer {
  const [host, user, senderName, senderAddress] = [
    draft.host.trim(),
    draft.user.trim(),
    draft.senderName.trim(),
    draft.senderAddress.trim(),
  ]
  const port = Number(draft.port)
  const isPort = Number.isInteger(port) && port >= 1 && port <= 65_535
  const fields: ServerField[] = [
    ...(/^[A-Za-z0-9.:-]+$/.test(host) ? [] : (['host'] as const)),
    ...(isPort ? [] : (['port'] as const)),
    ...(senderName === '' ? (['senderName'] as const) : []),
    ...(isEmail.test(senderAddress) ? [] : (['senderAddress'] as const)),
  ]
  if (fields.length > 0) return { status: 'wrong', fields }
  const { security, password } = draft
  const settings = { host, port, security, senderName, senderAddress, ...(user === '' ? {} : { user }) }
  return { status: 'read', given: { settings, ...(password === '' ? {} : { password }) } }
}
