/** Asking for it on another till of the store, beside the PIN here, which works meanwhile and afterwards. */
import type { AskingElsewhere } from '@kassa/client'
import { Button, StatusDot } from '@kassa/ui'
import { useTillView } from '../till/TillContext.tsx'
import { usePractice } from '../training/PracticeContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { useDistantApprovals } from './useDistantApprovals.ts'

/** The button, and how it stands with the question. */
export function AskElsewhere() {
  const t = laterWords.useWords()
  const approvals = useDistantApprovals()
  const asking = useTillView(() => approvals?.asking())
  // A practice till has no server.
  if (usePractice() !== undefined) return null
  const isUnderWay = asking?.state === 'asking' || asking?.state === 'waiting'
  return (
    <div className="flex flex-col gap-2">
      <Button
        size="lg"
        wide
        disabled={approvals === undefined || isUnderWay}
        onClick={() => void approvals?.ask()}
      >
        {t('approval_elsewhere.ask_elsewhere')}
      </Button>
      <p role="status" className="flex min-h-8 items-center justify-center text-center text-sm">
        {asking !== undefined && <Standing asking={asking} />}
      </p>
    </div>
  )
}

function Standing({ asking: { state, refusedBy = '' } }: { asking: AskingElsewhere }) {
  const t = laterWords.useWords()
  if (state === 'asking') return t('approval_elsewhere.asking')
  if (state === 'waiting') return <StatusDot tone="info">{t('approval_elsewhere.waiting')}</StatusDot>
  const text =
    state === 'refused'
      ? t('approval_elsewhere.refused_by', { name: refusedBy })
      : t(`approval_elsewhere.${state}`)
  return <StatusDot tone="warning">{text}</StatusDot>
}
