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
import {
  type AnswerChoice,
  answerChoices,
  type MetricQuery,
  printMetricQuery,
} from '@/lib/metric-query';
import { formatCount, formatInterval, formatValue } from '@/lib/metrics/format';
import { daysIn, type Interval } from '@/lib/metrics/period';
import { scaleKey, scaleName } from '@/lib/metrics/scale';
import type { Score } from '@/lib/metrics/score';
import { lowBase } from '@/lib/metrics/small-base';
import { workedFormula } from '@/lib/metrics/worked-formula';
import { latestWords } from '@/lib/reports/latest-words';
import type { MetricReport } from '@/lib/reports/metric-report';
import { neededRow } from '@/lib/reports/needed-sample';
import { comparisonWords, intervalNames } from '@/lib/reports/period-words';
import type { View } from '@/lib/reports/view';
import type { ReportProps } from './metric-numbers';
import { type Shown, shownParams } from './shown-params';

const intervals: readonly Interval[] = ['day', 'week', 'month', 'quarter'];
/** More points than this no chart can show. */
const mostDays = 400;

const answerNames: Record<AnswerChoice, string> = {
  all: 'All answers',
  latest: 'One per customer',
};

/** How the answers are counted and cut: method, scale, interval, chart or table. All of it in the address. */
export function Tools({ view, report, page, isTable, isLimited }: ReportProps) {
  const { query } = view;
  const { definition, methods, scales } = report.series;
  const href = (changed: MetricQuery, extra = page.extra) =>
    `${page.path}${printMetricQuery(changed, extra)}`;
  const shown = (changed: Partial<Shown>) =>
    href(query, shownParams({ isTable, isLimited, ...changed }));
  return (
    <div className="tools">
      <MethodSwitch
        options={methods.map(({ id, label }) => ({
          key: id,
          label,
          href: href({ ...query, method: id === methods[0]?.id ? null : id }),
          current: id === definition.id,
        }))}
      />
      <Explanation report={report} view={view} />
      <AnswersSwitch
        options={answerChoices.map((answers) => ({
          key: answers,
          label: answerNames[answers],
          href: href({ ...query, answers }),
          current: answers === query.answers,
        }))}
      />
      <ScaleSwitch
        options={scales.map(({ scale }) => ({
          key: scaleKey(scale),
          label: scaleName(scale),
          href: href({ ...query, scale, method: null }),
          current: scaleKey(scale) === scaleKey(definition.scale),
        }))}
      />
      <IntervalSwitch
        options={intervals
          .filter((interval) => interval !== 'day' || daysIn(query.period) <= mostDays)
          .map((interval) => ({
            key: interval,
            label: intervalNames[interval],
            href: href({ ...query, interval, intervalChosen: true }),
            current: interval === query.interval,
          }))}
      />
      <Segmented
        label="Show as"
        options={[
          { key: 'chart', label: 'Chart', href: shown({ isTable: false }), current: !isTable },
          { key: 'table', label: 'Table', href: shown({ isTable: true }), current: isTable },
        ]}
      />
      {isTable ? null : (
        <Segmented
          label="Limits"
          options={[
            { key: 'off', label: 'Score', href: shown({ isLimited: false }), current: !isLimited },
            {
              key: 'on',
              label: 'Control limits',
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

function Explanation({ report, view }: Pick<ReportProps, 'report' | 'view'>) {
  const { series, counts, score } = report;
  const version = view.catalog.versions.findLast(({ id }) => series.versionIds.has(id));
  const worked = workedFormula(counts, series.definition);
  return (
    <DefinitionPopover
      definition={series.definition}
      n={score?.n ?? null}
      docsHref={scoreAddress(series.definition)}
      signalHref={explained.signal}
      {...(worked ? { worked } : {})}
      {...(version ? { question: version.question } : {})}
      more={[
        ...answerRows(report),
        ...exactRows(report, view.query),
        ...scaleRow(version),
        signalRow,
      ]}
    />
  );
}

type Row = readonly [string, string];

/** Which of the answers count, and how many a narrow interval would take. */
function answerRows(report: MetricReport): Row[] {
  const { counts, score, series } = report;
  const needed = neededRow(counts, series.definition, score?.n ?? 0);
  const which: Row[] = report.latest ? [['Answers', latestWords(report)]] : [];
  return needed ? [...which, needed] : which;
}

const signalRow: Row = [
  'Signal',
  'a point outside centre ± 3 σ, σ by the answers of each bucket (from 1,000 on, by neighbours: XmR), or 8 in a row on one side',
];

/** The numbers of the page with all digits that are kept. */
function exactRows({ series, score, before }: MetricReport, query: MetricQuery): Row[] {
  const row = (name: string, one: Score | null): Row[] => {
    if (!one) return [];
    const value = formatValue(one.value, series.definition, 'full');
    return [[name, `${value} (${formatInterval(one.interval, series.definition, 'full')})`]];
  };
  return [...row('This period', score), ...row(comparisonWords(query), before)];
}

function scaleRow(version: View['catalog']['versions'][number] | undefined): Row[] {
  if (!version) return [];
  const { scale, lowLabel, highLabel } = version;
  return [['Scale', `${scale.min} ${lowLabel}, ${scale.max} ${highLabel}`]];
}

function OtherScales({ n }: { n: number }) {
  if (n === 0) return null;
  const words = n === 1 ? 'answer on another scale is' : 'answers on other scales are';
  return (
    <span className="text-xs text-warn-text">
      {formatCount(n)} {words} not in this number
    </span>
  );
}

/** Says so where there are too few answers for a verdict. */
export function FewAnswers({ answers }: { answers: number }) {
  if (answers >= lowBase) return null;
  return (
    <Notice>
      {formatCount(answers)} answers: too few to judge, {formatCount(lowBase - answers)} more are
      needed. From {lowBase} on, a score gets a verdict and a rank; a longer period or fewer filters
      may get there.
    </Notice>
  );
}
