import 'server-only';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { erasedId } from '@/db/erased-id';
import { newId } from '@/db/id';
import type { Scope } from '@/db/scope';

/** What an answer tells about the person who gave it. */
export type CustomerFacts = {
  /** The id of the source system, or the e-mail address in lower case. */
  externalId: string;
  email?: string | undefined;
  name?: string | undefined;
  attributes?: Readonly<Record<string, string>> | undefined;
  /** The import that tells it. */
  importId?: string | undefined;
};

export type KnownCustomer = { id: string; attributes: Record<string, string> };

/**
 * Finds or creates customers by external id. Later facts complete or replace
 * earlier ones; an absent fact erases nothing. Who was erased stays erased,
 * whatever is told of them. Returns them by external id.
 */
export async function upsertCustomers(
  scope: Scope,
  facts: readonly CustomerFacts[],
  tx: Db,
): Promise<Map<string, KnownCustomer>> {
  const told = mergeFacts(facts);
  const gone = await erasedAmong(scope, told, tx);
  const found = await upsertPresent(
    scope,
    told.filter(({ externalId }) => !gone.has(externalId)),
    tx,
  );
  return gone.size === 0 ? found : new Map([...found, ...gone]);
}

/** Customers whose id was an address that is kept as a hash alone, by that address. */
async function erasedAmong(
  scope: Scope,
  facts: readonly CustomerFacts[],
  tx: Db,
): Promise<Map<string, KnownCustomer>> {
  const addresses = facts.map(({ externalId }) => externalId).filter((id) => id !== erasedId(id));
  if (addresses.length === 0) return new Map();
  const bare = addresses.map((address) => ({ externalId: erasedId(address) }));
  const found = await findCustomers(scope, bare, tx);
  return new Map(
    addresses.flatMap((address) => {
      const one = found.get(erasedId(address));
      return one ? [[address, one] as const] : [];
    }),
  );
}

async function upsertPresent(
  scope: Scope,
  merged: readonly CustomerFacts[],
  tx: Db,
): Promise<Map<string, KnownCustomer>> {
  const known = await findCustomers(scope, merged.filter(isBare), tx);
  const told = merged.filter(({ externalId }) => !known.has(externalId));
  if (told.length === 0) return known;
  const rows = told.map(({ externalId, email, name, attributes, importId }) => ({
    id: newId(),
    external_id: externalId,
    email: email ?? null,
    name: name ?? null,
    attributes: attributes ?? {},
    import_id: importId ?? null,
  }));
  const found = await tx.execute<FoundCustomer>(sql`
    insert into customers as c (workspace_id, id, external_id, email, name, attributes, import_id)
    select ${scope.workspaceId}::uuid, id, external_id, email, name, attributes, import_id
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (
      id uuid, external_id text, email text, name text, attributes jsonb, import_id uuid)
    order by external_id
    on conflict (workspace_id, external_id) do update set
      email = case when c.erased_at is null then coalesce(excluded.email, c.email) end,
      name = case when c.erased_at is null then coalesce(excluded.name, c.name) end,
      attributes = case when c.erased_at is null then c.attributes || excluded.attributes
        else c.attributes end,
      import_id = case when c.import_id = excluded.import_id then c.import_id end
    returning id, external_id as "externalId", attributes
  `);
  return new Map([...known, ...byExternalId(found)]);
}

type FoundCustomer = KnownCustomer & { externalId: string };

function byExternalId(rows: Iterable<FoundCustomer>): Map<string, KnownCustomer> {
  return new Map(
    [...rows].map(({ externalId, id, attributes }) => [externalId, { id, attributes }]),
  );
}

/** Facts that only point at a customer need no write where the customer is known. */
function isBare({ email, name, attributes }: CustomerFacts): boolean {
  return email === undefined && name === undefined && Object.keys(attributes ?? {}).length === 0;
}

/** Holds them, so that nobody removes one before its answer is there. */
async function findCustomers(
  scope: Scope,
  facts: readonly CustomerFacts[],
  tx: Db,
): Promise<Map<string, KnownCustomer>> {
  if (facts.length === 0) return new Map();
  const ids = JSON.stringify(facts.map(({ externalId }) => externalId));
  const found = await tx.execute<FoundCustomer>(sql`
    select id, external_id as "externalId", attributes from customers
    where workspace_id = ${scope.workspaceId}
      and external_id in (select json_array_elements_text(${ids}::json))
    for key share
  `);
  return byExternalId(found);
}

function mergeFacts(facts: readonly CustomerFacts[]): CustomerFacts[] {
  const byId = new Map<string, CustomerFacts>();
  for (const fact of facts) {
    const before = byId.get(fact.externalId);
    byId.set(fact.externalId, {
      externalId: fact.externalId,
      email: fact.email ?? before?.email,
      name: fact.name ?? before?.name,
      attributes: { ...before?.attributes, ...fact.attributes },
      importId: fact.importId,
    });
  }
  return [...byId.values()];
}
