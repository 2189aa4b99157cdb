import { ResponseList } from '@/components/metrics/response-list';
import { Panel } from '@/components/ui/panel';
import { ViewLink } from '@/components/ui/view-link';
import type { MetricQuery } from '@/lib/metric-query';
import { answersHref, onScale, pointsOfBand } from '@/lib/reports/links';
import { listedComments } from '@/lib/reports/listed-comments';
import type { View } from '@/lib/reports/view';
import { narrowedTo } from '@/lib/reports/why-address';
import type { WhyGroup, WhyReport } from '@/lib/reports/why-report';
import { Topics } from './topics';
import type { SplitProps } from './why';

const mostGroups = 2;
const mostComments = 3;

/** The groups that moved by more than chance, with the query of each. */
export type MovedProps = SplitProps & { moved: readonly WhyGroup[] };

/** What people wrote where the score moved: at the bad end where it fell, at the good end where it rose. */
export async function WhatTheyWrote({ view, report, moved }: MovedProps) {
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
      comments: await commentsOf({ ...view, query }, report, group),
    })),
  );
  return (
    <div className="grid grid-cols-1 gap-4">
      {told.map(({ group, query, comments }) => (
        <Panel
          key={group.keys.join(' ')}
          title={`What they wrote: ${group.name}`}
          right={bandWords(report, group)}
          foot={
            <ViewLink className="underline" href={commentsHref(report, query, group)}>
              All these answers
            </ViewLink>
          }
        >
          <Topics view={{ ...view, query }} report={report} />
          <div className="px-4 pb-3">
            {comments.length > 0 ? (
              <ResponseList responses={comments} brief />
            ) : (
              <p className="py-2 text-ink-3">Nobody of them wrote a comment in this period.</p>
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
function bandWords({ series }: WhyReport, group: WhyGroup): string {
  const points = pointsOfBand(series.definition, bandOf(group));
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const name = series.definition.bandNames[bandOf(group)];
  return `${low === high ? low : `${low}–${high}`}, ${name}`;
}

function commentsOf(view: View, { series }: WhyReport, group: WhyGroup) {
  const points = pointsOfBand(series.definition, bandOf(group));
  return listedComments(view, {
    of: [...series.versionIds].map((versionId) => ({ versionId, points })),
    limit: mostComments,
  });
}

function commentsHref({ series, metric }: WhyReport, query: MetricQuery, group: WhyGroup): string {
  const points = pointsOfBand(series.definition, bandOf(group));
  return answersHref(onScale(query, series), { metric, points });
}
