/** What an item is put together of: the parts of a bundle, and what is chosen besides. */
import { BundleFields } from './BundleFields.tsx'
import type { ComposedDraft, ComposedWrong } from './composedDraft.ts'
import { ModifierFields } from './ModifierFields.tsx'

type ComposedFieldsProps = {
  itemId: string
  draft: ComposedDraft
  wrong: ComposedWrong
  onChange: (part: Partial<ComposedDraft>) => void
}

export function ComposedFields({ itemId, draft, wrong, onChange }: ComposedFieldsProps) {
  return (
    <>
      <BundleFields
        {...{ itemId, parts: draft.parts, wrong: wrong.parts }}
        onChange={(parts) => onChange({ parts })}
      />
      <ModifierFields
        {...{ itemId, groups: draft.groups, wrong: wrong.groups }}
        onChange={(groups) => onChange({ groups })}
      />
    </>
  )
}
