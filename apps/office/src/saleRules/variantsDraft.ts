/** The variants of an item as they are typed, and what they come to. */
import type { SaleRules } from '@kassa/contract'

type Variants = NonNullable<SaleRules['variants']>

export type DraftVariant = { itemId: string; values: readonly [string, string] }

export type VariantsDraft = {
  /** What they differ in; the second may be empty. */
  names: readonly [string, string]
  rows: readonly DraftVariant[]
  /** The values that there are, in their order: new ones come behind. */
  order: readonly (readonly string[])[]
}

export type VariantsWrong = {
  names?: true
  /** Items whose values are missing, or the same as another one's. */
  rows?: ReadonlySet<string>
}

/** Returns the draft of what there is. */
export function variantsDraftOf(variants: Variants | undefined): VariantsDraft {
  const { attributes = [], items = [] } = variants ?? {}
  const [first, second] = attributes
  return {
    names: [first?.name ?? '', second?.name ?? ''],
    rows: items.map(({ itemId, values: [down = '', across = ''] }) => ({ itemId, values: [down, across] })),
    order: attributes.map(({ values }) => values),
  }
}

/** Returns the variants, or what is wrong with them.   Shape: undefined where no item is named. */
export function readVariants({
  names,
  rows,
  order,
}: VariantsDraft):
  | { status: 'read'; variants: Variants | undefined }
  | { status: 'wrong'; wrong: VariantsWrong } {
  if (rows.length === 0) return { status: 'read', variants: undefined }
  const [down, across] = names.map((name) => name.trim())
  const named = [down ?? '', ...(across ? [across] : [])]
  const items = rows.map(({ itemId, values }) => ({
    itemId,
    values: values.slice(0, named.length).map((value) => value.trim()),
  }))
  const keys = items.map(({ values }) => values.join('\n'))
  const wrongRows = items.filter(
    ({ values }, place) => values.includes('') || keys.indexOf(keys[place] ?? '') !== place,
  )
  const isNameWrong = down === '' || down === across
  if (isNameWrong || wrongRows.length > 0) {
    const wrong = { ...(isNameWrong && { names: true as const }) }
    if (wrongRows.length === 0) return { status: 'wrong', wrong }
    return { status: 'wrong', wrong: { ...wrong, rows: new Set(wrongRows.map(({ itemId }) => itemId)) } }
  }
  const attributes = named.map((name, place) => {
    const used = new Set(items.map(({ values }) => values[place] ?? ''))
    const kept = (order[place] ?? []).filter((value) => used.has(value))
    return { name, values: [...new Set([...kept, ...used])] }
  })
  return { status: 'read', variants: { attributes, items } }
}
