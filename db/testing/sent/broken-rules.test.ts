import postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { required } from '@/lib/env';
import { brokenRules } from './broken-rules';
import { immutableFunctions } from './write-rules';

describe('what Citus refuses is caught', () => {
  test.each([
    ['MERGE', 'merge into channels c using x on c.id = x.id when matched then delete'],
    ['a trigger', 'create trigger stamp before update on responses execute function f()'],
    ['a rule', 'create rule r as on insert to responses do nothing'],
    ['a partition', 'create table responses (id uuid, day date) partition by range (day)'],
    ['set_config', "select set_config('app.ws', $1, true)"],
    ['a column with its CHECK', 'alter table imports add column lines int check (lines > 0)'],
    ['two statements', 'alter table a add b int; alter table a add c int'],
    [
      'now() in DO UPDATE',
      `insert into channels (workspace_id, id) values ($1, $2)
      on conflict (workspace_id, id) do update set created_at = now()`,
    ],
    [
      'current_timestamp in DO UPDATE',
      `insert into channels (workspace_id, id) values ($1, $2)
      on conflict (workspace_id, id) do update set created_at = current_timestamp`,
    ],
    [
      'a volatile function in UPDATE',
      'update imports set id = gen_random_uuid() where workspace_id = $1',
    ],
    [
      'a stable function in UPDATE',
      `update customers set name = concat(name, 'x') where workspace_id = $1`,
    ],
    [
      'a stable function in DELETE',
      `delete from audit_log where workspace_id = $1 and to_char(at, 'YYYY') = '2024'`,
    ],
    [
      'a moment cast to a day in DELETE',
      'delete from audit_log where workspace_id = $1 and at::date < $2',
    ],
    [
      'a moment cast to a day in UPDATE',
      'update responses set day = answered_at::date where workspace_id = $1',
    ],
    [
      'a row that changes its workspace',
      'update "responses" set "workspace_id" = $1 where "workspace_id" = $2',
    ],
    [
      'a query in VALUES',
      'insert into channels (workspace_id, id) values ($1, (select id from users limit 1))',
    ],
    ['an insert without its workspace', 'insert into channels (id, key) values ($1, $2)'],
    [
      'an unsorted batch',
      `insert into segments (workspace_id, id)
      select $1, id from json_to_recordset($2) as r (id uuid) on conflict do nothing`,
    ],
    ['a read without its workspace', 'select * from responses where id = $1'],
    [
      'a drizzle read without its workspace',
      'select "id" from "responses" where "responses"."id" = $1',
    ],
    [
      'a join on the id alone',
      `select 1 from responses r join channels c on c.id = r.channel_id
      where r.workspace_id = $1`,
    ],
    [
      'two tables joined, neither bound',
      `select 1 from responses r
      join channels c on c.workspace_id = r.workspace_id and c.id = r.channel_id`,
    ],
    ['a comma join half bound', 'select 1 from responses r, channels c where r.workspace_id = $1'],
    [
      'a subquery without its workspace',
      `select 1 from responses r where r.workspace_id = $1
      and r.segment_id in (select id from segments where fingerprint = $2)`,
    ],
    [
      'one arm of a union',
      `select id from channels where workspace_id = $1
      union all select id from touchpoints`,
    ],
    ['a common table without its workspace', 'with a as (select * from responses) select * from a'],
    [
      'FOR UPDATE across workspaces',
      'select id from imports where state = $1 for update skip locked',
    ],
    ['UPDATE across workspaces', 'update imports set state = $1 where id = $2'],
    ['DELETE across workspaces', 'delete from import_parts where import_id = $1'],
    [
      'DELETE USING half bound',
      `delete from import_parts p using imports i
      where i.workspace_id = $1 and i.id = p.import_id`,
    ],
    [
      'grouping sets across workspaces',
      'select source, count(*) from responses group by rollup (source)',
    ],
    [
      'all workspaces joined',
      `select w.id, count(*) from workspaces w
      join responses r on r.workspace_id = w.id group by 1`,
    ],
    [
      'a subquery tied to a shared table',
      `select w.name,
      (select count(*) from touchpoints t where t.workspace_id = w.id) from workspaces w where w.id = $1`,
    ],
    [
      'EXISTS tied to a shared table',
      `select id from workspaces where exists
      (select 1 from responses r where r.workspace_id = workspaces.id)`,
    ],
    [
      'a lateral from a shared table',
      `select * from workspaces w left join lateral
      (select * from touchpoints t where t.workspace_id = w.id) x on true`,
    ],
    [
      'a recursive term bound only by its anchor',
      `with recursive tree as (
      select id, workspace_id from segments where workspace_id = $1
      union all select s.id, s.workspace_id from segments s join tree on tree.workspace_id = s.workspace_id)
      select * from tree`,
    ],
    [
      'an advisory lock over workspaces',
      'select pg_advisory_xact_lock(1) from imports where workspace_id = $1',
    ],
  ])('%s', (_, statement) => {
    expect(brokenRules(statement)).not.toEqual([]);
  });
});

describe('what it takes is let through', () => {
  test.each([
    ['a bound read', 'select * from responses where workspace_id = $1 and id = $2'],
    [
      'a drizzle read',
      'select "id" from "responses" where ("responses"."workspace_id" = $1 and "responses"."id" = $2)',
    ],
    ['the workspace on the right', 'select 1 from responses r where $1::uuid = r.workspace_id'],
    ['a literal workspace', `select 1 from responses where workspace_id = '0198' and state = 'x'`],
    [
      'a bound join',
      `select 1 from responses r join channels c
      on c.workspace_id = r.workspace_id and c.id = r.channel_id where r.workspace_id = $1`,
    ],
    [
      'a join by USING',
      `select 1 from responses join channels using (workspace_id) where responses.workspace_id = $1`,
    ],
    [
      'a comma join',
      'select 1 from responses r, channels c where r.workspace_id = $1 and c.workspace_id = $1',
    ],
    [
      'a workspace of the shared table',
      `select r.id from workspaces w
      join responses r on r.workspace_id = w.id where w.id = $1`,
    ],
    [
      'a subquery with its own workspace',
      `select 1 from responses r where r.workspace_id = $1
      and r.segment_id in (select f.id from segments f where f.workspace_id = $1)`,
    ],
    [
      'a common table',
      `with a as (select day, count(*) n from responses where workspace_id = $1 group by 1)
      select day from a`,
    ],
    [
      'columns named like words',
      'select extract(year from r.day) from responses r where r.workspace_id = $1',
    ],
    [
      'IS DISTINCT FROM',
      `select 1 from responses where workspace_id = $1 and score is distinct from $2`,
    ],
    ['a function as a table', 'select * from generate_series($1::date, $2::date, $3) day'],
    [
      'shared tables alone',
      'select * from members m join users u on u.id = m.user_id where m.user_id = $1',
    ],
    ['tables of another schema', 'select * from graphile_worker.responses where id = $1'],
    ['a table by its schema', 'select * from public.responses where workspace_id = $1'],
    ['local tables alone', 'delete from sessions where expires_at < $1'],
    [
      'words in strings and comments',
      `select 'merge into x; select' /* from responses */ -- from imports`,
    ],
    ['a closing semicolon', 'select 1;'],
    [
      'an upsert of sums',
      `insert into score_days as d (workspace_id, day, c1)
      select $1::uuid, day, c1 from json_to_recordset($2::json) as r (day date, c1 int) order by day
      on conflict (workspace_id, day) do update set c1 = d.c1 + excluded.c1`,
    ],
    [
      'an upsert of facts',
      `insert into customers as c (workspace_id, id, name) values ($1, $2, $3)
      on conflict (workspace_id, id) do update set name = coalesce(excluded.name, c.name)`,
    ],
    [
      'values of one row',
      'insert into "audit_log" ("workspace_id", "id", "at") values ($1, $2, default)',
    ],
    [
      'now() in UPDATE',
      'update imports set finished_at = now() where workspace_id = $1 and id = $2',
    ],
    ['a parameter cast to a day', 'update responses set day = $3::date where workspace_id = $1'],
    [
      'an update from a list',
      `update responses r set day = v.day from (values ($2::uuid, $3::date)) v (id, day)
      where r.workspace_id = $1 and r.id = v.id`,
    ],
    [
      'a queue on a local table',
      `delete from sign_in_links where token_hash in
      (select token_hash from sign_in_links for update skip locked)`,
    ],
    ['an advisory lock alone', 'select pg_advisory_xact_lock($1)'],
    ['FOR UPDATE of one workspace', 'select id from channels where workspace_id = $1 for update'],
    ['a column, then its check', 'alter table imports add constraint positive check (lines > 0)'],
    ['a whole workspace removed', 'delete from "workspaces" where "workspaces"."id" = $1'],
  ])('%s', (_, statement) => {
    expect(brokenRules(statement)).toEqual([]);
  });
});

test('migrations and backups go over all workspaces, within the other rules', () => {
  expect(brokenRules('update orders set amount_base = amount', true)).toEqual([]);
  expect(brokenRules('select count(*) from "responses"', true)).toEqual([]);
  expect(brokenRules('update orders set day = ordered_at::date', true)).not.toEqual([]);
});

test('the functions that are let through are immutable', async () => {
  const sql = postgres(required('DATABASE_URL'), { max: 1 });
  const found = await sql<{ name: string; immutable: boolean }[]>`
    select proname::text as name, bool_and(provolatile = 'i') as immutable from pg_proc
    where pronamespace = 'pg_catalog'::regnamespace and proname::text in ${sql(immutableFunctions)}
    group by 1`;
  await sql.end();
  expect(found.filter(({ immutable }) => !immutable)).toEqual([]);
  expect(found.map(({ name }) => name).sort()).toEqual([...immutableFunctions].sort());
});
