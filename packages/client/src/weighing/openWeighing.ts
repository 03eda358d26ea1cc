/** Weighing an item: asks the scale again and again while the step is open, and keeps what it shows in the till's view. */
import type { Scale } from '@kassa/devices'
import { amountOf } from '@kassa/kernel'
import { pause } from '../clock/tillClock.ts'
import type { TillPorts } from '../till/ports.ts'
import type { Workstation } from '../till/workstation.ts'
import { openScale } from './openScale.ts'
import { stepWeighing } from './stepWeighing.ts'
import type { WeighDesk, Weighed, WeighView } from './weighing.ts'
import type { WeighEvent, WeighState } from './weighState.ts'

/** Between two questions: a person sees it as at once. */
const betweenMs = 150
/** While something is wrong with the scale. */
const afterTroubleMs = 1_000

/** Begins to weigh; undefined where the register has no scale, or the item is not sold here. */
export function openWeighing(
  workstation: Workstation,
  ports: Pick<TillPorts, 'clock' | 'serialPorts'>,
  itemId: string,
): WeighDesk | undefined {
  const { records, session, onChange } = workstation
  const known = records.scale
  const tile = records.catalogue.byId(itemId)
  if (known === undefined || tile === undefined) return undefined
  const { name, unit, unitPriceE5, currency } = tile
  const tareMilli = records.catalogue.saleRulesOf(itemId)?.tareMilli ?? 0
  const ended = new AbortController()
  const hasPort = known.scale.connection.type === 'serial'
  const state = { name: 'starting', tareMilli } as const
  let view: WeighView = { itemId, name, unit, unitPriceE5, currency, state, hasPort }
  const show = (next: WeighView) => {
    view = next
    workstation.weighing = view
    onChange()
  }
  const happen = (event: WeighEvent) => {
    if (ended.signal.aborted) return
    const state = stepWeighing(view.state, event)
    if (JSON.stringify(state) !== JSON.stringify(view.state)) show(viewOf(view, state))
  }
  const scale = reopening(async () => {
    const serialPorts = await ports.serialPorts?.()
    return openScale(known, { session, serialPorts, nowMs: () => ports.clock.epochMs() })
  })
  const follow = async () => {
    while (!ended.signal.aborted) {
      happen(await scale.read())
      const isWell = view.state.name !== 'port_wanted' && view.state.name !== 'trouble'
      await pause(ports.clock, isWell ? betweenMs : afterTroubleMs, ended.signal)
    }
    await scale.close()
  }
  show(view)
  void follow()
  return {
    take: () => weighedIn(view.state),
    tare: () => happen({ name: 'tare_wanted' }),
    clearTare: () => happen({ name: 'tare_cleared' }),
    async choosePort() {
      if ((await (await ports.serialPorts?.())?.choose()) === undefined) return
      scale.reopen()
      happen({ name: 'port_chosen' })
    },
    close() {
      ended.abort()
      if (workstation.weighing !== view) return
      workstation.weighing = undefined
      onChange()
    },
  }
}

/** The scale, opened when it is first asked, and again where another port was chosen. */
function reopening(open: () => Promise<Scale | undefined>) {
  let scale: Scale | undefined
  let isStale = false
  return {
    async read(): Promise<WeighEvent> {
      if (isStale) {
        await scale?.close()
        scale = undefined
        isStale = false
      }
      scale ??= await open()
      return scale === undefined ? { name: 'port_missing' } : { name: 'read', reading: await scale.read() }
    },
    reopen() {
      isStale = true
    },
    close: async () => scale?.close(),
  }
}

function weighedIn(state: WeighState): Weighed | undefined {
  if (state.name !== 'ready') return undefined
  const tare = state.tareMilli === 0 ? {} : { tareMilli: state.tareMilli }
  return { quantityMilli: state.netMilli, weighing: { by: 'scale', ...tare } }
}

function viewOf({ amountMinor: _, ...view }: WeighView, state: WeighState): WeighView {
  if (state.name !== 'ready') return { ...view, state }
  const { unitPriceE5, currency } = view
  return { ...view, state, amountMinor: amountOf({ quantityMilli: state.netMilli, unitPriceE5, currency }) }
}
