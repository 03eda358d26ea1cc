/** What follows the name of a command. */

export type Parameters = {
  positionals: readonly string[]
  options: Readonly<Record<string, string | undefined>>
  /** Those that were given. */
  flags: ReadonlySet<string>
}
