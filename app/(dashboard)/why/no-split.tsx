import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { refusalWords } from '@/lib/reports/why-words';
import type { SplitProps } from './why';

/** In place of a split: why there is none, and the clicks that lead to one. */
export function NoSplit({ view: { query }, report }: SplitProps) {
  const t = useWords();
  const told = refusalWords(t, report, query);
  if (!told) return null;
  const href = (changed: Partial<MetricQuery>) =>
    `/why${printMetricQuery({ ...query, ...changed }, { metric: report.metric })}`;
  const longer = { preset: 'last-12-months', intervalChosen: false } as const;
  return (
    <Panel>
      <EmptyState
        title={told.title}
        actions={
          <>
            {query.compare === 'none' ? (
              <LinkButton variant="primary" href={href({ compare: 'previous' })}>
                {t('why.compare-before')}
              </LinkButton>
            ) : null}
            {report.refusal === 'none-before' && query.compare !== 'year' ? (
              <LinkButton href={href({ compare: 'year' })}>{t('why.compare-year')}</LinkButton>
            ) : null}
            {query.preset === 'last-12-months' || report.refusal === 'one-group' ? null : (
              <LinkButton href={href(longer)}>{t('names.period-last-12-months')}</LinkButton>
            )}
            <LinkButton
              href={`/metrics/${report.metric}${printMetricQuery({ ...query, by: null })}`}
            >
              {t('why.to-metric')}
            </LinkButton>
          </>
        }
      >
        {told.words}
      </EmptyState>
    </Panel>
  );
}
