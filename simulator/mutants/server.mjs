/** Planted bugs in the server and the kernel: what is proven, decided, derived, posted and added up. */

const decide = 'apps/server/src/ingest/decideBatch.ts'
const rows = 'apps/server/src/ingest/rows.ts'
const taken = 'apps/server/src/ingest/takenIds.ts'
const totals = 'apps/server/src/ingest/totals.ts'
const transaction = 'packages/kernel/src/transaction/transaction.ts'
const post = 'packages/kernel/src/posting/post.ts'
const settle = 'packages/kernel/src/settle/settle.ts'
const review = 'packages/kernel/src/transaction/review.ts'
const compute = 'packages/kernel/src/tax/compute.ts'
const quantity = 'packages/kernel/src/quantity/quantity.ts'

/** @type {import('../mutants.mjs').Mutant[]} */
export const serverMutants = [
  {
    what: 'no signature is good enough',
    file: decide,
    find: 'if (await isSignedBy(key, last.text, last.signature)) return count',
    put: '',
  },
  {
    what: 'any signature is good enough',
    file: decide,
    find: 'if (await isSignedBy(key, last.text, last.signature)) return count',
    put: 'return count',
  },
  {
    what: 'the last of a batch is not proven',
    file: decide,
    find: 'if (await isSignedBy(key, last.text, last.signature)) return count',
    put: 'if (await isSignedBy(key, last.text, last.signature)) return count - (count > 3 ? 1 : 0)',
  },
  {
    what: 'what stands before a broken link is believed',
    file: decide,
    find: 'return provenBefore === upTo ? provenCount : provenBefore',
    put: 'return provenCount',
  },
  {
    what: 'what cannot follow is thrown away',
    file: decide,
    find: 'entries: entries.filter((entry) => entry.seq >= seq)',
    put: 'entries: []',
  },
  {
    what: 'of what cannot follow only the first is kept',
    file: decide,
    find: 'entry.seq >= seq)',
    put: 'entry.seq === seq)',
  },

  {
    what: 'a fact that nobody knows is not named',
    file: rows,
    find: "if (parsed.status !== 'parsed') return { journal: journalRow([parsed.status]) }",
    put: "if (parsed.status !== 'parsed') return { journal: journalRow([]) }",
  },
  {
    what: 'an entry of another business is not named',
    file: rows,
    find: 'return { journal: journalRow([content.reason]) }',
    put: 'return { journal: journalRow([]) }',
  },
  {
    what: 'sums are not reviewed',
    file: rows,
    find: 'sale === undefined ? [] : reviewTransaction(sale)',
    put: '[]',
  },
  {
    what: 'a review is lost on its way to the journal',
    file: rows,
    find: 'journal: journalRow(effects.transaction.review), effects',
    put: 'journal: journalRow([]), effects',
  },
  {
    what: 'money moves twice',
    file: rows,
    find: 'money: money.map(',
    put: 'money: [...money, ...money].map(',
  },
  {
    what: 'one money entry is lost',
    file: rows,
    find: 'money: money.map(',
    put: 'money: money.slice(1).map(',
  },
  {
    what: 'stock does not move',
    file: rows,
    find: 'stock: stock.map(',
    put: 'stock: stock.slice(1).map(',
  },

  {
    what: 'a sale that comes twice counts twice',
    file: taken,
    find: 'if (taken.has(id)) return',
    put: 'if (taken.has(id) && id.length === 0) return',
  },
  {
    what: 'only a sale that comes twice counts',
    file: taken,
    find: 'if (taken.has(id)) return',
    put: 'if (!taken.has(id) && taken.size % 4 === 3) return',
  },
  {
    what: 'levels forget the last movement',
    file: totals,
    find: '+ quantityMilli\n      changes.set(key, { storeId, itemId',
    put: '\n      changes.set(key, { storeId, itemId',
  },
  {
    what: 'levels move the wrong way',
    file: totals,
    find: '(changes.get(key)?.quantityMilli ?? 0) + quantityMilli',
    put: '(changes.get(key)?.quantityMilli ?? 0) - quantityMilli',
  },

  {
    what: 'returns are added to sales',
    file: transaction,
    find: 'if (quantityMilli < 0) returnsMinor -= grossMinor',
    put: 'if (quantityMilli < 0) salesMinor -= grossMinor',
  },
  {
    what: 'returns lower the grand total',
    file: transaction,
    find: 'if (quantityMilli < 0) returnsMinor -= grossMinor',
    put: 'if (quantityMilli < 0) salesMinor += grossMinor',
  },
  {
    what: 'rounding is left out of the document',
    file: transaction,
    find: 'roundingMinor: addExact(settled.roundingMinor, tipped.roundedOffMinor),',
    put: 'roundingMinor: 0,',
  },

  {
    what: 'tax is not posted',
    file: post,
    find: "entry('tax', code, negate(taxMinor))",
    put: "entry('sales', code, negate(taxMinor))",
  },
  {
    what: 'rounding is not posted',
    file: post,
    find: "entry('rounding', 'cash', negate(roundingMinor)),",
    put: '',
  },
  {
    what: 'goods come in when they are sold',
    file: post,
    find: 'quantityMilli: negate(quantityMilli) }))',
    put: 'quantityMilli }))',
  },
  {
    what: 'what is left over is not kept',
    file: post,
    find: "entries.push(entry('suspense', 'document', negate(leftMinor)))",
    put: '',
  },

  {
    what: 'cash rounds down',
    file: settle,
    find: 'const inCoinsMinor = roundToStep(dueMinor, cashStepMinor)',
    put: 'const inCoinsMinor = dueMinor - (dueMinor % cashStepMinor)',
  },
  {
    what: 'cash is not rounded',
    file: settle,
    find: 'const inCoinsMinor = roundToStep(dueMinor, cashStepMinor)',
    put: 'const inCoinsMinor = dueMinor',
  },
  {
    what: 'lines are not held against the total',
    file: review,
    find: "reasons.push('lines_differ_from_total')",
    put: 'reasons.splice(0)',
  },
  {
    what: 'the tax is taken on top of prices that hold it',
    file: compute,
    find: 'onePpm + ratePpm : onePpm',
    put: 'onePpm : onePpm',
  },
  {
    what: 'a price is a cent short',
    file: quantity,
    find: 'return productsOver(divisor, halfAwayFromZero)',
    put: 'const amount = productsOver(divisor, halfAwayFromZero)\n  return (quantityMilli, unitPriceE5) => amount(quantityMilli, unitPriceE5) - (quantityMilli > 3000 ? 1 : 0)',
  },
]
