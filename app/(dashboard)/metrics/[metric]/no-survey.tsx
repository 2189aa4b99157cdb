import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may, type Role } from '@/lib/auth/roles';
import type { MetricId } from '@/lib/metrics/definition';

/** A metric that no survey of the workspace asks for. */
export function NoSurvey({ metric, role }: { metric: MetricId; role: Role }) {
  const t = useWords();
  const [short, long] = [t(`names.metric-${metric}`), t(`names.metric-${metric}-long`)];
  const mayDefine = may(role, 'surveys:write');
  return (
    <>
      <PageHeader
        eyebrow={t('metric.eyebrow', { long, short })}
        title={t('metric.no-survey', { short })}
      />
      <Panel>
        <EmptyState
          title={t('metric.begins-with', { long })}
          actions={
            mayDefine ? (
              <>
                <LinkButton variant="primary" href="/surveys">
                  {t('empty.set-up-survey')}
                </LinkButton>
                <LinkButton href="/imports">{t('empty.import')}</LinkButton>
              </>
            ) : null
          }
        >
          {t('metric.for-example', { question: t(`names.question-${metric}`) })}{' '}
          {t(mayDefine ? 'metric.set-one-up' : 'metric.ask-admin')}
        </EmptyState>
      </Panel>
    </>
  );
}
