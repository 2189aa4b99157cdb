import Link from 'next/link';
import { ResponseList } from '@/components/metrics/response-list';
import { Panel } from '@/components/ui/panel';
import { definition, metricIds } from '@/lib/metrics/definition';
import { answersHref, pointsOfBand } from '@/lib/reports/links';
import { listedComments } from '@/lib/reports/listed-comments';
import type { View } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';

const shown = 5;

/** The latest comments of people who had it hard, were dissatisfied or would advise against. */
export async function LowestAnswers({ view }: { view: View }) {
  const t = await requestWords();
  const responses = await listedComments(t, view, { of: lowScores(view), limit: shown });
  if (responses.length === 0) return null;
  return (
    <Panel
      title={t('overview.lowest-answers')}
      note={t('overview.lowest-note')}
      right={<Link href={answersHref(view.query)}>{t('overview.all-answers')}</Link>}
    >
      <ResponseList responses={responses} />
    </Panel>
  );
}

function lowScores({ catalog }: View) {
  return metricIds.flatMap((metric) =>
    catalog.versions
      .filter((version) => version.metric === metric)
      .flatMap(({ id, scale }) => {
        const shown = definition(metric, scale, null);
        return shown ? { versionId: id, points: pointsOfBand(shown, 0) } : [];
      }),
  );
}
