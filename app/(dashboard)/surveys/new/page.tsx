import Link from 'next/link';
import { TemplateChoice } from '@/components/surveys/template-choice';
import { PageHeader } from '@/components/ui/page-header';
import { requirePermission } from '@/lib/auth/member';
import { metricIds } from '@/lib/metrics/definition';
import { questionTemplates } from '@/lib/surveys/question-templates';
import { addSurvey } from '../actions';
import { brandOf } from '../brand-of';
import { SurveyEditor } from '../survey-editor';

export const metadata = { title: 'Add a survey' };

export default async function NewSurveyPage({ searchParams }: PageProps<'/surveys/new'>) {
  const { scope, workspace } = await requirePermission('surveys:write');
  const params = await searchParams;
  const metric = metricIds.find((id) => id === params.metric) ?? 'ces';
  const templates = questionTemplates(metric, workspace.name);
  const template = templates.find(({ id }) => id === params.template) ?? templates[0];
  if (!template) throw new Error('a metric has no template');
  const { content, ...question } = template;
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/surveys">Surveys</Link>}
        title="Add a survey"
        description="One question, asked the same way each time. It begins as a draft: nobody is asked before you put it live."
      />
      <SurveyEditor
        action={addSurvey}
        metric={metric}
        start={{ from: template.id, question, content }}
        company={workspace.name}
        brand={await brandOf(scope, workspace)}
        choices={<TemplateChoice metric={metric} templates={templates} chosen={template.id} />}
      />
    </>
  );
}
