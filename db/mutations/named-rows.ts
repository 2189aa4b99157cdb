import 'server-only';
import { freeKey, keyOf } from '@/lib/surveys/key';
import type { CatalogKind } from '@/lib/surveys/vocabulary';
import { refusal } from '@/lib/words/refusal';

/** Touchpoints, channels and surveys: things of a workspace that people name and senders call by key. */
export type Named = { id: string; key: string; name: string; archivedAt: Date | null };

type Naming<Row> = {
  /** Which messages tell of it, and the key of a name without letters. */
  what: CatalogKind;
  name: string;
  list: () => Promise<Named[]>;
  /** Inserts under that key; undefined if somebody else took it meanwhile. */
  insert: (key: string) => Promise<Row | undefined>;
};

const tries = 50;

/**
 * Inserts a row under the key of its name, or the next free one. Safe against
 * others who insert at the same time: whoever comes second looks again.
 *
 * @throws {AppError} `conflict` if the name is taken
 */
export async function insertNamed<Row>({ what, name, list, insert }: Naming<Row>): Promise<Row> {
  const wanted = keyOf(name, what);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const others = await list();
    assertNameFree(what, name, others);
    const row = await insert(freeKey(wanted, new Set(others.map(({ key }) => key))));
    if (row !== undefined) return row;
  }
  throw refusal('conflict', `catalog.others-adding-${what}`);
}

/**
 * The row of an id, once it may take a name.
 *
 * @param all every row of its kind, locked
 * @throws {AppError} `not-found`; `conflict` if another has the name
 */
export function renamable<Row extends Named>(
  what: CatalogKind,
  all: readonly Row[],
  { id, name }: { id: string; name: string },
): Row {
  const row = all.find((each) => each.id === id);
  assertFound(what, row);
  assertNameFree(
    what,
    name,
    all.filter((each) => each.id !== id),
  );
  return row;
}

/**
 * Names are compared without regard to case and outer spaces; archived rows keep theirs.
 *
 * @throws {AppError} `conflict` if one of the others has the name
 */
function assertNameFree(what: CatalogKind, name: string, others: readonly Named[]): void {
  const same = others.find((other) => plain(other.name) === plain(name));
  if (!same) return;
  const key = same.archivedAt
    ? (`catalog.archived-has-${what}` as const)
    : (`catalog.taken-${what}` as const);
  throw refusal('conflict', key, { name: same.name });
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** @throws {AppError} `not-found` */
export function assertFound<Row>(what: CatalogKind, row: Row | undefined): asserts row is Row {
  if (row === undefined) throw refusal('not-found', `catalog.not-here-${what}`);
}
