/** What weighing answers about an item. */
import type { ItemChoice } from '@kassa/kernel'

/** Thousandths of a kg, above zero, and where they come from. */
export type WeighedAnswer = Required<Pick<ItemChoice, 'quantityMilli' | 'weighing'>>
