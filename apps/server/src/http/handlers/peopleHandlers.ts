/** Handlers for people who come in: signing in, being known, signing out. */

import type { SessionHolder } from '../../access/account.ts'
import type { People } from '../../access/people.ts'
import type { HeadOfficeLine } from '../../upstream/headOfficeLine.ts'
import { type Handlers, ok, problem, tooManyAttempts } from '../handler.ts'

type PeopleHandlers = Pick<Handlers, 'signIn' | 'readSession' | 'signOut'>

export type PeoplePorts = {
  people: People
  /** Of a store server. */
  headOffice?: HeadOfficeLine
}

export function makePeopleHandlers({ people, headOffice }: PeoplePorts): PeopleHandlers {
  const sessionOf = ({ name, businessName }: SessionHolder) => {
    if (headOffice === undefined) return { name, businessName }
    const { url, storeId } = headOffice
    return { name, businessName, headOffice: { url, storeId } }
  }
  return {
    async signIn({ body, address }) {
      const outcome = await people.signIn({ ...body, address })
      if (outcome.status === 'too_many_attempts') return tooManyAttempts(outcome.waitMs)
      if (outcome.status === 'wrong_credentials') return problem('wrong_credentials')
      return { ...ok(sessionOf(outcome.holder)), sessionToken: outcome.token }
    },

    async readSession({ caller }) {
      return ok(sessionOf(caller))
    },

    async signOut({ caller }) {
      await people.signOut(caller.token)
      return { ...ok({}), sessionToken: null }
    },
  }
}
