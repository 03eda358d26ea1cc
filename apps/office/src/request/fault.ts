/** What went wrong with a request, as the screens tell it. */
import type { ProblemCode } from '@kassa/contract'

/** A problem that the server named, or `unreachable` where no answer of this server came. */
export type FaultCode = ProblemCode | 'unreachable'

export class RequestFault extends Error {
  override readonly name = 'RequestFault'
  readonly code: FaultCode

  constructor(code: FaultCode, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.code = code
  }
}

/** Returns the code of an error; `internal` for whatever is not a fault of a request. */
export function faultCodeOf(error: unknown): FaultCode {
  return error instanceof RequestFault ? error.code : 'internal'
}

/** Tells whether the same request may succeed a moment later without anyone doing something. */
export function isTransient(error: unknown): boolean {
  const code = faultCodeOf(error)
  return code === 'unreachable' || code === 'database_unavailable'
}
