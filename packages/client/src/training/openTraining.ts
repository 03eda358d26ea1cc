/**
 * Training mode: a second till beside the real one, over a store, a key, a terminal and a printer that can do no harm. What is sold
 * there cannot become a sale: its journal is signed by a key that no server knows, and it has no line to one.
 *
 *   selling ── enter: journalled, marked ──▶ practising ── leave: journalled, unmarked ──▶ selling
 *                                             │      ▲
 *                                             └──────┘ the program ends: marked, so it comes back here
 */
import { type Acting, authorise } from '../approval/authority.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import { fact } from '../journal/facts.ts'
import type { ReceiptPrinter } from '../receipt/receiptPrinter.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { LaterPorts } from '../till/laterPorts.ts'
import type { TillPorts } from '../till/ports.ts'
import type { CommandOutcome, Practice, Till, TrainingMode, TrainingScreens } from '../till/till.ts'
import type { OperatorView } from '../till/view.ts'
import type { Workstation } from '../till/workstation.ts'
import { makeMemoryLock } from '../writer/writerLock.ts'
import { askedExercises, askedHere, withExerciseDone } from './askedExercises.ts'
import { countReceipts } from './countReceipts.ts'
import type { AskedExercise } from './practice.ts'
import { makePracticeDevice, makePracticeStore } from './practiceStore.ts'
import { ScreenTerminal } from './practiceTerminal.ts'

export type TrainingPorts = Pick<LaterPorts, 'selling'> & {
  /** Of the real till. */
  ports: TillPorts
  till: Pick<Till, 'view' | 'signOut'>
  /** Makes one more till, over other ports. */
  TillCore: new (
    ports: TillPorts,
  ) => Till & { open(operator?: OperatorView): Promise<void> }
}

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }

/** Opens training mode; undefined where this device has nowhere to practise. */
export function openTraining(workstation: Workstation, training: TrainingPorts): TrainingMode | undefined {
  const openOwn = training.ports.openPracticeStore
  if (openOwn === undefined) return undefined
  const show = async (own: DeviceStore, screens: TrainingScreens, operator?: OperatorView) =>
    screens.show(await openPractice(workstation, training, { own, screens, operator }))
  return {
    asked: () => askedOf(workstation, training.till),
    enter: (screens) =>
      training.selling(async (_, acting) => {
        const own = await openOwn()
        const outcome = await begin(workstation, acting, own)
        if (outcome.status === 'done') await show(own, screens, acting.operator)
        else await own.close()
        return outcome
      }),
    async resume(screens) {
      const isOn = (await workstation.store.read('training'))?.isOn === true
      if (isOn) await show(await openOwn(), screens)
      return isOn
    },
  }
}

async function askedOf(
  workstation: Workstation,
  till: Pick<Till, 'view'>,
): Promise<readonly AskedExercise[]> {
  const { operator } = till.view()
  if (workstation.records.replica.isLoading) await workstation.loaded
  return operator === undefined ? [] : askedExercises(workstation, operator.staffId)
}

async function begin(workstation: Workstation, acting: Acting, own: DeviceStore): Promise<CommandOutcome> {
  const { desk, recorder, store } = workstation
  if (desk.state.name !== 'scanning' && desk.state.name !== 'completed') return notNow
  const operatorId = acting.operator.staffId
  // Whoever is asked to practise may.
  const isAsked = (await askedHere(workstation, operatorId)).length > 0
  const authorised = authorise({ permission: isAsked ? 'sell' : 'training' }, acting)
  if (authorised.status !== 'authorised') return authorised
  // A register that lost its journal counts what is practised from now on.
  const countedSeq = (await store.read('training'))?.countedSeq ?? (await own.read('head'))?.seq ?? 0
  const isNoted = await recorder.note({
    facts: [fact('training_started', { operatorId, ...authorised.approval })],
    change: () => ({ values: { training: { isOn: true, countedSeq, operatorId } } }),
  })
  return isNoted ? done : notNow
}

async function openPractice(
  workstation: Workstation,
  training: TrainingPorts,
  of: { own: DeviceStore; screens: TrainingScreens; operator: OperatorView | undefined },
): Promise<Practice> {
  const { own, screens, operator } = of
  const { store: real, start, writer, newId, now } = workstation
  const { areKeysExtractable } = training.ports
  const counting = { own, real, writer }
  await makePracticeDevice(own, start, { deviceId: newId(), areKeysExtractable })
  await countReceipts(counting)
  const drawer = { isWished: false }
  const terminal = new ScreenTerminal(() => new Date(now().epochMs).toISOString())
  const onAppended = () => countReceipts(counting)
  const store = makePracticeStore({ own, real, realEpoch: start.epoch, onAppended })
  const print = { session: workstation.session, mark: screens.mark, drawer }
  const till = new training.TillCore(practicePorts(training.ports, { store, terminal, print }))
  await till.open(operator)
  if (till.view().stage === 'no_shift') await openShift(till)
  return {
    ...{ till, terminal, drawer },
    asked: () => askedOf(workstation, till),
    async exerciseDone(score) {
      const operatorId = till.view().operator?.staffId
      if (operatorId === undefined) return
      const { exercise } = score
      const change = await withExerciseDone(workstation, { staffId: operatorId, exercise })
      await workstation.recorder.note({
        facts: [fact('exercise_done', { operatorId, ...score })],
        change: () => change,
      })
    },
    leave: () => leave(workstation, training, till),
  }
}

type PrintWays = Pick<TrainingScreens, 'mark'> & Pick<Practice, 'drawer'> & { session: DeviceSession }

/** The surroundings of the real till, without all that could do harm: no server, no terminal, and no spare keys, which are the register's. */
function practicePorts(
  { openVault: _openVault, hasVault: _hasVault, ...ports }: TillPorts,
  { store, terminal, print }: { store: DeviceStore; terminal: ScreenTerminal; print: PrintWays },
): TillPorts {
  return {
    ...ports,
    ...{ store, lock: makeMemoryLock(), onNetworkBack: () => () => undefined },
    server: { baseUrl: '', fetch: () => Promise.reject(new TypeError('a practice till has no server')) },
    receipts: { document: (input) => ports.receipts.document({ ...input, kind: 'training' }) },
    openTerminal: async () => terminal,
    openPrinter: (printer) => {
      const found = ports.openPrinter(printer, print.session)
      return found && practicePrinter(found, print)
    },
  }
}

/** With no float: the learner counts one when a shift was closed. */
async function openShift(till: Till): Promise<void> {
  const currency = till.view().register?.store?.currency
  if (currency !== undefined) await till.cash?.openShift([{ currency, denominations: [] }])
}

/** Paper comes from the real printer, marked; the drawer stays shut unless that is wished. */
function practicePrinter(
  printer: ReceiptPrinter,
  { mark, drawer }: Pick<TrainingScreens, 'mark'> & Pick<Practice, 'drawer'>,
): ReceiptPrinter {
  return {
    print: (document) => printer.print(mark(document)),
    openDrawer: async () => (drawer.isWished ? printer.openDrawer() : { status: 'printed' }),
  }
}

async function leave(
  { recorder, store }: Workstation,
  { till: real }: TrainingPorts,
  practice: Till,
): Promise<void> {
  const learnerId = practice.view().operator?.staffId
  await practice.close()
  const mark = await store.read('training')
  if (mark === undefined) return
  const operatorId = learnerId ?? mark.operatorId
  await recorder.note({
    facts: [fact('training_ended', { operatorId })],
    change: () => ({ values: { training: { ...mark, isOn: false } } }),
  })
  if (real.view().operator?.staffId !== learnerId) await real.signOut()
}
