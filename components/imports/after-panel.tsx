import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import type { ScoreReport, ToldReport } from '@/lib/csv/import-report';
import { definitions } from '@/lib/metrics/definition';
import { score } from '@/lib/metrics/score';
import { countAnswers } from '@/lib/metrics/score-counts';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount, formatValue } from '@/lib/words/figures';

/** What the workspace will hold afterwards. */
export function AfterPanel({ report }: { report: ToldReport | null }) {
  const t = useWords();
  if (!report || report.problems.length > 0) return null;
  if (report.holds === 'answers' && report.scores.length === 0) return null;
  const { holds, ready, changed, firstDay, lastDay, known, linesLeftOut, leftOut } = report;
  return (
    <Panel title={t('columns.after')} padded>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1">
        {report.scores.map((one) => (
          <SurveyRows key={one.column} score={one} />
        ))}
        {holds === 'answers' ? null : (
          <>
            <Row
              term={t('columns.new-records', { holds })}
              value={formatCount(t, ready - changed)}
            />
            <Row term={t('columns.corrected')} value={formatCount(t, changed)} />
          </>
        )}
        {firstDay && lastDay ? (
          <div className="col-span-2 text-ink-2">
            <dt className="inline">{t('columns.days-of', { holds })} </dt>
            <dd className="inline">{formatPeriod(t, { from: firstDay, to: lastDay })}</dd>
          </div>
        ) : null}
        <Row term={t('columns.known-skipped')} value={formatCount(t, known)} />
        {linesLeftOut > 0 ? (
          <Row term={t('columns.lines-left-out')} value={formatCount(t, linesLeftOut)} />
        ) : null}
        {leftOut.map(({ reason, lines }) => (
          <Row
            key={reason}
            term={<span className="ps-3 text-ink-3">{reason}</span>}
            value={formatCount(t, lines)}
          />
        ))}
      </dl>
    </Panel>
  );
}

function SurveyRows({ score: { survey, metric, scale, counts, here } }: { score: ScoreReport }) {
  const t = useWords();
  const n = countAnswers(counts);
  const [definition] = definitions(metric, scale);
  const value = definition
    ? formatValue(t, score(counts, definition)?.value ?? null, definition)
    : '–';
  return (
    <>
      <Row
        term={t('columns.survey-n', { survey })}
        before={formatCount(t, here)}
        value={formatCount(t, here + n)}
      />
      <Row term={t('columns.of-the-new', { metric: t(`names.metric-${metric}`) })} value={value} />
    </>
  );
}

function Row({ term, before, value }: { term: ReactNode; before?: string; value: string }) {
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
