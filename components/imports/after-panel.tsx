import { Panel } from '@/components/ui/panel';
import type { ImportReport, ScoreReport } from '@/lib/csv/import-report';
import { definitions, metricNames } from '@/lib/metrics/definition';
import { formatCount, formatValue } from '@/lib/metrics/format';
import { formatPeriod } from '@/lib/metrics/period';
import { score } from '@/lib/metrics/score';
import { countAnswers } from '@/lib/metrics/score-counts';

/** What the workspace will hold afterwards. */
export function AfterPanel({ report }: { report: ImportReport | null }) {
  if (!report || report.scores.length === 0) return null;
  const { firstDay, lastDay, known, linesLeftOut } = report;
  return (
    <Panel title="After import" padded>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1">
        {report.scores.map((one) => (
          <SurveyRows key={one.column} score={one} />
        ))}
        {firstDay && lastDay ? (
          <div className="col-span-2 text-ink-2">
            <dt className="inline">Given </dt>
            <dd className="inline">{formatPeriod({ from: firstDay, to: lastDay })}</dd>
          </div>
        ) : null}
        <Row term="Already here, skipped" value={formatCount(known)} />
        {linesLeftOut > 0 ? <Row term="Lines left out" value={formatCount(linesLeftOut)} /> : null}
      </dl>
    </Panel>
  );
}

function SurveyRows({ score: { survey, metric, scale, counts, here } }: { score: ScoreReport }) {
  const n = countAnswers(counts);
  const [definition] = definitions(metric, scale);
  const value = definition
    ? formatValue(score(counts, definition)?.value ?? null, definition)
    : '–';
  return (
    <>
      <Row term={`${survey}, n`} before={formatCount(here)} value={formatCount(here + n)} />
      <Row term={`${metricNames[metric].short} of the new`} value={value} />
    </>
  );
}

function Row({ term, before, value }: { term: string; before?: string; value: string }) {
  return (
    <>
      <dt className="text-ink-2">{term}</dt>
      <dd className="num text-end">
        {before === undefined ? null : <span className="text-ink-3">{before} → </span>}
        <b className="font-semibold">{value}</b>
      </dd>
    </>
  );
}
