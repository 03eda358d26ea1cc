// Does a range from a package's `engines` accept a version of Node? The part of npm's range grammar that occurs there.

type Version = readonly [major: number, minor: number, patch: number]

/** Whether `version` (as in 20.19.0) lies in `range` (as in `^20.19.0 || >=22`).
 *  Fails: throws on grammar that it does not know, so that a range is never accepted unread. */
export function accepts(range: string, version: string): boolean {
  const wanted = parseVersion(version).numbers
  return range.split('||').some((alternative) => comparatorsOf(alternative).every((holds) => holds(wanted)))
}

type Comparator = (version: Version) => boolean

function comparatorsOf(alternative: string): Comparator[] {
  const hyphen = /^\s*(\S+)\s+-\s+(\S+)\s*$/.exec(alternative)
  const text = hyphen ? `>=${hyphen[1]} <=${hyphen[2]}` : alternative
  return [...text.replace(/([<>=^~])\s+/g, '$1').matchAll(/\S+/g)].map(([word]) => comparatorOf(word))
}

function comparatorOf(word: string): Comparator {
  const [, sign = '', written = ''] = /^(>=|<=|>|<|=|\^|~)?v?(.*)$/.exec(word) ?? []
  const { numbers: low, known } = parseVersion(written)
  const above = following(low, sign === '^' ? 1 : sign === '~' ? Math.min(known, 2) : known)
  switch (sign) {
    case '>=':
      return (version) => compare(version, low) >= 0
    case '>':
      return (version) => compare(version, above) >= 0
    case '<':
      return (version) => compare(version, low) < 0
    case '<=':
      return (version) => compare(version, above) < 0
    default:
      return (version) => known === 0 || (compare(version, low) >= 0 && compare(version, above) < 0)
  }
}

/** The first version after all those that share the first `count` numbers. */
function following([major, minor, patch]: Version, count: number): Version {
  if (count === 1) return [major + 1, 0, 0]
  return count === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1]
}

/** Reads 20, 20.x, 20.19 or 20.19.0; `known` says how many numbers were written. */
function parseVersion(text: string): { numbers: Version; known: number } {
  if (!/^(\*|x|\d+(\.(\d+|x|\*)){0,2})$/.test(text))
    throw new Error(`“${text}” is no version that this check can read`)
  const parts = text.split('.').map(Number)
  const known = parts.findIndex(Number.isNaN)
  const [major = 0, minor = 0, patch = 0] = parts.map((part) => (Number.isNaN(part) ? 0 : part))
  return { numbers: [major, minor, patch], known: known < 0 ? parts.length : known }
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
