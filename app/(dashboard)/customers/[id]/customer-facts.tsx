import { useWords } from '#words';
import { Facts } from '@/components/ui/facts';
import { momentWords } from '@/lib/reports/listed-comments';
import type { OnePerson } from './one-person';

/** Who it is, as the systems that told of them know them. */
export function CustomerFacts({ found: { customer, catalog, member } }: { found: OnePerson }) {
  const t = useWords();
  const { name, email, externalId, attributes, createdAt } = customer;
  const names = new Map(catalog.attributes.map((each) => [each.key, each.name]));
  const facts: [string, string | null][] = [
    [t('customers.name'), name],
    [t('customers.email'), email],
    [t('customers.id'), externalId === email ? null : externalId],
    ...Object.entries(attributes).map(([key, value]): [string, string] => [
      names.get(key) ?? key,
      value,
    ]),
    [t('customers.known-since'), momentWords(t, createdAt, member)],
  ];
  return <Facts facts={facts} />;
}
