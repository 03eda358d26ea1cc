/** Returns, wired together. In a file of its own with all that it needs: the till sells without it. */
import type { Acting } from '../approval/authority.ts'
import { priceNow } from '../basket/pricing.ts'
import { startTendering } from '../selling/startTendering.ts'
import type { LaterPorts } from '../till/laterPorts.ts'
import type { Returning } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import { SaleFinder } from './saleFinder.ts'
import { takeBack } from './takeBack.ts'
import { priceToday, takeBackUnknown, type UnknownReturnPorts } from './takeBackUnknown.ts'
import { voidLast } from './voidLast.ts'

/** Opens the returns of a till. */
export function openReturning(workstation: Workstation, ports: LaterPorts): Returning {
  const { selling, refuse } = ports
  const { store, breathe, session, records, writer, start } = workstation
  const journal = () => ({ store, breathe, headSeq: writer.head.seq })
  const known = { store, epoch: start.epoch }
  const { identity, publicKey } = start.device
  const finder = new SaleFinder({ journal, session, records, identity: { ...identity, publicKey } })
  const goodsOf = ({ records, now }: Workstation): UnknownReturnPorts => ({
    ...{ store: records.store, catalogue: records.catalogue },
    priceAlone: (item, quantityMilli) =>
      priceNow({ lines: [{ lineId: '1', item, quantityMilli }], revision: 1 }, records.rules, now()),
  })
  const portsOf = (station: Workstation, acting: Acting) => ({
    ...goodsOf(station),
    ...{ desk: station.desk, acting, refuse, known, journal },
  })
  return {
    find: (typed, day) => finder.find(typed, day),
    read: (code) => finder.read(code),
    takeBack: (sale, parts, why) =>
      selling((station, acting) => takeBack(portsOf(station, acting), sale, { parts, why })),
    priceToday: (itemId, quantityMilli) => priceToday(goodsOf(workstation), itemId, quantityMilli),
    takeBackUnknown: (goods) =>
      selling((station, acting) => takeBackUnknown(portsOf(station, acting), goods)),
    voidLast: (reason) =>
      selling(async (station, acting) => {
        const shiftId = station.shiftDesk?.shiftId
        const outcome = await voidLast({ ...portsOf(station, acting), shiftId }, reason)
        return outcome.status === 'done' ? startTendering(station, { acting, refuse }) : outcome
      }),
    refundCard: (attemptId) =>
      selling(async ({ desk, records }) => {
        const terminal = records.terminal()
        if (terminal === undefined) return refuse('no_terminal')
        const { terminalId } = terminal
        return desk.dispatch({ name: 'card_refund_chosen', terminalId, attemptId })
      }),
  }
}
