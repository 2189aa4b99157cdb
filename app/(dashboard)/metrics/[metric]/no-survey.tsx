import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may, type Role } from '@/lib/auth/roles';
import { type MetricId, metricNames } from '@/lib/metrics/definition';

/** A metric that no survey of the workspace asks for. */
export function NoSurvey({ metric, role }: { metric: MetricId; role: Role }) {
  const { short, long, question } = metricNames[metric];
  const mayDefine = may(role, 'surveys:write');
  return (
    <>
      <PageHeader eyebrow={`${long}, ${short}`} title={`No survey asks for ${short} yet`} />
      <Panel>
        <EmptyState
          title={`${long} begins with a question`}
          actions={
            mayDefine ? (
              <>
                <LinkButton variant="primary" href="/surveys">
                  Set up a survey
                </LinkButton>
                <LinkButton href="/imports">Import answers</LinkButton>
              </>
            ) : null
          }
        >
          For example: “{question}”{' '}
          {mayDefine
            ? 'Set one up, or import answers that you already have.'
            : 'An admin of this workspace can set one up.'}
        </EmptyState>
      </Panel>
    </>
  );
}
