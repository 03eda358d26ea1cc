/**
 * The life of the till: which stage it is in, who writes, who is signed in, and what is shown.
 *
 *   starting ─┬─▶ read_only (another tab writes) ── the other tab closed ──▶ starting
 *             ├─▶ not_enrolled ── code accepted ──▶ signed_out
 *             └─▶ signed_out ◀── signed out ── open ◀── PIN ── signed_out
 *                                             no_shift while no shift is open
 *   any ── another writer took the journal ──▶ read_only
 */
import { tipOf } from '@kassa/kernel'
import { Approvals } from '../approval/approvals.ts'
import { mayDo } from '../approval/authority.ts'
import { type SignInOutcome, signIn } from '../people/signIn.ts'
import type { CompletedSale } from '../selling/sale.ts'
import type { Release } from '../writer/writerLock.ts'
import type { Notice, NoticeCode } from './notice.ts'
import type { TillPorts } from './ports.ts'
import { readStart } from './start.ts'
import type { CommandOutcome, EnrolOutcome } from './till.ts'
import { firstView, nextView } from './tillView.ts'
import type { OperatorView, TillStage, TillView } from './view.ts'
import { Workstation } from './workstation.ts'

export class TillLife {
  /** What somebody else is to say yes to. */
  readonly approvals: Approvals
  readonly #ports: TillPorts
  readonly #listeners = new Set<() => void>()
  readonly #closing = new AbortController()
  #stage: TillStage = 'starting'
  #epoch = 0
  #release: Release = () => undefined
  #workstation: Workstation | undefined
  #operator: OperatorView | undefined
  #notice: Notice | undefined
  #noticeCount = 0
  #isStoragePersisted: boolean | undefined
  #isDrawerStuck = false
  #view: TillView = firstView()
  #isViewStale = false

  constructor(ports: TillPorts) {
    this.#ports = ports
    this.approvals = new Approvals({
      whoMay: (need) => this.#workstation?.records.roster.whoever((member) => mayDo(member, need)) ?? [],
      checkPin: (staffId, pin) => this.checkPin(staffId, pin),
      refuse: (code, detail) => this.refuse(code, detail),
      onChange: () => this.#changed(),
    })
  }

  /** Undefined unless this device is enrolled and this till writes. */
  get workstation(): Workstation | undefined {
    return this.#workstation
  }

  get operator(): OperatorView | undefined {
    return this.#operator
  }

  /** Takes the writer's lock, or waits for it in the background. */
  async open(): Promise<void> {
    await this.#askStorage()
    const release = await this.#ports.lock.tryAcquire()
    if (release !== undefined) return this.#startWriting(release)
    this.#become('read_only')
    void this.#waitForLock()
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#stopWorkstation()
    this.#release()
    await this.#ports.store.close()
  }

  view(): TillView {
    if (!this.#isViewStale) return this.#view
    this.#isViewStale = false
    this.#view = nextView(this.#view, {
      stage: this.#stage,
      workstation: this.#workstation,
      operator: this.#operator,
      notice: this.#notice,
      approval: this.approvals.view,
      isStoragePersisted: this.#isStoragePersisted,
    })
    return this.#view
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async enrol(code: string): Promise<EnrolOutcome> {
    if (this.#stage !== 'not_enrolled') return { status: 'already_enrolled' }
    const { store, server, areKeysExtractable } = this.#ports
    // A device is enrolled once: every other start does without.
    const { enrolDevice } = await import('../identity/enrol.ts')
    const outcome = await enrolDevice({ store, server, areKeysExtractable, epoch: this.#epoch }, code)
    if (outcome.status !== 'enrolled') return outcome
    await this.#startWorkstation()
    return { status: 'enrolled' }
  }

  /** Checks whose PIN it is; wrong ones are counted.   Fails: `wrong_pin`, `locked_out`, `storage_failed` (returned). */
  async checkPin(staffId: string, pin: string): Promise<SignInOutcome> {
    const roster = this.#workstation?.records.roster
    if (roster === undefined) return { status: 'storage_failed' }
    const { store, clock } = this.#ports
    return signIn({ store, epoch: this.#epoch, roster, nowMs: () => clock.epochMs() }, staffId, pin)
  }

  /** Checks whose badge it is.   Fails: as `checkPin` (returned). */
  async checkBadge(code: string): Promise<SignInOutcome> {
    const roster = this.#workstation?.records.roster
    if (roster === undefined) return { status: 'storage_failed' }
    const { store, clock } = this.#ports
    const { signInByBadge } = await import('../people/badge.ts')
    return signInByBadge({ store, epoch: this.#epoch, roster, nowMs: () => clock.epochMs() }, code)
  }

  signedIn(operator: OperatorView): void {
    this.#operator = operator
    this.#become('open')
    // Browsers say yes to those who use the page.
    void this.#askStorage()
  }

  signedOut(): void {
    this.#operator = undefined
    this.approvals.dismiss()
    this.#become('signed_out')
  }

  notify(code: NoticeCode, detail?: Notice['detail']): void {
    this.#noticeCount += 1
    const noticeId = this.#noticeCount
    this.#notice = { noticeId, code, ...(detail === undefined ? {} : { detail }) }
    this.#changed()
  }

  /** Notifies, and returns the same as a command's outcome. */
  refuse(code: NoticeCode, detail?: Notice['detail']): CommandOutcome {
    this.notify(code, detail)
    return { status: 'refused', code }
  }

  dismissNotice(): void {
    if (this.#notice === undefined) return
    this.#notice = undefined
    this.#changed()
  }

  async #askStorage(): Promise<void> {
    this.#isStoragePersisted = await this.#ports.isStoragePersisted()
    this.#changed()
  }

  async #waitForLock(): Promise<void> {
    const release = await this.#ports.lock.acquire(this.#closing.signal)
    if (release !== undefined) await this.#startWriting(release)
  }

  async #startWriting(release: Release): Promise<void> {
    this.#release = release
    this.#become('starting')
    this.#epoch = await this.#ports.store.claim()
    if ((await this.#startWorkstation()) || (await this.#resume())) return
    this.#become('not_enrolled')
    const pending = await this.#ports.store.read('pendingEnrolment')
    if (pending !== undefined) void this.enrol(pending.code)
  }

  /** The store is empty, but what was kept apart from it may say that this device was enrolled: then it goes on, with no server either. */
  async #resume(): Promise<boolean> {
    if ((await this.#ports.hasVault?.()) === false) return false
    const { resumeUnderSpare } = await import('../spare/resumeUnderSpare.ts')
    return (await resumeUnderSpare(this.#ports, this.#epoch)) && this.#startWorkstation()
  }

  /** Returns whether this device is enrolled, and works then. */
  async #startWorkstation(): Promise<boolean> {
    const start = await readStart(this.#ports.store, this.#epoch)
    if (start === undefined) return false
    const workstation: Workstation = new Workstation(this.#ports, start, {
      notify: (code, detail) => this.notify(code, detail),
      onChange: () => this.#changed(),
      operator: () => this.#operator,
      approvals: this.approvals,
      onCompleted: (sale) => void this.#completed(workstation, sale),
      onLost: () => void this.#loseJournal(),
    })
    this.#workstation = workstation
    await workstation.begin()
    if (this.#workstation === workstation) this.#become('signed_out')
    return true
  }

  /** Cash was handed over: the drawer opens. Whether it does changes nothing about the sale. */
  async #completed({ printDesk }: Workstation, { transaction }: CompletedSale): Promise<void> {
    printDesk.forget()
    const hasCash = transaction.tenders.some(
      (tender) => tender.type === 'cash' && tender.amountMinor + tipOf(tender) !== 0,
    )
    if (!hasCash) return
    const outcome = await printDesk.openDrawer('sale', { operatorId: transaction.operatorId })
    // A drawer that stays shut is told once, not after every sale: whoever sells has its key by then.
    if (outcome === 'failed' && !this.#isDrawerStuck) this.notify('drawer_failed')
    this.#isDrawerStuck = outcome === 'failed'
  }

  /** Another writer has replaced this one, which was frozen or lost its lock: it may look on, and wait for its turn. */
  async #loseJournal(): Promise<void> {
    this.#operator = undefined
    this.approvals.dismiss()
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

  #become(stage: TillStage): void {
    this.#stage = stage
    this.#changed()
  }

  #changed(): void {
    this.#isViewStale = true
    for (const listener of this.#listeners) listener()
  }
}
