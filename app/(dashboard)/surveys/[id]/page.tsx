import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ReadOnlyNote } from '@/components/catalog/catalog-notices';
import { QuestionPreview } from '@/components/surveys/question-preview';
import { SurveyForm } from '@/components/surveys/survey-form';
import { VersionList } from '@/components/surveys/version-list';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { findSurvey } from '@/db/queries/surveys';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { metricNames } from '@/lib/metrics/definition';
import { dayIn, formatDay } from '@/lib/metrics/period';
import { isId } from '@/lib/surveys/archive-input';
import { saveSurvey } from '../actions';

export const metadata = { title: 'Survey' };

export default async function SurveyPage({ params }: PageProps<'/surveys/[id]'>) {
  const { scope, role, workspace } = await requireMember();
  const { id } = await params;
  const survey = isId(id) ? await findSurvey(scope, id) : undefined;
  if (!survey) notFound();
  const mayWrite = may(role, 'surveys:write');
  const { latest, key, name, metric } = survey;
  const versions = survey.versions.map((version) => ({
    ...version,
    since: formatDay(dayIn(version.createdAt, workspace.timeZone)),
  }));
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/surveys">Surveys</Link>}
        title={name}
        description={`Measures ${metricNames[metric].short}, the ${metricNames[metric].long}.`}
      >
        {survey.archived ? <Badge>Archived</Badge> : null}
        {mayWrite ? null : <ReadOnlyNote what="surveys" />}
      </PageHeader>
      {mayWrite ? (
        <SurveyForm
          action={saveSurvey}
          metric={metric}
          start={{ from: latest.id, question: latest }}
          survey={{ id, key, name, answers: latest.answers }}
        />
      ) : (
        <div className="max-w-xl">
          <QuestionPreview question={latest} />
        </div>
      )}
      <VersionList versions={versions} />
    </>
  );
}
