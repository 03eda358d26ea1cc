// The tables outside of the tenant rules. All others carry `tenant_id` and follow them.

/** `reference` tables are copied to every node of a cluster, so tenant tables may point at them;
 *  `local` tables stay on one node, so nothing points at them and they point at nothing of a tenant's. */
export type OtherTable = { readonly kind: 'reference' | 'local'; readonly reason: string }

export const otherTables: Readonly<Record<string, OtherTable>> = {
  schema_migration: { kind: 'local', reason: 'which migrations this database has had' },
  tenant: { kind: 'local', reason: 'the merchants themselves; read before a tenant is chosen' },
  account: { kind: 'local', reason: 'found by e-mail address, before the tenant is known' },
  account_session: { kind: 'local', reason: 'found by the hash of its token, before the tenant is known' },
  enrolment_code: { kind: 'local', reason: 'found by the hash of the code, before the tenant is known' },
}
