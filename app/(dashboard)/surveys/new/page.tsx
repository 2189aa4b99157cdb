import Link from 'next/link';
import { TemplateChoice } from '@/components/surveys/template-choice';
import { PageHeader } from '@/components/ui/page-header';
import { requirePermission } from '@/lib/auth/member';
import { metricIds } from '@/lib/metrics/definition';
import { questionTemplates } from '@/lib/surveys/question-templates';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { addSurvey } from '../actions';
import { brandOf } from '../brand-of';
import { SurveyEditor } from '../survey-editor';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('surveys.add') };
}

export default async function NewSurveyPage({ searchParams }: PageProps<'/surveys/new'>) {
  const t = await requestWords();
  const { scope, workspace } = await requirePermission('surveys:write');
  const params = await searchParams;
  const metric = metricIds.find((id) => id === params.metric) ?? 'ces';
  const templates = questionTemplates(metric, workspace.name);
  const template = templates.find(({ id }) => id === params.template) ?? templates[0];
  if (!template) throw new Error('a metric has no template');
  const { content, ...question } = template;
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
        title={t('surveys.add')}
        description={t('surveys.add-about')}
      />
      <SurveyEditor
        action={addSurvey}
        metric={metric}
        start={{ from: template.id, question, content }}
        company={workspace.name}
        brand={await brandOf(scope, workspace)}
        choices={<TemplateChoice metric={metric} templates={templates} chosen={template.id} />}
      />
    </ClientWords>
  );
}
