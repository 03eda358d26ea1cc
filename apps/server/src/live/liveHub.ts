/** Who watches, and telling them what is new. In this process only: what is missed is read through the ordinary routes. */

import type { LiveEvent } from '@kassa/contract'

/** A watcher's line. `send` answers false where the line is full; it is not used again then. */
export type LiveLine = { send(text: string): boolean; close(): void }

export type Watcher = {
  tenantId: string
  /** A device's store: it is told of records and of its own store only. A person is told of all. */
  storeId?: string
  deviceId?: string
  line: LiveLine
}

export class LiveHub {
  readonly #byTenant = new Map<string, Set<Watcher>>()

  /** Adds a watcher; call what it returns when the line ends. */
  watch(watcher: Watcher): () => void {
    const watchers = this.#byTenant.get(watcher.tenantId) ?? new Set()
    this.#byTenant.set(watcher.tenantId, watchers.add(watcher))
    return () => this.#forget(watcher)
  }

  /** Tells the watchers of a tenant. A line that is full is closed, never waited for: its owner comes again and reads. */
  publish(tenantId: string, events: readonly LiveEvent[]): void {
    const watchers = this.#byTenant.get(tenantId)
    if (watchers === undefined) return
    const texts = events.map((event) => ({ event, text: `data: ${JSON.stringify(event)}\n\n` }))
    for (const watcher of watchers) {
      const wanted = texts.filter(({ event }) => concerns(watcher, event)).map(({ text }) => text)
      if (wanted.length > 0) this.#send(watcher, wanted.join(''))
    }
  }

  /** Keeps lines open that proxies would close, and finds those that are dead. */
  beat(): void {
    for (const watchers of this.#byTenant.values())
      for (const watcher of watchers) this.#send(watcher, ': beat\n\n')
  }

  /** Ends the lines of a device: it was shut out. */
  endDevice(tenantId: string, deviceId: string): void {
    for (const watcher of this.#byTenant.get(tenantId) ?? [])
      if (watcher.deviceId === deviceId) this.#end(watcher)
  }

  /** Ends all lines; the server is about to stop. */
  closeAll(): void {
    for (const watchers of this.#byTenant.values()) for (const watcher of watchers) this.#end(watcher)
  }

  #send(watcher: Watcher, text: string): void {
    if (!watcher.line.send(text)) this.#end(watcher)
  }

  #end(watcher: Watcher): void {
    this.#forget(watcher)
    watcher.line.close()
  }

  #forget(watcher: Watcher): void {
    const watchers = this.#byTenant.get(watcher.tenantId)
    watchers?.delete(watcher)
    if (watchers?.size === 0) this.#byTenant.delete(watcher.tenantId)
  }
}

function concerns({ storeId, deviceId }: Watcher, event: LiveEvent): boolean {
  if (event.type === 'head_office') return event.deviceId === deviceId
  if (storeId === undefined || event.type === 'records') return true
  return event.storeId === storeId
}
