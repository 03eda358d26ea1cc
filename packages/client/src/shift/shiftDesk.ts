/** Runs the cash day: steps the shift, journals what a step asks for, moves cash, makes reports. Loaded after the first screen. */

import type { Permission } from '@kassa/contract'
import { type Fact, parseEntry, type SignedEntry } from '@kassa/journal'
import {
  type CashCount,
  closeShift,
  endedPeriod,
  openPeriod,
  type ReceiptDocument,
  type TillReport,
} from '@kassa/kernel'
import { type Acting, authorise } from '../approval/authority.ts'
import { fact } from '../journal/facts.ts'
import type { JournalWriter } from '../journal/journalWriter.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { CashDay, CommandOutcome } from '../till/till.ts'
import type { OperatorView } from '../till/view.ts'
import type { CashMove, CashPaper, DocumentOutcome, ShiftView } from './cashView.ts'
import type { KeptPeriod } from './keptPeriod.ts'
import type { PeriodKeeper } from './periodKeeper.ts'
import { reportOf } from './reportOf.ts'
import type { ShiftEffect, ShiftEvent, ShiftState } from './shiftState.ts'
import { shiftView } from './shiftView.ts'
import { stepShift } from './stepShift.ts'

export type ShiftDeskOptions = {
  keeper: PeriodKeeper
  writer: Pick<JournalWriter, 'write'>
  /** Runs work when everything that people and terminals did before is done. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Whether a sale may be left alone for the time that a count or a report takes. */
  isBetweenSales: () => boolean
  operator: () => OperatorView | undefined
  operatorName: (staffId: string) => string
  /** Who reports, as the records have it now; undefined until they have come. */
  reporter: () => { companyName: string; companyNumber?: string; registerName: string } | undefined
  currency: () => string | undefined
  openDrawer: (by: By & { note: string }) => Promise<unknown>
  print: (document: ReceiptDocument) => Promise<DocumentOutcome>
  newId: () => string
  /** Runs a command once more where it wants an approval and somebody gives it. */
  approvable: (command: (acting: Acting) => Promise<CommandOutcome>) => Promise<CommandOutcome>
  notify: (code: NoticeCode) => void
  onChange: () => void
}

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }
type Approval = { approvedBy?: string }
/** Who does something, and who said yes to it where that was asked for. */
type By = { operatorId: string } & Approval

export class ShiftDesk implements CashDay {
  readonly #options: ShiftDeskOptions
  #state: ShiftState
  /** Given when the count began; it holds for closing the shift and for its Z report. */
  #closing: Approval = {}
  #paper: CashPaper | undefined
  #zReport: TillReport | undefined
  #view: { of: KeptPeriod; view: ShiftView } | undefined

  constructor(options: ShiftDeskOptions) {
    this.#options = options
    const { openShift } = options.keeper.kept.state
    this.#state =
      openShift === undefined ? { name: 'no_shift' } : { name: 'open', shiftId: openShift.shiftId }
  }

  /** The shift that sales belong to. */
  get shiftId(): string | undefined {
    return this.#options.keeper.kept.state.openShift?.shiftId
  }

  get view(): ShiftView {
    const { operatorName } = this.#options
    const { kept } = this.#options.keeper
    if (this.#view?.of !== kept) {
      const shown = { operatorName, paper: this.#paper, zReport: this.#zReport }
      this.#view = { of: kept, view: shiftView(this.#state, kept, shown) }
    }
    return this.#view.view
  }

  openShift(floats: readonly CashCount[]): Promise<CommandOutcome> {
    return this.#signedIn((by) => this.#step({ name: 'float_counted', floats }, by))
  }

  startCount(): Promise<CommandOutcome> {
    if (this.#state.name === 'counted')
      return this.#signedIn((by) => this.#step({ name: 'count_wanted' }, by))
    return this.#allowed('close_shift', async (by, approval) => {
      if (!this.#options.isBetweenSales()) return notNow
      const outcome = await this.#step({ name: 'count_wanted' }, by)
      if (outcome.status !== 'done') return outcome
      this.#closing = approval
      await this.#options.openDrawer({ ...by, note: 'till_counted' })
      return outcome
    })
  }

  count(counts: readonly CashCount[]): Promise<CommandOutcome> {
    return this.#signedIn((by) => this.#step({ name: 'counted', counts }, by))
  }

  closeShift(note?: string): Promise<CommandOutcome> {
    const event: ShiftEvent = { name: 'close_wanted', ...(note === undefined ? {} : { note }) }
    return this.#signedIn((by) => this.#step(event, { ...by, ...this.#closing }))
  }

  reportZ(): Promise<CommandOutcome> {
    const event: ShiftEvent = { name: 'z_wanted' }
    if (this.#state.name === 'closed')
      return this.#signedIn((by) => this.#step(event, { ...by, ...this.#closing }))
    return this.#allowed('close_shift', (by) => this.#step(event, by))
  }

  leave(): Promise<CommandOutcome> {
    return this.#signedIn((by) => this.left(by))
  }

  /** Requires: called in a turn. */
  left(by: { operatorId: string }): Promise<CommandOutcome> {
    this.#paper = undefined
    return this.#step({ name: 'left' }, by)
  }

  moveCash(move: CashMove): Promise<CommandOutcome> {
    return this.#allowed('cash_movements', async (by) => {
      const { type, ...body } = move
      const { shiftId } = this
      const currency = this.#options.currency()
      if (shiftId === undefined || currency === undefined || move.amountMinor <= 0) return notNow
      const entry = await this.#write(fact(type, { ...by, shiftId, currency, ...body }))
      if (entry === undefined) return notNow
      const moved = { ...move, ...by, shiftId, currency, movementNumber: entry.seq, at: momentOf(entry) }
      this.#show({ type: 'movement', moved })
      await this.#options.openDrawer({ ...by, note: type })
      return done
    })
  }

  reportX(): Promise<CommandOutcome> {
    return this.#allowed('read_totals', async (by) => {
      const reporter = this.#options.reporter()
      const entry = reporter && (await this.#write(fact('x_reported', by)))
      if (reporter === undefined || entry === undefined) return notNow
      const period = openPeriod(this.#options.keeper.kept.state)
      const report = reportOf(period, 'x', { ...reporter, ...this.#madeBy(by, entry) })
      this.#show({ type: 'x_report', report })
      return done
    })
  }

  print(document: ReceiptDocument): Promise<DocumentOutcome> {
    return this.#options.print(document)
  }

  /** Runs a command of whoever is signed in, once more with an approval where it wants one. */
  #allowed(
    permission: Permission,
    work: (by: By, approval: Approval) => Promise<CommandOutcome>,
  ): Promise<CommandOutcome> {
    return this.#options.approvable((acting) =>
      this.#options.inTurn(async () => {
        const authorised = authorise({ permission }, acting)
        if (authorised.status !== 'authorised') return authorised
        const { approval } = authorised
        return work({ operatorId: acting.operator.staffId, ...approval }, approval)
      }),
    )
  }

  #signedIn(work: (by: By) => Promise<CommandOutcome>): Promise<CommandOutcome> {
    return this.#options.inTurn(async () => {
      const operatorId = this.#options.operator()?.staffId
      return operatorId === undefined ? notNow : work({ operatorId })
    })
  }

  async #step(event: ShiftEvent, by: By): Promise<CommandOutcome> {
    const { state, effect, isTaken } = stepShift(this.#state, event, this.#options.newId())
    this.#become(state)
    if (effect !== undefined) {
      const name = (await this.#run(effect, by)) ? 'recorded' : 'not_recorded'
      await this.#step({ name }, by)
    }
    return isTaken ? done : notNow
  }

  async #run(effect: ShiftEffect, by: By): Promise<boolean> {
    switch (effect.name) {
      case 'record_opening': {
        const { shiftId, floats } = effect
        return this.#wrote(fact('shift_opened', { ...by, shiftId, floats: mutable(floats) }))
      }
      case 'record_count': {
        const { shiftId, counts } = effect
        return this.#wrote(fact('till_counted', { ...by, shiftId, counts: mutable(counts) }))
      }
      case 'record_close': {
        const { name: _, ...body } = effect
        const { totals } = this.#options.keeper.kept.state
        if (closeShift(totals, effect.shiftId).status !== 'closable') return false
        return this.#wrote(fact('shift_closed', { ...by, ...body }))
      }
      case 'record_z':
        return this.#recordZ(by)
    }
  }

  async #recordZ(by: By): Promise<boolean> {
    const reporter = this.#options.reporter()
    if (reporter === undefined) return false
    const period = endedPeriod(this.#options.keeper.kept.state)
    const { number, totals, after } = period
    const { perpetualTotals, unfinished } = after
    const entry = await this.#write(
      fact('z_reported', { ...by, number, totals, perpetualTotals, unfinished }),
    )
    if (entry === undefined) return false
    this.#zReport = reportOf(period, 'z', { ...reporter, ...this.#madeBy(by, entry) })
    return true
  }

  #madeBy({ operatorId }: By, entry: SignedEntry) {
    return { at: momentOf(entry), operatorName: this.#options.operatorName(operatorId) }
  }

  async #wrote(what: Fact): Promise<boolean> {
    return (await this.#write(what)) !== undefined
  }

  async #write(what: Fact): Promise<SignedEntry | undefined> {
    const outcome = await this.#options.writer.write(() => ({ facts: [what] }))
    if (outcome.status === 'quota_exceeded') this.#options.notify('storage_full')
    if (outcome.status === 'failed') this.#options.notify('storage_failed')
    return outcome.status === 'appended' ? outcome.entries[0] : undefined
  }

  #show(paper: CashPaper): void {
    this.#paper = paper
    this.#become(this.#state)
  }

  #become(state: ShiftState): void {
    this.#state = state
    this.#view = undefined
    this.#options.onChange()
  }
}

function momentOf({ text }: SignedEntry): string {
  const parsed = parseEntry(text)
  return parsed.status === 'parsed' ? parsed.entry.at : ''
}

/** As the contract's schema has it: lists that may be written to. */
function mutable(counts: readonly CashCount[]) {
  return counts.map(({ currency, denominations }) => ({ currency, denominations: [...denominations] }))
}
