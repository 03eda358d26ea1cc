/**
 * Receipt pages at /r/<address>, for whoever has the address: no sign-in, no script, nothing of others, nothing that search engines or
 * caches keep. Whether a sale has not arrived or the key is wrong looks the same: nobody learns by asking which sales there are.
 */
import { timingSafeEqual } from 'node:crypto'
import { fromBase64Url } from '@kassa/journal'
import { readPageAddress } from '@kassa/journal/proof'
import { isLanguage } from '@kassa/ui/documents'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Pool } from '../database/pool.ts'
import { withTenant } from '../database/tenant.ts'
import { languageOf } from '../landing/landing.ts'
import { receiptLanguage } from './electronicReceipt.ts'
import { pageStyle, paperStyle } from './pageStyle.ts'
import { pendingPage, receiptPage, stylePath, unknownPage } from './receiptPage.ts'
import { readSoldReceipt, type SoldReceipt } from './soldReceipt.ts'

/** By network address: a shop's guests may share one, and a page that waits asks twelve times. */
const looksPerMinute = 240

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** Adds the pages. */
export function serveReceiptPages(app: FastifyInstance, { pool }: { pool: Pool }): void {
  app.get(stylePath, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(`${pageStyle}${paperStyle}`),
  )
  app.get<{ Params: { address: string }; Querystring: { l?: string } }>(
    '/r/:address',
    { config: { rateLimit: { max: looksPerMinute, timeWindow: 60_000 } } },
    async (request, reply) => {
      const reads = languageOf(request.headers['accept-language'] ?? '')
      const { l } = request.query
      const asked = typeof l === 'string' && isLanguage(l) ? l : undefined
      const spoken = asked ?? reads
      const address = readPageAddress(request.params.address)
      if (address === undefined) return answer(reply, 404, unknownPage(spoken))
      const sold = await readAt(pool, address)
      if (sold === undefined) return answer(reply, 202, pendingPage(spoken))
      return answer(reply, 200, receiptPage(sold, receiptLanguage(sold, asked)))
    },
  )
}

async function readAt(
  pool: Pool,
  { tenant, transactionId, key }: NonNullable<ReturnType<typeof readPageAddress>>,
): Promise<SoldReceipt | undefined> {
  const sold = await withTenant(pool, tenant, (client) => readSoldReceipt(client, tenant, transactionId))
  return sold !== undefined && isKeyOf(sold.signature, key) ? sold : undefined
}

function isKeyOf(signature: string, key: string): boolean {
  const given = fromBase64Url(key) ?? new Uint8Array()
  const held = (fromBase64Url(signature) ?? new Uint8Array()).subarray(0, given.length)
  return given.length > 0 && held.length === given.length && timingSafeEqual(held, given)
}

function answer(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).headers(headers).send(page)
}
