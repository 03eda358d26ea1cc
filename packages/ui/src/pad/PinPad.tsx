// Sign-in by PIN: dots and figures. The PIN is never in the page, only how many figures it has so far.
import { type ReactNode, useState } from 'react'
import { BackspaceIcon, CheckIcon } from '../icons/actions.ts'
import { Spinner } from '../status/Spinner.tsx'
import { classes } from '../tokens/classes.ts'
import { uiWords } from '../words/uiWords.ts'
import { PAD_KEY } from './NumberPad.tsx'
import { type PadDigit, type PadKey, typeOnPad } from './padKeys.ts'
import { usePadKeyboard } from './usePadKeyboard.ts'

export interface PinPadProps {
  /** Gets the PIN when it is confirmed, or when `length` figures are typed. The pad then starts anew. */
  onSubmit: (pin: string) => void
  /** How many figures every PIN has, when they all have the same: then none needs confirming. */
  length?: number
  minimumLength?: number
  maximumLength?: number
  /** What went wrong with the last try; announced. */
  error?: ReactNode
  isBusy?: boolean
  /** Keyboard figures type here too; off where a badge or barcode scanner decides first. */
  listensToKeyboard?: boolean
  className?: string
}

const DIGITS: PadDigit[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** A pad for a PIN. */
export function PinPad(props: PinPadProps) {
  const { onSubmit, length, minimumLength = 4, maximumLength = 8, error, isBusy = false } = props
  const { listensToKeyboard = true, className } = props
  const t = uiWords.useWords()
  const [pin, setPin] = useState('')
  const shortest = length ?? minimumLength
  const submit = (typed: string) => {
    setPin('')
    onSubmit(typed)
  }
  const press = (key: PadKey) => {
    if (key === 'enter') {
      if (pin.length >= shortest) submit(pin)
      return
    }
    // A PIN is not a figure: leading noughts stay, so digits are added here and only deletion is the pad's.
    const isDigit = /^\d$/.test(key)
    const typed = isDigit ? pin + key : typeOnPad(pin, key, { mark: '.', decimals: 0 })
    if (typed.length > (length ?? maximumLength)) return
    if (typed.length === length && isDigit) submit(typed)
    else setPin(typed)
  }
  const pad = usePadKeyboard(press, listensToKeyboard && !isBusy)
  const key = (padKey: PadKey, shown: ReactNode, name?: string, isDisabled = false) => (
    <button
      key={padKey}
      type="button"
      disabled={isBusy || isDisabled}
      aria-label={name}
      className={classes(PAD_KEY, 'min-h-16')}
      onClick={() => press(padKey)}
    >
      {shown}
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid container in every browser
    <div ref={pad} role="group" aria-label={t('pin.name')} className={classes('w-full max-w-80', className)}>
      <PinDots count={pin.length} places={length ?? minimumLength} isWrong={error != null} isBusy={isBusy} />
      <p role="alert" className="min-h-6 pb-2 text-center text-sm text-danger">
        {error}
      </p>
      <div className="grid grid-cols-3 gap-2.5">
        {DIGITS.map((digit) => key(digit, digit))}
        {key('backspace', <BackspaceIcon size={24} />, t('pad.backspace'), pin === '')}
        {key('0', '0')}
        {length === undefined && key('enter', <CheckIcon size={24} />, t('pad.enter'), pin.length < shortest)}
      </div>
    </div>
  )
}

interface PinDotsProps {
  count: number
  places: number
  isWrong: boolean
  isBusy: boolean
}

function PinDots({ count, places, isWrong, isBusy }: PinDotsProps) {
  const t = uiWords.useWords()
  const dots = Array.from({ length: Math.max(places, count) }, (_, place) => place)
  return (
    <div
      className={classes(
        'flex h-12 items-center justify-center gap-4',
        isWrong && count === 0 && 'animate-shake',
      )}
    >
      <span role="status" className="sr-only">
        {isBusy ? t('busy') : t('pin.typed', { count })}
      </span>
      {isBusy ? (
        <Spinner size={28} className="text-accent" />
      ) : (
        dots.map((place) => (
          <span
            key={place}
            className={classes(
              'size-3.5 rounded-lg border-2 transition-colors',
              place < count ? 'border-accent bg-accent' : 'border-line-strong',
            )}
          />
        ))
      )}
    </div>
  )
}
