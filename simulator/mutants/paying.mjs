/** Planted bugs in taking cards: attempts, answers, doubt, parts, and money that goes back. */

const desk = 'packages/client/src/selling/saleDesk.ts'
const table = 'packages/client/src/selling/stepSale.ts'
const cardSteps = 'packages/client/src/selling/cardSteps.ts'
const tenderings = 'packages/client/src/selling/tenderings.ts'
const facts = 'packages/client/src/payment/attemptFacts.ts'
const terminals = 'packages/client/src/payment/terminalDesk.ts'
const resolution = 'packages/devices/src/payment/resolution.ts'

/** @type {import('../mutants.mjs').Mutant[]} */
export const payingMutants = [
  {
    what: 'the terminal is asked before the attempt is journalled',
    file: desk,
    find: "      case 'record_attempt':\n",
    put: "      case 'record_attempt':\n        terminals.ask(effect.attempt, this.#basketId)\n",
  },
  {
    what: 'an attempt in doubt is made again',
    file: terminals,
    find: '? resolvePayment(terminal, withReference(attempt, reference), ports)',
    put: '? terminal.pay(withReference(attempt, reference), signal)',
  },
  {
    what: 'a start forgets the attempt whose outcome nobody knows',
    file: table,
    find: 'if (attempt !== undefined) {',
    put: "if (attempt?.attemptId === '') {",
  },
  {
    what: 'no answer is taken for a no',
    file: cardSteps,
    find: "if (event.outcome.status !== 'in_doubt') return recordOutcome(state, event.outcome)",
    put: "return recordOutcome(state, event.outcome.status === 'in_doubt' ? { status: 'not_found' } : event.outcome)",
  },
  {
    what: 'a terminal that is busy with the attempt never had it',
    file: resolution,
    find: 'in_progress: ({ asked }, policy) => pauseOrGiveUp({ asked, notFound: 0 }, policy),\n    no_answer: ({ asked }, policy) => pauseOrGiveUp({ asked, notFound: 0 }, policy),\n    pause_over: impossible,',
    put: "in_progress: () => ({ name: 'never_begun' }),\n    no_answer: ({ asked }, policy) => pauseOrGiveUp({ asked, notFound: 0 }, policy),\n    pause_over: impossible,",
  },
  {
    what: 'whoever has no word from the terminal believes that nothing happened',
    file: resolution,
    find: 'no_answer: ({ asked }, policy) => pauseOrGiveUp({ asked, notFound: 0 }, policy),\n    pause_over: impossible,',
    put: "no_answer: () => ({ name: 'never_begun' }),\n    pause_over: impossible,",
  },
  {
    what: 'a part that a card paid is journalled as all that was asked',
    file: facts,
    find: 'directed(attempt, outcome.amountMinor) : 0',
    put: 'directed(attempt, attempt.amountMinor) : 0',
  },
  {
    what: 'what goes back to a card is journalled as if it had been taken',
    file: facts,
    find: 'return reverses === undefined ? amountMinor : negate(amountMinor)',
    put: 'return reverses === undefined ? amountMinor : amountMinor',
  },
  {
    what: 'a payment that was given back still pays the sale',
    file: tenderings,
    find: "tenders: tendering.tenders.filter((tender) => tender.type !== 'card' || !isGivenBack(tender)),",
    put: 'tenders: tendering.tenders,',
  },
  {
    what: 'a sale is given up before its card has the money back',
    file: cardSteps,
    find: "const isAllGivenBack = endsSale(attempt) && outcome.status === 'reversed' && next.payments.length === 0",
    put: 'const isAllGivenBack = endsSale(attempt)',
  },
  {
    what: 'an outcome that is on no disk is forgotten',
    file: table,
    find: "not_recorded: ({ tendering, attempt }) => done({ name: 'in_doubt', tendering, attempt }),",
    put: 'not_recorded: ({ tendering }) => done(openFor(tendering)),',
  },
]
