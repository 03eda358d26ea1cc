/** The total table of the flow: every state by everything that can happen; a hole does not compile. saleState.ts has the picture. */
import { KernelFault } from '@kassa/kernel'
import { answered, outcomeRecorded, recordOutcome } from './cardSteps.ts'
import type { CompletedSale, OpenSale } from './sale.ts'
import type { SaleEvent, SaleState, SaleStep } from './saleState.ts'
import { done, notNow, openFor } from './saleStep.ts'
import { settlementOf } from './tenderings.ts'
import {
  backFromRefund,
  cardChosen,
  cardRefundChosen,
  cardTakenBack,
  cashGiven,
  giveBack,
  settledOrTendering,
} from './tenderSteps.ts'

type StateNamed<Name> = Extract<SaleState, { name: Name }>
type EventNamed<Name> = Extract<SaleEvent, { name: Name }>
/** `freshId`: an id that was never used, for the attempt that a step may begin. */
type Handler<S, E> = (state: S, event: E, freshId: string) => SaleStep
type Row<S> = { [E in SaleEvent['name']]: Handler<S, EventNamed<E>> }
type Table = { [S in SaleState['name']]: Row<StateNamed<S>> }

const impossible = (state: SaleState, event: SaleEvent): never => {
  throw new KernelFault(`${event.name} cannot happen while ${state.name}`)
}
/** A terminal's word about an attempt that is over. */
const late = notNow

const nothingIsRecorded = { recorded: impossible, sale_recorded: impossible, not_recorded: impossible }
const noTerminalIsAsked = {
  abort_wanted: notNow,
  check_wanted: notNow,
  void_wanted: notNow,
  answered: late,
  terminal_told: late,
}
const personHasToWait = {
  paying: notNow,
  cash_given: notNow,
  card_chosen: notNow,
  card_refund_chosen: notNow,
  tendered: notNow,
  card_taken_back: notNow,
  cancelled: notNow,
  receipt_handed_over: notNow,
  left: notNow,
}

const table: Table = {
  scanning: {
    ...personHasToWait,
    ...noTerminalIsAsked,
    ...nothingIsRecorded,
    paying: (_, { tendering }) => done(openFor(tendering), { name: 'keep', tendering }),
  },
  tendering: {
    ...personHasToWait,
    ...noTerminalIsAsked,
    ...nothingIsRecorded,
    cash_given: cashGiven,
    card_chosen: cardChosen,
    tendered: (_, { tendering }) => settledOrTendering(tendering),
    card_taken_back: cardTakenBack,
    cancelled: ({ tendering }, _, freshId) => giveBack(tendering, freshId),
  },
  refunding: {
    ...personHasToWait,
    ...noTerminalIsAsked,
    ...nothingIsRecorded,
    cash_given: cashGiven,
    card_refund_chosen: cardRefundChosen,
    tendered: (_, { tendering }) => settledOrTendering(tendering),
    cancelled: backFromRefund,
  },
  recording_attempt: {
    ...personHasToWait,
    ...noTerminalIsAsked,
    recorded: ({ tendering, attempt }) =>
      done({ name: 'asking', tendering, attempt }, { name: 'ask_terminal', attempt }),
    sale_recorded: impossible,
    not_recorded: ({ tendering }) => done(openFor(tendering)),
  },
  asking: {
    ...personHasToWait,
    ...noTerminalIsAsked,
    ...nothingIsRecorded,
    answered,
    terminal_told: (state, { attemptId, terminalState }) =>
      attemptId === state.attempt.attemptId ? done({ ...state, terminalState }) : late(state),
    abort_wanted: (state) => done(state, { name: 'abort_terminal', attempt: state.attempt }),
  },
  checking: {
    ...personHasToWait,
    ...noTerminalIsAsked,
    ...nothingIsRecorded,
    answered,
    abort_wanted: (state) => done(state, { name: 'stop_checking' }),
  },
  in_doubt: {
    ...personHasToWait,
    ...noTerminalIsAsked,
    ...nothingIsRecorded,
    check_wanted: ({ tendering, attempt }) =>
      done({ name: 'checking', tendering, attempt }, { name: 'check_terminal', attempt }),
    void_wanted: (state, { operatorId }) => recordOutcome(state, { status: 'voided_by_hand', operatorId }),
  },
  recording_outcome: {
    ...personHasToWait,
    ...noTerminalIsAsked,
    recorded: outcomeRecorded,
    sale_recorded: impossible,
    not_recorded: ({ tendering, attempt }) => done({ name: 'in_doubt', tendering, attempt }),
  },
  recording_sale: {
    ...personHasToWait,
    ...noTerminalIsAsked,
    recorded: impossible,
    sale_recorded: (_, { sale }) => done({ name: 'completed', sale }),
    not_recorded: ({ tendering }) => done(openFor(tendering)),
  },
  completed: {
    ...personHasToWait,
    ...noTerminalIsAsked,
    ...nothingIsRecorded,
    receipt_handed_over: ({ sale }) => done({ name: 'completed', sale: { ...sale, isHandedOver: true } }),
    left: () => done({ name: 'scanning' }, { name: 'forget_completed' }),
  },
}

/** Returns the state after the event, what is to be done, and what the person who caused it is told. */
export function stepSale(state: SaleState, event: SaleEvent, freshId: string): SaleStep {
  const handler = table[state.name][event.name] as Handler<SaleState, SaleEvent>
  return handler(state, event, freshId)
}

/** Returns where a sale goes on after a restart, from what was kept of it. An attempt without outcome is asked about first. */
export function resumeSale(open: OpenSale | undefined, completed: CompletedSale | undefined): SaleStep {
  const { tendering, attempt } = open ?? {}
  if (tendering === undefined) {
    return done(completed === undefined ? { name: 'scanning' } : { name: 'completed', sale: completed })
  }
  if (attempt !== undefined) {
    return done({ name: 'checking', tendering, attempt }, { name: 'check_terminal', attempt })
  }
  const isPaid = tendering.tenders.length > 0 && settlementOf(tendering).status === 'settled'
  return isPaid
    ? done({ name: 'recording_sale', tendering }, { name: 'record_sale', tendering })
    : done(openFor(tendering))
}
