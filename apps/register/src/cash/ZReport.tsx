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
      <div className="w-full max-w-200 rounded-xl border border-line bg-raised p-4 shadow-card md:p-6">
        <ReportPaper report={report} isBeside>
          <Button size="lg" wide onClick={() => void till.cash?.leave()}>
            {t('closed.next')}
          </Button>
          <Button kind="primary" size="xl" wide onClick={() => void till.signOut()}>
            {t('closed.sign_out')}
          </Button>
        </ReportPaper>
      </div>
    </FrontDoor>
  )
}
