import { CatalogPage } from '@/components/catalog/catalog-page';
import { SurveyTable } from '@/components/surveys/survey-table';
import { listSurveys } from '@/db/queries/surveys';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { moveSurvey } from './actions';

export const metadata = { title: 'Surveys' };

export default async function SurveysPage({ searchParams }: PageProps<'/surveys'>) {
  const { scope, role } = await requireMember();
  return (
    <CatalogPage
      kind="survey"
      description="What customers are asked, on which scale. The answers of all surveys of a metric on the same scale are counted together."
      beginning="Choose CES, CSAT or NPS and one of the standard questions. Then import answers, or let your own systems send them."
      all={await listSurveys(scope)}
      params={await searchParams}
      move={may(role, 'surveys:write') ? moveSurvey : null}
      table={SurveyTable}
    />
  );
}
