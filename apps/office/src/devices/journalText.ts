/** A file that a person chose, as a journal that a till saved. What is in it, the server checks. */
import type { CallInput } from '@kassa/contract'

export type JournalText = CallInput<'importJournal'>['body']

/** Returns the journal; undefined where the text is something else. */
export function readJournalText(text: string): JournalText | undefined {
  try {
    const value = JSON.parse(text) as Partial<JournalText> | null
    return value?.format === 'kassa-journal' && Array.isArray(value.entries)
      ? (value as JournalText)
      : undefined
  } catch {
    return undefined
  }
}
