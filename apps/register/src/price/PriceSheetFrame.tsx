/** What discounts and prices by hand have in common on the screen: a figure, a reason, and the way to make it true always in sight. */
import { Button, Sheet } from '@kassa/ui'
import { type ReactNode, useRef } from 'react'
import { usePanel } from '../shell/panel.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'

type PriceSheetFrameProps = {
  title: string
  description: string
  /** The figure and its pad. */
  children: ReactNode
  reason: string
  onReason: (reason: string) => void
  /** Makes it true; undefined until figure and reason are there. */
  confirm: { label: string; onPress: (() => void) | undefined }
  /** Takes back what was given before, where there is something. */
  takeBack?: { label: string; onPress: () => void } | undefined
}

/** The sheet. The focus is on the sheet itself, so that figures are the pad's at once. */
export function PriceSheetFrame(props: PriceSheetFrameProps) {
  const { confirm, takeBack } = props
  const { close } = usePanel()
  const focus = useRef<HTMLDivElement>(null)
  return (
    <Sheet
      isOpen
      onClose={close}
      initialFocus={focus}
      title={props.title}
      description={props.description}
      footer={
        <div className="flex w-full flex-col gap-2">
          {takeBack !== undefined && (
            <Button size="lg" wide onClick={takeBack.onPress}>
              {takeBack.label}
            </Button>
          )}
          <Button
            kind="primary"
            size="lg"
            wide
            disabled={confirm.onPress === undefined}
            onClick={confirm.onPress}
          >
            {confirm.label}
          </Button>
        </div>
      }
    >
      <div ref={focus} tabIndex={-1} className="flex flex-col gap-4 outline-none">
        {props.children}
        <ReasonChoice value={props.reason} onChange={props.onReason} />
      </div>
    </Sheet>
  )
}
