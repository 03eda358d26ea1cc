/** What parts of the till that come later, in files of their own, are given by it. */
import type { Acting } from '../approval/authority.ts'
import type { Notice, NoticeCode } from './notice.ts'
import type { CommandOutcome } from './till.ts'
import type { Workstation } from './workstation.ts'

export type LaterPorts = {
  /** Runs a command in the turn of the sale's flow, while a shift is open; anew with the approval that it wants. */
  selling: (
    work: (workstation: Workstation, acting: Acting) => Promise<CommandOutcome>,
  ) => Promise<CommandOutcome>
  refuse: (code: NoticeCode, detail?: Notice['detail']) => CommandOutcome
}
