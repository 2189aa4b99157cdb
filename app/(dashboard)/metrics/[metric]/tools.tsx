import { useWords } from '#words';
import { DefinitionPopover } from '@/components/metrics/definition-popover';
import {
  AnswersSwitch,
  IntervalSwitch,
  MethodSwitch,
  ScaleSwitch,
} from '@/components/metrics/switches';
import { Notice } from '@/components/ui/notice';
import { Segmented } from '@/components/ui/segmented';
import { explained, scoreAddress } from '@/lib/docs/addresses';
import { answerChoices, type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { daysIn, type Interval } from '@/lib/metrics/period';
import { scaleKey } from '@/lib/metrics/scale';
import type { Score } from '@/lib/metrics/score';
import { lowBase } from '@/lib/metrics/small-base';
import { workedFormula } from '@/lib/metrics/worked-formula';
import { latestWords } from '@/lib/reports/latest-words';
import type { MetricTotals } from '@/lib/reports/metric-report';
import { neededRow } from '@/lib/reports/needed-sample';
import { comparisonWords } from '@/lib/reports/period-words';
import { scaleWords } from '@/lib/reports/question-breaks';
import type { View } from '@/lib/reports/view';
import { definitionWords } from '@/lib/words/definition-words';
import { formatCount, formatInterval, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { TotalsProps } from './metric-numbers';
import { type Shown, shownParams } from './shown-params';

const intervals: readonly Interval[] = ['day', 'week', 'month', 'quarter'];
/** More points than this no chart can show. */
const mostDays = 400;

/** How the answers are counted and cut: method, scale, interval, chart or table. All of it in the address. */
export function Tools({ view, report, page, isTable, isShares, isLimited }: TotalsProps) {
  const t = useWords();
  const { query } = view;
  const { definition, methods, scales } = report.series;
  const href = (changed: MetricQuery, extra = page.extra) =>
    `${page.path}${printMetricQuery(changed, extra)}`;
  const shown = (changed: Partial<Shown>) =>
    href(query, shownParams({ isTable, isShares, isLimited, ...changed }));
  return (
    <div className="tools">
      <MethodSwitch
        options={methods.map((method) => ({
          key: method.id,
          label: definitionWords(t, method).label,
          href: href({ ...query, method: method.id === methods[0]?.id ? null : method.id }),
          current: method.id === definition.id,
        }))}
      />
      <Explanation report={report} view={view} />
      <AnswersSwitch
        options={answerChoices.map((answers) => ({
          key: answers,
          label: t(`metric.answers-${answers}`),
          href: href({ ...query, answers }),
          current: answers === query.answers,
        }))}
      />
      <ScaleSwitch
        options={scales.map(({ scale }) => ({
          key: scaleKey(scale),
          label: scaleWords(t, scale),
          href: href({ ...query, scale, method: null }),
          current: scaleKey(scale) === scaleKey(definition.scale),
        }))}
      />
      <IntervalSwitch
        options={intervals
          .filter((interval) => interval !== 'day' || daysIn(query.period) <= mostDays)
          .map((interval) => ({
            key: interval,
            label: t(`names.interval-${interval}`),
            href: href({ ...query, interval, intervalChosen: true }),
            current: interval === query.interval,
          }))}
      />
      <Segmented
        label={t('metric.show-as')}
        options={[
          {
            key: 'chart',
            label: t('metric.chart'),
            href: shown({ isTable: false, isShares: false }),
            current: !isTable && !isShares,
          },
          {
            key: 'shares',
            label: t('metric.shares'),
            href: shown({ isTable: false, isShares: true }),
            current: isShares,
          },
          {
            key: 'table',
            label: t('metric.table'),
            href: shown({ isTable: true, isShares: false }),
            current: isTable,
          },
        ]}
      />
      {isTable || isShares ? null : (
        <Segmented
          label={t('metric.limits')}
          options={[
            {
              key: 'off',
              label: t('metric.score'),
              href: shown({ isLimited: false }),
              current: !isLimited,
            },
            {
              key: 'on',
              label: t('metric.control-limits'),
              href: shown({ isLimited: true }),
              current: isLimited,
            },
          ]}
        />
      )}
      <OtherScales n={report.series.otherScales} />
    </div>
  );
}

function Explanation({ report, view }: Pick<TotalsProps, 'report' | 'view'>) {
  const t = useWords();
  const { series, counts, score } = report;
  const version = view.catalog.versions.findLast(({ id }) => series.versionIds.has(id));
  const worked = workedFormula(t, counts, series.definition);
  return (
    <DefinitionPopover
      definition={series.definition}
      n={score?.n ?? null}
      docsHref={scoreAddress(series.definition)}
      signalHref={explained.signal}
      {...(worked ? { worked } : {})}
      {...(version ? { question: version.question } : {})}
      more={[
        ...answerRows(t, report),
        ...exactRows(t, report, view.query),
        ...scaleRow(t, version),
        [t('metric.signal'), t('metric.signal-rule')],
      ]}
    />
  );
}

type Row = readonly [string, string];

/** Which of the answers count, and how many a narrow interval would take. */
function answerRows(t: Words, report: MetricTotals): Row[] {
  const { counts, score, series } = report;
  const needed = neededRow(t, counts, series.definition, score?.n ?? 0);
  const which: Row[] = report.latest ? [[t('metric.answers'), latestWords(t, report)]] : [];
  return needed ? [...which, needed] : which;
}

/** The numbers of the page with all digits that are kept. */
function exactRows(t: Words, { series, score, before }: MetricTotals, query: MetricQuery): Row[] {
  const row = (name: string, one: Score | null): Row[] => {
    if (!one) return [];
    const value = formatValue(t, one.value, series.definition, 'full');
    const interval = formatInterval(t, one.interval, series.definition, 'full');
    return [[name, t('metric.value-interval', { value, interval })]];
  };
  return [...row(t('metric.this-period'), score), ...row(comparisonWords(t, query), before)];
}

function scaleRow(t: Words, version: View['catalog']['versions'][number] | undefined): Row[] {
  if (!version) return [];
  const { scale, lowLabel, highLabel } = version;
  const ends = { min: scale.min, low: lowLabel, max: scale.max, high: highLabel };
  return [[t('metric.scale'), t('metric.scale-ends', ends)]];
}

function OtherScales({ n }: { n: number }) {
  const t = useWords();
  if (n === 0) return null;
  return (
    <span className="text-xs text-warn-text">
      {t('metric.other-scales', { n: formatCount(t, n), count: n })}
    </span>
  );
}

/** Says so where there are too few answers for a verdict. */
export function FewAnswers({ answers }: { answers: number }) {
  const t = useWords();
  if (answers >= lowBase) return null;
  const missing = formatCount(t, lowBase - answers);
  return <Notice>{t('metric.few', { n: formatCount(t, answers), missing, base: lowBase })}</Notice>;
}
