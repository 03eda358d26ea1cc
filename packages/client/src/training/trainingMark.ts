/** What a register remembers of training mode, beside its journal. */
export type TrainingMark = {
  /** The practice till is what is shown, after a restart too. */
  isOn: boolean
  /** The last entry of the practice journal whose receipts the register's own journal counts. */
  countedSeq: number
  /** Who began. */
  operatorId: string
}
