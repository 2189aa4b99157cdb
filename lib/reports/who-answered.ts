import 'server-only';
import { type AskedGroupRow, askedGroups } from '@/db/queries/asked-groups';
import type { Catalog } from '@/db/queries/catalog';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { type AskedGroup, type GroupShares, nonResponse } from '@/lib/metrics/non-response';
import { languageName } from '@/lib/surveys/language-names';
import { formatCount, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { percent } from './churn-words';

export type ComparedGroup = AskedGroup &
  GroupShares & {
    readonly attribute: { readonly key: string; readonly name: string };
    /** Null for customers of whom it is not known. */
    readonly value: string | null;
    readonly name: string;
  };

const mostValues = 12;

/**
 * Who answered against who was asked, by the attributes that are tracked; of
 * each the values with most people. Empty while nobody was asked or nobody
 * answered, or nothing is tracked.
 */
export async function whoAnswered(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  { period, filters }: MetricQuery,
): Promise<ComparedGroup[]> {
  const rows = await askedGroups(scope, catalog, { period, filters });
  const compared = catalog.attributes.flatMap((attribute) =>
    valuesOf(
      t,
      attribute,
      rows.filter((row) => row.attribute === attribute.key),
    ),
  );
  const shares = nonResponse(
    compared,
    compared.map(({ all }) => all),
  );
  return compared.flatMap(({ all: _, ...group }, at) => {
    const found = shares[at];
    return found ? [{ ...group, ...found }] : [];
  });
}

/** An attribute that nobody asked has says nothing. */
function valuesOf(
  t: Words,
  attribute: { readonly key: string; readonly name: string },
  rows: readonly AskedGroupRow[],
) {
  if (!rows.some(({ value }) => value !== null)) return [];
  const all = {
    asked: rows.reduce((sum, { asked }) => sum + asked, 0),
    answered: rows.reduce((sum, { answered }) => sum + answered, 0),
  };
  return rows
    .toSorted((a, b) => b.asked - a.asked)
    .slice(0, mostValues)
    .map(({ value, asked, answered }) => ({
      attribute: { key: attribute.key, name: attribute.name },
      value,
      name: nameOf(t, attribute.key, value),
      asked,
      answered,
      all,
    }));
}

function nameOf(t: Words, key: string, value: string | null): string {
  if (value === null) return t('rate.not-known');
  return key === 'language' ? languageName(t, value) : value;
}

/**
 * A warning where those who answered differ from those asked; null where they do not.
 *
 * @example 'Those who answered differ from those asked: Pro is heard more than its share (41.0 % of answers, 30.2 % of those asked). …'
 */
export function differenceWords(t: Words, groups: readonly ComparedGroup[]): string | null {
  const real = groups
    .filter(({ isReal }) => isReal)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const [most] = real;
  if (!most) return null;
  const count = real.length - 1;
  return paragraph(t, [
    t('rate.differ', {
      attribute: most.attribute.name,
      group: most.name,
      heard: most.difference > 0 ? 'more' : 'less',
      answered: percent(t, most.answeredShare, 1),
      asked: percent(t, most.askedShare, 1),
    }),
    count > 0 ? t('rate.others-differ', { n: formatCount(t, count), count }) : '',
    t('rate.scores-speak'),
  ]);
}
