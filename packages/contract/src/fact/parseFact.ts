/** Reads the body of an entry from outside. Kept apart from the schemas: only servers and verifiers compile them. */
import { Compile } from 'typebox/compile'
import { type FactBody, type FactKind, factSchemas } from './fact.ts'

export type ParsedFact = { [Kind in FactKind]: { kind: Kind; body: FactBody[Kind] } }[FactKind]

export type ParseFactOutcome =
  | { status: 'parsed'; fact: ParsedFact }
  | { status: 'unknown_kind' }
  | { status: 'invalid_body'; detail: string }

const validators = new Map(Object.entries(factSchemas).map(([kind, schema]) => [kind, Compile(schema)]))

/** Returns the fact that an entry states.   Fails: `unknown_kind`, `invalid_body` (returned). */
export function parseFact(kind: string, body: unknown): ParseFactOutcome {
  const validator = validators.get(kind)
  if (validator === undefined) return { status: 'unknown_kind' }
  if (validator.Check(body)) return { status: 'parsed', fact: { kind, body } as ParsedFact }
  const [first] = validator.Errors(body)
  return {
    status: 'invalid_body',
    detail: `${first?.instancePath ?? ''} ${first?.message ?? 'does not fit'}`.trim(),
  }
}
