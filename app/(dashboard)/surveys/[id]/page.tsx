import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ReadOnlyNote } from '@/components/catalog/catalog-notices';
import { SurveyStatePanel } from '@/components/surveys/survey-state';
import { VersionList } from '@/components/surveys/version-list';
import { PageHeader } from '@/components/ui/page-header';
import { findSurvey } from '@/db/queries/surveys';
import { publicToken } from '@/lib/asking/token';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { dayIn } from '@/lib/metrics/period';
import { isId } from '@/lib/surveys/archive-input';
import { ClientWords } from '@/lib/words/client-words';
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { changeSurveyState, copySurvey, moveSurvey, saveSurvey } from '../actions';
import { brandOf } from '../brand-of';
import { SurveyEditor } from '../survey-editor';
import { SurveyPagePreview } from '../survey-page-preview';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('names.survey') };
}

export default async function SurveyPage({ params }: PageProps<'/surveys/[id]'>) {
  const t = await requestWords();
  const { scope, role, workspace } = await requireMember();
  const { id } = await params;
  const survey = isId(id) ? await findSurvey(scope, id) : undefined;
  if (!survey) notFound();
  const brand = await brandOf(scope, workspace);
  const mayWrite = may(role, 'surveys:write');
  const { latest, key, name, metric } = survey;
  const { content, ...question } = latest;
  const versions = survey.versions.map((version) => ({
    ...version,
    since: formatDay(t, dayIn(version.createdAt, workspace.timeZone)),
  }));
  return (
    <ClientWords
      areas={[
        'entries',
        'faults',
        'survey-checks',
        'survey-content',
        'survey-editor',
        'survey-preview',
      ]}
    >
      <PageHeader
        eyebrow={<Link href="/surveys">{t('names.page-surveys')}</Link>}
        title={name}
        description={t('surveys.measures', {
          short: t(`names.metric-${metric}`),
          long: t(`names.metric-${metric}-long`),
        })}
      >
        {mayWrite ? null : <ReadOnlyNote kind="survey" />}
      </PageHeader>
      <SurveyStatePanel
        survey={{ id, name, state: survey.state, archived: survey.archived }}
        actions={
          mayWrite
            ? { change: changeSurveyState, duplicate: copySurvey, archive: moveSurvey }
            : null
        }
        tryLink={`/s/${trialToken(scope.workspaceId, id)}?try=1`}
      />
      {mayWrite ? (
        <SurveyEditor
          action={saveSurvey}
          metric={metric}
          start={{ from: latest.id, question, content }}
          survey={{ id, key, name, answers: latest.answers }}
          company={workspace.name}
          brand={brand}
        />
      ) : (
        <div className="max-w-xl">
          <SurveyPagePreview survey={{ question, content }} metric={metric} brand={brand} />
        </div>
      )}
      <VersionList versions={versions} />
    </ClientWords>
  );
}

/** Stands for no touchpoint and no channel, so that without `?try=1` it takes no answers. */
function trialToken(workspaceId: string, surveyId: string): string {
  return publicToken(workspaceId, {
    surveyId,
    touchpointId: surveyId,
    channelId: surveyId,
    by: 'link',
  });
}
