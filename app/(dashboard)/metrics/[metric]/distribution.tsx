import { Suspense } from 'react';
import { useWords } from '#words';
import { DistributionChart } from '@/components/metrics/distribution-chart';
import { ResponseList } from '@/components/metrics/response-list';
import { Panel } from '@/components/ui/panel';
import { TableSkeleton } from '@/components/ui/skeleton';
import { ViewLink } from '@/components/ui/view-link';
import { may } from '@/lib/auth/roles';
import { scoreAddress } from '@/lib/docs/addresses';
import { countAnswers } from '@/lib/metrics/score-counts';
import { answersHref, onScale, pointsOfBand } from '@/lib/reports/links';
import { listedComments } from '@/lib/reports/listed-comments';
import { bandNames } from '@/lib/words/definition-words';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { ReportProps } from './metric-numbers';
import { When } from './when';

const bands = [0, 1, 2] as const;

/** How the answers spread over the scale, and what the latest of them say. */
export function Distribution({ view, report }: ReportProps) {
  const t = useWords();
  const { query, member } = view;
  const { series, counts, beforeCounts } = report;
  const before = countAnswers(beforeCounts) > 0 ? beforeCounts : null;
  return (
    <Panel
      title={t('metric.distribution')}
      about={scoreAddress(series.definition)}
      right={before ? t('metric.bar-now', { compare: query.compare }) : null}
    >
      <div className="min-[761px]:max-[1180px]:grid min-[761px]:max-[1180px]:grid-cols-[minmax(0,400px)_minmax(0,1fr)]">
        <div className="mx-auto w-full max-w-[472px] px-4 pb-3">
          <DistributionChart counts={counts} before={before} definition={series.definition} />
          <Bands view={view} report={report} />
        </div>
        <div className="min-[761px]:max-[1180px]:[&>*:first-child]:border-t-0">
          <Suspense fallback={null}>
            <When view={view} report={report} />
          </Suspense>
          {may(member.role, 'people:read') ? (
            <div className="border-t border-line px-4 pt-[10px] pb-[14px]">
              <Suspense fallback={<TableSkeleton rows={3} />}>
                <LatestComments view={view} report={report} />
              </Suspense>
            </div>
          ) : null}
        </div>
      </div>
    </Panel>
  );
}

type Shown = Pick<ReportProps, 'view' | 'report'>;

/** The way from each band to its answers. */
function Bands({ view, report }: Shown) {
  const t = useWords();
  const { series, score, metric } = report;
  const { definition } = series;
  const query = onScale(view.query, series);
  const sizes = score ? [score.bands.negative, score.bands.neutral, score.bands.positive] : [];
  return (
    <ul className="num mt-2 flex flex-wrap justify-between gap-x-3 gap-y-1 text-xs text-ink-3">
      {bands.map((band) => {
        const points = pointsOfBand(definition, band);
        const n = sizes[band] ?? 0;
        if (points.length === 0 || n === 0) return null;
        return (
          <li key={band}>
            <ViewLink href={answersHref(query, { metric, points })}>
              {formatCount(t, n)} {bandNames(t, definition)[band]}
            </ViewLink>
          </li>
        );
      })}
    </ul>
  );
}

const shown = 3;

async function LatestComments({ view, report }: Shown) {
  const t = await requestWords();
  const { series, metric } = report;
  const responses = await listedComments(t, view, {
    of: [...series.versionIds].map((versionId) => ({ versionId, points: null })),
    limit: shown,
  });
  return (
    <>
      <div className="flex items-baseline justify-between gap-2">
        <h3 className="font-medium">{t('metric.latest-comments')}</h3>
        <ViewLink className="text-xs" href={answersHref(onScale(view.query, series), { metric })}>
          {t('metric.answers-all')}
        </ViewLink>
      </div>
      {responses.length > 0 ? (
        <ResponseList responses={responses} brief />
      ) : (
        <p className="mt-2 text-ink-3">{t('metric.nobody-wrote')}</p>
      )}
    </>
  );
}
