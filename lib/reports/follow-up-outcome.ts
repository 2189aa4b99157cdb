import 'server-only';
import type { Catalog, CatalogVersion } from '@/db/queries/catalog';
import {
  type BandedScore,
  type Kept,
  nextScores,
  type OutcomeWindow,
  type Sides,
  whoLeft,
} from '@/db/queries/follow-up-outcome';
import type { Scope } from '@/db/scope';
import { change, type Verdict } from '@/lib/metrics/change';
import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import { type Definition, definition } from '@/lib/metrics/definition';
import { excludesZero, newcombe } from '@/lib/metrics/newcombe';
import { countAnswers, type ScoreCounts } from '@/lib/metrics/score-counts';
import { lowBase } from '@/lib/metrics/small-base';
import { bandOf } from '@/lib/surveys/content';
import { shortName } from '@/lib/words/definition-words';
import type { Words } from '@/lib/words/words';

/** What followed for those who were called, beside comparable customers who were not. */
export type Outcome = {
  readonly key: string;
  readonly label: string;
  /** In the unit of the definition; of churn, shares from 0 to 1. Null where there is nobody. */
  readonly value: Sides<number | null>;
  readonly n: Sides<number>;
  /** Called less not called; null where either has nobody. */
  readonly difference: number | null;
  /** 95 %; null with fewer than `lowBase` on a side. */
  readonly interval: ConfidenceInterval | null;
  readonly verdict: Verdict;
  /** Whether those who were called did better; null where it is the same, or nobody knows. */
  readonly better: boolean | null;
  /** How many more the smaller side needs to be judged. */
  readonly needed: number | null;
  /** Null for churn, whose unit is percent. */
  readonly definition: Definition | null;
};

/** Who is called within two weeks; what followed is counted from then on for both, so that nobody is favoured for having stayed long enough to be called. */
export const settledAfterDays = 14;
export const churnDays = 90;
const monthsBack = 24;

/**
 * Next score and churn of customers who were called within two weeks of an
 * answer, beside customers who answered in the same band, at the same
 * touchpoint, in the same month and were not. Differences by Welch, Newcombe or
 * the z test of net scores, as everywhere.
 */
export async function followUpOutcome(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  now: Date,
): Promise<Outcome[]> {
  const series = seriesOf(catalog.versions);
  const banded = [...series].flatMap(([key, { versions }]) =>
    versions.flatMap((version) => bandedScores(key, version)),
  );
  const window = { since: monthsBefore(now), now, settledAfterDays, churnDays };
  const [scores, left] = await outcomesOf(scope, banded, window);
  const byScore = [...series].flatMap(([key, { definition: of }]) => {
    const sides = scores.get(key);
    return sides ? [scoreOutcome(t, key, of, sides)] : [];
  });
  return [...byScore, churnOutcome(t, left)];
}

function outcomesOf(scope: Scope, banded: readonly BandedScore[], window: OutcomeWindow) {
  return Promise.all([nextScores(scope, banded, window), whoLeft(scope, banded, window)]);
}

type Comparable = { definition: Definition; versions: CatalogVersion[] };

function seriesOf(versions: readonly CatalogVersion[]): Map<string, Comparable> {
  const found = new Map<string, Comparable>();
  for (const version of versions) {
    const { metric, scale } = version;
    const of = definition(metric, scale, null);
    if (!of) continue;
    const key = `${metric} ${scale.min}–${scale.max} ${scale.direction}`;
    const known = found.get(key);
    if (known) known.versions.push(version);
    else found.set(key, { definition: of, versions: [version] });
  }
  return found;
}

function bandedScores(series: string, { id, metric, scale }: CatalogVersion): BandedScore[] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, step) => {
    const score = scale.min + step;
    return { versionId: id, score, band: bandOf(metric, scale, score), series };
  });
}

/** The next score, as any two groups of answers are compared. */
export function scoreOutcome(
  t: Words,
  key: string,
  of: Definition,
  { called, others }: Sides<ScoreCounts>,
): Outcome {
  const found = change(called, others, of);
  const n = { called: countAnswers(called), others: countAnswers(others) };
  return {
    key,
    label: t('outcome.next-score', {
      name: shortName(t, of),
      scale: `${of.scale.min}–${of.scale.max}`,
    }),
    value: { called: found?.to ?? null, others: found?.from ?? null },
    n,
    difference: found?.difference ?? null,
    interval: found?.interval ?? null,
    verdict: found?.verdict ?? 'too-few',
    better: found?.better ?? null,
    needed: found ? found.needed : lowBase - Math.min(n.called, n.others),
    definition: of,
  };
}

/** Who left, by Newcombe’s interval of the difference of two shares. */
export function churnOutcome(t: Words, { called, others }: Sides<Kept>): Outcome {
  const shares = { called: shareOf(called), others: shareOf(others) };
  const isKnown = shares.called !== null && shares.others !== null;
  const difference = isKnown ? (shares.called ?? 0) - (shares.others ?? 0) : null;
  const needed = lowBase - Math.min(called.paying, others.paying);
  const interval =
    needed > 0
      ? null
      : newcombe({ k: called.left, n: called.paying }, { k: others.left, n: others.paying });
  return {
    key: 'churn',
    label: t('outcome.left', { days: churnDays }),
    value: shares,
    n: { called: called.paying, others: others.paying },
    difference,
    interval,
    verdict: interval === null ? 'too-few' : excludesZero(interval) ? 'real' : 'noise',
    better: difference === null || difference === 0 ? null : difference < 0,
    needed: needed > 0 ? needed : null,
    definition: null,
  };
}

function shareOf({ left, paying }: Kept): number | null {
  return paying === 0 ? null : left / paying;
}

function monthsBefore(now: Date): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - monthsBack);
  return then;
}
