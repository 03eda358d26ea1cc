/** Reads an event of an order from outside. Kept apart from the schemas: only servers compile them. */
import type { OrderEvent } from '@kassa/kernel'
import { Compile } from 'typebox/compile'
import { OrderEventHead, orderEventSchemas } from './orderEvent.ts'

const head = Compile(OrderEventHead)
const validators = new Map(Object.entries(orderEventSchemas).map(([type, schema]) => [type, Compile(schema)]))

/** Returns the event; undefined where it is not what its type says. One of a type that is not known here is passed on as it is. */
export function parseOrderEvent(event: unknown): OrderEvent | undefined {
  if (!head.Check(event)) return undefined
  const validator = validators.get(event.type)
  const fits = validator === undefined || validator.Check(event)
  return fits ? (event as unknown as OrderEvent) : undefined
}
