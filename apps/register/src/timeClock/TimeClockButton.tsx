/** The way from the sign-in screen to the time clock; none in training mode, where no time counts. */
import { Button, ClockIcon } from '@kassa/ui'
import { usePractice } from '../training/PracticeContext.tsx'
import { laterWords } from '../words/laterWords.ts'

export function TimeClockButton({ onPress }: { onPress: () => void }) {
  const t = laterWords.useWords()
  if (usePractice() !== undefined) return null
  return (
    <Button size="lg" icon={ClockIcon} onClick={onPress}>
      {t('lock.time_clock')}
    </Button>
  )
}
