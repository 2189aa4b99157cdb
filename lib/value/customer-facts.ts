import type { Said } from '@/lib/words/said';

/** What a row tells about its customer. */
export type ToldCustomer = {
  /** The id of the source system, or the e-mail address in lower case. */
  readonly externalId: string;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
};

/**
 * Tells rows that give one customer two e-mail addresses. Within one batch
 * nobody can know which is right; in a later one the new address replaces the old.
 */
export function emailKeeper(): (customer: ToldCustomer) => Said | null {
  const told = new Map<string, string>();
  return ({ externalId, email }) => {
    if (email === undefined) return null;
    const before = told.get(externalId);
    told.set(externalId, before ?? email);
    return before === undefined || before === email
      ? null
      : { key: 'value.other-address', values: { id: externalId, before } };
  };
}
