import { describe, expect, it } from 'vitest'
import { told } from '../testing/plant.ts'
import { extendFingerprints, findHistoryBreaks } from './history.ts'
import type { OtherTable } from './otherTables.ts'
import { makeSchema } from './schema.ts'
import { parseStatements } from './statements.ts'
import { findBannedStatement, findTenantBreaks } from './tenantRules.ts'
import { findMissingWalls } from './tenantWalls.ts'

const others: Record<string, OtherTable> = {
  currency: { kind: 'reference', reason: 'the same for all' },
  job: { kind: 'local', reason: 'a queue' },
}

const sale = 'create table sale (tenant_id uuid, id uuid, primary key (tenant_id, id));\n'

function breaksOf(sql: string): string[] {
  const statements = parseStatements(sql)
  return told([
    ...findTenantBreaks(makeSchema([{ file: 'm', statements }]), others),
    ...statements.flatMap((statement) => findBannedStatement('m', statement)),
  ])
}

describe('tenant rules', () => {
  it.each([
    [
      'the tenant not first',
      'create table a (tenant_id uuid, id uuid, primary key (id, tenant_id))',
      'must begin with tenant_id',
    ],
    [
      'a key in the column',
      'create table a (tenant_id uuid, id uuid primary key)',
      'must begin with tenant_id',
    ],
    ['no tenant', 'create table a (id uuid primary key)', 'has no tenant_id'],
    ['a tenant of text', 'create table a (tenant_id text primary key)', 'is not a uuid'],
    ['no primary key', 'create table a (tenant_id uuid)', 'has no primary key'],
    ['unique in the column', `${sale}alter table sale add column n int unique`, 'unique (n) of sale'],
    ['unique constraint', `${sale}alter table only sale add constraint u unique (id)`, 'unique (id) of sale'],
    [
      'unique index',
      `${sale}create unique index concurrently if not exists on public.sale using btree (id)`,
      'unique (id)',
    ],
    ['unique expression', `${sale}create unique index i on sale (lower(id))`, 'unique (lower)'],
    [
      'exclusion',
      `${sale}alter table sale add exclude using gist (id with =, at with &&)`,
      'must hold tenant_id with =',
    ],
    [
      'foreign key',
      `${sale}alter table sale add foreign key (id) references sale (id)`,
      'begin with tenant_id on both',
    ],
    [
      'reference',
      `${sale}create table b (tenant_id uuid primary key, s uuid references sale (id))`,
      'begin with tenant_id on both',
    ],
    [
      'local points in',
      `${sale}create table job (id uuid primary key, t uuid references sale)`,
      'belongs to no tenant',
    ],
    [
      'tenant points at local',
      'create table a (tenant_id uuid primary key, j uuid references job (id))',
      'stays on one node',
    ],
    [
      'trigger',
      `${sale}create or replace trigger t after insert on sale execute function f()`,
      'no triggers',
    ],
    [
      'constraint trigger',
      `${sale}create constraint trigger t after insert on sale execute function f()`,
      'no triggers',
    ],
    ['serial', `${sale}alter table sale add column n bigserial`, 'no sequences'],
    ['sequence', 'create sequence s', 'no sequences'],
    ['temporary sequence', 'create temp sequence s', 'no sequences'],
    ['identity', `${sale}alter table sale add n bigint generated always as identity`, 'no sequences'],
    ['nextval', `${sale}alter table sale add n bigint default nextval('s')`, 'no sequences'],
  ])('refuses: %s', (_, sql, message) => {
    expect(breaksOf(sql)).toEqual([expect.stringContaining(message)])
  })

  it.each([
    ['a plain table', sale],
    [
      'upper case and quotes',
      'CREATE TABLE IF NOT EXISTS "sale" (TENANT_ID UUID NOT NULL, id uuid, PRIMARY KEY ("tenant_id", id))',
    ],
    [
      'a key with the tenant',
      `${sale}alter table sale add foreign key (tenant_id, id) references sale (tenant_id, id)`,
    ],
    ['a reference table', 'create table a (tenant_id uuid primary key, c text references currency (code))'],
    [
      'an exclusion by tenant',
      `${sale}alter table sale add exclude using gist (tenant_id with =, at with &&)`,
    ],
    ['a partition', `${sale}create table sale_2026 partition of sale for values from (1) to (2)`],
    ['a table that is gone', 'create table a (id uuid primary key); drop table if exists a'],
    [
      'words in comments and texts',
      `${sale}-- create trigger\n/* serial */ comment on table sale is 'create sequence; x'`,
    ],
    ['a plain index', `${sale}create index on sale (id)`],
    ['a body', `${sale}do $body$ begin; perform 'x'; end $body$`],
  ])('accepts: %s', (_, sql) => {
    expect(breaksOf(sql)).toEqual([])
  })

  it('names the line', () => {
    expect(breaksOf(`${sale}\n\nalter table sale\n  add unique (id)`)).toEqual([
      'm:5 unique (id) of sale must begin with tenant_id',
    ])
  })
})

describe('walls between tenants', () => {
  const missing = (sql: string) => {
    const statements = parseStatements(sql)
    return findMissingWalls(makeSchema([{ file: 'm', statements }]), statements, others).map(
      ({ message }) => message,
    )
  }
  const wall = `alter table sale enable row level security;
    alter table sale force row level security;
    create policy wall on sale using (tenant_id = (select current_setting('kassa.tenant')::uuid));`

  it('wants all three statements for each tenant table', () => {
    expect(missing(`${sale}${wall}`)).toEqual([])
    expect(missing(sale)).toHaveLength(3)
    expect(missing(`${sale}${wall.replace(/alter table sale force[^;]*;/, '')}`)).toEqual([
      'sale stands without a wall: force row level security is missing',
    ])
    expect(missing('create table job (id uuid primary key)')).toEqual([])
  })

  it('reads the list of a do block', () => {
    const block = (names: string) => `do $$ begin foreach name in array array[${names}] loop
      execute format('alter table %I enable row level security', name);
      execute format('alter table %I force row level security', name);
      execute format('create policy wall on %I using (true)', name);
    end loop; end $$;`
    expect(missing(`${sale}${block("'sale'")}`)).toEqual([])
    expect(missing(`${sale}${block("'sales'")}`)).toHaveLength(3)
  })
})

describe('history of migrations', () => {
  const first = { file: 'migrations/0001_foundation.sql', sql: 'select 1' }
  const second = { file: 'migrations/0002_more.sql', sql: 'select 2' }
  const known = extendFingerprints([first, second], {})
  const problems = (...args: [Parameters<typeof findHistoryBreaks>[0], Record<string, string>?]) =>
    told(findHistoryBreaks(args[0], args[1] ?? known, 'record.json'))

  it('accepts what is written down, with either line ending', () => {
    expect(problems([first, { ...second, sql: 'select 2' }])).toEqual([])
    const lines = { ...first, sql: 'a\nb' }
    expect(problems([{ ...lines, sql: 'a\r\nb' }], extendFingerprints([lines], {}))).toEqual([])
  })

  it('finds a change, a loss, a gap, a wrong name and what is not written down', () => {
    expect(problems([{ ...first, sql: 'select 0' }, second])).toEqual([
      expect.stringContaining('0001_foundation.sql:0 was changed'),
    ])
    expect(problems([first])).toEqual([expect.stringContaining('record.json:0 0002_more.sql is gone')])
    const third = { file: 'migrations/0004_gap.sql', sql: '' }
    expect(problems([first, second, third], extendFingerprints([third], known))).toEqual([
      expect.stringContaining('must be named 0003_'),
    ])
    const shouting = { file: 'migrations/0003_Loud.sql', sql: '' }
    expect(problems([first, second, shouting], extendFingerprints([shouting], known))).toEqual([
      expect.stringContaining('must be named'),
    ])
    expect(problems([first, second, { file: 'migrations/0003_new.sql', sql: '' }])).toEqual([
      expect.stringContaining('not written down'),
    ])
  })

  it('never overwrites a fingerprint', () => {
    expect(extendFingerprints([{ ...first, sql: 'changed' }, second], known)).toEqual(known)
  })
})
