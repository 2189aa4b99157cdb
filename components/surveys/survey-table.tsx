import { type CatalogEntry, CatalogTable } from '@/components/catalog/catalog-table';
import type { FormAction } from '@/lib/form-state';
import { type MetricId, metricNames } from '@/lib/metrics/definition';
import type { Question } from '@/lib/surveys/question';
import type { SurveyState } from '@/lib/surveys/vocabulary';
import { StateBadge } from './survey-state';

type Row = CatalogEntry & { metric: MetricId; state: SurveyState; latest: Question };

/** Surveys in rows; without an action nothing in them can be changed. */
export function SurveyTable({
  rows,
  archive,
}: {
  rows: readonly Row[];
  archive: FormAction | null;
}) {
  return (
    <CatalogTable
      caption="Surveys"
      one="Survey"
      rows={rows}
      columns={[
        {
          title: 'Metric',
          className: 'whitespace-nowrap',
          cell: ({ metric, latest }) => (
            <>
              {metricNames[metric].short}
              <span className="block text-xs text-ink-3">{scaleWords(latest)}</span>
            </>
          ),
        },
        {
          title: 'State',
          cell: ({ state, archived }) => <StateBadge state={state} archived={archived} />,
        },
        {
          title: 'Question',
          className: 'max-w-[420px] text-ink-2',
          cell: ({ latest }) => latest.question,
        },
      ]}
      underName={({ metric, latest, state, archived }) => (
        <>
          <div className="phone-only mt-1">
            <StateBadge state={state} archived={archived} />
          </div>
          <div className="phone-only text-xs text-ink-3">
            {metricNames[metric].short} {scaleWords(latest)}
          </div>
          <div className="phone-only mt-1 text-ink-2">{latest.question}</div>
        </>
      )}
      page={({ id }) => `/surveys/${id}`}
      answersPage={({ key, metric }) => `/metrics/${metric}?survey=${key}&period=all-time`}
      archive={archive}
    />
  );
}

/** `1–7, high is easy` */
export function scaleWords({ scale }: Pick<Question, 'scale'>): string {
  return `${scale.min}–${scale.max}${scale.direction === 'effort' ? ', high is hard' : ''}`;
}
