/** The commands of the till: who may, when, and what the flow of the sale makes of it. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import { fact } from '../journal/facts.ts'
import { signIn } from '../people/signIn.ts'
import { BasketCommands } from '../selling/basketCommands.ts'
import type { SaleEvent } from '../selling/saleState.ts'
import type { Notice, NoticeCode } from './notice.ts'
import type { TillPorts } from './ports.ts'
import type { CommandOutcome, EnrolOutcome, OpenLine, Till } from './till.ts'
import { TillLife } from './tillLife.ts'
import type { OperatorView, TillView } from './view.ts'
import type { Workstation } from './workstation.ts'

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }

export class TillCore implements Till {
  readonly #ports: TillPorts
  readonly #life: TillLife
  readonly #emptyCatalogue = new LiveCatalogue(() => undefined)

  constructor(ports: TillPorts) {
    this.#ports = ports
    this.#life = new TillLife(ports)
  }

  get catalogue(): Catalogue {
    return this.#life.workstation?.records.catalogue ?? this.#emptyCatalogue
  }

  /** Requires: called once, before anything else. */
  open(): Promise<void> {
    return this.#life.open()
  }

  readonly view = (): TillView => this.#life.view()

  readonly subscribe = (listener: () => void): (() => void) => this.#life.subscribe(listener)

  enrol(code: string): Promise<EnrolOutcome> {
    return this.#life.enrol(code)
  }

  async signIn(staffId: string, pin: string): Promise<CommandOutcome> {
    const workstation = this.#life.workstation
    if (workstation === undefined) return notNow
    this.dismissNotice()
    const { store, clock } = this.#ports
    const { roster } = workstation.records
    const ports = { store, epoch: this.#life.epoch, roster, nowMs: () => clock.epochMs() }
    const outcome = await signIn(ports, staffId, pin)
    switch (outcome.status) {
      case 'signed_in': {
        const facts = [fact('signed_in', { operatorId: staffId })]
        if (!(await workstation.recorder.note({ facts }))) return notNow
        this.#life.signedIn(outcome.operator)
        return done
      }
      case 'wrong_pin':
        return this.#life.refuse('wrong_pin', { attemptsLeft: outcome.attemptsLeft })
      case 'locked_out':
        return this.#life.refuse('locked_out', { waitSeconds: Math.ceil(outcome.waitMs / 1000) })
      case 'storage_failed':
        return this.#life.refuse('storage_failed')
    }
  }

  async signOut(): Promise<CommandOutcome> {
    const workstation = this.#life.workstation
    if (workstation === undefined || this.#life.operator === undefined) return notNow
    const operatorId = this.#life.operator.staffId
    return workstation.desk.inTurn(async () => {
      const { name } = workstation.desk.state
      if (name !== 'scanning' && name !== 'tendering' && name !== 'completed') return notNow
      await workstation.recorder.note({ facts: [fact('signed_out', { operatorId })] })
      this.#life.signedOut()
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
      if (priced.status === 'tax_rate_missing')
        return this.#life.refuse('tax_rate_missing', { category: priced.taxCategory })
      if (priced.status === 'return_exceeds_sale') return this.#life.refuse('return_exceeds_sale')
      if (priced.basket.lines.length === 0) return this.#life.refuse('nothing_to_pay')
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
      if (terminal === undefined) return this.#life.refuse('no_terminal')
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
    return this.#selling(({ desk }, { staffId }) =>
      desk.dispatch({ name: 'void_wanted', operatorId: staffId }),
    )
  }

  async print(kind: 'original' | 'copy'): Promise<CommandOutcome> {
    const workstation = this.#life.workstation
    const state = workstation?.desk.state
    const operatorId = this.#life.operator?.staffId
    if (workstation === undefined || state?.name !== 'completed' || operatorId === undefined) return notNow
    const outcome = await workstation.printDesk.print(state.sale, { kind, operatorId })
    if (outcome === 'no_printer') return this.#life.refuse('no_printer')
    if (outcome === 'busy') return notNow
    // A printer that failed is shown beside the receipt; the command itself was taken.
    if (outcome === 'printed') {
      await workstation.desk.inTurn(() => workstation.desk.dispatch({ name: 'receipt_printed' }))
    }
    return done
  }

  async openDrawer(reason: 'sale' | 'no_sale'): Promise<CommandOutcome> {
    const operator = this.#life.operator
    if (this.#life.workstation === undefined || operator === undefined) return notNow
    if (reason === 'no_sale' && !operator.permissions.includes('open_drawer')) {
      return this.#life.refuse('permission_missing', { permission: 'open_drawer' })
    }
    const outcome = await this.#life.workstation.printDesk.openDrawer(reason, operator.staffId)
    if (outcome === 'no_printer') return this.#life.refuse('no_printer')
    return outcome === 'printed' ? done : this.#life.refuse('drawer_failed')
  }

  nextSale(): Promise<CommandOutcome> {
    return this.#dispatch({ name: 'left' })
  }

  syncNow(): void {
    this.#life.workstation?.upstream.tryNow()
  }

  dismissNotice(): void {
    this.#life.dismissNotice()
  }

  close(): Promise<void> {
    return this.#life.close()
  }

  /** Runs a command of the flow in its turn, where someone is signed in. */
  #selling(
    work: (workstation: Workstation, operator: OperatorView) => Promise<CommandOutcome>,
  ): Promise<CommandOutcome> {
    const workstation = this.#life.workstation
    const operator = this.#life.operator
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
      const notify = (code: NoticeCode, detail?: Notice['detail']) => this.#life.notify(code, detail)
      return work(new BasketCommands({ desk, catalogue, operator, currency: store?.currency, notify }))
    })
  }
}
