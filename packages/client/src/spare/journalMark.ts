/** How far a journal was, noted apart from it: what is known of it if it is lost. */
import type { EnrolledDevice, LostJournal } from '../identity/device.ts'

export type JournalMark = Omit<LostJournal, 'incarnation' | 'resumedAtMs'> & {
  device: EnrolledDevice
  /** Opens what was sealed on the device, such as who may sign in. */
  sealing: CryptoKey
}
