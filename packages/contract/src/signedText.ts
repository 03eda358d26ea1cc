/**
 * What a device signs to say who it is. Both sides make the text here, so that they cannot disagree about it.
 *
 * The same key signs journal entries: neither text can be read as one, so nobody gets a fact signed by asking for a proof.
 */
import { canonicalize } from '@kassa/journal'

/** Returns what the `proof` of an enrolment signs: this key asks for what the code gives. */
export function enrolmentText({ code, publicKey }: { code: string; publicKey: string }): string {
  return canonicalize({ code, publicKey })
}

/** Returns what the `proof` of a spare incarnation signs: the spare key itself stands behind the device. */
export function spareText({ device, publicKey }: { device: string; publicKey: string }): string {
  return canonicalize({ device, spareKey: publicKey })
}

/** Returns what the `signature` of a device session signs: this incarnation is here, now. */
export function deviceSessionText(session: {
  tenant: string
  device: string
  incarnation: number
  challenge: string
}): string {
  const { tenant, device, incarnation, challenge } = session
  return canonicalize({ tenant, device, incarnation, challenge })
}
