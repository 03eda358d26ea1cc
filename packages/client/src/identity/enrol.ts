/**
 * Enrolment: a one-time code turns this device's key into a register of a store.
 *
 *   no key ──▶ key and request kept ──▶ asked ──▶ enrolled
 *                     └── no answer: the same request again, now or after a reload, costs no second code
 */
import { callAsDevice, enrolmentText, protocolHeader, protocolVersion } from '@kassa/contract'
import { emptyHead, exportPublicKey, makeKeyPair, sign } from '@kassa/journal'
import { makeSealingKey } from '../people/seal.ts'
import type { ServerPort } from '../server/serverPort.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { DeviceKeys, EnrolledDevice, PendingEnrolment } from './device.ts'

export type EnrolmentPorts = {
  store: DeviceStore
  epoch: number
  server: ServerPort
  /** True only where the store is a file of the till's own, which no key can be kept in otherwise. */
  areKeysExtractable: boolean
}

export type EnrolmentOutcome =
  | { status: 'enrolled'; device: EnrolledDevice; keys: DeviceKeys }
  /** Final for this code: unknown, past its end, or used by another device. */
  | { status: 'code_invalid' }
  | { status: 'too_many_attempts' }
  | { status: 'unreachable' }
  | { status: 'storage_failed'; detail: string }

/** Enrols this device. Its key is durable before the server hears of it.
 *  Fails: `code_invalid`, `too_many_attempts`, `unreachable`, `storage_failed` (returned). */
export async function enrolDevice(ports: EnrolmentPorts, typedCode: string): Promise<EnrolmentOutcome> {
  const { store, epoch } = ports
  const code = typedCode.trim().toUpperCase()
  const keys = (await store.read('keys')) ?? (await makeKeys(ports.areKeysExtractable))
  const held = await store.read('pendingEnrolment')
  const request = held?.code === code ? held : await makeRequest(keys, code)
  const kept = await store.save(epoch, { values: { keys, pendingEnrolment: request } })
  if (kept.status !== 'saved') return { status: 'storage_failed', detail: kept.status }
  const headers = { [protocolHeader]: String(protocolVersion) }
  const outcome = await callAsDevice('enrolDevice', { body: request }, { ...ports.server, headers })
  if (outcome.status === 'unreachable') return { status: 'unreachable' }
  if (outcome.status === 'problem') return { status: refusalOf(outcome.problem.code) }
  return keepDevice(ports, keys, { ...outcome.reply, publicKey: request.publicKey })
}

async function keepDevice(
  { store, epoch }: EnrolmentPorts,
  keys: DeviceKeys,
  device: EnrolledDevice,
): Promise<EnrolmentOutcome> {
  const head = await emptyHead(device.identity, device.publicKey)
  const sent = { seq: 0, hash: head.hash }
  const kept = await store.save(epoch, { values: { device, head, sent, pendingEnrolment: null } })
  return kept.status === 'saved'
    ? { status: 'enrolled', device, keys }
    : { status: 'storage_failed', detail: kept.status }
}

function refusalOf(problem: string): 'code_invalid' | 'too_many_attempts' | 'unreachable' {
  switch (problem) {
    case 'enrolment_code_invalid':
    case 'invalid_request':
      return 'code_invalid'
    case 'too_many_attempts':
      return 'too_many_attempts'
    default:
      return 'unreachable'
  }
}

async function makeKeys(extractable: boolean): Promise<DeviceKeys> {
  const [signing, sealing] = await Promise.all([
    makeKeyPair({ extractable }),
    makeSealingKey({ extractable }),
  ])
  return { signing, sealing }
}

async function makeRequest(keys: DeviceKeys, code: string): Promise<PendingEnrolment> {
  const publicKey = await exportPublicKey(keys.signing.publicKey)
  return { code, publicKey, proof: await sign(keys.signing.privateKey, enrolmentText({ code, publicKey })) }
}
