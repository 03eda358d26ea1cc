/** Finding a customer by what they say of themselves: one field, by keyboard all the way. */
import type { CustomerDesk, CustomerView } from '@kassa/client'
import {
  announce,
  Badge,
  Button,
  EmptyState,
  ListRow,
  PersonIcon,
  PlusIcon,
  SearchField,
  Sheet,
} from '@kassa/ui'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { customerWords } from './customerWords.ts'
import { useFoundCustomers } from './useFoundCustomers.ts'

type FindCustomerProps = {
  desk: CustomerDesk | undefined
  typed: string
  onType: (typed: string) => void
  onNew: () => void
  onClose: () => void
  onDone: () => void
}

/** The sheet: search and list. */
export function FindCustomer({ desk, typed, onType, onNew, onClose, onDone }: FindCustomerProps) {
  const t = customerWords.useWords()
  const field = useRef<HTMLInputElement>(null)
  const { customers: found, isOfTyped } = useFoundCustomers(desk, typed)
  const [place, setPlace] = useState(0)
  const [isEntered, setEntered] = useState(false)
  const selected = found?.[Math.min(place, found.length - 1)]
  const choose = (customer: CustomerView) => {
    if (desk === undefined) return
    onDone()
    void desk.choose(customer.customerId)
    announce(`${t('title')} ${customer.title}`)
  }
  // Whoever types quicker than the till looks means the first of those who will be found.
  useEffect(() => {
    if (!isEntered || !isOfTyped) return
    setEntered(false)
    if (selected !== undefined) choose(selected)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const last = (found?.length ?? 1) - 1
    if (step !== 0) setPlace((before) => Math.max(0, Math.min(before + step, last)))
    else if (event.key === 'Enter') setEntered(true)
    else return
    event.preventDefault()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('title')}
      initialFocus={field}
      footer={
        <Button size="lg" icon={PlusIcon} wide onClick={onNew}>
          {t('find.new')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        <SearchField
          ref={field}
          label={t('find.search')}
          value={typed}
          onChange={(text) => {
            setPlace(0)
            setEntered(false)
            onType(text)
          }}
          onKeyDown={onKeyDown}
          enterKeyHint="done"
        />
        <p role="status" className="sr-only">
          {typed.trim() !== '' && found !== undefined && t('find.found_count', { count: found.length })}
        </p>
        <Found isAsked={typed.trim() !== ''} {...{ found, selected }} onChoose={choose} />
      </div>
    </Sheet>
  )
}

type FoundProps = {
  found: readonly CustomerView[] | undefined
  selected: CustomerView | undefined
  isAsked: boolean
  onChoose: (customer: CustomerView) => void
}

/** Those who were found, or what to do first. */
function Found({ found, selected, isAsked, onChoose }: FoundProps) {
  const t = customerWords.useWords()
  if (found === undefined) return null
  if (found.length === 0) {
    return (
      <EmptyState icon={PersonIcon} title={t(isAsked ? 'find.none' : 'find.start')}>
        {t(isAsked ? 'find.none_lead' : 'find.start_lead')}
      </EmptyState>
    )
  }
  return (
    <ul aria-label={t('find.found')} className="-mx-4 border-y border-line">
      {found.map((customer) => (
        <FoundRow
          key={customer.customerId}
          customer={customer}
          isSelected={customer === selected}
          onPress={() => onChoose(customer)}
        />
      ))}
    </ul>
  )
}

type FoundRowProps = { customer: CustomerView; isSelected: boolean; onPress: () => void }

function FoundRow({ customer, isSelected, onPress }: FoundRowProps) {
  const t = customerWords.useWords()
  const { title, companyName, phone, email, groupNames, blockedReason } = customer
  const ways = [companyName, phone, email].filter((way) => way !== undefined && way !== title)
  return (
    <ListRow
      title={title}
      detail={ways.length === 0 ? undefined : ways.join(' · ')}
      end={
        blockedReason === undefined ? (
          groupNames.length > 0 && <Badge tone="info">{groupNames[0]}</Badge>
        ) : (
          <Badge tone="warning">{t('find.blocked')}</Badge>
        )
      }
      isSelected={isSelected}
      onPress={onPress}
    />
  )
}
