/** What can be done with a line in one press, whatever is typed: once more, or away with it. */
import type { BasketLine } from '@kassa/kernel'
import { Button, PlusIcon, TrashIcon } from '@kassa/ui'
import { repeatLine } from '../basket/repeatLine.ts'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

/** The actions. Each leaves the editor. */
export function LineActions({ line, onClose }: { line: BasketLine; onClose: () => void }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { open } = usePanel()
  const repeat = () => {
    onClose()
    void repeatLine(till, line).then((outcome) => {
      if (outcome.status === 'choice_wanted') open({ ...outcome, name: 'choice' })
    })
  }
  const remove = () => {
    onClose()
    void till.removeLine(line.lineId)
  }
  return (
    <div className="grid grid-cols-2 gap-2">
      <Button size="lg" icon={PlusIcon} onClick={repeat}>
        {t('line.repeat')}
      </Button>
      <Button size="lg" icon={TrashIcon} onClick={remove}>
        {t('line.remove')}
      </Button>
    </div>
  )
}
