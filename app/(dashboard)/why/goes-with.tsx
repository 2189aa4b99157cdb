import type { ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { ViewLink } from '@/components/ui/view-link';
import { printMetricQuery } from '@/lib/metric-query';
import { effortReport } from '@/lib/reports/effort-report';
import { printEffortParams, usualLag } from '@/lib/reports/effort-window';
import { effortHeadline } from '@/lib/reports/effort-words';
import { narrowedTo } from '@/lib/reports/why-address';
import { requestWords } from '@/lib/words/request-words';
import { richWords } from '@/lib/words/rich-words';
import type { MovedProps } from './what-they-wrote';

/**
 * Whether customers of the group that moved most leave more often where they
 * score low. Nothing is shown unless that is more than chance.
 */
export async function GoesWith({ view, report, moved }: MovedProps) {
  const t = await requestWords();
  const { member, catalog } = view;
  const [first] = moved;
  const query = first && narrowedTo(view.query, report.by, first.keys);
  if (!first || !query) return null;
  const asked = { ...query, by: null };
  const found = await effortReport(member.scope, catalog, asked, usualLag);
  if (typeof found === 'string') return null;
  const part = found.parts.find(({ metric }) => metric === report.metric);
  if (!part?.ratio?.estimable) return null;
  const { low, high } = part.ratio.interval;
  if (low <= 1 && high >= 1) return null;
  const address = printMetricQuery(
    found.isKept ? { ...view.query, by: null } : asked,
    printEffortParams({ lag: usualLag, of: report.metric }),
  );
  const headline = effortHeadline(t, part, found);
  const link = (words: ReactNode) => (
    <ViewLink className="underline" href={`/effort${address}`}>
      {words}
    </ViewLink>
  );
  return (
    <Panel title={t('why.goes-with')} className="mb-4" padded>
      <p>
        {found.isKept
          ? richWords(t, 'why.of-all-customers', { headline, link })
          : richWords(t, 'why.of-group', { name: first.name, headline, link })}
      </p>
    </Panel>
  );
}
