import { monthTicks } from '@/components/charts/step-lines';
import type { ShownCurve } from '@/components/charts/survival-drawing';
import type { Catalog } from '@/db/queries/catalog';
import { lowBase } from '@/lib/metrics/small-base';
import type { SurvivalCurve } from '@/lib/metrics/survival/kaplan-meier';
import type { LogRank } from '@/lib/metrics/survival/log-rank';
import { formatCount, formatNumber, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ChurnReport } from './churn-report';
import { type ChurnSplit, splitName } from './churn-split-by';
import { percent } from './churn-words';
import { groupName } from './metric-report';
import { hiddenGroupsWords } from './small-groups';
import { type StayRow, stayRows } from './stay-rows';

const most = 5;
const mostRows = 7;
const all = 'all-customers';

/** How long customers stay, by group, as curves and as numbers. */
export type ShownSurvival = {
  /** `Survival by plan paid` */
  readonly title: string;
  /** Empty before anybody was there for a whole month. */
  readonly curves: readonly ShownCurve[];
  /** The same with all customers first, for a table. */
  readonly columns: readonly ShownCurve[];
  /** Their groups are in the order of `columns`. */
  readonly rows: readonly StayRow[];
  /** What the curves show, a sentence each. */
  readonly summary: string;
  /** Whether the groups differ, and how it is counted. */
  readonly foot: string;
};

/** Kaplan–Meier of the first stretch of each customer; the largest groups, and all together. */
export function shownSurvival(
  t: Words,
  report: Pick<ChurnReport, 'survival' | 'survivalOfAll' | 'logRank' | 'hiddenGroups'>,
  by: ChurnSplit,
  catalog: Catalog,
): ShownSurvival {
  const everyone = t('churn.all-customers');
  const isSplit = by?.startsWith('attr.') ?? false;
  const sorted = report.survival.toSorted((a, b) => b.curve.n - a.curve.n);
  const groups = sorted
    .slice(0, most)
    .map(({ group, curve }) =>
      shownCurve(
        t,
        group ?? '',
        isSplit && by ? groupName(t, by, group, catalog) : everyone,
        curve,
      ),
    );
  const curves =
    (groups.length > 1 || report.hiddenGroups > 0) && report.survivalOfAll
      ? [...groups, shownCurve(t, all, everyone, report.survivalOfAll)]
      : groups;
  const columns = curves.toSorted((a, b) => Number(b.key === all) - Number(a.key === all));
  return {
    title: isSplit
      ? t('churn.survival-by', { name: splitName(t, by, catalog).toLowerCase() })
      : t('churn.survival'),
    curves,
    columns,
    rows: rowsOf(columns),
    summary: paragraph(
      t,
      curves.map((one) => sentenceOf(t, one)),
    ),
    foot: footOf(t, report, curves, sorted.length),
  };
}

/** Some months up to the last that anyone was seen for, the same distance apart. */
function rowsOf(shown: readonly ShownCurve[]): StayRow[] {
  const curves = shown.map(({ curve }) => curve);
  const last = Math.max(1, ...curves.map(({ lastTime }) => lastTime));
  return stayRows(curves, monthTicks(last, mostRows).slice(1));
}

function shownCurve(t: Words, key: string, name: string, curve: SurvivalCurve): ShownCurve {
  const stay = percent(t, curve.points.at(-1)?.survival ?? 1, 0);
  return {
    key,
    name,
    curve,
    words: t('churn.survival-curve', { stay, n: formatCount(t, curve.n) }),
  };
}

/** `Of 2,410 on Pro, 84 % stay longer than 11 months.` */
function sentenceOf(t: Words, { name, curve }: ShownCurve): string {
  const last = curve.points.at(-1);
  const stay = percent(t, last?.survival ?? 1, 0);
  return t('churn.survival-sentence', {
    name,
    n: formatCount(t, curve.n),
    stay,
    months: last?.time ?? curve.lastTime,
  });
}

function footOf(
  t: Words,
  { logRank: test, hiddenGroups }: Pick<ChurnReport, 'logRank' | 'hiddenGroups'>,
  shown: readonly ShownCurve[],
  groups: number,
): string {
  const small = shown.filter(({ curve }) => curve.n < lowBase).map(({ name }) => name);
  return paragraph(t, [
    test ? logRankWords(t, test) : '',
    groups > most ? t('churn.survival-drawn', { most, all: groups }) : '',
    small.length > 0
      ? t('churn.survival-small', { n: lowBase, names: small.join(t('figures.comma')) })
      : '',
    hiddenGroupsWords(t, hiddenGroups),
    t('churn.survival-how'),
  ]);
}

function logRankWords(t: Words, { p, chiSquare, degreesOfFreedom }: LogRank): string {
  const known = formatNumber(t, p, 3);
  const test = t('churn.log-rank', {
    chi: formatNumber(t, chiSquare, 1),
    degrees: degreesOfFreedom,
    p: p < 0.001 ? 'small' : t.language === 'en' ? known.slice(1) : known,
  });
  return t(p < 0.05 ? 'churn.survival-differ' : 'churn.survival-alike', { test });
}
