/** Planted bugs in who is let in of programs of other versions. */

const protocol = 'packages/contract/src/protocol.ts'
const misfit = 'apps/server/src/http/protocolMisfit.ts'

/** @type {import('../mutants.mjs').Mutant[]} */
export const versionMutants = [
  {
    what: 'tills that are too old do not get rid of their sales',
    file: misfit,
    find: "  'sendEntries',\n",
    put: '',
  },
  {
    what: 'tills that were upgraded before their server are shut out',
    file: protocol,
    find: 'const versionsAhead = 1',
    put: 'const versionsAhead = 0',
  },
  {
    what: 'no program of another version is let in',
    file: protocol,
    find: "if (caller < server - versionsBehind) return 'caller_too_old'",
    put: "if (caller !== server) return 'caller_too_new'",
  },
]
