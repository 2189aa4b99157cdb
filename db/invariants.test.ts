import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { required } from '@/lib/env';
import { layout } from './layout';

// What a schema must keep to so that Citus could spread it over machines. Checked on plain Postgres.
const sql = postgres(required('DATABASE_URL'), { max: 1, onnotice: () => undefined });

afterAll(() => sql.end());

const kinds = Object.entries(layout).flatMap(([kind, tables]) =>
  tables.map((table) => [table, kind] as const),
);

const broken = (rules: postgres.PendingQuery<postgres.Row[]>) => sql<{ what: string }[]>`
  with
    layout as (
      select * from unnest(${kinds.map(([table]) => table)}::text[],
                           ${kinds.map(([, kind]) => kind)}::text[]) as layout (name, kind)
    ),
    tab as (
      select pg_class.oid, pg_class.relname::text as name, layout.kind
      from pg_class left join layout on layout.name = pg_class.relname
      where pg_class.relnamespace = 'public'::regnamespace
        and pg_class.relkind in ('r', 'p') and not pg_class.relispartition
    ),
    workspace as (
      select attrelid, attnum from pg_attribute
      where attname = 'workspace_id' and atttypid = 'uuid'::regtype and attnotnull
    ),
    fk as (
      select con.*, child.kind as child_kind, parent.kind as parent_kind,
             array_position(con.conkey, cw.attnum) as child_place,
             array_position(con.confkey, pw.attnum) as parent_place
      from pg_constraint con
      join tab child on child.oid = con.conrelid
      join tab parent on parent.oid = con.confrelid
      left join workspace cw on cw.attrelid = child.oid
      left join workspace pw on pw.attrelid = parent.oid
      where con.contype = 'f'
    )
  ${rules}`;

describe('the schema', () => {
  test('has exactly the tables of the layout', async () => {
    const tables = await sql<{ name: string }[]>`
      select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`;
    expect(tables.map(({ name }) => name).sort()).toEqual(kinds.map(([table]) => table).sort());
  });

  test.each([
    [
      'gives every tenant table a workspace',
      sql`select name as what from tab where kind = 'tenant'
          and not exists (select 1 from workspace where attrelid = tab.oid)`,
    ],
    [
      'gives every tenant table a primary key',
      sql`select name as what from tab where kind = 'tenant'
          and not exists (select 1 from pg_index where indrelid = tab.oid and indisprimary)`,
    ],
    [
      'makes nothing unique across workspaces',
      sql`select indexrelid::regclass::text as what
          from tab join pg_index on indrelid = tab.oid and (indisunique or indisexclusion)
          join workspace on workspace.attrelid = tab.oid
          where kind = 'tenant' and not (workspace.attnum = any (indkey::int2[]))`,
    ],
    [
      'pairs workspaces in foreign keys between tenant tables',
      sql`select conname as what from fk where child_kind = 'tenant' and parent_kind = 'tenant'
          and (child_place is null or child_place is distinct from parent_place)`,
    ],
    [
      'has no foreign key from a shared table into a workspace, nor to a local table',
      sql`select conname as what from fk
          where (child_kind in ('reference', 'local') and parent_kind = 'tenant')
             or (child_kind in ('reference', 'tenant') and parent_kind = 'local')`,
    ],
    [
      'never empties a workspace by a foreign key',
      sql`select conname as what from fk where child_kind = 'tenant' and child_place is not null
          and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd', 'c'))`,
    ],
    [
      'has no trigger on shared and tenant tables',
      sql`select tgname as what from pg_trigger join tab on tab.oid = tgrelid
          where not tgisinternal and kind in ('reference', 'tenant')`,
    ],
    [
      'numbers no tenant rows by sequence',
      sql`select tab.name || '.' || attname as what
          from tab join pg_attribute on attrelid = tab.oid and attnum > 0
          left join pg_attrdef on adrelid = tab.oid and adnum = attnum
          where kind = 'tenant'
            and (attidentity <> '' or pg_get_expr(adbin, adrelid) like 'nextval(%')`,
    ],
    [
      'leaves room for the number of a shard in every name',
      sql`select conname as what from pg_constraint join tab on tab.oid = conrelid
            where length(conname) > 54
          union
          select indexrelid::regclass::text from pg_index join tab on tab.oid = indrelid
            where length(indexrelid::regclass::text) > 54`,
    ],
  ])('%s', async (_, rules) => {
    expect(await broken(rules)).toEqual([]);
  });
});
