/** What the command palette offers: a thing to do, with the words under which it is found. */
import type { Icon } from '@kassa/ui'

export type Command = {
  id: string
  group: 'places' | 'transactions' | 'items' | 'actions'
  icon: Icon
  title: string
  /** Under the title: where, when, what else. */
  detail?: string
  /** At the end of the line: an amount. */
  end?: string
  run: () => void
}

/** Returns the commands in whose title each word of the text begins a word. An empty text finds all. */
export function findCommands(commands: readonly Command[], text: string): Command[] {
  const wanted = wordsOf(text)
  return commands.filter(({ title }) => {
    const there = wordsOf(title)
    return wanted.every((word) => there.some((other) => other.startsWith(word)))
  })
}

/** Returns the receipt number that a text names, or undefined: "1042", "# 1042". */
export function receiptNumberIn(text: string): number | undefined {
  const digits = /^\s*#?\s*(\d{1,15})\s*$/.exec(text)?.[1]
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits)
}

/** Words without case and accents: who types "gerate" finds "Geräte". */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
