/** The protocols that scales are spoken to in. A new one is a file and a line here. */
import { mtSics } from './mtSics.ts'
import type { ScaleProtocol } from './scaleProtocol.ts'
import { toledo8217 } from './toledo8217.ts'

/** The protocols by the names that records give them. */
export const scaleProtocols = { 'mt-sics': mtSics, 'toledo-8217': toledo8217 } as const satisfies Record<
  string,
  ScaleProtocol
>

export type ScaleProtocolName = keyof typeof scaleProtocols
