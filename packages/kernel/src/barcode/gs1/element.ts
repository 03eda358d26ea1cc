/** One element of a GS1 message, an application identifier with its value, and what can be wrong with it or between several. */
import {
  type ApplicationIdentifier,
  applicationIdentifiers,
  type Gs1Component,
  matchesPattern,
} from './applicationIdentifier.ts'
import { gs1Checks } from './checks.ts'

export type Gs1Element = { ai: string; value: string }

/** What is wrong with a message. All are final: the label itself must be mended. */
export type Gs1Fault =
  | { status: 'unknown_application_identifier'; text: string }
  | { status: 'value_too_short'; ai: string }
  | { status: 'value_too_long'; ai: string }
  | { status: 'invalid_character'; ai: string; character: string }
  /** `check` is the dictionary's name of what the value fails: `csum` a check digit, `yymmd0` a date … */
  | { status: 'check_failed'; ai: string; check: string }
  | { status: 'repeated_with_other_value'; ai: string }
  | { status: 'excluded_pair'; ai: string; excluded: string }

/** What an element asks for and the message does not bring: one of the alternatives, all of its identifiers. Other labels on the
 *  same thing may bring it. */
export type MissingCompanion = { ai: string; oneOf: readonly (readonly string[])[] }

const characterSets: Readonly<Record<Gs1Component['charset'], RegExp>> = {
  N: /[^0-9]/,
  X: /[^!"%-?A-Z_a-z]/,
  Y: /[^#\-/0-9A-Z]/,
  Z: /[^-_=0-9A-Za-z]/,
}

/** Returns what is wrong with a value under its identifier, or undefined.   Source: the notes of the dictionary's first page. */
export function faultOfValue({ ai, components }: ApplicationIdentifier, value: string): Gs1Fault | undefined {
  let rest = value
  for (const component of components) {
    if (rest === '' && component.isOptional) break
    const part = rest.slice(0, component.maxLength)
    rest = rest.slice(part.length)
    if (part.length < component.minLength) return { status: 'value_too_short', ai }
    const character = characterSets[component.charset].exec(part)?.[0]
    if (character !== undefined) return { status: 'invalid_character', ai, character }
    const check = component.checks.find((name) => gs1Checks.get(name)?.(part) === false)
    if (check !== undefined) return { status: 'check_failed', ai, check }
  }
  return rest === '' ? undefined : { status: 'value_too_long', ai }
}

/** Returns what is wrong between the elements of one message, or undefined: the same identifier twice with two values, or two that
 *  exclude each other. */
export function faultBetween(elements: readonly Gs1Element[]): Gs1Fault | undefined {
  const values = new Map<string, string>()
  for (const { ai, value } of elements) {
    if ((values.get(ai) ?? value) !== value) return { status: 'repeated_with_other_value', ai }
    values.set(ai, value)
  }
  for (const ai of values.keys()) {
    const patterns = applicationIdentifiers.get(ai)?.excludes ?? []
    for (const excluded of values.keys())
      if (excluded !== ai && patterns.some((pattern) => matchesPattern(excluded, pattern)))
        return { status: 'excluded_pair', ai, excluded }
  }
  return undefined
}

/** Returns what the elements ask for and do not bring. */
export function missingCompanions(elements: readonly Gs1Element[]): MissingCompanion[] {
  const present = [...new Set(elements.map(({ ai }) => ai))]
  const isThere = (pattern: string) => present.some((ai) => matchesPattern(ai, pattern))
  return present.flatMap((ai) =>
    (applicationIdentifiers.get(ai)?.requires ?? [])
      .filter((oneOf) => !oneOf.some((group) => group.every(isThere)))
      .map((oneOf) => ({ ai, oneOf })),
  )
}

/** Returns how many characters a value under the identifier has at most; exactly as many where its length is predefined. */
export function longestValue({ components }: ApplicationIdentifier): number {
  return components.reduce((length, { maxLength }) => length + maxLength, 0)
}
