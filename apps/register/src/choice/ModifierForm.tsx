/** What is added to each piece: groups of options with their limits, what most people take chosen already. Enter adds. */

import type { ModifierChoice } from '@kassa/kernel'
import { Button } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import { laterWords } from '../words/laterWords.ts'
import { ModifierOption } from './ModifierOption.tsx'
import {
  choicesOf,
  type ModifierGroup,
  missingGroup,
  oneLess,
  pressed,
  usualCounts,
} from './modifierCounts.ts'

type ModifierFormProps = {
  groups: readonly ModifierGroup[]
  onAnswer: (modifiers: ModifierChoice[]) => void
}

/** The groups, one below the other. */
export function ModifierForm({ groups, onAnswer }: ModifierFormProps) {
  const t = laterWords.useWords()
  const [counts, setCounts] = useState(() => usualCounts(groups))
  const missing = missingGroup(counts, groups)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing === undefined) onAnswer(choicesOf(counts))
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      {groups.map((group) => (
        <fieldset key={group.name} className="flex flex-col gap-2">
          <legend className="flex w-full flex-wrap items-baseline justify-between gap-x-3 pb-2">
            <span className="font-semibold">{group.name}</span>
            <span className="text-sm text-ink-muted">
              <Limits group={group} />
            </span>
          </legend>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2">
            {group.options.map(({ itemId }) => (
              <ModifierOption
                key={itemId}
                {...{ group, itemId, counts }}
                onPress={() => setCounts(pressed(counts, group, itemId))}
                onLess={() => setCounts(oneLess(counts, group, itemId))}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="sticky bottom-0 flex flex-col gap-2 bg-raised pt-2">
        <p role="status" className="min-h-5 text-sm text-ink-muted">
          {missing !== undefined && t('choice.modifier_missing', { group: missing.name })}
        </p>
        <Button kind="primary" size="lg" wide type="submit" disabled={missing !== undefined}>
          {t('choice.add')}
        </Button>
      </div>
    </form>
  )
}

function Limits({ group: { atLeast, atMost, freeCount = 0 } }: { group: ModifierGroup }) {
  const t = laterWords.useWords()
  const limits =
    atLeast === 0
      ? t('choice.modifier_up_to', { most: atMost })
      : atMost === 1
        ? t('choice.modifier_single')
        : t('choice.modifier_between', { least: atLeast, most: atMost })
  return freeCount === 0 ? limits : `${limits} · ${t('choice.modifier_free', { count: freeCount })}`
}
