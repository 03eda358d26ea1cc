/** What points need of the till. */
import type { StoreRecord } from '@kassa/contract'
import type { LocalTime } from '@kassa/kernel'
import type { Customers } from '../customer/customers.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { DeviceStore } from '../store/deviceStore.ts'

export type LoyaltyStation = {
  records: { customers: Customers; store: StoreRecord | undefined }
  start: { epoch: number; device: { identity: { store: string } } }
  store: DeviceStore
  session: DeviceSession
  writer: { head: { seq: number } }
  /** The last entry that the server holds. */
  upstream: { sender: { sent: { seq: number } } }
  desk: { minute: LocalTime }
  breathe: () => Promise<void>
}
