import { CatalogBar } from '@/components/catalog/catalog-bar';
import { DoneNotice, ReadOnlyNote } from '@/components/catalog/catalog-notices';
import { SurveyTable } from '@/components/surveys/survey-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { listSurveys } from '@/db/queries/surveys';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { catalogView, chosenEntries } from '@/lib/surveys/catalog-list';
import { moveSurvey } from './actions';

export const metadata = { title: 'Surveys' };

export default async function SurveysPage({ searchParams }: PageProps<'/surveys'>) {
  const member = await requireMember();
  const mayWrite = may(member.role, 'surveys:write');
  const params = await searchParams;
  const all = await listSurveys(member.scope);
  const view = catalogView(params);
  const rows = chosenEntries(all, view);
  const inUse = all.filter(({ archived }) => !archived).length;
  return (
    <>
      <PageHeader
        title="Surveys"
        description="What customers are asked, on which scale. The answers of all surveys of a metric on the same scale are counted together."
        actions={
          mayWrite && all.length > 0 ? (
            <LinkButton variant="primary" href="/surveys/new">
              Add survey
            </LinkButton>
          ) : null
        }
      >
        {mayWrite ? null : <ReadOnlyNote what="surveys" />}
      </PageHeader>
      <DoneNotice
        done={{ what: params.done, id: params.id }}
        entries={all}
        action={mayWrite ? moveSurvey : null}
      />
      {all.length > 0 ? (
        <CatalogBar
          path="/surveys"
          what="surveys"
          {...view}
          inUse={inUse}
          archived={all.length - inUse}
        />
      ) : null}
      <Panel>
        {rows.length > 0 ? (
          <SurveyTable rows={rows} archive={mayWrite ? moveSurvey : null} />
        ) : (
          <Nothing isFirst={all.length === 0} mayWrite={mayWrite} q={view.q} />
        )}
      </Panel>
    </>
  );
}

function Nothing({ isFirst, mayWrite, q }: { isFirst: boolean; mayWrite: boolean; q: string }) {
  if (!isFirst) {
    return (
      <EmptyState
        title="No survey here"
        actions={<LinkButton href="/surveys">Show all in use</LinkButton>}
      >
        {q ? `None has “${q}” in its name or key.` : 'None of them is in this list.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No survey yet"
      icon="survey"
      actions={
        mayWrite ? (
          <>
            <LinkButton variant="primary" href="/surveys/new">
              Add the first
            </LinkButton>
            <LinkButton href="/imports">Import answers</LinkButton>
          </>
        ) : null
      }
    >
      Choose CES, CSAT or NPS and one of the standard questions. Then import answers, or let your
      own systems send them.
    </EmptyState>
  );
}
