import { ResponseList } from '@/components/metrics/response-list';
import { Panel } from '@/components/ui/panel';
import { ViewLink } from '@/components/ui/view-link';
import type { MetricQuery } from '@/lib/metric-query';
import { answersHref, onScale, pointsOfBand } from '@/lib/reports/links';
import { listedComments } from '@/lib/reports/listed-comments';
import type { View } from '@/lib/reports/view';
import { narrowedTo } from '@/lib/reports/why-address';
import type { WhyGroup, WhyReport } from '@/lib/reports/why-report';
import { bandNames } from '@/lib/words/definition-words';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { Topics } from './topics';
import type { SplitProps } from './why';

const mostGroups = 2;
const mostComments = 3;

/** The groups that moved by more than chance, with the query of each. */
export type MovedProps = SplitProps & { moved: readonly WhyGroup[] };

/** What people wrote where the score moved: at the bad end where it fell, at the good end where it rose. */
export async function WhatTheyWrote({ view, report, moved }: MovedProps) {
  const t = await requestWords();
  const named = moved
    .flatMap((group) => {
      const query = narrowedTo(view.query, report.by, group.keys);
      return query ? [{ group, query }] : [];
    })
    .slice(0, mostGroups);
  const told = await Promise.all(
    named.map(async ({ group, query }) => ({
      group,
      query,
      comments: await commentsOf(t, { ...view, query }, report, group),
    })),
  );
  return (
    <div className="grid grid-cols-1 gap-4">
      {told.map(({ group, query, comments }) => (
        <Panel
          key={group.keys.join(' ')}
          title={t('why.wrote', { name: group.name })}
          right={bandWords(t, report, group)}
          foot={
            <ViewLink className="underline" href={commentsHref(report, query, group)}>
              {t('why.all-these')}
            </ViewLink>
          }
        >
          <Topics view={{ ...view, query }} report={report} />
          <div className="px-4 pb-3">
            {comments.length > 0 ? (
              <ResponseList responses={comments} brief />
            ) : (
              <p className="py-2 text-ink-3">{t('why.nobody-wrote')}</p>
            )}
          </div>
        </Panel>
      ))}
    </div>
  );
}

function bandOf({ rate }: WhyGroup): 0 | 2 {
  return (rate?.value ?? 0) < 0 ? 0 : 2;
}

/** `1–3, hard` */
function bandWords(t: Words, { series }: WhyReport, group: WhyGroup): string {
  const points = pointsOfBand(series.definition, bandOf(group));
  const [low, high] = [Math.min(...points), Math.max(...points)];
  return t('why.band', {
    points: low === high ? low : `${low}–${high}`,
    band: bandNames(t, series.definition)[bandOf(group)],
  });
}

function commentsOf(t: Words, view: View, { series }: WhyReport, group: WhyGroup) {
  const points = pointsOfBand(series.definition, bandOf(group));
  return listedComments(t, view, {
    of: [...series.versionIds].map((versionId) => ({ versionId, points })),
    limit: mostComments,
  });
}

function commentsHref({ series, metric }: WhyReport, query: MetricQuery, group: WhyGroup): string {
  const points = pointsOfBand(series.definition, bandOf(group));
  return answersHref(onScale(query, series), { metric, points });
}
