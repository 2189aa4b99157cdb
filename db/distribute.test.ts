import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { required } from '@/lib/env';
import { distribute } from './distribute';
import { distributionPlan } from './distribution-plan';
import { layout } from './layout';

const url = required('DATABASE_URL');
const sql = postgres(url, { max: 1, onnotice: () => undefined });

afterAll(() => sql.end());

const placed = (statements: readonly string[], call: string) =>
  statements.flatMap((statement) => {
    const [, name, table] = /^select (\w+)\('public\.(\w+)'/.exec(statement) ?? [];
    return name === call && table ? [table] : [];
  });

describe('on plain PostgreSQL', () => {
  test('is refused with a sentence and changes nothing', async () => {
    await expect(distribute(url)).rejects.toThrow(
      /^Citus is not installed in this database.*Nothing was changed\.$/,
    );
  });

  test('a dry run names every table of the layout once, in its kind', async () => {
    const statements = await distribute(url, { dryRun: true });
    expect(placed(statements, 'create_reference_table').sort()).toEqual(
      [...layout.reference].sort(),
    );
    expect(placed(statements, 'create_distributed_table').sort()).toEqual(
      [...layout.tenant].sort(),
    );
    expect(placed(statements, 'truncate_local_data_after_distributing_table').sort()).toEqual(
      [...layout.reference, ...layout.tenant].sort(),
    );
  });

  test('every table comes after the tables it points at, by the real foreign keys', async () => {
    const statements = await distribute(url, { dryRun: true });
    const order = [
      ...placed(statements, 'create_reference_table'),
      ...placed(statements, 'create_distributed_table'),
    ];
    const keys = await sql<{ child: string; parent: string }[]>`
      select conrelid::regclass::text as child, confrelid::regclass::text as parent
      from pg_constraint where contype = 'f' and conrelid <> confrelid
        and connamespace = 'public'::regnamespace`;
    const among = keys.filter(({ child }) => order.includes(child));
    expect(among.length).toBeGreaterThan(20);
    for (const { child, parent } of among) {
      expect(order.indexOf(parent), `${child} → ${parent}`).toBeGreaterThanOrEqual(0);
      expect(order.indexOf(child), `${child} → ${parent}`).toBeGreaterThan(order.indexOf(parent));
    }
  });

  test('the first table of workspaces founds the group that all others join', async () => {
    const statements = (await distribute(url, { dryRun: true })).filter((statement) =>
      statement.includes('create_distributed_table'),
    );
    const [founder] = placed(statements, 'create_distributed_table');
    expect(statements[0]).toContain("colocate_with := 'none'");
    for (const statement of statements.slice(1)) {
      expect(statement).toContain(`colocate_with := 'public.${founder}'`);
    }
    expect(statements.every((statement) => statement.includes("'workspace_id'"))).toBe(true);
  });

  test('local tables that point at shared ones become known, before old rows are dropped', async () => {
    const statements = await distribute(url, { dryRun: true });
    const known = placed(statements, 'citus_add_local_table_to_metadata');
    expect(known).toEqual(['api_keys', 'invitations', 'jobs', 'sessions', 'sign_in_links']);
    const last = statements.findLastIndex((each) => each.includes('citus_add_local'));
    const dropped = statements.findIndex((each) => each.includes('truncate_local'));
    expect(dropped).toBeGreaterThan(last);
  });
});

describe('the plan', () => {
  const keys = [{ child: 'sessions', parent: 'users' }];
  const all = new Map([
    ...layout.reference.map((table) => [table, 'reference'] as const),
    ...layout.tenant.map((table) => [table, 'tenant'] as const),
    ['sessions', 'local'] as const,
  ]);

  test('is empty once everything is placed', () => {
    expect(distributionPlan(keys, { placements: all, leftovers: new Set() })).toEqual({
      place: [],
      finish: [],
    });
  });

  test('takes up what a run that was cut off left', () => {
    const placements = new Map(all);
    placements.delete('touchpoints');
    placements.delete('sessions');
    expect(distributionPlan(keys, { placements, leftovers: new Set(['responses']) })).toEqual({
      place: [
        "select create_distributed_table('public.touchpoints', 'workspace_id', colocate_with := 'public.alert_events')",
      ],
      finish: [
        "select citus_add_local_table_to_metadata('public.sessions', cascade_via_foreign_keys := true)",
        "select truncate_local_data_after_distributing_table('public.responses')",
        "select truncate_local_data_after_distributing_table('public.touchpoints')",
      ],
    });
  });
});
