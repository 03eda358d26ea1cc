/** Tokens that the server gives out and recognises again without keeping them: `<content>.<mac>`, both base64url.
 *  A token carries its purpose and its end; one made for another purpose is none. */

import { createHmac, timingSafeEqual } from 'node:crypto'

export type TokenPurpose = 'challenge' | 'device_session'

export type TokenMaker<Content> = {
  /** Units: ms since 1970 UTC. */
  make(content: Content, expiresAtMs: number): string
  /** The content, or undefined for a token that is forged, of another purpose or past its end. */
  read(token: string, nowMs: number): Content | undefined
}

/** Makes and reads the tokens of one purpose. */
export function makeTokenMaker<Content>(secret: Buffer, purpose: TokenPurpose): TokenMaker<Content> {
  const key = createHmac('sha256', secret).update(`kassa ${purpose}`).digest()
  const macOf = (content: string) => createHmac('sha256', key).update(content).digest()
  return {
    make(content, expiresAtMs) {
      const text = Buffer.from(JSON.stringify({ content, expiresAtMs })).toString('base64url')
      return `${text}.${macOf(text).toString('base64url')}`
    },
    read(token, nowMs) {
      const [text = '', mac = ''] = token.split('.')
      const given = Buffer.from(mac, 'base64url')
      const expected = macOf(text)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      // Ours, as the mac shows: what it holds needs no check.
      const held = JSON.parse(Buffer.from(text, 'base64url').toString()) as Held<Content>
      return nowMs < held.expiresAtMs ? held.content : undefined
    },
  }
}

type Held<Content> = { content: Content; expiresAtMs: number }
