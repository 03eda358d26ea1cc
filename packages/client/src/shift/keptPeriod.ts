/** The open period of this register, as the device keeps it beside its journal. */
import type { RegisterState } from '@kassa/kernel'

export type KeptPeriod = {
  /** The last entry that counted. */
  seq: number
  state: RegisterState
  /** When the open shift was opened, as its entry says. */
  openedAt?: string
}
