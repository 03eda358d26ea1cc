// Messages come in order, take each other's place by id, and are never more than three.
import { afterEach, expect, it, vi } from 'vitest'
import { closeToast, onToastsChange, shownToasts, showToast } from './toasts.ts'

const titles = () => shownToasts().map((toast) => toast.title)

afterEach(() => {
  for (const toast of shownToasts()) closeToast(toast.id)
})

it('keeps the newest three', () => {
  for (const title of ['one', 'two', 'three', 'four']) showToast({ title })
  expect(titles()).toEqual(['two', 'three', 'four'])
})

it('puts a message in the place of the one with its id', () => {
  showToast({ title: 'Printing', id: 'printer' })
  showToast({ title: 'Saved' })
  showToast({ title: 'Printed', id: 'printer' })
  expect(titles()).toEqual(['Saved', 'Printed'])
})

it('leaves a message with a way back for longer', () => {
  showToast({ title: 'Saved' })
  showToast({ title: 'Removed', action: { label: 'Undo', onPress: () => undefined } })
  const [saved, removed] = shownToasts()
  expect(removed?.shownForMs).toBeGreaterThan(saved?.shownForMs ?? Number.POSITIVE_INFINITY)
})

it('tells listeners of changes only', () => {
  const listener = vi.fn()
  const stop = onToastsChange(listener)
  const id = showToast({ title: 'Saved' })
  closeToast(id)
  closeToast(id)
  stop()
  showToast({ title: 'Unheard' })
  expect(listener).toHaveBeenCalledTimes(2)
})
