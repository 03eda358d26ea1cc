/** Calls of the server as this device: a session is opened with its key when one is needed, and anew when it has ended. */
import {
  type CallInput,
  type CallOutcome,
  callAsDevice,
  type DeviceRouteName,
  deviceSessionText,
  parseProtocol,
  protocolFit,
  protocolHeader,
  protocolVersion,
  type RouteTypes,
} from '@kassa/contract'
import { type JournalIdentity, sign } from '@kassa/journal'
import type { ServerPort } from '../server/serverPort.ts'

/** Time after which a call that got no answer is given up. */
const patienceMs = 30_000

export type DeviceSession = {
  call<Name extends DeviceRouteName>(
    name: Name,
    input: CallInput<Name>,
    options?: { signal?: AbortSignal; timeoutMs?: number },
  ): Promise<CallOutcome<RouteTypes[Name]['reply']>>
  /** A raw request with the device's token, for what is no ordinary call: compressed bodies and streams. Rejects as fetch does. */
  fetch(path: string, init: RequestInit): Promise<Response>
  /** Who has to be updated before the two understand each other again, by the server's last answer. */
  readonly upgradeNeeded: UpgradeNeeded | undefined
}

export type UpgradeNeeded = 'here' | 'server'

export type DeviceSessionOptions = { server: ServerPort; identity: JournalIdentity; privateKey: CryptoKey }

type TokenOutcome = { status: 'token'; token: string } | Exclude<CallOutcome<never>, { status: 'ok' }>

/** Returns the device's line to the server. Nothing is asked before the first call. */
export function makeDeviceSession(options: DeviceSessionOptions): DeviceSession {
  return new KeyedSession(options)
}

class KeyedSession implements DeviceSession {
  readonly #options: DeviceSessionOptions
  readonly #server: ServerPort
  #opening: Promise<TokenOutcome> | undefined
  #upgradeNeeded: UpgradeNeeded | undefined

  constructor(options: DeviceSessionOptions) {
    this.#options = options
    this.#server = { ...options.server, fetch: (path, init) => this.#ask(path, init) }
  }

  get upgradeNeeded(): UpgradeNeeded | undefined {
    return this.#upgradeNeeded
  }

  async call<Name extends DeviceRouteName>(
    name: Name,
    input: CallInput<Name>,
    { signal, timeoutMs = patienceMs }: { signal?: AbortSignal; timeoutMs?: number } = {},
  ): Promise<CallOutcome<RouteTypes[Name]['reply']>> {
    const limit = AbortSignal.timeout(timeoutMs)
    const both = signal === undefined ? limit : AbortSignal.any([signal, limit])
    const once = async (): Promise<CallOutcome<RouteTypes[Name]['reply']>> => {
      const opened = await this.#token()
      if (opened.status !== 'token') return opened
      return callAsDevice(name, input, {
        ...this.#server,
        headers: { authorization: `Bearer ${opened.token}` },
        signal: both,
      })
    }
    const first = await once()
    if (first.status !== 'problem' || first.problem.code !== 'not_signed_in') return first
    this.#opening = undefined
    return once()
  }

  async fetch(path: string, init: RequestInit): Promise<Response> {
    const first = await this.#fetchOnce(path, init)
    if (first.status !== 401) return first
    this.#opening = undefined
    return this.#fetchOnce(path, init)
  }

  async #fetchOnce(path: string, init: RequestInit): Promise<Response> {
    const opened = await this.#token()
    if (opened.status !== 'token') throw new Error('no session', { cause: opened })
    const { baseUrl, fetch } = this.#server
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${opened.token}`)
    return fetch(`${baseUrl}${path}`, { ...init, headers })
  }

  /** Says this program's version, and hears the server's. */
  async #ask(path: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
    const { fetch, protocol: caller = protocolVersion } = this.#options.server
    const headers = new Headers(init?.headers)
    headers.set(protocolHeader, String(caller))
    const response = await fetch(path, { ...init, headers })
    const server = parseProtocol(response.headers.get(protocolHeader))
    if (server !== undefined) this.#upgradeNeeded = whoIsBehind({ caller, server })
    return response
  }

  async #token(): Promise<TokenOutcome> {
    this.#opening ??= this.#open()
    const opened = await this.#opening
    if (opened.status !== 'token') this.#opening = undefined
    return opened
  }

  async #open(): Promise<TokenOutcome> {
    const { identity, privateKey } = this.#options
    const settings = { ...this.#server, signal: AbortSignal.timeout(patienceMs) }
    const asked = await callAsDevice('makeChallenge', {}, settings)
    if (asked.status !== 'ok') return asked
    const { tenant, device, incarnation } = identity
    const claim = { tenant, device, incarnation, challenge: asked.reply.challenge }
    const signature = await sign(privateKey, deviceSessionText(claim))
    const opened = await callAsDevice('openDeviceSession', { body: { ...claim, signature } }, settings)
    return opened.status === 'ok' ? { status: 'token', token: opened.reply.token } : opened
  }
}

function whoIsBehind(versions: { caller: number; server: number }): UpgradeNeeded | undefined {
  const fit = protocolFit(versions)
  if (fit === 'fits') return undefined
  return fit === 'caller_too_old' ? 'here' : 'server'
}
