import { CatalogPage } from '@/components/catalog/catalog-page';
import { SurveyTable } from '@/components/surveys/survey-table';
import { listSurveys } from '@/db/queries/surveys';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { moveSurvey } from './actions';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('names.page-surveys') };
}

export default async function SurveysPage({ searchParams }: PageProps<'/surveys'>) {
  const t = await requestWords();
  const { scope, role } = await requireMember();
  return (
    <ClientWords areas={['entries']}>
      <CatalogPage
        kind="survey"
        description={t('surveys.about')}
        beginning={t('surveys.beginning')}
        all={await listSurveys(scope)}
        params={await searchParams}
        move={may(role, 'surveys:write') ? moveSurvey : null}
        table={SurveyTable}
      />
    </ClientWords>
  );
}
