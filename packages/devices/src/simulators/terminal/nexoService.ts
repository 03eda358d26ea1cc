/**
 * The simulated terminal's side of the protocol. A message with the ServiceID of an earlier one is a repetition: it
 * gets the earlier answer and never moves money again.
 */
import { valueAt } from '../../payment/nexo/json.ts'
import { failure, repeated } from './answers.ts'
import type { BehaviourDial, Setting } from './behaviour.ts'
import type { CardHolder, Decision } from './cardHolder.ts'
import { type Conclusion, concludePayment, concludeReversal, requestedMoney } from './conclusion.ts'
import type { Remembered, TerminalLedger } from './ledger.ts'
import {
  parseRequest,
  type ResponseName,
  referredKey,
  refuse,
  reply,
  type TerminalRequest,
  type Treatment,
} from './request.ts'
import { idleScreen, type Screen, type ScreenName } from './screen.ts'

export type NexoServiceOptions = {
  readonly ledger: TerminalLedger
  readonly dial: BehaviourDial
  readonly cardHolder: CardHolder
  readonly show: (screen: Screen) => void
  /** Tells which register the terminal begins to work for. */
  readonly onBegin: (saleId: string) => void
}

const resultScreens: Readonly<Record<Decision, ScreenName>> = {
  approve: 'approved',
  partial: 'partly_approved',
  decline: 'declined',
  cancel: 'cancelled',
  abort: 'cancelled',
}

export class NexoService {
  readonly #options: NexoServiceOptions
  #runningKey: string | undefined

  /** Takes up where the ledger ends: what was begun before a restart is over, and no money moved. */
  constructor(options: NexoServiceOptions) {
    this.#options = options
    const at = new Date().toISOString()
    for (const { key, attemptId } of options.ledger.unfinished()) {
      const message = 'The terminal was restarted'
      const answer = failure('PaymentResponse', { condition: 'Aborted', message, at })
      options.ledger.keep({ step: 'ended', key, attemptId, answer, charge: undefined })
    }
  }

  /** What to do with a message; a message that is none of the known kinds is cut off. */
  async treat(message: unknown): Promise<Treatment> {
    const request = parseRequest(message)
    switch (request.category) {
      case 'Payment':
        return this.#pay(request)
      case 'Reversal':
        return this.#reverse(request)
      case 'TransactionStatus':
        return this.#tellStatus(request)
      case 'Abort':
        return this.#abort(request)
      default:
        return { act: 'cut_off' }
    }
  }

  async #pay(request: TerminalRequest): Promise<Treatment> {
    const { ledger, cardHolder } = this.#options
    const known = ledger.find(request.key)
    if (known !== undefined) return answerAgain(request, known, 'PaymentResponse')
    const money = requestedMoney(request)
    if (money === undefined) {
      return refuse(
        request,
        'PaymentResponse',
        'MessageFormat',
        'The amount or the transaction id is missing',
      )
    }
    const setting = this.#begin(request)
    if (setting === 'busy') return refuse(request, 'PaymentResponse', 'Busy', 'The terminal is busy')
    if (setting.behaviour === 'lose_request') return this.#end({ act: 'cut_off' }, idleScreen)
    ledger.keep({ step: 'begun', key: request.key, attemptId: request.attemptId })
    const decision = await cardHolder.decide({ setting, ...money })
    if (setting.behaviour === 'crash_before_charge' && decision === 'approve') return { act: 'die' }
    const conclusion = concludePayment(request, money, decision, ledger.charges())
    const amountMinor = conclusion.charge?.amountMinor ?? money.amountMinor
    const screen = { name: resultScreens[decision], amountMinor, currency: money.currency, pinDigits: 0 }
    return this.#end(this.#deliver(request, conclusion, setting), screen)
  }

  #reverse(request: TerminalRequest): Treatment {
    const known = this.#options.ledger.find(request.key)
    if (known !== undefined) return answerAgain(request, known, 'ReversalResponse')
    const setting = this.#begin(request)
    if (setting === 'busy') return refuse(request, 'ReversalResponse', 'Busy', 'The terminal is busy')
    if (setting.behaviour === 'lose_request') return this.#end({ act: 'cut_off' }, idleScreen)
    const isRefused = setting.behaviour === 'decline'
    const conclusion = concludeReversal(request, this.#options.ledger.charges(), isRefused)
    const { amountMinor = 0, currency = '' } = conclusion.charge ?? {}
    const name = conclusion.charge === undefined ? 'declined' : 'refunded'
    const screen: Screen = { name, amountMinor, currency, pinDigits: 0 }
    return this.#end(this.#deliver(request, conclusion, setting), screen)
  }

  #tellStatus(request: TerminalRequest): Treatment {
    const known = this.#options.ledger.find(referredKey(request))
    const reference = valueAt(request.body, 'MessageReference')
    if (known?.step === 'ended') return reply(request, repeated(request.header, reference, known.answer))
    if (known?.step === 'begun') {
      return refuse(request, 'TransactionStatusResponse', 'InProgress', 'The transaction is in progress')
    }
    return refuse(request, 'TransactionStatusResponse', 'NotFound', 'No such transaction')
  }

  /** Source: Terminal API: an abort is acknowledged without a body; the aborted payment itself gets the answer. */
  #abort(request: TerminalRequest): Treatment {
    if (referredKey(request) === this.#runningKey) this.#options.cardHolder.abort()
    return { act: 'acknowledge' }
  }

  #begin(request: TerminalRequest): Setting | 'busy' {
    if (this.#runningKey !== undefined) return 'busy'
    const setting = this.#options.dial.take()
    if (setting.behaviour === 'busy') return 'busy'
    this.#runningKey = request.key
    this.#options.onBegin(request.saleId)
    return setting
  }

  /** Remembers how it ended, and only then answers, or fails to. */
  #deliver(request: TerminalRequest, { answer, charge }: Conclusion, { behaviour }: Setting): Treatment {
    const { key, attemptId } = request
    this.#options.ledger.keep({ step: 'ended', key, attemptId, answer, charge })
    if (behaviour === 'lose_answer') return { act: 'cut_off' }
    if (behaviour === 'crash') return { act: 'die' }
    return reply(request, answer)
  }

  #end(treatment: Treatment, screen: Screen): Treatment {
    this.#runningKey = undefined
    this.#options.show(screen)
    return treatment
  }
}

function answerAgain(request: TerminalRequest, known: Remembered, name: ResponseName): Treatment {
  if (known.attemptId !== request.attemptId) {
    return refuse(request, name, 'NotAllowed', 'This ServiceID was used for another transaction')
  }
  if (known.step === 'begun') return refuse(request, name, 'InProgress', 'The transaction is in progress')
  return reply(request, known.answer)
}
