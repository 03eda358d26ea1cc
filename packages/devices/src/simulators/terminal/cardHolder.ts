/**
 * The card holder at the simulated terminal, and how long they take.
 *
 *   waiting_for_card ─▶ processing ─▶ (pin_entry ─▶ processing) ─▶ decision
 *          └───────────────┴──────────── cancel, abort ──────────▶ decision
 */
import type { Behaviour, Setting } from './behaviour.ts'
import type { Screen } from './screen.ts'

/** How long each step takes, in milliseconds. */
export type Pace = { readonly cardMs: number; readonly digitMs: number; readonly hostMs: number }

export const instantPace: Pace = { cardMs: 0, digitMs: 0, hostMs: 0 }
export const lifelikePace: Pace = { cardMs: 2_500, digitMs: 450, hostMs: 1_200 }

export const choices = ['approve', 'decline', 'partial', 'cancel'] as const
export type Choice = (typeof choices)[number]
export type Decision = Choice | 'abort'

const pinFromMinor = 5_000
const pinLength = 4

export class CardHolder {
  readonly #pace: Pace
  readonly #show: (screen: Screen) => void
  #choose: (choice: Choice) => void = () => undefined
  #interrupt: (decision: Decision) => void = () => undefined

  constructor(pace: Pace, show: (screen: Screen) => void) {
    this.#pace = pace
    this.#show = show
  }

  /** Lets someone pay; resolves with what they did. */
  async decide(args: { setting: Setting; amountMinor: number; currency: string }): Promise<Decision> {
    const { setting, amountMinor, currency } = args
    let isOver = false
    const show = (name: Screen['name'], pinDigits = 0) => {
      if (!isOver) this.#show({ name, amountMinor, currency, pinDigits })
    }
    const chosen = new Promise<Choice>((resolve) => {
      this.#choose = resolve
    })
    const interrupted = new Promise<Decision>((resolve) => {
      this.#interrupt = resolve
    })
    show('waiting_for_card')
    const decision = await Promise.race([interrupted, this.#present(setting, chosen, amountMinor, show)])
    isOver = true
    return decision
  }

  /** What a person at the page does with the card. */
  touch(choice: Choice): void {
    if (choice === 'cancel') this.#interrupt('cancel')
    else this.#choose(choice)
  }

  /** The register wants the payment dropped. */
  abort(): void {
    this.#interrupt('abort')
  }

  async #present(
    setting: Setting,
    chosen: Promise<Choice>,
    amountMinor: number,
    show: (name: Screen['name'], pinDigits?: number) => void,
  ): Promise<Decision> {
    const byItself = pause(setting.delayMs ?? this.#pace.cardMs).then(() => choiceOf(setting.behaviour))
    const choice = setting.behaviour === 'ask_person' ? await chosen : await Promise.race([chosen, byItself])
    show('processing')
    if (amountMinor >= pinFromMinor) {
      await pause(this.#pace.digitMs)
      for (let digits = 0; digits <= pinLength; digits += 1) {
        show('pin_entry', digits)
        await pause(this.#pace.digitMs)
      }
      show('processing')
    }
    await pause(this.#pace.hostMs)
    return choice
  }
}

function choiceOf(behaviour: Behaviour): Choice {
  return behaviour === 'decline' || behaviour === 'partial' ? behaviour : 'approve'
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
