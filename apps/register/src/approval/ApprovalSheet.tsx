/**
 * Somebody who may says yes on the spot: what is asked, who may, the PIN. Entered by a command that wants approval; left by the right
 * PIN, which does the command, by dismissing it, or by the next scan.
 */
import type { ApprovalView } from '@kassa/client'
import { Sheet, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { ApproverPin } from './ApproverPin.tsx'
import { Approvers } from './Approvers.tsx'
import { AskElsewhere } from './AskElsewhere.tsx'
import { needText } from './needText.ts'

/** The sheet, while something is asked. It may lie over another one, which keeps what was typed. */
export function ApprovalSheet() {
  const t = laterWords.useWords()
  const { locale } = useLanguage()
  const till = useTill()
  const approval = useTillView((view) => view.approval)
  return (
    <Sheet
      isOpen={approval !== undefined}
      onClose={() => till.dismissApproval()}
      title={t('approval.title')}
      description={approval && needText(approval.need, { t, locale })}
    >
      {approval !== undefined && <ApprovalForm key={approval.approvalId} approval={approval} />}
    </Sheet>
  )
}

function ApprovalForm({ approval: { approvers, refusal } }: { approval: ApprovalView }) {
  const t = laterWords.useWords()
  const [only, ...others] = approvers
  const [chosenId, choose] = useState(others.length === 0 ? only?.staffId : undefined)
  const chosen = approvers.find(({ staffId }) => staffId === chosenId)
  return (
    <div className="flex flex-col gap-5">
      <Approvers people={approvers} chosenId={chosenId} onChoose={choose} />
      <p className="text-sm text-ink-muted">{t('approval.badge')}</p>
      <AskElsewhere />
      {chosen !== undefined && <ApproverPin key={chosen.staffId} person={chosen} refusal={refusal} />}
    </div>
  )
}
