/** What the customers of a till need from it. */
import type { TillClock } from '../clock/tillClock.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { DeviceStore } from '../store/deviceStore.ts'

export type CustomerPorts = {
  store: DeviceStore
  epoch: number
  session: DeviceSession
  clock: Pick<TillClock, 'after'>
  onChange: () => void
}
