import postgres from 'postgres';
import { AppError } from '@/lib/errors';
import {
  type DistributionPlan,
  distributionPlan,
  type ForeignKey,
  type Placed,
  type Placement,
} from './distribution-plan';
import { layout } from './layout';
import { migrationLock, pendingMigrations } from './migrate';

export type DistributeOptions = {
  /** Only says what it would run; plain PostgreSQL will do for that. */
  dryRun?: boolean;
  /** Where the migrations lie, if not in the working directory. */
  migrations?: string;
  onProgress?: (statement: string, done: number, all: number) => void;
};

/** Inside the transaction, before anything is placed. */
export const sequentially = [
  // One connection a node, so that tables that point at each other can be placed together.
  "set local citus.multi_shard_modify_mode = 'sequential'",
  // Otherwise a shared table turns those that point at it into local ones, which cannot be spread.
  'set local citus.enable_local_reference_table_foreign_keys = off',
];

/**
 * Spreads the tables of a database over the machines of its Citus, as `layout`
 * says. What is placed already stays; run twice, the second run does nothing.
 * Returns the statements in the order they ran, or would run.
 *
 * @throws {AppError} `unavailable` without the extension, `conflict` if the
 *   schema is not the one of this code
 */
export async function distribute(
  url: string,
  { dryRun = false, migrations, onProgress = () => undefined }: DistributeOptions = {},
): Promise<string[]> {
  const sql = postgres(url, {
    max: 1,
    prepare: false,
    onnotice: () => undefined,
    connection: { application_name: 'ergograph distribute' },
  });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    if ((await pendingMigrations(sql, migrations)).length > 0) {
      throw new AppError('conflict', 'Bring the schema up to date first: `npx ergograph migrate`.');
    }
    const citus = await hasCitus(sql);
    const plan = distributionPlan(await foreignKeysOf(sql), citus ? await placedBy(sql) : nothing);
    const statements = [
      ...(plan.place.length > 0 ? [...sequentially, ...plan.place] : []),
      ...plan.finish,
    ];
    if (dryRun) return statements;
    if (!citus) {
      throw new AppError(
        'unavailable',
        'Citus is not installed in this database, so there is nothing to spread over. `create extension citus` and adding its nodes come first; `--dry-run` shows what would follow. Nothing was changed.',
      );
    }
    await run(sql, plan, (statement, done) => onProgress(statement, done, statements.length));
    await assertPlaced(sql);
    return statements;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const nothing: Placed = { placements: new Map(), leftovers: new Set() };

async function run(
  sql: postgres.Sql,
  { place, finish }: DistributionPlan,
  onStatement: (statement: string, done: number) => void,
): Promise<void> {
  let done = 0;
  const say = async (on: postgres.Sql | postgres.TransactionSql, statement: string) => {
    onStatement(statement, done);
    await on.unsafe(statement);
    done += 1;
    onStatement(statement, done);
  };
  if (place.length > 0) {
    await sql.begin(async (tx) => {
      for (const statement of [...sequentially, ...place]) await say(tx, statement);
    });
  }
  for (const statement of finish) await say(sql, statement);
}

async function hasCitus(sql: postgres.Sql): Promise<boolean> {
  return (await sql`select 1 from pg_extension where extname = 'citus'`).length > 0;
}

/** The foreign keys between tables of the schema, from the catalog. */
async function foreignKeysOf(sql: postgres.Sql): Promise<ForeignKey[]> {
  return [
    ...(await sql<ForeignKey[]>`
      select distinct child.relname::text as child, parent.relname::text as parent
      from pg_constraint
      join pg_class child on child.oid = conrelid
      join pg_class parent on parent.oid = confrelid
      where contype = 'f' and child.oid <> parent.oid
        and child.relnamespace = 'public'::regnamespace
        and parent.relnamespace = 'public'::regnamespace
      order by 1, 2`),
  ];
}

async function placedBy(sql: postgres.Sql): Promise<Placed> {
  const rows = await sql<{ name: string; placement: Placement; leftover: boolean }[]>`
    select relname::text as name, pg_relation_size(oid) > 0 as leftover,
      case when partmethod = 'h' then 'tenant' when repmodel = 't' then 'reference' else 'local' end
        as placement
    from pg_dist_partition join pg_class on oid = logicalrelid
    where relnamespace = 'public'::regnamespace`;
  const spread = rows.filter(({ placement, leftover }) => placement !== 'local' && leftover);
  return {
    placements: new Map(rows.map(({ name, placement }) => [name, placement])),
    leftovers: new Set(spread.map(({ name }) => name)),
  };
}

async function assertPlaced(sql: postgres.Sql): Promise<void> {
  const { placements } = await placedBy(sql);
  const astray = (['reference', 'tenant'] as const).flatMap((kind) =>
    layout[kind].filter((table) => placements.get(table) !== kind),
  );
  if (astray.length > 0) throw new Error(`Citus did not place ${astray.join(', ')}.`);
  const groups = await sql`
    select distinct colocationid from pg_dist_partition join pg_class on oid = logicalrelid
    where partmethod = 'h' and relnamespace = 'public'::regnamespace
      and relname::text in ${sql([...layout.tenant])}`;
  if (groups.length > 1) throw new Error('Citus spread the tables in more than one group.');
}
