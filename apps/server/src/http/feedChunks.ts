/** Chunks of the feed, by their hash. A text that is found by its hash never changes: whoever has it keeps it. */
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { feedChunkPath } from '@kassa/contract'
import type { FastifyInstance } from 'fastify'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { readPacked } from '../records/feedChunk.ts'
import type { Authentication } from './authentication.ts'
import { sendProblem } from './problemReply.ts'
import { answerMisfit } from './protocolGate.ts'

const decompress = promisify(brotliDecompress)
const forEver = 'private, max-age=31536000, immutable'

export type FeedChunkPorts = { authentication: Authentication; pool: Pool; protocol: number }

export function serveFeedChunks(
  app: FastifyInstance,
  { authentication, pool, protocol }: FeedChunkPorts,
): void {
  app.get<{ Params: { hash: string } }>(feedChunkPath, { compress: false }, async (request, reply) => {
    if (answerMisfit(request, reply, { name: 'readFeed', server: protocol })) return reply
    const caller = await authentication.callerOf(request, 'device')
    if (caller === 'shut_out') return sendProblem(reply, 'forbidden', 'this device was shut out')
    if (caller?.type !== 'device') return sendProblem(reply, 'not_signed_in')
    const { tenant } = caller.device.identity
    const packed = await withTenant(pool, tenant, (client) => readPacked(client, tenant, request.params.hash))
    if (packed === undefined) return sendProblem(reply, 'not_found', 'no such chunk, or not any more')
    reply.header('cache-control', forEver).header('vary', 'accept-encoding').type('application/json')
    return /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
      ? reply.header('content-encoding', 'br').send(packed)
      : reply.send(await decompress(packed))
  })
}
