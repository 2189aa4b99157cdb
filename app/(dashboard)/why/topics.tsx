import { ViewLink } from '@/components/ui/view-link';
import { responsesHref } from '@/lib/reports/response-query';
import { type ThemeReport, themeReport } from '@/lib/reports/theme-trend';
import { formatNumber } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { SplitProps } from './why';

const most = 5;

/** Which tags the comments of a group carry, now and before; nothing where none does. */
export async function Topics({ view, report }: SplitProps) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const { versionIds } = report.series;
  const ids = new Set(
    catalog.versions.filter(({ id }) => versionIds.has(id)).map(({ surveyId }) => surveyId),
  );
  const survey = catalog.survey
    .filter(({ id, key }) => {
      const isAsked = query.filters.survey.length === 0 || query.filters.survey.includes(key);
      return ids.has(id) && isAsked;
    })
    .map(({ key }) => key);
  if (survey.length === 0 || !query.comparison) return null;
  const asked = { ...query, filters: { ...query.filters, survey } };
  const [now, before] = await Promise.all([
    themeReport(member.scope, catalog, asked),
    themeReport(member.scope, catalog, { ...asked, period: query.comparison }),
  ]);
  const topics = now.themes.filter(({ tagged }) => tagged > 0).slice(0, most);
  if (topics.length === 0) return null;
  return (
    <ul className="topics" aria-label={t('why.tags')}>
      {topics.map(({ tag, share }) => {
        const [is, was] = [share?.rate ?? 0, rateOf(before, tag.id)];
        return (
          <li key={tag.id}>
            <ViewLink className="text-ink" href={responsesHref(asked, { tag: tag.key })}>
              {tag.name}
            </ViewLink>
            <svg
              width="100%"
              height="14"
              viewBox="0 0 100 14"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect y="3" width={100 * is} height="8" fill="var(--cat-8)" />
              {was === null ? null : (
                <path
                  d={`M${100 * was} 0V14`}
                  stroke="var(--ink)"
                  strokeWidth="1.5"
                  vectorEffect="non-scaling-stroke"
                />
              )}
            </svg>
            <span className="num">{t('figures.percent', { n: formatNumber(t, 100 * is, 0) })}</span>
            <span className="num text-xs text-ink-3">
              {was === null ? '' : t('why.was', { n: formatNumber(t, 100 * was, 0) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function rateOf({ themes }: ThemeReport, tagId: string): number | null {
  return themes.find(({ tag }) => tag.id === tagId)?.share?.rate ?? null;
}
