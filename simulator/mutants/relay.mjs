/** Planted bugs in passing on: a store server's relay, what it believes of head office, and what its tills are told. */

const relay = 'apps/server/src/relay/relay.ts'
const sender = 'packages/client/src/sync/sender.ts'

/** @type {import('../mutants.mjs').Mutant[]} */
export const relayMutants = [
  {
    what: 'a store server that is behind head office takes it for a fork',
    file: relay,
    find: 'isWriter: false',
    put: 'isWriter: true',
  },
  {
    what: 'a store server says that head office has what was only sent',
    file: relay,
    find: 'const sentSeq = isSame ? sent.seq : 0',
    put: 'const sentSeq = standing.headSeq',
  },
  {
    what: 'a store server believes that the end of head office is its own',
    file: relay,
    find: 'const isSame = hashHere === sent.hash',
    put: 'const isSame = sent.seq > 0',
  },
  {
    what: 'another end is never shown to head office',
    file: relay,
    find: 'else if (sent.seq > 0) this.#showOtherEnd(chain, standing)',
    put: '',
  },
  {
    what: 'a device that head office does not know is not vouched for when it sells',
    file: relay,
    find: 'if (answer.status === 404) {',
    put: 'if (answer.status === 0) {',
  },
  {
    what: 'nobody asks what head office holds when the line is back',
    file: relay,
    find: 'if (known.head !== undefined && known.head.hash !== chain?.sender.sent.hash) chain?.sender.ask()',
    put: '',
  },
  {
    what: 'tills that head office knows are not let in again',
    file: relay,
    find: 'if (reply.others.length > 0) await this.#meet(reply.others)',
    put: '',
  },
  {
    what: 'what head office answers is kept and not looked at',
    file: relay,
    find: '        await this.look()\n',
    put: '',
  },
  {
    what: 'the head of a journal is looked at once',
    file: relay,
    find: 'chain.headSeq = standing.headSeq\n    const isSame',
    put: 'const isSame',
  },
  {
    what: 'a journal is passed on under the name of another',
    file: relay,
    find: 'post: async (batch) => {\n        onWork(-1)\n        return this.#inTurn(() => this.#post(journal, batch))',
    put: 'post: async (batch) => {\n        onWork(-1)\n        const [first = journal] = await store.readJournals()\n        return this.#inTurn(() => this.#post(first, batch))',
  },
  {
    what: 'tills are not told when head office has something',
    file: relay,
    find: 'if (isNews) this.#options.onSent(standing, sentSeq)',
    put: '',
  },
  {
    what: 'one journal that waits makes all others wait',
    file: 'apps/server/src/relay/turns.ts',
    find: 'if (next === undefined) atWork -= 1',
    put: 'if (next === undefined) atWork -= 0',
  },
  {
    what: 'a till believes of head office what concerns a copy of it',
    file: sender,
    find: 'Math.min(seq, this.#sent.seq)',
    put: 'Math.max(seq, this.#sent.seq)',
  },
  {
    what: 'an answer that was made before outdoes what a till was told since',
    file: sender,
    find: 'headOffice && Math.max(headOffice.seq, this.#passedOnSeq)',
    put: 'headOffice?.seq',
  },
]
