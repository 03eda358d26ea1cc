/** What became of the paper. A printer that fails never holds up the sale. */
import type { PrintingState } from '@kassa/client'
import { StatusDot } from '@kassa/ui'
import { laterWords } from '../words/laterWords.ts'

const knownFailures = [
  'unreachable',
  'paper_out',
  'cover_open',
  'out_of_order',
  'in_doubt',
  'server_unreachable',
  'no_printer',
] as const

/** One line, always there, so that nothing jumps. */
export function PrintingStatus(props: { printing: PrintingState; failure: string | undefined }) {
  const t = laterWords.useWords()
  const { printing, failure } = props
  const known = knownFailures.find((code) => code === failure) ?? 'unknown'
  return (
    <p
      role="status"
      data-printing={printing}
      className="flex min-h-12 items-center justify-center text-center"
    >
      {printing === 'printing' && <StatusDot tone="info">{t('done.printing')}</StatusDot>}
      {printing === 'printed' && <StatusDot tone="positive">{t('done.printed')}</StatusDot>}
      {printing === 'failed' && <StatusDot tone="warning">{t(`print_failure.${known}`)}</StatusDot>}
    </p>
  )
}
