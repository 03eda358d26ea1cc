// The kernel and the journal decide the same on every device and in every replay: no clock, no chance, no I/O, no
// floating point. What they need of the world comes in as an argument or behind a port.
import { isPropertyName } from '../source/names.ts'
import type { Node } from '../source/nodes.ts'
import { lineAt, type SourceFile } from '../source/sourceFile.ts'
import type { Violation } from '../violation.ts'

const pureFolders = ['packages/kernel/', 'packages/journal/']
const roundingFolders = ['packages/kernel/src/money/', 'packages/kernel/src/quantity/']

const clock = 'take the time as an argument (ms UTC, or local time with offset)'
const timers = 'return an effect; the caller owns the timers'
const storage = 'take a store port as an argument'
const network = 'return an effect; the caller owns the network'
const outcome = 'return a status; the caller decides who is told'

/** What may not be named, and what to do instead. */
const bannedGlobals: Readonly<Record<string, string>> = {
  Date: clock,
  performance: clock,
  setTimeout: timers,
  setInterval: timers,
  setImmediate: timers,
  queueMicrotask: timers,
  requestAnimationFrame: timers,
  fetch: network,
  XMLHttpRequest: network,
  WebSocket: network,
  EventSource: network,
  localStorage: storage,
  sessionStorage: storage,
  indexedDB: storage,
  caches: storage,
  Intl: 'return numbers and codes; formats live in packages/ui',
  process: 'take configuration as an argument',
  globalThis: 'take what you need as an argument',
  window: 'take what you need as an argument',
  document: 'return a structured document; renderers live elsewhere',
  navigator: 'take what you need as an argument',
  console: outcome,
  parseFloat: 'parse to whole minor or milli units',
}

const bannedMembers: Readonly<Record<string, string>> = {
  'Math.random': 'take ids and nonces as arguments',
  'crypto.randomUUID': 'take ids as arguments',
  'crypto.getRandomValues': 'take nonces as arguments',
  'Number.parseFloat': 'parse to whole minor or milli units',
}

const rounding = 'call a rounding rule of kernel/money or kernel/quantity'
const roundingMembers = ['round', 'floor', 'ceil', 'trunc'].map((name) => `Math.${name}`)
const formattingMethods = ['toFixed', 'toLocaleString', 'toPrecision', 'localeCompare']

/** Every use of the clock, chance, the world or a float in the kernel and the journal; their tests are free. */
export function findImpurity(source: SourceFile): Violation[] {
  if (source.role !== 'production' || !pureFolders.some((folder) => source.path.startsWith(folder))) return []
  const mayRound = roundingFolders.some((folder) => source.path.startsWith(folder))
  const found: Violation[] = []
  for (const { node, parent } of source.nodes) {
    const problem = problemOf(node, parent, mayRound)
    if (problem) found.push({ file: source.path, line: lineAt(source, node.start), message: problem })
  }
  return found
}

function problemOf(node: Node, parent: Node | undefined, mayRound: boolean): string | undefined {
  if (node.type === 'Identifier' && !isPropertyName(node, parent)) {
    const instead = Object.hasOwn(bannedGlobals, node.name) ? bannedGlobals[node.name] : undefined
    return instead && `${node.name} is not for pure code: ${instead}`
  }
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier') {
    return memberProblem(
      node.object.type === 'Identifier' ? node.object.name : '',
      node.property.name,
      mayRound,
    )
  }
  if (node.type === 'Literal' && typeof node.value === 'number' && !Number.isSafeInteger(node.value)) {
    return `${node.raw} is no whole number: amounts, quantities and rates are scaled integers`
  }
  return undefined
}

function memberProblem(object: string, property: string, mayRound: boolean): string | undefined {
  const member = `${object}.${property}`
  const instead = Object.hasOwn(bannedMembers, member) ? bannedMembers[member] : undefined
  if (instead) return `${member} is not for pure code: ${instead}`
  if (!mayRound && roundingMembers.includes(member)) return `${member} rounds by accident: ${rounding}`
  if (formattingMethods.includes(property))
    return `${property}() depends on place or floats: formats live in packages/ui`
  return undefined
}
