/** The canonical text of an entry, laid out in lines for reading. What is signed is the text itself, not this. */

export type EntryLine = {
  /** Levels from the left. */
  depth: number
  /** With its quotes; empty for items of a list and for closing brackets. */
  key: string
  /** A value, or an opening or closing bracket. */
  value: string
  kind: 'text' | 'number' | 'bracket' | 'word'
  hasComma: boolean
  /** Where in the entry: `body.taxes[0].netMinor`; a closing bracket has the place of what it closes. */
  path: string
}

/** Returns the lines of a JSON text in its own order; the text as one line where it is none. */
export function entryLines(text: string): EntryLine[] {
  try {
    return linesOf({ depth: 0, key: '', path: '', hasComma: false }, JSON.parse(text))
  } catch {
    return [{ depth: 0, key: '', value: text, kind: 'text', hasComma: false, path: '' }]
  }
}

type Place = Pick<EntryLine, 'depth' | 'key' | 'path' | 'hasComma'>

function linesOf(place: Place, value: unknown): EntryLine[] {
  if (Array.isArray(value)) {
    const members = value.map((member, index) => ({ key: '', path: `${place.path}[${index}]`, member }))
    return bracketed(place, ['[', ']'], members)
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => ({
      key: JSON.stringify(name),
      path: place.path === '' ? name : `${place.path}.${name}`,
      member,
    }))
    return bracketed(place, ['{', '}'], members)
  }
  const kind = typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : 'word'
  return [{ ...place, value: JSON.stringify(value), kind }]
}

function bracketed(
  place: Place,
  [open, close]: [string, string],
  members: { key: string; path: string; member: unknown }[],
): EntryLine[] {
  if (members.length === 0) return [{ ...place, value: open + close, kind: 'bracket' }]
  const inner = members.flatMap(({ key, path, member }, index) =>
    linesOf({ depth: place.depth + 1, key, path, hasComma: index < members.length - 1 }, member),
  )
  return [
    { ...place, value: open, kind: 'bracket', hasComma: false },
    ...inner,
    { ...place, key: '', value: close, kind: 'bracket' },
  ]
}

/** Tells whether a line belongs to one of the places: it is there, or inside of it. */
export function isAtPath(line: EntryLine, paths: readonly string[]): boolean {
  return paths.some(
    (path) => line.path === path || line.path.startsWith(`${path}.`) || line.path.startsWith(`${path}[`),
  )
}
