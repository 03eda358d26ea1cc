/** Checking what comes in against the schemas of the contract. */

import type { FastifyInstance } from 'fastify'
import type Type from 'typebox'
import { Compile } from 'typebox/compile'
import { Value } from 'typebox/value'

/** Lets fastify check requests by TypeBox. What comes as text (path, query) is converted first; a body is not.
 *  A schema is compiled when the first request needs it: a server that starts does not wait for all of them. */
export function checkRequestsByTypeBox(app: FastifyInstance): void {
  app.setValidatorCompiler<Type.TSchema>(({ schema, httpPart }) => {
    let validator: ReturnType<typeof Compile> | undefined
    return (given: unknown) => {
      validator ??= Compile(schema)
      const value = httpPart === 'body' ? given : Value.Convert(schema, given)
      if (validator.Check(value)) return { value }
      const [first] = validator.Errors(value)
      const where = [httpPart, ...(first?.instancePath.split('/').filter(Boolean) ?? [])].join('.')
      return {
        error: Object.assign(new Error(`${where} ${first?.message ?? 'does not fit'}`), { statusCode: 400 }),
      }
    }
  })
  // Replies are typed where they are made; a test checks them against the contract.
  app.setSerializerCompiler(() => (reply) => JSON.stringify(reply))
}
