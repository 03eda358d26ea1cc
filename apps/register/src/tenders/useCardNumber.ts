/** The number of a card that is scanned or typed, what is on it, and what was wrong with it. */
import type { CardBalance, TenderOutcome } from '@kassa/client'
import { useEffect, useEffectEvent, useState } from 'react'
import { playTone } from '../feedback/sounds.ts'
import { useTill } from '../till/TillContext.tsx'
import type { FaultOfCard } from './faultText.ts'

export type FoundCard = Extract<CardBalance, { status: 'found' }>

export type CardNumber = {
  number: string
  type: (number: string) => void
  /** Undefined until it was asked for, and where the server does not answer. */
  found: FoundCard | undefined
  /** The server was asked and did not answer. */
  isOffline: boolean
  fault: FaultOfCard | undefined
  isAsking: boolean
  /** Asks what is on it. */
  look: (number?: string) => Promise<void>
  /** Keeps what became of selling or paying; returns whether it was done. */
  took: (outcome: TenderOutcome | undefined) => boolean
}

/** `scanned`: what opened the screen, or was scanned while it was open; it is looked up at once. */
export function useCardNumber(scanned: string | undefined): CardNumber {
  const till = useTill()
  const [number, setNumber] = useState(scanned ?? '')
  const [balance, setBalance] = useState<CardBalance>()
  const [fault, setFault] = useState<FaultOfCard>()
  const [isAsking, setAsking] = useState(false)
  const type = (typed: string) => {
    setNumber(typed)
    setBalance(undefined)
    setFault(undefined)
  }
  const look = async (wanted = number) => {
    if (wanted.trim() === '') return
    type(wanted)
    setAsking(true)
    const tenders = await till.tenders()
    const answer = await tenders?.balance(wanted)
    setAsking(false)
    setBalance(answer)
    const isWrong = answer?.status === 'card_unknown' || answer?.status === 'card_number_wrong'
    if (isWrong) playTone('refused')
    setFault(isWrong ? { code: answer.status } : undefined)
  }
  const lookUp = useEffectEvent(look)
  useEffect(() => {
    if (scanned !== undefined) void lookUp(scanned)
  }, [scanned])
  return {
    ...{ number, type, fault, isAsking, look },
    found: balance?.status === 'found' ? balance : undefined,
    isOffline: balance?.status === 'card_needs_server',
    took: (outcome) => {
      if (outcome?.status === 'done') return true
      if (outcome?.status === 'card_refused') {
        playTone('refused')
        setFault(outcome)
      }
      return false
    },
  }
}
