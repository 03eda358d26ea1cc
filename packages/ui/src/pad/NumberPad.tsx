// Figures under the thumb: for amounts, quantities and counts. Shows no text itself; the screen shows what is typed.
import type { ReactNode } from 'react'
import { decimalMark } from '../formats/parseAmount.ts'
import { BackspaceIcon } from '../icons/actions.ts'
import { classes } from '../tokens/classes.ts'
import { useLanguage } from '../words/languageInUse.ts'
import { uiWords } from '../words/uiWords.ts'
import type { PadDigit, PadKey } from './padKeys.ts'
import { usePadKeyboard } from './usePadKeyboard.ts'

export interface NumberPadProps {
  onKey: (key: PadKey) => void
  /** The key at the lower left: a double nought for amounts, the mark for weights, nothing for pieces. */
  extraKey?: '00' | 'mark' | 'none'
  /** Shows a confirming key below, with this on it. Enter on the keyboard works with or without. */
  enterLabel?: ReactNode
  isEnterDisabled?: boolean
  /** Types from the keyboard too, wherever the focus is; on unless told. Off where a scanner decides first. */
  listensToKeyboard?: boolean
  isDisabled?: boolean
  className?: string
}

const DIGITS: PadDigit[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Shared look of the keys of number and PIN pads: at least 56 px high. */
export const PAD_KEY =
  'figures flex min-h-14 items-center justify-center rounded-md border border-line bg-surface text-xl font-medium ' +
  'text-ink shadow-card select-none transition-colors enabled:hover:bg-hover enabled:active:bg-press ' +
  'disabled:opacity-45'

/** A pad of figures. Type on text with `typeOnPad`, read it with `parseAmount`. */
export function NumberPad(props: NumberPadProps) {
  const { onKey, extraKey = '00', enterLabel, isEnterDisabled, listensToKeyboard = true, isDisabled } = props
  const t = uiWords.useWords()
  const mark = decimalMark(useLanguage().locale)
  const pad = usePadKeyboard(onKey, listensToKeyboard && isDisabled !== true)
  const key = (padKey: PadKey, shown: ReactNode, name?: string) => (
    <button
      key={padKey}
      type="button"
      disabled={isDisabled}
      aria-label={name}
      className={PAD_KEY}
      onClick={() => onKey(padKey)}
    >
      {shown}
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid container in every browser
    <div
      ref={pad}
      role="group"
      aria-label={t('pad.name')}
      className={classes('grid grid-cols-3 gap-2', props.className)}
    >
      {DIGITS.map((digit) => key(digit, digit))}
      {extraKey === '00' && key('00', '00')}
      {extraKey === 'mark' && key('mark', mark, t('pad.decimal_mark'))}
      {extraKey === 'none' && key('clear', <span className="text-base">{t('pad.clear')}</span>)}
      {key('0', '0')}
      {key('backspace', <BackspaceIcon size={24} />, t('pad.backspace'))}
      {enterLabel !== undefined && (
        <button
          type="button"
          disabled={isDisabled === true || isEnterDisabled === true}
          className="col-span-3 min-h-14 rounded-md bg-accent px-4 text-lg font-semibold text-on-accent transition-colors select-none enabled:hover:bg-accent-hover disabled:opacity-45"
          onClick={() => onKey('enter')}
        >
          {enterLabel}
        </button>
      )}
    </div>
  )
}
