import { useWords } from '#words';
import { type CatalogEntry, CatalogTable } from '@/components/catalog/catalog-table';
import type { FormAction } from '@/lib/form-state';
import type { MetricId } from '@/lib/metrics/definition';
import type { Question } from '@/lib/surveys/question';
import type { SurveyState } from '@/lib/surveys/vocabulary';
import type { Words } from '@/lib/words/words';
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
  const t = useWords();
  return (
    <CatalogTable
      caption={t('names.page-surveys')}
      one={t('names.survey')}
      rows={rows}
      columns={[
        {
          title: t('surveys.metric'),
          className: 'whitespace-nowrap',
          cell: ({ metric, latest }) => (
            <>
              {t(`names.metric-${metric}`)}
              <span className="block text-xs text-ink-3">{scaleWords(t, latest)}</span>
            </>
          ),
        },
        {
          title: t('surveys.state'),
          cell: ({ state, archived }) => <StateBadge state={state} archived={archived} />,
        },
        {
          title: t('surveys.question'),
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
            {t(`names.metric-${metric}`)} {scaleWords(t, latest)}
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

/** `1–7`; `1–5, high is hard` */
export function scaleWords(t: Words, { scale }: Pick<Question, 'scale'>): string {
  const { min, max, direction } = scale;
  return t('surveys.scale', { points: `${min}–${max}`, direction });
}
