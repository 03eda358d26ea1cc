/** The members of staff that this device knows: in memory while the till runs, sealed on the disk. */
import type { StaffRecord } from '@kassa/contract'
import type { StaffView } from '../till/view.ts'
import { openSealed, type SealedText, sealText } from './seal.ts'

export type StaffChange = { id: string; body: StaffRecord | null }

export class Roster {
  readonly #key: CryptoKey
  readonly #randomBytes: (length: number) => Uint8Array<ArrayBuffer>
  #staff: ReadonlyMap<string, StaffRecord> = new Map()
  #views: readonly StaffView[] = []

  constructor(key: CryptoKey, randomBytes: (length: number) => Uint8Array<ArrayBuffer>) {
    this.#key = key
    this.#randomBytes = randomBytes
  }

  /** Reads what was kept. What cannot be opened any more comes again from the server. */
  async load(sealed: SealedText | undefined): Promise<void> {
    const text = sealed === undefined ? undefined : await openSealed(this.#key, sealed)
    if (text !== undefined) this.#become(new Map(JSON.parse(text) as [string, StaffRecord][]))
  }

  /** Returns what is to be kept when these changes are true; they are not yet. */
  sealed(changes: readonly StaffChange[], isNew: boolean): Promise<SealedText> {
    const text = JSON.stringify([...this.#with(changes, isNew)])
    return sealText(this.#key, text, this.#randomBytes(12))
  }

  /** Makes changes true; `isNew` forgets everyone before. */
  apply(changes: readonly StaffChange[], isNew: boolean): void {
    this.#become(this.#with(changes, isNew))
  }

  /** Who may sign in here, by name. */
  get views(): readonly StaffView[] {
    return this.#views
  }

  /** Those of them who answer to something, by name. */
  whoever(holds: (member: StaffRecord) => boolean): readonly StaffView[] {
    return this.#views.filter(({ staffId }) => {
      const member = this.#staff.get(staffId)
      return member !== undefined && holds(member)
    })
  }

  member(staffId: string): StaffRecord | undefined {
    return this.#staff.get(staffId)
  }

  /** Whose badge has that hash. */
  withBadge(hashBase64Url: string): { staffId: string; member: StaffRecord } | undefined {
    for (const [staffId, member] of this.#staff)
      if (member.badge?.hashBase64Url === hashBase64Url) return { staffId, member }
    return undefined
  }

  #with(changes: readonly StaffChange[], isNew: boolean): Map<string, StaffRecord> {
    const staff = new Map(isNew ? [] : this.#staff)
    for (const { id, body } of changes) {
      if (body === null) staff.delete(id)
      else staff.set(id, body)
    }
    return staff
  }

  #become(staff: ReadonlyMap<string, StaffRecord>): void {
    this.#staff = staff
    this.#views = [...staff]
      .filter(([, member]) => member.isActive && member.pin !== undefined)
      .map(([staffId, { name }]) => ({ staffId, name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }
}
