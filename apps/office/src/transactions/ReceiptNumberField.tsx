/** Finds a transaction by the number on its receipt. */
import { TextField } from '@kassa/ui'
import { useEffect, useRef, useState } from 'react'
import { words } from '../words/words.ts'

type ReceiptNumberFieldProps = {
  receiptNumber: number | undefined
  onChange: (receiptNumber: number | undefined) => void
}

const typingPauseMs = 300

/** The field; takes effect when typing pauses. What is no number is said beside it. */
export function ReceiptNumberField({ receiptNumber, onChange }: ReceiptNumberFieldProps) {
  const t = words.useWords()
  const [text, setText] = useState(receiptNumber?.toString() ?? '')
  const given = useRef(receiptNumber)
  const digits = text.trim()
  const isNumber = /^\d{1,15}$/.test(digits) && Number(digits) > 0

  // A change from outside (filters cleared, a link followed) takes the place of what stands in the field.
  useEffect(() => {
    if (given.current === receiptNumber) return
    given.current = receiptNumber
    setText(receiptNumber?.toString() ?? '')
  }, [receiptNumber])

  useEffect(() => {
    const wanted = isNumber ? Number(digits) : undefined
    if (wanted === given.current || (digits !== '' && !isNumber)) return
    const timer = setTimeout(() => {
      given.current = wanted
      onChange(wanted)
    }, typingPauseMs)
    return () => clearTimeout(timer)
  }, [digits, isNumber, onChange])

  return (
    <TextField
      label={t('transactions.receipt_number')}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      onChange={setText}
      error={digits === '' || isNumber ? undefined : t('transactions.not_a_number')}
      className="md:w-40"
    />
  )
}
