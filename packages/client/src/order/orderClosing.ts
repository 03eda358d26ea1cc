/** An order that a sale or a person closes: what is to become true with that, and that it has. */
import type { StoreChange } from '../store/deviceStore.ts'

export type OrderClosing = { orders: NonNullable<StoreChange['orders']>; done: () => void }
