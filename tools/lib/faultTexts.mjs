/** A plugin of Stryker: what a `must` or `assert` would say is not mutated. Such a text is read where the code is wrong, which no
 *  input brings about; that the fault is thrown where it should be is mutated like everything else.
 *  https://stryker-mutator.io/docs/stryker-js/disable-mutants/#using-an-ignore-plugin */

/** A place in the syntax tree, as far as it matters here (Babel).
 * @typedef {{ node: { type: string }, parent?: Parent }} Place
 * @typedef {{ type: string, callee?: { name?: string }, arguments?: object[] }} Parent */

const faults = new Set(['must', 'assert'])

/** Returns why nothing is mutated at a place, or undefined where it is.
 * @param {Place} place */
export function ignoredBecause({ node, parent }) {
  if (node.type !== 'StringLiteral' || parent?.type !== 'CallExpression') return undefined
  const isText = faults.has(parent.callee?.name ?? '') && parent.arguments?.at(-1) === node
  return isText ? 'the text of a fault' : undefined
}

export const strykerPlugins = [
  { kind: 'Ignore', name: 'fault-texts', value: { shouldIgnore: ignoredBecause } },
]
