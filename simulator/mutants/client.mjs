/** Planted bugs in the till: writing its journal, sending it, and believing what it is told. */

const writer = 'packages/client/src/journal/journalWriter.ts'
const sender = 'packages/client/src/sync/sender.ts'
const batch = 'packages/client/src/sync/batch.ts'
const resume = 'packages/client/src/spare/resumeUnderSpare.ts'

/** @type {import('../mutants.mjs').Mutant[]} */
export const clientMutants = [
  {
    what: 'writes do not wait for each other',
    file: writer,
    find: 'const turn = this.#last.then(() => this.#append(draft))',
    put: 'const turn = this.#append(draft)',
  },
  {
    what: 'a write that failed moves the head',
    file: writer,
    find: "    switch (outcome.status) {\n      case 'appended':",
    put: "    this.#head = head\n    switch (outcome.status) {\n      case 'appended':",
  },
  {
    what: 'the head does not move',
    file: writer,
    find: "      case 'appended':\n        this.#head = head\n",
    put: "      case 'appended':\n",
  },
  {
    what: 'a write that failed is called done',
    file: writer,
    find: '      default:\n        return outcome\n',
    put: "      default:\n        return { status: 'appended', entries, head }\n",
  },
  {
    what: 'a writer that was replaced calls its write done',
    file: writer,
    find: "        onLost()\n        return { status: 'lost_journal' }",
    put: "        onLost()\n        return { status: 'appended', entries, head }",
  },
  {
    what: 'of several facts only the last is written',
    file: writer,
    find: 'entries.push(sealed.signed)',
    put: 'entries.splice(0, 1, sealed.signed)',
  },
  {
    what: 'several facts of one write have one number',
    file: writer,
    find: '      head = sealed.head\n    }',
    put: '      if (entries.length === facts.length) head = sealed.head\n    }',
  },
  {
    what: 'nobody is told that something was written',
    file: writer,
    find: '        onAppended(head)\n',
    put: '',
  },

  {
    what: 'what was sent is believed to be held',
    file: sender,
    find: 'await this.#keep({ seq: head.seq, hash: head.hash })',
    put: 'await this.#keep({ seq: this.#options.headSeq(), hash: head.hash })',
  },
  {
    what: 'the mark moves before the answer',
    file: sender,
    find: '      const reply = await this.#post(entries)\n',
    put: '      this.#sent = { seq: entries.at(-1)?.seq ?? from, hash: entries.at(-1)?.hash ?? "" }\n      const reply = await this.#post(entries)\n',
  },
  {
    what: 'a page of another network is an answer',
    file: sender,
    find: 'if (!response.ok || !isAnswer) throw',
    put: "if (!isAnswer) return { status: 'accepted', head: { seq: batch.at(-1)?.seq ?? 0, hash: '' } } as never\n    if (!response.ok) throw",
  },
  {
    what: 'a refusal is an answer',
    file: sender,
    find: 'if (!response.ok || !isAnswer) throw',
    put: "if (!response.ok) return { status: 'accepted', head: { seq: batch.at(-1)?.seq ?? 0, hash: '' } } as never\n    if (!isAnswer) throw",
  },
  {
    what: 'an answer that cannot be read counts as yes',
    file: sender,
    find: "      this.lineSeen(false)\n      return { name: 'failed' }",
    put: "      this.#sent = { seq: headSeq(), hash: '' }\n      return { name: 'accepted', isMore: false }",
  },
  {
    what: 'the last entry is never sent',
    file: sender,
    find: 'cutBatch(await journal.readEntries(from, mostEntries))',
    put: 'cutBatch((await journal.readEntries(from, mostEntries)).slice(0, -1))',
  },
  {
    what: 'every batch begins one too far on',
    file: sender,
    find: 'journal.readEntries(from, mostEntries)',
    put: 'journal.readEntries(from + 1, mostEntries)',
  },
  {
    what: 'a server that is ahead is believed',
    file: sender,
    find: 'if (seq > headSeq()) return false',
    put: 'if (seq > headSeq()) return true',
  },
  {
    what: 'after a gap the mark stays where it was',
    file: sender,
    find: "    await this.#keep({ seq: head.seq, hash: head.hash })\n    return status === 'gap'",
    put: "    if (status !== 'gap') await this.#keep({ seq: head.seq, hash: head.hash })\n    return status === 'gap'",
  },
  { what: 'a closed sender goes on', file: sender, find: 'if (this.#isClosed) return\n', put: '' },
  {
    what: 'what is forgotten to be sent is never looked for',
    file: sender,
    find: 'if (this.#sent.seq < this.#options.headSeq()) this.#take',
    put: 'if (this.#sent.seq + 2 < this.#options.headSeq()) this.#take',
  },

  {
    what: 'a batch leaves its first entry out',
    file: batch,
    find: 'for (const entry of entries.slice(0, mostEntries)) {',
    put: 'for (const entry of entries.slice(entries.length > 3 ? 1 : 0, mostEntries)) {',
  },
  {
    what: 'a batch holds what fits and no more',
    file: batch,
    find: 'if (batch.length > 0 && characters > mostCharacters) break',
    put: 'if (characters > mostCharacters) break',
  },
  {
    what: 'texts are written anew on their way',
    file: batch,
    find: '({ seq, text, signature }))',
    put: "({ seq, text: text.replace('EUR', 'EUR '), signature }))",
  },
  {
    what: 'a till that lost its journal begins its perpetual totals anew',
    file: resume,
    find: 'totals: mark.standing.perpetualTotals',
    put: 'totals: empty.totals',
  },
  {
    what: 'a till that lost its journal does not say so',
    file: writer,
    find: 'first === undefined || previous.seq > 0 ? [] : [first]',
    put: 'first === undefined || previous.seq >= 0 ? [] : [first]',
  },
]
