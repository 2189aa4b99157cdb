import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** A place between two rows of a list, in the order of time and then id. */
export type PagePlace = {
  readonly towards: 'older' | 'newer';
  /** Microseconds since 1970, as digits. */
  readonly at: string;
  readonly id: string;
};

/** A part of a list, newest first, and where to go on. */
export type ListPage<Row> = {
  readonly rows: readonly Row[];
  readonly newer: PagePlace | null;
  readonly older: PagePlace | null;
};

/** The rows beyond a place; nothing without one. */
export function beyondPlace(place: PagePlace | null, at: SQL, id: SQL): SQL {
  if (!place) return sql``;
  const there = sql`(timestamptz 'epoch' + ${place.at}::bigint * interval '1 microsecond', ${place.id}::uuid)`;
  return place.towards === 'older'
    ? sql`and (${at}, ${id}) < ${there}`
    : sql`and (${at}, ${id}) > ${there}`;
}

/** In which direction rows are read from a place on. */
export function readingOrder(place: PagePlace | null): SQL {
  return place?.towards === 'newer' ? sql`asc` : sql`desc`;
}

/** The part of a list from rows read in its order, one more than are shown. */
export function pageFrom<Row extends { readonly id: string; readonly micros: string }>(
  rows: readonly Row[],
  place: PagePlace | null,
  limit: number,
): ListPage<Row> {
  const forward = place?.towards !== 'newer';
  const more = rows.length > limit;
  const shown = forward ? rows.slice(0, limit) : rows.slice(0, limit).reverse();
  const end = (towards: PagePlace['towards'], row: Row | undefined): PagePlace | null =>
    row ? { towards, at: row.micros, id: row.id } : null;
  return {
    rows: shown,
    newer: (forward ? place !== null : more) ? end('newer', shown[0]) : null,
    older: (forward ? more : place !== null) ? end('older', shown.at(-1)) : null,
  };
}
