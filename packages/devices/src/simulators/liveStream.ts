/** A stream of server-sent events with any number of followers; a new follower first gets the latest event. */
import type { ServerResponse } from 'node:http'

export class LiveStream {
  readonly #followers = new Set<ServerResponse>()
  #latest: string | undefined

  /** Sends a value, as JSON, to everyone who follows. */
  send(value: unknown): void {
    this.#latest = `data:${JSON.stringify(value)}\n\n`
    for (const follower of this.#followers) follower.write(this.#latest)
  }

  addFollower(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(this.#latest ?? ':\n\n')
    this.#followers.add(response)
    response.on('close', () => this.#followers.delete(response))
  }
}
