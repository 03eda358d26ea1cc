/** The door to programs of other versions, and what is said to those that are not let in. */
import { parseProtocol, protocolHeader, protocolRange, type RouteName } from '@kassa/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './problemReply.ts'
import { findMisfit } from './protocolMisfit.ts'

/** Says the server's version in the answer; answers where the caller's does not fit. Returns whether it did. */
export function answerMisfit(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { name, server }: { name: RouteName | 'live'; server: number },
): boolean {
  reply.header(protocolHeader, String(server))
  const said = headers[protocolHeader]
  const misfit = findMisfit({ name, caller: parseProtocol(said?.toString()) }, server)
  if (misfit === undefined) return false
  const { oldest, newest } = protocolRange(server)
  sendProblem(reply, misfit, `this server speaks version ${server} and works with ${oldest} to ${newest}`)
  return true
}
