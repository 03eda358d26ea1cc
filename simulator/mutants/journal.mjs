/** Planted bugs in the journal: what is written, linked and signed, and what becomes of it at the receiver. */

const append = 'packages/journal/src/chain/append.ts'
const receive = 'packages/journal/src/replication/receive.ts'
const send = 'packages/journal/src/replication/send.ts'
const canonical = 'packages/journal/src/entry/canonical.ts'
const time = 'packages/journal/src/chain/time.ts'

/** @type {import('../mutants.mjs').Mutant[]} */
export const journalMutants = [
  { what: 'numbers do not rise', file: append, find: 'seq: head.seq + 1, at }', put: 'seq: head.seq, at }' },
  {
    what: 'the first number is 2',
    file: append,
    find: 'seq: head.seq + 1, at }',
    put: 'seq: head.seq + (head.seq === 0 ? 2 : 1), at }',
  },
  {
    what: 'a link that points to itself',
    file: append,
    find: 'totals, prev: head.hash',
    put: "totals, prev: '0'.repeat(64)",
  },
  {
    what: 'time goes back with the clock',
    file: append,
    find: 'const at = isBehind ? (head.at ?? clockAt) : clockAt',
    put: 'const at = clockAt',
  },
  {
    what: 'a clock that went back is not noted',
    file: append,
    find: '...(isBehind ? { clockAt } : {}),',
    put: '...(isBehind ? { clockAt: head.at ?? clockAt } : {}),',
  },
  {
    what: 'totals are never carried on',
    file: append,
    find: 'const totals = fact.totals ?? head.totals',
    put: 'const totals = fact.totals ?? { salesMinor: 0, returnsMinor: 0 }',
  },
  {
    what: 'receipt numbers are forgotten by other facts',
    file: append,
    find: 'fact.receiptNumber ?? head.receiptNumber }',
    put: 'fact.receiptNumber ?? 0 }',
  },
  {
    what: 'receipt numbers do not rise',
    file: append,
    find: 'fact.receiptNumber ?? head.receiptNumber }',
    put: 'head.receiptNumber }',
  },
  {
    what: 'the hash is that of another text',
    file: append,
    find: 'sha256Hex(text), sign(privateKey, text)',
    put: "sha256Hex(text + ' '), sign(privateKey, text)",
  },
  {
    what: 'the signature is that of another text',
    file: append,
    find: 'sha256Hex(text), sign(privateKey, text)',
    put: "sha256Hex(text), sign(privateKey, text + ' ')",
  },
  {
    what: 'the head after an entry is the one before',
    file: append,
    find: 'head: { seq: entry.seq, hash, at,',
    put: 'head: { seq: entry.seq, hash: head.hash, at,',
  },
  {
    what: 'the time of the head is lost',
    file: append,
    find: 'hash, at, totals, receiptNumber:',
    put: 'hash, at: clockAt, totals, receiptNumber:',
  },

  {
    what: 'what is held already is a fork',
    file: receive,
    find: 'if (held !== hash) return',
    put: 'if (held === hash) return',
  },
  {
    what: 'a gap is jumped',
    file: receive,
    find: "if (seq !== current.seq + 1) return { status: 'gap', accepted, head: current }",
    put: '',
  },
  {
    what: 'a gap is taken for a fork',
    file: receive,
    find: "return { status: 'gap', accepted, head: current }",
    put: "return { status: 'fork', accepted, head: current, seq }",
  },
  {
    what: 'links are not looked at',
    file: receive,
    find: "parsed.status === 'parsed' && parsed.entry.prev !== current.hash",
    put: 'false',
  },
  {
    what: 'the head stays where it was',
    file: receive,
    find: 'current = { seq, hash }',
    put: 'current = head',
  },
  {
    what: 'the head is told one too far',
    file: receive,
    find: "return { status: 'accepted', accepted, head: current }",
    put: "return { status: 'accepted', accepted, head: { seq: current.seq + 1, hash: current.hash } }",
  },
  {
    what: 'entries of another business count',
    file: receive,
    find: "if (!isOf(identity, entry)) return flagged('of_another_journal')",
    put: '',
  },
  {
    what: 'only the device is looked at',
    file: receive,
    find: 'entry.tenant === identity.tenant &&',
    put: '',
  },
  {
    what: 'the first of a batch is not kept',
    file: receive,
    find: 'accepted.push({ signed, content })',
    put: 'if (accepted.length > 0 || seq % 7 !== 0) accepted.push({ signed, content })',
  },
  {
    what: 'everything is named as of another journal',
    file: receive,
    find: "entry.seq === seq ? { status: 'read', entry }",
    put: "entry.seq % 5 !== 0 ? { status: 'read', entry }",
  },

  {
    what: 'a failure is not tried again',
    file: send,
    find: "effects: [{ name: 'wait', ms }]",
    put: 'effects: []',
  },
  {
    what: 'a failure stops for ever',
    file: send,
    find: 'return waiting({ ...state.failures, count: state.failures.count + 1 })',
    put: "return stopped('fork')",
  },
  {
    what: 'a batch that was damaged on its way stops for ever',
    file: send,
    find: 'const mostDamaged = 8',
    put: 'const mostDamaged = 1',
  },
  {
    what: 'what is damaged here is sent again for ever',
    file: send,
    find: "if (damaged + 1 >= mostDamaged) return stopped('quarantined')",
    put: '',
  },
  {
    what: 'a gap is not mended',
    file: send,
    find: "    case 'gap':\n      return sending(state.failures)",
    put: "    case 'gap':\n      return { state: { name: 'idle' }, effects: [] }",
  },
  {
    what: 'after one batch the rest waits for ever',
    file: send,
    find: "return event.isMore ? sending(noFailures) : { state: { name: 'idle' }, effects: [] }",
    put: "return { state: { name: 'idle' }, effects: [] }",
  },
  {
    what: 'a fork is sent on',
    file: send,
    find: "return stopped('fork')",
    put: "return { state: { name: 'idle' }, effects: [] }",
  },
  {
    what: 'the timer wakes nobody',
    file: send,
    find: "event.name === 'woken' || event.name === 'timer'",
    put: "event.name === 'woken'",
  },
  {
    what: 'nobody who sleeps is woken',
    file: send,
    find: "return event.name === 'woken' ? sending(noFailures) : { state, effects: [] }",
    put: 'return { state, effects: [] }',
  },

  {
    what: 'members in the order in which they came',
    file: canonical,
    find: 'Object.keys(value).sort()',
    put: 'Object.keys(value).reverse()',
  },
  {
    what: 'a moment is an hour off',
    file: time,
    find: 'const localMs = epochMs + offsetMinutes * 60_000',
    put: 'const localMs = epochMs - offsetMinutes * 60_000',
  },
]
