/** What pays besides cash and cards, wired together. In a file of its own with all that it needs: the till sells without it. */
import type { Acting } from '../approval/authority.ts'
import type { AccountRefusal } from '../houseAccount/account.ts'
import { payOnAccount } from '../houseAccount/payOnAccount.ts'
import { receivePayment } from '../houseAccount/receivePayment.ts'
import { readAccount } from '../houseAccount/standing.ts'
import { payPoints } from '../loyalty/payPoints.ts'
import type { PointsRefusal } from '../loyalty/points.ts'
import type { Notice, NoticeCode } from '../till/notice.ts'
import type { CommandOutcome, TenderOutcome, Tenders } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import type { CardRefusal } from './card.ts'
import { payCheque, payForeign, payVoucher } from './payOtherwise.ts'
import { payValue } from './payValue.ts'
import { refundAsCredit, refundValue } from './refundValue.ts'
import { sellCard } from './sellCard.ts'
import { setTip } from './setTip.ts'
import { takeAway } from './takeAway.ts'
import { done, notNow, type TenderPorts } from './tenderDesk.ts'
import { askBalance } from './valueLine.ts'

export type TendersPorts = {
  /** Runs a command in the turn of the sale's flow, while a shift is open. */
  selling: (
    work: (workstation: Workstation, acting: Acting) => Promise<CommandOutcome>,
  ) => Promise<CommandOutcome>
  refuse: (code: NoticeCode, detail?: Notice['detail']) => CommandOutcome
}

/** Opens the other tenders of a till. */
export function openTenders(workstation: Workstation, { selling, refuse }: TendersPorts): Tenders {
  const run = (work: (ports: TenderPorts) => Promise<CommandOutcome>) =>
    selling((station, acting) => work({ ...portsOf(station), acting, refuse }))
  /** What is wrong with a card is for the screen that asked, not for the whole till. */
  const runForCard = async (work: (ports: TenderPorts) => Promise<TenderOutcome>): Promise<TenderOutcome> => {
    let refusal: CardRefusal | undefined
    const outcome = await run(async (ports) => {
      const made = await work(ports)
      if (made.status !== 'card_refused') return made
      refusal = made
      return notNow
    })
    return refusal ?? outcome
  }
  const runForPoints = refusable<PointsRefusal>('points_refused', selling)
  const runForAccount = refusable<AccountRefusal>('account_refused', selling)
  return {
    balance: (number) => {
      const { session, records } = workstation
      return askBalance(session, { number, currency: records.store?.currency ?? '' })
    },
    sellCard: (wish) => runForCard((ports) => sellCard(ports, wish)),
    payValue: (number, amountMinor) => runForCard((ports) => payValue(ports, { number, amountMinor })),
    payPoints: (amountMinor) => runForPoints((station) => payPoints(station, amountMinor)),
    account: (customerId) => readAccount(workstation, customerId),
    payOnAccount: (amountMinor) => runForAccount((station) => payOnAccount(station, amountMinor)),
    receivePayment: (wish) => selling((station, acting) => receivePayment(station, acting, wish)),
    setTip: (amountMinor) => run((ports) => setTip(ports, amountMinor)),
    payVoucher: (name, amountMinor) => run((ports) => payVoucher(ports, { name, amountMinor })),
    payCheque: (wish) => run((ports) => payCheque(ports, wish)),
    payForeign: (currency, amountMinor) => run((ports) => payForeign(ports, { currency, amountMinor })),
    takeAway: (place) => run((ports) => takeAway(ports, place)),
    refundValue: (planned) => run((ports) => refundValue(ports, planned)),
    refundAsCredit: () => run(refundAsCredit),
    printSlip: async (slip) => {
      const outcome = await workstation.printDesk.printDocument(slip)
      if (outcome === 'no_printer') return refuse('no_printer')
      return outcome === 'printed' ? done : notNow
    },
  }
}

/** Runs what may be refused for the sake of points or an account: that is for the screen that asked, not for the whole till. */
function refusable<Refusal extends { status: string }>(
  status: Refusal['status'],
  selling: TendersPorts['selling'],
) {
  return async (
    work: (station: Workstation) => Promise<CommandOutcome | Refusal>,
  ): Promise<CommandOutcome | Refusal> => {
    let refusal: Refusal | undefined
    const outcome = await selling(async (station) => {
      const made = await work(station)
      if (made.status !== status) return made as CommandOutcome
      refusal = made as Refusal
      return notNow
    })
    return refusal ?? outcome
  }
}

function portsOf(station: Workstation): Omit<TenderPorts, 'acting' | 'refuse'> {
  const { desk, session, records, store, writer, breathe, upstream, newId, randomBytes } = station
  const journal = { store, breathe, headSeq: writer.head.seq, sentSeq: upstream.sender.sent.seq }
  // As far as it is known here.
  const isBlocked = (accountId: string) =>
    [...records.book.of('value_block').values()].some((block) => block.accountId === accountId)
  return { desk, session, store: records.store, journal, isBlocked, newId, randomBytes }
}
