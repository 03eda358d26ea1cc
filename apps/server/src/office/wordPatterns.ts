/** Searches as people type them, as PostgreSQL takes them. */

/** Returns a pattern for `like` or `ilike` for each word of the search: a row must have every one of them somewhere. */
export function wordPatterns(search: string): string[] {
  return search.split(/\s+/).filter(Boolean).map(patternOf)
}

// A percent sign or an underscore in a word is itself, not a wildcard.
function patternOf(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}
