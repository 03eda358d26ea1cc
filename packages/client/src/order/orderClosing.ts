/** What a sale, or a person, does to orders: what is to become true with that, which facts say so, and that it has. */
import type { Fact } from '@kassa/journal'
import type { RetailTransaction } from '@kassa/kernel'
import type { StoreChange } from '../store/deviceStore.ts'

export type OrderClosing = {
  /** Whether the basket itself is an order that tills share. */
  isOrder: boolean
  orders: NonNullable<StoreChange['orders']>
  facts: readonly Fact[]
  done: () => void
}

/** Who closes it, and by which sale; given up where there is none. */
export type ClosedBy = { operatorId: string; sale?: RetailTransaction }
