/** One question to the scale as it is typed: what it says, or why it says nothing. */
import { Button, classes, formatQuantity, useLanguage } from '@kassa/ui'
import { words } from '../words/words.ts'
import type { ReadScaleDraft } from './scaleDraft.ts'
import { type Reading, useTryScale } from './scales.ts'

export function ScaleTrial({ read, onAsked }: { read: ReadScaleDraft; onAsked: () => void }) {
  const t = words.useWords()
  const { locale } = useLanguage()
  const { mutate, data, isPending, error } = useTryScale()
  if (read.status === 'read' && read.scale.connection.type === 'serial') {
    return <p className="text-sm text-ink-muted">{t('scales.try_serial')}</p>
  }
  const isWell = data !== undefined && !isTrouble(data)
  const tryIt = () => {
    onAsked()
    if (read.status === 'read') mutate(read.scale)
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button onClick={tryIt} busy={isPending}>
        {t('scales.try')}
      </Button>
      <p
        role="status"
        className={classes('min-w-0 flex-1 text-sm wrap-anywhere', isWell ? 'text-ink' : 'text-danger')}
      >
        {error !== null && t('scales.try_failed')}
        {data !== undefined && !isPending && readingText(t, data, locale)}
      </p>
    </div>
  )
}

function isTrouble({ status }: Reading): boolean {
  return ['unreachable', 'not_understood', 'other_unit', 'too_fine'].includes(status)
}

function readingText(t: ReturnType<typeof words.useWords>, reading: Reading, locale: string): string {
  switch (reading.status) {
    case 'stable':
      return t('scales.says_stable', { weight: formatQuantity(reading.weightMilli, 'kg', locale) })
    case 'other_unit':
      return t('scales.says_other_unit', { detail: reading.unit })
    case 'unreachable':
    case 'not_understood':
      return t(`scales.says_${reading.status}`, { detail: reading.detail })
    case 'zero':
      return t('scales.says_nothing_on')
    default:
      return t(`scales.says_${reading.status}`)
  }
}
