import { Amount, decimalMark, NumberPad, PinPad, parseAmount, typeOnPad, useLanguage } from '@kassa/ui'
import { useState } from 'react'
import { Section } from './Section.tsx'

export function PadSection() {
  const { locale } = useLanguage()
  const [text, setText] = useState('')
  const [weight, setWeight] = useState('')
  const [error, setError] = useState<string>()
  const parsed = parseAmount(text, 'EUR', locale)
  const mark = decimalMark(locale)
  return (
    <Section title="Pads">
      <div className="flex flex-wrap items-start gap-10">
        <div className="w-72">
          <p
            data-testid="typed-amount"
            className="figures flex h-16 items-center justify-end text-3xl font-semibold"
          >
            {parsed.status === 'ok' ? (
              <Amount amountMinor={parsed.amountMinor} currency="EUR" />
            ) : (
              text || <span className="text-ink-faint">0</span>
            )}
          </p>
          <NumberPad
            enterLabel="Add"
            isEnterDisabled={parsed.status !== 'ok'}
            onKey={(key) => setText(typeOnPad(text, key, { mark, decimals: 2 }))}
          />
        </div>
        <div className="w-72">
          <p className="figures flex h-16 items-center justify-end text-3xl font-semibold">
            {weight || '0'} kg
          </p>
          <NumberPad
            listensToKeyboard={false}
            extraKey="mark"
            onKey={(key) => setWeight(typeOnPad(weight, key, { mark, decimals: 3 }))}
          />
        </div>
        <div className="w-80">
          <PinPad
            length={4}
            listensToKeyboard={false}
            error={error}
            onSubmit={(pin) =>
              setError(pin === '1234' ? undefined : 'That PIN is not known here. Try again.')
            }
          />
        </div>
      </div>
    </Section>
  )
}
