import { layout } from './layout';
import { copiedEverywhere, spreadByWorkspace } from './place-table';

/** A foreign key of the schema, by the names of its tables. */
export type ForeignKey = { readonly child: string; readonly parent: string };

export type Placement = 'reference' | 'tenant' | 'local';

/** What Citus knows of a schema already; nothing on plain PostgreSQL. */
export type Placed = {
  readonly placements: ReadonlyMap<string, Placement>;
  /** Placed tables that still hold their old rows on the coordinator, beneath the spread ones. */
  readonly leftovers: ReadonlySet<string>;
};

export type DistributionPlan = {
  /** Run together, in one transaction. */
  readonly place: readonly string[];
  /** Run after it, one by one. */
  readonly finish: readonly string[];
};

/**
 * What has to be said to Citus until every table is where `layout` wants it:
 * shared tables first, then the tables of workspaces, parents before children,
 * then the local tables that point at shared ones, without which a deletion of
 * a workspace would leave their rows behind, and last the old rows, which stay
 * on the coordinator's disk until they are truncated.
 */
export function distributionPlan(
  foreignKeys: readonly ForeignKey[],
  { placements, leftovers }: Placed,
): DistributionPlan {
  const missing = (kind: Placement) =>
    parentsFirst(layout[kind], foreignKeys).filter((table) => placements.get(table) !== kind);
  const reference = missing('reference');
  const tenant = missing('tenant');
  const spread = layout.tenant.find((table) => placements.get(table) === 'tenant');
  const first = spread ?? tenant[0] ?? null;
  const pointing = missing('local').filter((table) =>
    foreignKeys.some(({ child, parent }) => child === table && includes(layout.reference, parent)),
  );
  const old = [...layout.reference, ...layout.tenant].filter(
    (table) => includes([...reference, ...tenant], table) || leftovers.has(table),
  );
  return {
    place: [
      ...reference.map(copiedEverywhere),
      ...tenant.map((table) => spreadByWorkspace(table, table === first ? null : first)),
    ],
    finish: [
      ...pointing.map(
        (table) =>
          `select citus_add_local_table_to_metadata('public.${table}', cascade_via_foreign_keys := true)`,
      ),
      ...old.map(
        (table) => `select truncate_local_data_after_distributing_table('public.${table}')`,
      ),
    ],
  };
}

/** Every table after those it points at; the order of the list where that says nothing. */
function parentsFirst(
  tables: readonly string[],
  foreignKeys: readonly ForeignKey[],
): readonly string[] {
  const ordered = new Set<string>();
  const visited = new Set<string>();
  const visit = (table: string) => {
    if (visited.has(table)) return;
    visited.add(table);
    for (const { child, parent } of foreignKeys) {
      if (child === table && includes(tables, parent)) visit(parent);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table);
  return [...ordered];
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
