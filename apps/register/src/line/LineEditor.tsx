/**
 * A line under the thumb: quantity by pad, discount, price, note, once more, remove, and why it costs what it costs.
 * Entered by a tap, Enter or a figure; left by Done, Enter, Esc or the next scan. Nothing changes before Done.
 */
import type { BasketLine } from '@kassa/kernel'
import { decimalMark, NumberPad, type PadKey, Sheet, typeOnPad, useLanguage } from '@kassa/ui'
import { useRef, useState } from 'react'
import { useSelection } from '../basket/SelectionContext.tsx'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { LineActions } from './LineActions.tsx'
import { LineNote } from './LineNote.tsx'
import { PriceActions } from './PriceActions.tsx'
import { PriceReason } from './PriceReason.tsx'
import { QuantityStepper } from './QuantityStepper.tsx'
import { quantityDecimals, quantityMilliIn, quantityText } from './quantityText.ts'

/** The editor of the line that the panel names. The focus is on the sheet itself, so that figures are the pad's at once. */
export function LineEditor() {
  const { panel, close } = usePanel()
  const { lines } = useSelection()
  const focus = useRef<HTMLDivElement>(null)
  const line = panel.name === 'line' ? lines.find(({ lineId }) => lineId === panel.lineId) : undefined
  const typed = panel.name === 'line' ? panel.typed : undefined
  return (
    <Sheet isOpen={line !== undefined} onClose={close} initialFocus={focus} title={line?.item.name ?? ''}>
      <div ref={focus} tabIndex={-1} className="outline-none">
        {line !== undefined && <LineForm key={line.lineId} line={line} typed={typed} onClose={close} />}
      </div>
    </Sheet>
  )
}

type LineFormProps = { line: BasketLine; typed: string | undefined; onClose: () => void }

function LineForm({ line, typed, onClose }: LineFormProps) {
  const t = laterWords.useWords()
  const till = useTill()
  const mark = decimalMark(useLanguage().locale)
  const [text, setText] = useState(typed ?? quantityText(line.quantityMilli, mark))
  // The first figure replaces what is there; after that figures are added.
  const [isFresh, setFresh] = useState(typed === undefined)
  const [note, setNote] = useState(line.note ?? '')
  const decimals = quantityDecimals(line.item.unit)
  const quantityMilli = quantityMilliIn(text, mark)

  const finish = () => {
    if (quantityMilli === undefined) return
    onClose()
    const signedMilli = line.quantityMilli < 0 ? -quantityMilli : quantityMilli
    if (signedMilli !== line.quantityMilli) void till.setQuantity(line.lineId, signedMilli)
    if (note.trim() !== (line.note ?? '')) void till.setNote(line.lineId, note)
  }
  const onKey = (key: PadKey) => {
    if (key === 'enter') return finish()
    setText(typeOnPad(isFresh && key !== 'backspace' ? '' : text, key, { mark, decimals, maximumDigits: 7 }))
    setFresh(false)
  }
  return (
    <div className="flex flex-col gap-4">
      <QuantityStepper
        text={text}
        unit={line.item.unit}
        mark={mark}
        onChange={(next) => {
          setText(next)
          setFresh(true)
        }}
      />
      <NumberPad
        onKey={onKey}
        extraKey={decimals > 0 ? 'mark' : 'none'}
        enterLabel={t('line.done')}
        isEnterDisabled={quantityMilli === undefined}
      />
      {/* What comes back from a sale comes back at what was paid. */}
      {line.original === undefined && <PriceActions lineId={line.lineId} />}
      <LineNote value={note} onChange={setNote} onEnter={finish} />
      <LineActions line={line} onClose={onClose} />
      <PriceReason line={line} />
    </div>
  )
}
