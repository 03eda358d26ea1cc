/** The returns of the till, once their file is there. */
import type { Returning } from '@kassa/client'
import { useOpened } from '../till/useOpened.ts'

/** Undefined until then. */
export function useReturning(): Returning | undefined {
  return useOpened((till) => till.returning())
}
