/** The Z report that was just made, on the screen as on paper. */
import type { TillReport } from '@kassa/kernel'
import { Button } from '@kassa/ui'
import { FrontDoor } from '../shell/FrontDoor.tsx'
import { useTill } from '../till/TillContext.tsx'
import { cashWords } from './cashWords.ts'
import { ReportPaper } from './ReportPaper.tsx'
import { usePlace } from './usePlace.ts'

/** The screen. */
export function ZReport({ report }: { report: TillReport }) {
  const t = cashWords.useWords()
  const till = useTill()
  return (
    <FrontDoor title={t('report.z')} place={usePlace()}>
      <div className="flex w-full max-w-120 flex-col gap-4 rounded-xl border border-line bg-sunken p-4 shadow-card md:p-6">
        <ReportPaper report={report} />
        <Button kind="primary" size="lg" wide onClick={() => void till.signOut()}>
          {t('closed.sign_out')}
        </Button>
        <Button size="lg" wide onClick={() => void till.cash?.leave()}>
          {t('closed.next')}
        </Button>
      </div>
    </FrontDoor>
  )
}
