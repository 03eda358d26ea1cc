/** The parts of a bundle and the groups of modifiers as they are typed, and what they come to. */
import type { SaleRules } from '@kassa/contract'
import { figureText, unitsOf } from '../formats/figures.ts'

type Bundle = NonNullable<SaleRules['bundle']>
type Group = NonNullable<SaleRules['modifierGroups']>[number]

export type PartDraft = { itemId: string; quantity: string }

export type OptionDraft = { itemId: string; most: string; usual: string }

export type GroupDraft = {
  name: string
  least: string
  most: string
  free: string
  options: readonly OptionDraft[]
}

export type ComposedDraft = { parts: readonly PartDraft[]; groups: readonly GroupDraft[] }

export type GroupFault = 'name' | 'limits' | 'options' | 'usual'

export type ComposedWrong = {
  /** Parts whose quantity is none. */
  parts?: ReadonlySet<string>
  /** By the place of the group. */
  groups?: ReadonlyMap<number, GroupFault>
}

const quantity = /^(\d{1,3})(?:[.,](\d{1,3}))?$/
const most = 99

/** Returns the draft of what there is. */
export function composedDraftOf(
  { bundle = [], modifierGroups = [] }: Pick<SaleRules, 'bundle' | 'modifierGroups'>,
  mark: ',' | '.',
): ComposedDraft {
  const text = (count: number | undefined) => (count === undefined ? '' : String(count))
  return {
    parts: bundle.map(({ itemId, quantityMilli }) => ({
      itemId,
      quantity: figureText(quantityMilli, mark, { decimals: 3, atLeast: 0 }),
    })),
    groups: modifierGroups.map((group) => ({
      ...{ name: group.name, least: text(group.atLeast), most: text(group.atMost) },
      free: text(group.freeCount),
      options: group.options.map((option) => ({
        ...{ itemId: option.itemId, most: text(option.atMost), usual: text(option.usualCount) },
      })),
    })),
  }
}

/** Returns the parts and groups, or what is wrong with them.   Shape: left out where there are none. */
export function readComposed({
  parts,
  groups,
}: ComposedDraft):
  | { status: 'read'; composed: Pick<SaleRules, 'bundle' | 'modifierGroups'> }
  | { status: 'wrong'; wrong: ComposedWrong } {
  const bundle = parts.flatMap(({ itemId, quantity: text }): Bundle => {
    const quantityMilli = unitsOf(text, quantity, 3) ?? 0
    return quantityMilli > 0 ? [{ itemId, quantityMilli }] : []
  })
  const kept = new Set(bundle.map(({ itemId }) => itemId))
  const wrongParts = parts.filter(({ itemId }) => !kept.has(itemId))
  const read = groups.map(readGroup)
  const names = read.map((group) => (typeof group === 'string' ? '' : group.name))
  const faults = read.flatMap((group, place): [number, GroupFault][] => {
    if (typeof group === 'string') return [[place, group]]
    return names.indexOf(group.name) === place ? [] : [[place, 'name']]
  })
  if (wrongParts.length > 0 || faults.length > 0) {
    const wrong = {
      ...(wrongParts.length > 0 && { parts: new Set(wrongParts.map(({ itemId }) => itemId)) }),
      ...(faults.length > 0 && { groups: new Map(faults) }),
    }
    return { status: 'wrong', wrong }
  }
  const modifierGroups = read.filter((group) => typeof group !== 'string')
  const composed = {
    ...(bundle.length > 0 && { bundle }),
    ...(modifierGroups.length > 0 && { modifierGroups }),
  }
  return { status: 'read', composed }
}

function readGroup(draft: GroupDraft): Group | GroupFault {
  const name = draft.name.trim()
  const [atLeast, atMost, freeCount] = [countIn(draft.least) ?? 0, countIn(draft.most), countIn(draft.free)]
  if (name === '') return 'name'
  const isCounted = [draft.least, draft.free].every(
    (text) => text.trim() === '' || countIn(text) !== undefined,
  )
  if (!isCounted || atMost === undefined || atMost < 1 || atLeast > atMost) return 'limits'
  const options = draft.options.map((option) => readOption(option, atMost))
  const usual = options.reduce((sum, option) => sum + (option?.usualCount ?? 0), 0)
  const reach = options.reduce((sum, option) => sum + (option?.atMost ?? atMost), 0)
  if (options.length === 0 || reach < atLeast) return 'options'
  const sound = options.filter((option) => option !== undefined)
  if (sound.length < options.length || usual > atMost) return 'usual'
  return { name, atLeast, atMost, ...(freeCount && { freeCount }), options: sound }
}

function readOption({ itemId, most: mostText, usual }: OptionDraft, groupMost: number) {
  const [atMost, usualCount] = [countIn(mostText), countIn(usual)]
  const isCounted = [mostText, usual].every((text) => text.trim() === '' || countIn(text) !== undefined)
  if (!isCounted || atMost === 0 || (usualCount ?? 0) > (atMost ?? groupMost)) return undefined
  return { itemId, ...(atMost && { atMost }), ...(usualCount && { usualCount }) }
}

function countIn(text: string): number | undefined {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) <= most ? Number(text) : undefined
}
