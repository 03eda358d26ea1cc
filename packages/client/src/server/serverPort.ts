/** Where the server is and how it is reached. */
export type ServerPort = {
  /** Without a slash at the end; empty for the page's own. */
  baseUrl: string
  fetch: typeof fetch
  /** The version of the protocol that is spoken; this program's own where it is left out. */
  protocol?: number
}
