/** What the commands of tenders work with, and what they have in common. */
import type { StoreRecord } from '@kassa/contract'
import type { Tender } from '@kassa/kernel'
import type { Acting } from '../approval/authority.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { Tendering } from '../selling/sale.ts'
import type { SaleDesk } from '../selling/saleDesk.ts'
import { settlementOf, withTender } from '../selling/tenderings.ts'
import type { Notice, NoticeCode } from '../till/notice.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { CardFault, CardRefusal } from './card.ts'
import type { UnsentJournal } from './withoutServer.ts'

export type TenderPorts = {
  desk: SaleDesk
  acting: Acting
  session: DeviceSession
  store: StoreRecord | undefined
  journal: UnsentJournal
  /** As far as it is known here, for when the server cannot be asked. */
  isBlocked: (accountId: string) => boolean
  newId: () => string
  randomBytes: (length: number) => Uint8Array
  refuse: (code: NoticeCode, detail?: Notice['detail']) => CommandOutcome
}

export const done: CommandOutcome = { status: 'done' }
export const notNow: CommandOutcome = { status: 'not_now' }

export function cardRefused(code: CardFault): CardRefusal {
  return { status: 'card_refused', code }
}

/** The sale that is being paid, or the return that is being given back. */
export function openTendering({ desk }: Pick<TenderPorts, 'desk'>): Tendering | undefined {
  const { state } = desk
  return state.name === 'tendering' || state.name === 'refunding' ? state.tendering : undefined
}

/** What is still due, a tip left out, which only money pays; zero where nothing is, below zero where money goes back.
 *  Units: minor units. */
export function remainingMinor(tendering: Tendering): number {
  const settled = settlementOf(tendering)
  if (settled.status !== 'tender_missing') return 0
  const { tipMinor } = tendering
  if (tipMinor === undefined) return settled.remainingMinor
  return settled.remainingMinor > tipMinor ? settled.remainingMinor - tipMinor : 0
}

/** Adds the tender; the sale is made where it settles it. */
export function give({ desk }: Pick<TenderPorts, 'desk'>, tendering: Tendering, tender: Tender) {
  return desk.dispatch({ name: 'tendered', tendering: withTender(tendering, tender) })
}
