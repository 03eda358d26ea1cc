/** Planted bugs in letting go of old entries, and in getting back from head office what tills have let go of. */

const pruning = 'packages/client/src/pruning/pruneJournal.ts'
const sender = 'packages/client/src/sync/sender.ts'
const refill = 'apps/server/src/relay/refill.ts'
const relay = 'apps/server/src/relay/relay.ts'

/** @type {import('../mutants.mjs').Mutant[]} */
export const pruningMutants = [
  {
    what: 'a till lets go of what only the server has',
    file: sender,
    find: 'Math.min(this.#sent.seq, this.#securedSeq)',
    put: 'this.#sent.seq',
  },
  {
    what: 'a till lets go of what nobody else has',
    file: pruning,
    find: 'seq > securedSeq || atMsOf(text) >= keepSinceMs',
    put: 'atMsOf(text) >= keepSinceMs',
  },
  {
    what: 'a till lets go of whatever is old or kept elsewhere',
    file: pruning,
    find: 'seq > securedSeq || atMsOf(text) >= keepSinceMs',
    put: 'seq > securedSeq && atMsOf(text) >= keepSinceMs',
  },
  {
    what: 'a till lets go of one entry more than it notes',
    file: pruning,
    find: 'prune: { throughSeq: seq }',
    put: 'prune: { throughSeq: seq + 1 }',
  },
  {
    what: 'a till forgets up to where it let go',
    file: pruning,
    find: '{ values: { anchor: { seq, hash } }, prune',
    put: '{ values: {}, prune',
  },
  {
    what: 'what the server holds counts as a backup when a till lets go',
    file: sender,
    find: 'Math.max(headOffice?.seq ?? 0, backup?.seq ?? 0)',
    put: 'Math.max(headOffice?.seq ?? 0, backup === undefined ? 0 : head.seq)',
  },
  {
    what: 'an empty store server never asks head office for what it lacks',
    file: relay,
    find: '    chain.refill.heardOf(sent)\n',
    put: '',
  },
  {
    what: 'head office is not asked how far it has the journals of devices that come back',
    file: relay,
    find: 'for (const other of others) this.#chains.get(keyOf(other))?.sender.ask()',
    put: '',
  },
  {
    what: 'a store server gets one page back from head office, and no more',
    file: refill,
    find: 'isMore: head.seq < this.#above.seq',
    put: 'isMore: false',
  },
  {
    what: 'a store server that gets no answer when it asks for entries does not ask again',
    file: refill,
    find: "if (page === undefined) return { name: 'failed' }",
    put: "if (page === undefined) return { name: 'accepted', isMore: false }",
  },
  {
    what: 'a store server asks head office behind what it lacks first',
    file: refill,
    find: 'const page = await readAbove(from)',
    put: 'const page = await readAbove(from + 1)',
  },
  {
    what: 'a till shows a server with another end of its journal only what it has not sent',
    file: sender,
    find: 'const isAgain = this.#isShowing\n',
    put: "const isAgain = status === 'fork' || this.#isShowing\n",
  },
]
