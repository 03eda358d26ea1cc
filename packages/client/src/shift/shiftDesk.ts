/** Runs the cash day: steps the shift, journals what a step asks for, moves cash, makes reports. Loaded after the first screen. */
import { type Fact, parseEntry, type SignedEntry } from '@kassa/journal'
import {
  type CashCount,
  closeShift,
  endedPeriod,
  must,
  openPeriod,
  type ReceiptDocument,
  type TillReport,
} from '@kassa/kernel'
import { fact } from '../journal/facts.ts'
import type { JournalWriter } from '../journal/journalWriter.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { OperatorView } from '../till/view.ts'
import type { CashDay, CashMove, DocumentOutcome, MovedCash, ShiftView } from './cashDay.ts'
import type { KeptPeriod, PeriodKeeper } from './periodKeeper.ts'
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
  openDrawer: (operatorId: string, note: string) => Promise<unknown>
  print: (document: ReceiptDocument) => Promise<DocumentOutcome>
  newId: () => string
  refuse: (code: NoticeCode, detail?: Record<string, string | number>) => CommandOutcome
  onChange: () => void
}

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }
type Permission = 'cash_movements' | 'read_totals' | 'close_shift'

export class ShiftDesk implements CashDay {
  readonly #options: ShiftDeskOptions
  #state: ShiftState
  #report: TillReport | undefined
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
    if (this.#view?.of !== kept)
      this.#view = { of: kept, view: shiftView(this.#state, kept, { operatorName, report: this.#report }) }
    return this.#view.view
  }

  openShift(floats: readonly CashCount[]): Promise<CommandOutcome> {
    return this.#stepping({ name: 'float_counted', floats })
  }

  async startCount(): Promise<CommandOutcome> {
    if (!this.#options.isBetweenSales()) return notNow
    const outcome = await this.#stepping({ name: 'count_wanted' }, 'close_shift')
    const operator = this.#options.operator()
    if (outcome.status === 'done' && operator !== undefined)
      await this.#options.openDrawer(operator.staffId, 'till_counted')
    return outcome
  }

  count(counts: readonly CashCount[]): Promise<CommandOutcome> {
    return this.#stepping({ name: 'counted', counts }, 'close_shift')
  }

  closeShift(note?: string): Promise<CommandOutcome> {
    return this.#stepping({ name: 'close_wanted', ...(note === undefined ? {} : { note }) }, 'close_shift')
  }

  reportZ(): Promise<CommandOutcome> {
    return this.#stepping({ name: 'z_wanted' }, 'close_shift')
  }

  leave(): Promise<CommandOutcome> {
    return this.#options.inTurn(() => this.left())
  }

  /** Requires: called in a turn. */
  left(): Promise<CommandOutcome> {
    return this.#step({ name: 'left' })
  }

  async moveCash(move: CashMove): Promise<CommandOutcome | { status: 'moved'; moved: MovedCash }> {
    const outcome = await this.#signedIn('cash_movements', ({ staffId }) => this.#move(move, staffId))
    if (outcome.status === 'moved') await this.#options.openDrawer(outcome.moved.operatorId, move.type)
    return outcome
  }

  reportX(): Promise<CommandOutcome | { status: 'reported'; report: TillReport }> {
    return this.#signedIn('read_totals', async ({ staffId }) => {
      const entry = await this.#write(fact('x_reported', { operatorId: staffId }))
      const report = entry && this.#reportAt('x', entry)
      return report === undefined ? notNow : { status: 'reported', report }
    })
  }

  print(document: ReceiptDocument): Promise<DocumentOutcome> {
    return this.#options.print(document)
  }

  #stepping(event: ShiftEvent, permission?: Permission): Promise<CommandOutcome> {
    return this.#signedIn(permission, () => this.#step(event))
  }

  #signedIn<Outcome>(
    permission: Permission | undefined,
    work: (operator: OperatorView) => Promise<Outcome>,
  ): Promise<Outcome | CommandOutcome> {
    return this.#options.inTurn(async () => {
      const operator = this.#options.operator()
      if (operator === undefined) return notNow
      if (permission !== undefined && !operator.permissions.includes(permission))
        return this.#options.refuse('permission_missing', { permission })
      return work(operator)
    })
  }

  async #step(event: ShiftEvent): Promise<CommandOutcome> {
    const { state, effect, isTaken } = stepShift(this.#state, event, this.#options.newId())
    this.#become(state)
    if (effect !== undefined)
      await this.#step({ name: (await this.#run(effect)) ? 'recorded' : 'not_recorded' })
    return isTaken ? done : notNow
  }

  async #run(effect: ShiftEffect): Promise<boolean> {
    const operatorId = must(this.#options.operator(), 'whoever steps a shift is signed in').staffId
    switch (effect.name) {
      case 'record_opening': {
        const { shiftId, floats } = effect
        return this.#wrote(fact('shift_opened', { operatorId, shiftId, floats: mutable(floats) }))
      }
      case 'record_count': {
        const { shiftId, counts } = effect
        return this.#wrote(fact('till_counted', { operatorId, shiftId, counts: mutable(counts) }))
      }
      case 'record_close': {
        const { name: _, ...body } = effect
        const { totals } = this.#options.keeper.kept.state
        if (closeShift(totals, effect.shiftId).status !== 'closable') return false
        return this.#wrote(fact('shift_closed', { operatorId, ...body }))
      }
      case 'record_z':
        return this.#recordZ(operatorId)
    }
  }

  async #recordZ(operatorId: string): Promise<boolean> {
    const period = endedPeriod(this.#options.keeper.kept.state)
    const { number, totals, after } = period
    const { perpetualTotals, unfinished } = after
    const entry = await this.#write(
      fact('z_reported', { operatorId, number, totals, perpetualTotals, unfinished }),
    )
    const reporter = this.#options.reporter()
    if (entry === undefined || reporter === undefined) return false
    this.#report = reportOf(period, 'z', { ...reporter, ...this.#madeBy(operatorId, entry) })
    return true
  }

  async #move(
    move: CashMove,
    operatorId: string,
  ): Promise<CommandOutcome | { status: 'moved'; moved: MovedCash }> {
    const { type, ...body } = move
    const { shiftId } = this
    const currency = this.#options.currency()
    if (shiftId === undefined || currency === undefined || move.amountMinor <= 0) return notNow
    const entry = await this.#write(fact(type, { operatorId, shiftId, currency, ...body }))
    if (entry === undefined) return notNow
    const moved = { ...move, operatorId, shiftId, currency, movementNumber: entry.seq, at: momentOf(entry) }
    return { status: 'moved', moved }
  }

  #reportAt(kind: 'x', entry: SignedEntry): TillReport | undefined {
    const reporter = this.#options.reporter()
    const operatorId = this.#options.operator()?.staffId
    if (reporter === undefined || operatorId === undefined) return undefined
    const period = openPeriod(this.#options.keeper.kept.state)
    return reportOf(period, kind, { ...reporter, ...this.#madeBy(operatorId, entry) })
  }

  #madeBy(operatorId: string, entry: SignedEntry) {
    return { at: momentOf(entry), operatorName: this.#options.operatorName(operatorId) }
  }

  async #wrote(what: Fact): Promise<boolean> {
    return (await this.#write(what)) !== undefined
  }

  async #write(what: Fact): Promise<SignedEntry | undefined> {
    const outcome = await this.#options.writer.write(() => ({ facts: [what] }))
    if (outcome.status === 'quota_exceeded') this.#options.refuse('storage_full')
    if (outcome.status === 'failed') this.#options.refuse('storage_failed')
    return outcome.status === 'appended' ? outcome.entries[0] : undefined
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
