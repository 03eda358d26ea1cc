/** Weighing an item: asks the scale again and again while the step is open, and keeps what it shows in the till's view. */
import type { Scale } from '@kassa/devices'
import { amountOf } from '@kassa/kernel'
import { pause } from '../clock/tillClock.ts'
import type { TillPorts } from '../till/ports.ts'
import type { Workstation } from '../till/workstation.ts'
import { openScale } from './openScale.ts'
import { stepWeighing } from './stepWeighing.ts'
import type { WeighDesk, WeighView } from './weighing.ts'
import type { WeighEvent } from './weighState.ts'

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
  let isPortNew = false
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
  const follow = async () => {
    const serialPorts = await ports.serialPorts?.()
    const settings = { session, serialPorts, nowMs: () => ports.clock.epochMs() }
    let scale: Scale | undefined
    while (!ended.signal.aborted) {
      if (isPortNew) {
        await scale?.close()
        scale = undefined
        isPortNew = false
      }
      scale ??= await openScale(known, settings)
      happen(scale === undefined ? { name: 'port_missing' } : { name: 'read', reading: await scale.read() })
      const isWell = scale !== undefined && view.state.name !== 'trouble'
      await pause(ports.clock, isWell ? betweenMs : afterTroubleMs, ended.signal)
    }
    await scale?.close()
  }
  show(view)
  void follow()
  return {
    take() {
      const { state } = view
      if (state.name !== 'ready') return undefined
      const tare = state.tareMilli === 0 ? {} : { tareMilli: state.tareMilli }
      return { quantityMilli: state.netMilli, weighing: { by: 'scale', ...tare } }
    },
    tare: () => happen({ name: 'tare_wanted' }),
    clearTare: () => happen({ name: 'tare_cleared' }),
    async choosePort() {
      if ((await (await ports.serialPorts?.())?.choose()) === undefined) return
      isPortNew = true
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

function viewOf({ amountMinor: _, ...view }: WeighView, state: WeighView['state']): WeighView {
  if (state.name !== 'ready') return { ...view, state }
  const { unitPriceE5, currency } = view
  return { ...view, state, amountMinor: amountOf({ quantityMilli: state.netMilli, unitPriceE5, currency }) }
}
