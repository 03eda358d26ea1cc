/** A group of customers: price lists and promotions that name it hold for its members only. */
import Type from 'typebox'
import { Name } from '../scalar.ts'

export type CustomerGroupRecord = Type.Static<typeof CustomerGroupRecord>
export const CustomerGroupRecord = Type.Object({ name: Name })
