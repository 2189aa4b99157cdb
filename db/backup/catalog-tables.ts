import type postgres from 'postgres';
import { layout } from '@/db/layout';

type Connection = postgres.Sql | postgres.TransactionSql;

const ours: readonly string[] = [...layout.reference, ...layout.tenant, ...layout.local];

/** The tables of the layout that a database has, with the columns that hold what was written. */
export async function tablesOf(
  sql: Connection,
): Promise<{ readonly name: string; readonly columns: readonly string[] }[]> {
  const rows = await sql<{ name: string; columns: string[] }[]>`
    select pg_class.relname::text as name, array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname::text in ${sql(ours)}
      and attnum > 0 and not attisdropped and attgenerated = ''
    group by 1`;
  const places = new Map(ours.map((name, place) => [name, place]));
  return [...rows].sort((a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0));
}

/** A name as SQL writes it, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What COPY is told of a table. */
export function copyTarget(name: string, columns: readonly string[]): string {
  return `public.${quoted(name)} (${columns.map(quoted).join(', ')})`;
}
