// The tables that belong to no tenant. All others carry `tenant_id` and follow the tenant rules.

/** `reference` tables are copied to every node of a cluster, so tenant tables may point at them;
 *  `local` tables stay on one node, so nothing points at them and they point at nothing of a tenant's. */
export type OtherTable = { readonly kind: 'reference' | 'local'; readonly reason: string }

export const otherTables: Readonly<Record<string, OtherTable>> = {
  schema_migration: { kind: 'local', reason: 'which migrations this database has had' },
}
