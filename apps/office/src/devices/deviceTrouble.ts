/** What the server found wrong with a device, in words. */
import type { words } from '../words/words.ts'

type Translate = (typeof words)['translate']

/** Returns the sentence; with the code where a newer server knows more kinds of trouble than this page. */
export function deviceTrouble(t: Translate, trouble: string): string {
  switch (trouble) {
    case 'fork':
    case 'journal_lost':
    case 'wrong_link':
    case 'wrong_signature':
      return t(`device_trouble.${trouble}`)
    default:
      return t('device_trouble.other', { code: trouble })
  }
}
