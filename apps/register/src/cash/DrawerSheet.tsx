/** Opening the drawer where nothing is sold: why, before it opens. */
import { Button, DrawerIcon, Sheet } from '@kassa/ui'
import { useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { cashWords } from './cashWords.ts'
import { type GivenReason, type Reason, ReasonChoice, writtenReason } from './ReasonChoice.tsx'

const reasons: readonly Reason[] = ['exchange', 'check', 'other']

/** The sheet. */
export function DrawerSheet() {
  const t = cashWords.useWords()
  const till = useTill()
  const { close } = usePanel()
  const [given, setGiven] = useState<GivenReason>({ reason: 'exchange', note: '' })
  const [wasTried, setTried] = useState(false)
  const why = writtenReason(given, (reason) => t(`move.${reason}`))
  const openDrawer = () => {
    setTried(true)
    if (why === undefined) return
    close()
    void till.openDrawer('no_sale', [why.reason, why.note].filter(Boolean).join(': '))
  }
  return (
    <Sheet isOpen onClose={close} title={t('drawer.title')} description={t('drawer.lead')}>
      <div className="flex flex-col gap-5">
        <ReasonChoice
          reasons={reasons}
          given={given}
          onChange={setGiven}
          isNoteMissing={wasTried && why === undefined}
        />
        <Button kind="primary" size="xl" icon={DrawerIcon} wide onClick={openDrawer}>
          {t('drawer.submit')}
        </Button>
      </div>
    </Sheet>
  )
}
