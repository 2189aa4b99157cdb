import 'server-only';
import { and, desc, eq, ilike, inArray, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { suppressions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { SuppressionReason } from '@/lib/surveys/vocabulary';

/** An address that gets no more mail; null where it was erased and only its hash is kept. */
export type SuppressedAddress = {
  readonly hash: string;
  readonly address: string | null;
  readonly reason: SuppressionReason;
  readonly note: string | null;
  readonly since: Date;
};

/** The newest addresses that get no more mail and have `search` in them, and how many there are. */
export async function listSuppressions(
  scope: Scope,
  { search, limit }: { search: string; limit: number },
  on: Db = db,
): Promise<{ rows: SuppressedAddress[]; count: number }> {
  const wanted = and(
    eq(suppressions.workspaceId, scope.workspaceId),
    search === ''
      ? undefined
      : ilike(suppressions.address, `%${search.replace(/[\\%_]/g, '\\$&')}%`),
  );
  const [rows, [counted]] = await Promise.all([
    on
      .select({
        hash: suppressions.addressHash,
        address: suppressions.address,
        reason: suppressions.reason,
        note: suppressions.note,
        since: suppressions.createdAt,
      })
      .from(suppressions)
      .where(wanted)
      .orderBy(desc(suppressions.createdAt), suppressions.addressHash)
      .limit(limit),
    on.select({ count: sql<number>`count(*)::int` }).from(suppressions).where(wanted),
  ]);
  return { rows, count: counted?.count ?? 0 };
}

/**
 * Which of some keys stand on the list: `addressHash` of an address for all
 * mail, `leftKey` for one report or alert.
 */
export async function suppressedAmong(
  scope: Scope,
  keys: readonly string[],
  on: Db = db,
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await on
    .select({ key: suppressions.addressHash })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, scope.workspaceId),
        inArray(suppressions.addressHash, [...keys]),
      ),
    );
  return new Set(rows.map(({ key }) => key));
}
