/** Receipts that are wanted by e-mail, until the server has the wish. An address is a person's: it is in no journal. */

import type { TillClock } from '../clock/tillClock.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import { Outbox } from '../outbox/outbox.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { WaitingMail } from './waitingMail.ts'

/** What the mails of a till need from it. */
export type MailStation = {
  store: DeviceStore
  start: { epoch: number }
  session: DeviceSession
  clock: Pick<TillClock, 'after'>
  onChange: () => void
  closing: AbortController
}

export type ReceiptMails = Outbox<WaitingMail>

const opened = new WeakMap<MailStation, Promise<ReceiptMails>>()

/** Returns the outbox of a till, as its device left it. */
export function mailsOf(station: MailStation): Promise<ReceiptMails> {
  const known = opened.get(station)
  if (known !== undefined) return known
  const opening = open(station)
  opened.set(station, opening)
  return opening
}

async function open({ store, session, start, clock, onChange, closing }: MailStation): Promise<ReceiptMails> {
  const kept = (await store.read('receiptMails')) ?? []
  const mails = new Outbox<WaitingMail>(kept, {
    ...{ store, epoch: start.epoch, clock, onChange },
    idOf: ({ mailId }) => mailId,
    kept: (receiptMails) => ({ receiptMails }),
    send: ({ mailId, body }) => session.call('wishReceiptMail', { params: { mailId }, body }),
  })
  closing.signal.addEventListener('abort', () => mails.close())
  return mails
}
