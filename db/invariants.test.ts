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

type Rule = {
  readonly name: string;
  /** Selects what breaks it, as `what`. */
  readonly finds: postgres.PendingQuery<postgres.Row[]>;
  /** Changes of the schema that break it, each tried alone and rolled back. */
  readonly planted: readonly (readonly string[])[];
};

const rules: readonly Rule[] = [
  {
    name: 'gives every tenant table a workspace',
    finds: sql`select name as what from tab where kind = 'tenant'
      and not exists (select 1 from workspace where attrelid = tab.oid)`,
    planted: [['alter table import_parts drop column workspace_id cascade']],
  },
  {
    name: 'gives every tenant table a primary key',
    finds: sql`select name as what from tab where kind = 'tenant'
      and not exists (select 1 from pg_index where indrelid = tab.oid and indisprimary)`,
    planted: [['alter table responses drop constraint responses_workspace_id_id_pk']],
  },
  {
    name: 'makes nothing unique across workspaces',
    finds: sql`select indexrelid::regclass::text as what
      from tab join pg_index on indrelid = tab.oid and (indisunique or indisexclusion)
      join workspace on workspace.attrelid = tab.oid
      where kind = 'tenant' and not (workspace.attnum = any (indkey::int2[]))`,
    planted: [['create unique index planted on channels (key)']],
  },
  {
    name: 'begins every primary key with the workspace',
    finds: sql`select indexrelid::regclass::text as what
      from tab join pg_index on indrelid = tab.oid and indisprimary
      join workspace on workspace.attrelid = tab.oid
      where kind = 'tenant' and indkey[0] <> workspace.attnum`,
    planted: [
      [
        'alter table audit_log drop constraint audit_log_workspace_id_id_pk',
        'alter table audit_log add primary key (id, workspace_id)',
      ],
    ],
  },
  {
    name: 'pairs workspaces in foreign keys between tenant tables',
    finds: sql`select conname as what from fk where child_kind = 'tenant' and parent_kind = 'tenant'
      and (child_place is null or child_place is distinct from parent_place)`,
    planted: [
      [
        'create unique index planted_key on channels (id)',
        `alter table responses add constraint planted foreign key (channel_id)
        references channels (id)`,
      ],
    ],
  },
  {
    name: 'has no foreign key from a shared table into a workspace',
    finds: sql`select conname as what from fk
      where child_kind = 'reference' and parent_kind = 'tenant'`,
    planted: [
      [
        'alter table members add survey_id uuid',
        `alter table members add constraint planted foreign key (workspace_id, survey_id)
        references surveys (workspace_id, id)`,
      ],
    ],
  },
  {
    name: 'has no foreign key from a local table into a workspace',
    finds: sql`select conname as what from fk
      where child_kind = 'local' and parent_kind = 'tenant'`,
    planted: [
      [
        `alter table api_keys add constraint planted foreign key (workspace_id, id)
        references surveys (workspace_id, id)`,
      ],
    ],
  },
  {
    name: 'has no foreign key from a shared or tenant table to a local one',
    finds: sql`select conname as what from fk
      where child_kind in ('reference', 'tenant') and parent_kind = 'local'`,
    planted: [
      ['alter table users add session_id uuid references sessions (id)'],
      ['alter table imports add session_id uuid references sessions (id)'],
    ],
  },
  {
    name: 'never empties a workspace by a foreign key',
    finds: sql`select conname as what from fk where child_kind = 'tenant' and child_place is not null
      and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd', 'c'))`,
    planted: [
      [
        `alter table responses add constraint planted_delete
        foreign key (workspace_id, customer_id) references customers (workspace_id, id)
        on delete set null (customer_id)`,
      ],
      [
        `alter table responses add constraint planted_update
        foreign key (workspace_id, customer_id) references customers (workspace_id, id)
        on update cascade`,
      ],
    ],
  },
  {
    name: 'has no trigger on shared and tenant tables',
    finds: sql`select tgname as what from pg_trigger join tab on tab.oid = tgrelid
      where not tgisinternal and kind in ('reference', 'tenant')`,
    planted: [
      [
        `create trigger planted before update on users for each row
        execute function suppress_redundant_updates_trigger()`,
      ],
      [
        `create trigger planted before update on imports for each row
        execute function suppress_redundant_updates_trigger()`,
      ],
    ],
  },
  {
    name: 'has no rule on shared and tenant tables',
    finds: sql`select rulename as what from pg_rewrite join tab on tab.oid = ev_class
      where kind in ('reference', 'tenant')`,
    planted: [['create rule planted as on delete to imports do instead nothing']],
  },
  {
    name: 'numbers no tenant rows by sequence',
    finds: sql`select tab.name || '.' || attname as what
      from tab join pg_attribute on attrelid = tab.oid and attnum > 0
      left join pg_attrdef on adrelid = tab.oid and adnum = attnum
      where kind = 'tenant'
        and (attidentity <> '' or pg_get_expr(adbin, adrelid) like 'nextval(%')`,
    planted: [
      ['alter table imports add planted int generated always as identity'],
      ['alter table channels add planted serial'],
    ],
  },
  {
    name: 'cuts no table of ours into partitions',
    finds: sql`select name as what from tab join pg_partitioned_table on partrelid = tab.oid`,
    planted: [
      [
        'drop table import_parts',
        `create table import_parts (workspace_id uuid not null, part int not null,
        primary key (workspace_id, part)) partition by range (part)`,
      ],
    ],
  },
  {
    name: 'sorts no index downwards, which the order of our queries could not use',
    finds: sql`select indexrelid::regclass::text as what
      from tab join pg_index on indrelid = tab.oid
      where exists (select 1 from unnest(indoption::int2[]) as option where option & 1 = 1)`,
    planted: [['create index planted on responses (workspace_id, answered_at desc)']],
  },
  {
    name: 'leaves room for the number of a shard in every name',
    finds: sql`select conname as what from pg_constraint join tab on tab.oid = conrelid
        where length(conname) > 54
      union
      select indexrelid::regclass::text from pg_index join tab on tab.oid = indrelid
        where length(indexrelid::regclass::text) > 54`,
    planted: [
      [`create index ${'i'.repeat(55)} on responses (workspace_id)`],
      [`alter table responses add constraint ${'c'.repeat(55)} check (score >= 0)`],
    ],
  },
];

describe('the schema', () => {
  test('has exactly the tables of the layout', async () => {
    const tables = await sql<{ name: string }[]>`
      select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`;
    expect(tables.map(({ name }) => name).sort()).toEqual(kinds.map(([table]) => table).sort());
  });

  test.each(rules)('$name', async ({ finds }) => {
    expect(await broken(finds)).toEqual([]);
  });
});

describe('a schema is caught that no longer', () => {
  const planted = rules.flatMap(({ name, finds, planted: changes }) =>
    changes.map((change) => ({ name, finds, change })),
  );

  test.each(planted)('$name', async ({ finds, change }) => {
    const connection = await sql.reserve();
    try {
      await connection`begin`;
      for (const statement of change) await connection.unsafe(statement);
      const [found] = await connection<{ count: number }[]>`
        select count(*)::int as count from (${broken(finds)}) as broken`;
      expect(found?.count).toBeGreaterThan(0);
    } finally {
      await connection`rollback`;
      connection.release();
    }
  });
});
