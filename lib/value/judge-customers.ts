import type { ToldCustomer } from './customer-facts';
import { type RowOutcome, refused } from './row-outcome';

/** What is stored of a customer. */
type StoredFacts = {
  readonly externalId: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isErased: boolean;
};

/**
 * Decides what becomes of told customers, given those stored. What a row does
 * not tell stays as it is.
 */
export function judgeCustomers(
  rows: readonly ToldCustomer[],
  known: readonly StoredFacts[],
): RowOutcome[] {
  const stored = new Map(known.map((one) => [one.externalId, one]));
  return rows.map((row) => {
    const before = stored.get(row.externalId);
    if (!before) return { outcome: 'added' };
    if (before.isErased) return refused({ key: 'import-faults.erased' });
    return { outcome: isKnown(row, before) ? 'same' : 'changed' };
  });
}

function isKnown({ email, name, attributes = {} }: ToldCustomer, before: StoredFacts): boolean {
  return (
    (email === undefined || email === before.email) &&
    (name === undefined || name === before.name) &&
    Object.entries(attributes).every(([key, value]) => before.attributes[key] === value)
  );
}
