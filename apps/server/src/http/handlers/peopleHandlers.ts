/** Handlers for people who come in: signing in, being known, signing out. */

import type { People } from '../../access/people.ts'
import { type Handlers, ok, problem, tooManyAttempts } from '../handler.ts'

type PeopleHandlers = Pick<Handlers, 'signIn' | 'readSession' | 'signOut'>

export function makePeopleHandlers(people: People): PeopleHandlers {
  return {
    async signIn({ body, address }) {
      const outcome = await people.signIn({ ...body, address })
      if (outcome.status === 'too_many_attempts') return tooManyAttempts(outcome.waitMs)
      if (outcome.status === 'wrong_credentials') return problem('wrong_credentials')
      const { name, businessName } = outcome.holder
      return { ...ok({ name, businessName }), sessionToken: outcome.token }
    },

    async readSession({ caller: { name, businessName } }) {
      return ok({ name, businessName })
    },

    async signOut({ caller }) {
      await people.signOut(caller.token)
      return { ...ok({}), sessionToken: null }
    },
  }
}
