/** Parts of the server for the bench, which measures them one by one. Everyone else uses the server by HTTP. */
export { makePool, type Pool } from './database/pool.ts'
export { withTenant } from './database/tenant.ts'
export { exportBusiness } from './export/exportBusiness.ts'
export { openJournal } from './ingest/head.ts'
export { ingestBatch } from './ingest/ingestBatch.ts'
export { readReceipt } from './paper/readReceipt.ts'
export { startEmbeddedPostgres } from './postgres/embeddedPostgres.ts'
export { verifyTenant } from './verify/verifyTenant.ts'
