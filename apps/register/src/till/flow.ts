/** Steps of a sale, as the screens that show one of them take it. */
import type { FlowView } from '@kassa/client'

export type Tendering = FlowView & { name: 'tendering' }
export type Refunding = FlowView & { name: 'refunding' }
export type Completed = FlowView & { name: 'completed' }
