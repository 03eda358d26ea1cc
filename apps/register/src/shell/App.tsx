/** Which screen is shown is the till's stage; nothing else decides it. */
import { FaultBoundary, ThemeProvider } from '@kassa/ui'
import { EnrolScreen } from '../enrolment/EnrolScreen.tsx'
import { useFeedback } from '../feedback/useFeedback.ts'
import { UpdateBand } from '../install/UpdateBand.tsx'
import { useScanner } from '../scanner/useScans.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { SellingScreen, ShiftScreen, SignInScreen } from './laterStages.tsx'
import { ReadOnlyScreen } from './ReadOnlyScreen.tsx'
import { ScreenFault } from './ScreenFault.tsx'
import { StartScreen } from './StartScreen.tsx'

/** The till. */
export function App() {
  useFeedback(useTill())
  useScanner()
  return (
    <ThemeProvider>
      <div className="flex h-full flex-col">
        <UpdateBand />
        <div className="min-h-0 flex-1">
          <FaultBoundary instead={(fault, again) => <ScreenFault fault={fault} onAgain={again} />}>
            <StageScreen />
          </FaultBoundary>
        </div>
      </div>
    </ThemeProvider>
  )
}

function StageScreen() {
  const stage = useTillView((view) => view.stage)
  switch (stage) {
    case 'starting':
      return <StartScreen />
    case 'not_enrolled':
      return <EnrolScreen />
    case 'read_only':
      return <ReadOnlyScreen />
    case 'signed_out':
      return <SignInScreen />
    case 'no_shift':
      return <ShiftScreen />
    case 'open':
      return <SellingScreen />
  }
}
