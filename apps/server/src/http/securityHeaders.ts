/** What browsers are told they may do with our pages. */

import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Scripts from here only. Connections go to payment terminals on the local network too, which have addresses of their own. */
const contentSecurity = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  // Components place themselves by style attributes.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'", 'http:', 'https:'],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

export async function sendSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity },
    // A shop's own server speaks plain HTTP in its own network; a proxy that speaks HTTPS says so itself.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  })
}
