/** Variants: one item in sizes and colours, each with a sku of its own. */
import type { LineItem } from '../basket/line.ts'

export type Variants = {
  /** In the order in which they are asked for. */
  attributes: readonly { name: string; values: readonly string[] }[]
  /** What there is of the combinations; those that are not listed are not made. */
  items: readonly { values: Readonly<Record<string, string>>; item: LineItem }[]
}

export type VariantOutcome =
  | { status: 'chosen'; item: LineItem }
  /** Transient: the attribute is still to be chosen; `values` are those that lead somewhere with what is chosen already. */
  | { status: 'attribute_missing'; attribute: string; values: string[] }
  | { status: 'value_unknown'; attribute: string }
  | { status: 'variant_not_made' }

/** Returns the item that the chosen values mean, or what is still to be chosen.
 *  Fails: `value_unknown`, `variant_not_made`, `attribute_missing`, in this order (returned). */
export function chooseVariant(
  { attributes, items }: Variants,
  chosen: Readonly<Record<string, string>>,
): VariantOutcome {
  for (const [name, value] of Object.entries(chosen)) {
    const attribute = attributes.find((each) => each.name === name)
    if (!attribute?.values.includes(value)) return { status: 'value_unknown', attribute: name }
  }
  const left = items.filter(({ values }) =>
    Object.entries(chosen).every(([name, value]) => values[name] === value),
  )
  if (left.length === 0) return { status: 'variant_not_made' }
  const missing = attributes.find(({ name }) => chosen[name] === undefined)
  if (missing !== undefined) {
    const values = missing.values.filter((value) => left.some((each) => each.values[missing.name] === value))
    return { status: 'attribute_missing', attribute: missing.name, values }
  }
  const [only] = left
  return only === undefined ? { status: 'variant_not_made' } : { status: 'chosen', item: only.item }
}
