/** Errors over HTTP: problem details with the status code of the broken rule.   Source: RFC 9457. */

/** Every problem that a route can answer, with its HTTP status. Words for people live in the apps. */
export const problems = {
  invalid_request: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  challenge_expired: 401,
  forbidden: 403,
  not_found: 404,
  unknown_device: 404,
  changed_meanwhile: 409,
  at_head_office: 409,
  enrolment_code_invalid: 409,
  upgrade_needed: 409,
  server_upgrade_needed: 409,
  too_many_attempts: 429,
  internal: 500,
  database_unavailable: 503,
  head_office_unreachable: 503,
} as const

export type ProblemCode = keyof typeof problems

export type Problem = {
  /** `/problems/<code>`: the page that explains it. */
  type: string
  status: number
  code: ProblemCode
  title: string
  detail?: string
}
