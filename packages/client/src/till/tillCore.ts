/**
 * The till core: which stage it is in, who is signed in, and the commands.
 *
 *   starting ─┬─▶ read_only (another tab writes) ── the other tab closed ──▶ starting
 *             ├─▶ not_enrolled ── code accepted ──▶ signed_out
 *             └─▶ signed_out ◀── signed out ── open ◀── PIN ── signed_out
 *   any ── another writer took the journal ──▶ read_only
 */

import type { Catalogue } from '../catalogue/catalogue.ts'
import { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import { enrolDevice } from '../identity/enrol.ts'
import { fact } from '../journal/facts.ts'
import { signIn } from '../people/signIn.ts'
import { BasketCommands } from '../selling/basketCommands.ts'
import type { SaleEvent } from '../selling/saleState.ts'
import type { Release } from '../writer/writerLock.ts'
import type { Notice, NoticeCode } from './notice.ts'
import type { TillPorts } from './ports.ts'
import { readStart } from './start.ts'
import type { CommandOutcome, EnrolOutcome, OpenLine, Till } from './till.ts'
import { firstView, nextView } from './tillView.ts'
import type { OperatorView, TillStage, TillView } from './view.ts'
import { Workstation } from './workstation.ts'

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }

export class TillCore implements Till {
  readonly #ports: TillPorts
  readonly #listeners = new Set<() => void>()
  readonly #closing = new AbortController()
  readonly #emptyCatalogue = new LiveCatalogue(() => undefined)
  #stage: TillStage = 'starting'
  #epoch = 0
  #release: Release = () => undefined
  #workstation: Workstation | undefined
  #operator: OperatorView | undefined
  #notice: Notice | undefined
  #noticeCount = 0
  #isStoragePersisted: boolean | undefined
  #view: TillView = firstView()
  #isViewStale = false

  constructor(ports: TillPorts) {
    this.#ports = ports
  }

  get catalogue(): Catalogue {
    return this.#workstation?.records.catalogue ?? this.#emptyCatalogue
  }

  /** Takes the writer's lock, or waits for it in the background. */
  async open(): Promise<void> {
    this.#isStoragePersisted = await this.#ports.isStoragePersisted()
    const release = await this.#ports.lock.tryAcquire()
    if (release !== undefined) return this.#startWriting(release)
    this.#become('read_only')
    void this.#waitForLock()
  }

  readonly view = (): TillView => {
    if (!this.#isViewStale) return this.#view
    this.#isViewStale = false
    this.#view = nextView(this.#view, {
      stage: this.#stage,
      workstation: this.#workstation,
      operator: this.#operator,
      notice: this.#notice,
      isStoragePersisted: this.#isStoragePersisted,
    })
    return this.#view
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async enrol(code: string): Promise<EnrolOutcome> {
    if (this.#stage !== 'not_enrolled') return { status: 'already_enrolled' }
    const { store, server, areKeysExtractable } = this.#ports
    const outcome = await enrolDevice({ store, server, areKeysExtractable, epoch: this.#epoch }, code)
    if (outcome.status !== 'enrolled') return outcome
    await this.#startWorkstation()
    return { status: 'enrolled' }
  }

  async signIn(staffId: string, pin: string): Promise<CommandOutcome> {
    const workstation = this.#workstation
    if (workstation === undefined || this.#stage === 'read_only') return notNow
    this.dismissNotice()
    const { store, clock } = this.#ports
    const { roster } = workstation.records
    const ports = { store, epoch: this.#epoch, roster, nowMs: () => clock.epochMs() }
    const outcome = await signIn(ports, staffId, pin)
    switch (outcome.status) {
      case 'signed_in': {
        const facts = [fact('signed_in', { operatorId: staffId })]
        if (!(await workstation.recorder.note({ facts }))) return notNow
        this.#operator = outcome.operator
        this.#become('open')
        return done
      }
      case 'wrong_pin':
        return this.#refuse('wrong_pin', { attemptsLeft: outcome.attemptsLeft })
      case 'locked_out':
        return this.#refuse('locked_out', { waitSeconds: Math.ceil(outcome.waitMs / 1000) })
      case 'storage_failed':
        return this.#refuse('storage_failed')
    }
  }

  async signOut(): Promise<CommandOutcome> {
    const workstation = this.#workstation
    if (workstation === undefined || this.#operator === undefined) return notNow
    const operatorId = this.#operator.staffId
    return workstation.desk.inTurn(async () => {
      const { name } = workstation.desk.state
      if (name !== 'scanning' && name !== 'tendering' && name !== 'completed') return notNow
      await workstation.recorder.note({ facts: [fact('signed_out', { operatorId })] })
      this.#operator = undefined
      this.#become('signed_out')
      return done
    })
  }

  scan(code: string): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.scan(code))
  }

  addItem(itemId: string, quantityMilli?: number, unitPriceE5?: number): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.addItem(itemId, quantityMilli, unitPriceE5))
  }

  addOpenLine(line: OpenLine): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.addOpenLine(line))
  }

  setQuantity(lineId: string, quantityMilli: number): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.setQuantity(lineId, quantityMilli))
  }

  removeLine(lineId: string): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.removeLine(lineId))
  }

  undo(): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.undo())
  }

  abandonBasket(): Promise<CommandOutcome> {
    return this.#onBasket((basket) => basket.abandon())
  }

  startTendering(): Promise<CommandOutcome> {
    return this.#selling(async ({ desk, records }, operator) => {
      if (desk.state.name !== 'scanning') return notNow
      desk.reprice()
      const { priced } = desk
      if (priced.status !== 'priced')
        return this.#refuse('tax_rate_missing', { category: priced.taxCategory })
      if (priced.basket.lines.length === 0) return this.#refuse('nothing_to_pay')
      const cashStepMinor = records.store?.cashStepMinor ?? 1
      const { basket } = priced
      const tendering = { basket, cashStepMinor, operatorId: operator.staffId, tenders: [], payments: [] }
      return desk.dispatch({ name: 'paying', tendering })
    })
  }

  cancelTendering(): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'cancelled' })
  }

  payCash(amountMinor: number): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'cash_given', amountMinor })
  }

  payCard(amountMinor?: number): Promise<CommandOutcome> {
    return this.#selling(async ({ desk, records }) => {
      const terminal = records.terminal()
      if (terminal === undefined) return this.#refuse('no_terminal')
      const { terminalId } = terminal
      return desk.dispatch({
        name: 'card_chosen',
        terminalId,
        ...(amountMinor === undefined ? {} : { amountMinor }),
      })
    })
  }

  cancelCard(): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'abort_wanted' })
  }

  checkCard(): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'check_wanted' })
  }

  voidCard(): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'void_wanted' })
  }

  async print(kind: 'original' | 'copy'): Promise<CommandOutcome> {
    const workstation = this.#workstation
    const state = workstation?.desk.state
    const operatorId = this.#operator?.staffId
    if (workstation === undefined || state?.name !== 'completed' || operatorId === undefined) return notNow
    const outcome = await workstation.printDesk.print(state.sale, { kind, operatorId })
    if (outcome === 'no_printer') return this.#refuse('no_printer')
    if (outcome !== 'printed') return notNow
    await workstation.desk.inTurn(() => workstation.desk.dispatch({ name: 'receipt_printed' }))
    return done
  }

  async openDrawer(reason: 'sale' | 'no_sale'): Promise<CommandOutcome> {
    const operator = this.#operator
    if (this.#workstation === undefined || operator === undefined) return notNow
    if (reason === 'no_sale' && !operator.permissions.includes('open_drawer')) {
      return this.#refuse('permission_missing', { permission: 'open_drawer' })
    }
    const outcome = await this.#workstation.printDesk.openDrawer(reason, operator.staffId)
    if (outcome === 'no_printer') return this.#refuse('no_printer')
    return outcome === 'printed' ? done : this.#refuse('drawer_failed')
  }

  nextSale(): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'left' })
  }

  syncNow(): void {
    this.#workstation?.upstream.tryNow()
  }

  dismissNotice(): void {
    if (this.#notice === undefined) return
    this.#notice = undefined
    this.#changed()
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#stopWorkstation()
    this.#release()
    await this.#ports.store.close()
  }

  /** Runs a command of the flow in its turn, where someone is signed in. */
  #selling(
    work: (workstation: Workstation, operator: OperatorView) => Promise<CommandOutcome>,
  ): Promise<CommandOutcome> {
    const workstation = this.#workstation
    const operator = this.#operator
    if (workstation === undefined || operator === undefined) return Promise.resolve(notNow)
    return workstation.desk.inTurn(() => {
      this.dismissNotice()
      return work(workstation, operator)
    })
  }

  #dispatch(event: SaleEvent): Promise<CommandOutcome> {
    return this.#selling(({ desk }) => desk.dispatch(event))
  }

  #onBasket(work: (basket: BasketCommands) => Promise<CommandOutcome>): Promise<CommandOutcome> {
    return this.#selling(async (workstation, operator) => {
      const { desk, records } = workstation
      if (records.replica.isLoading) await workstation.loaded
      const { catalogue, store } = records
      const notify = (code: NoticeCode, detail?: Notice['detail']) => this.#notify(code, detail)
      return work(new BasketCommands({ desk, catalogue, operator, currency: store?.currency, notify }))
    })
  }

  async #waitForLock(): Promise<void> {
    const release = await this.#ports.lock.acquire(this.#closing.signal)
    if (release !== undefined) await this.#startWriting(release)
  }

  async #startWriting(release: Release): Promise<void> {
    this.#release = release
    this.#become('starting')
    this.#epoch = await this.#ports.store.claim()
    if (await this.#startWorkstation()) return
    this.#become('not_enrolled')
    const pending = await this.#ports.store.read('pendingEnrolment')
    if (pending !== undefined) void this.enrol(pending.code)
  }

  /** Returns whether this device is enrolled, and works then. */
  async #startWorkstation(): Promise<boolean> {
    const start = await readStart(this.#ports.store, this.#epoch)
    if (start === undefined) return false
    const workstation: Workstation = new Workstation(this.#ports, start, {
      notify: (code, detail) => this.#notify(code, detail),
      onChange: () => this.#changed(),
      onCompleted: (sale) => {
        workstation.printDesk.forget()
        const hasCash = sale.transaction.tenders.some(
          (tender) => tender.type === 'cash' && tender.amountMinor !== 0,
        )
        if (hasCash) void this.#openDrawerFor(workstation, sale.transaction.operatorId)
      },
      onLost: () => void this.#loseJournal(),
    })
    this.#workstation = workstation
    await workstation.begin()
    if (this.#workstation === workstation) this.#become('signed_out')
    return true
  }

  async #openDrawerFor({ printDesk }: Workstation, operatorId: string): Promise<void> {
    if ((await printDesk.openDrawer('sale', operatorId)) === 'failed') this.#notify('drawer_failed')
  }

  /** Another writer has replaced this one, which was frozen or lost its lock: it may look on, and wait for its turn. */
  async #loseJournal(): Promise<void> {
    this.#operator = undefined
    this.#become('read_only')
    await this.#stopWorkstation()
    this.#release()
    this.#become('read_only')
    if (!this.#closing.signal.aborted) await this.#waitForLock()
  }

  async #stopWorkstation(): Promise<void> {
    const workstation = this.#workstation
    this.#workstation = undefined
    await workstation?.close()
  }

  #refuse(code: NoticeCode, detail?: Notice['detail']): CommandOutcome {
    this.#notify(code, detail)
    return { status: 'refused', code }
  }

  #notify(code: NoticeCode, detail?: Notice['detail']): void {
    this.#noticeCount += 1
    const noticeId = this.#noticeCount
    this.#notice = { noticeId, code, ...(detail === undefined ? {} : { detail }) }
    this.#changed()
  }

  #become(stage: TillStage): void {
    this.#stage = stage
    this.#changed()
  }

  #changed(): void {
    this.#isViewStale = true
    for (const listener of this.#listeners) listener()
  }
}
