/** How the simulated terminal treats the next payments: honestly, or with one of the faults a register must survive. */
import { textAt, valueAt } from '../../payment/nexo/json.ts'

/**
 *   approve              takes the money
 *   decline              the bank refuses
 *   partial              takes half of the money
 *   ask_person           waits for a person at the simulator's page
 *   busy                 works for someone else
 *   slow                 takes the money, after `delayMs` (8 seconds unless told)
 *   lose_request         the request never arrives: the connection breaks, nothing is remembered
 *   lose_answer          takes the money, then the connection breaks
 *   crash                takes the money, then the terminal dies before it answers
 *   crash_before_charge  the terminal dies with the card in it, before the money is taken
 */
const behaviours = [
  'approve',
  'decline',
  'partial',
  'ask_person',
  'busy',
  'slow',
  'lose_request',
  'lose_answer',
  'crash',
  'crash_before_charge',
] as const

export type Behaviour = (typeof behaviours)[number]

export type Setting = {
  readonly behaviour: Behaviour
  /** How long the card holder takes, instead of the simulator's own pace. */
  readonly delayMs: number | undefined
  /** For how many payments; undefined: until told otherwise. */
  readonly times: number | undefined
}

const slowMs = 8_000
const usual: Setting = { behaviour: 'approve', delayMs: undefined, times: undefined }

/** The setting a control request asks for, or what is wrong with it. */
export function parseSetting(body: unknown): Setting | { readonly error: string } {
  const behaviour = behaviours.find((known) => known === textAt(body, 'behaviour'))
  if (behaviour === undefined) return { error: `behaviour is one of ${behaviours.join(', ')}` }
  const delayMs = valueAt(body, 'delayMs') ?? (behaviour === 'slow' ? slowMs : undefined)
  const times = valueAt(body, 'times')
  if (!isCountOrMissing(delayMs)) return { error: 'delayMs is a whole number of milliseconds' }
  if (!isCountOrMissing(times) || times === 0) return { error: 'times is a whole number above zero' }
  return { behaviour, delayMs, times }
}

function isCountOrMissing(value: unknown): value is number | undefined {
  return value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0)
}

/** The dial on the simulator: what holds now, and the way back to honesty once a fault has happened often enough. */
export class BehaviourDial {
  #setting: Setting = usual

  get setting(): Setting {
    return this.#setting
  }

  turn(setting: Setting): void {
    this.#setting = setting
  }

  /** The setting for one more payment. */
  take(): Setting {
    const taken = this.#setting
    if (taken.times !== undefined) {
      this.#setting = taken.times > 1 ? { ...taken, times: taken.times - 1 } : usual
    }
    return taken
  }
}
