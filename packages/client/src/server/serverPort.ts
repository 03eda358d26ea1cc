/** Where the server is and how it is reached. */
export type ServerPort = {
  /** Without a slash at the end; empty for the page's own. */
  baseUrl: string
  fetch: typeof fetch
}
