'use client';

import { type ReactNode, useActionState, useEffect, useState } from 'react';
import { useWords } from '#words';
import { keyStays } from '@/components/catalog/entry-form';
import { formEcho } from '@/components/catalog/form-echo';
import { useKeptForm } from '@/components/catalog/use-kept-form';
import { TextField } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { MetricId } from '@/lib/metrics/definition';
import { bandPoints } from '@/lib/surveys/band-points';
import { languagesOf } from '@/lib/surveys/content';
import type { SurveyDraft } from '@/lib/surveys/content-edit';
import type { PreviewView } from '@/lib/surveys/preview-view';
import { paragraph } from '@/lib/words/figures';
import { FurtherPanel, MailPanel, ThanksPanel } from './after-score-fields';
import { EditEffectNote } from './edit-effect-note';
import type { EditedWords, UsualWords } from './edited-words';
import { PagePreview } from './page-preview';
import { QuestionFields } from './question-fields';
import { TranslationPanel } from './translation-panel';
import { type DraftStart, tidySurvey, useSurveyDraft } from './use-survey-draft';

export type SurveyFormProps = {
  action: FormAction;
  metric: MetricId;
  start: DraftStart;
  /** The survey that is edited; left out for a new one. */
  survey?: { id: string; key: string; name: string; answers: number };
  /** Links to other metrics and templates, above the question. */
  choices?: ReactNode;
  /** As the standard wordings name it. */
  company: string;
};

/** The form of a survey, beside it the page as its respondents will see it. */
export function SurveyForm({
  action,
  metric,
  start,
  survey,
  choices,
  company,
  draw,
  usual,
}: SurveyFormProps & {
  /** Makes the page of a survey as it is typed. */
  draw: (survey: SurveyDraft, view: PreviewView) => string;
  usual: (language: string) => UsualWords;
}) {
  const t = useWords();
  const [state, send] = useActionState(action, { status: 'idle' });
  const { typed, errors, refusal } = formEcho(state);
  const [name, setName] = useState(typed.name ?? survey?.name ?? '');
  const edited = useSurveyDraft(metric, start, typed);
  const { draft, content } = edited;
  const { question } = edited.survey;
  const bands = bandPoints(t, metric, question.scale);
  const words: EditedWords = {
    metric,
    content,
    bands,
    usual: usual(content.language),
    errors,
    change: edited.changeContent,
  };
  const form = useKeptForm();
  useEffect(() => {
    if (state.status !== 'invalid') return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state, form]);
  return (
    <form
      ref={form}
      action={send}
      noValidate
      className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,420px)]"
    >
      <input type="hidden" name="content" value={JSON.stringify(content)} />
      <div className="grid min-w-0 gap-4">
        <Outcome refusal={refusal} errors={errors} />
        <Panel title={t('survey-editor.question')} padded>
          <div className="grid gap-4">
            {survey ? <input type="hidden" name="id" value={survey.id} /> : null}
            <input type="hidden" name="metric" value={metric} />
            <TextField
              label={t('survey-editor.name')}
              name="name"
              error={errors.name ?? errors.metric}
              value={name}
              onChange={(event) => setName(event.target.value)}
              maxLength={80}
              autoComplete="off"
              hint={survey ? keyStays(t, survey.key) : t('survey-editor.name-hint')}
            />
            {choices}
            <QuestionFields
              metric={metric}
              draft={draft}
              language={content.language}
              errors={errors}
              change={edited.changeQuestion}
            />
          </div>
        </Panel>
        <FurtherPanel words={words} />
        <ThanksPanel words={words} />
        <MailPanel words={words} />
        <TranslationPanel
          survey={edited.survey}
          bands={bands}
          company={company}
          change={edited.changeSurvey}
        />
        <SaveBar survey={survey} before={start} after={edited.survey} />
      </div>
      <div className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
        <PagePreview
          label={t('survey-preview.label', {
            question: question.question,
            min: question.scale.min,
            low: question.lowLabel,
            max: question.scale.max,
            high: question.highLabel,
          })}
          bands={bands}
          languages={languagesOf(content)}
          draw={(view) => draw(edited.survey, view)}
        />
      </div>
    </form>
  );
}

/** Why nothing was saved; what has no field of its own is told here. */
function Outcome({ refusal, errors }: { refusal: string | null; errors: EditedWords['errors'] }) {
  const t = useWords();
  if (refusal) return <Notice tone="error">{refusal}</Notice>;
  if (Object.keys(errors).length === 0) return null;
  const translations = Object.entries(errors).flatMap(([field, words]) =>
    field === 'content' || field.startsWith('content.texts') ? (words ?? []) : [],
  );
  return (
    <Notice tone="error">{paragraph(t, [t('survey-editor.not-saved'), ...translations])}</Notice>
  );
}

function SaveBar({
  survey,
  before,
  after,
}: {
  survey: SurveyFormProps['survey'];
  before: SurveyDraft;
  after: SurveyDraft;
}) {
  const t = useWords();
  return (
    <div className="grid gap-2 bg-canvas py-3 lg:sticky lg:bottom-0">
      {survey ? (
        <EditEffectNote
          before={tidySurvey(before)}
          after={tidySurvey(after)}
          answers={survey.answers}
        />
      ) : null}
      <div className="end">
        <LinkButton href="/surveys">{t('ui.cancel')}</LinkButton>
        <SubmitButton>{t(survey ? 'survey-editor.save' : 'survey-editor.add')}</SubmitButton>
      </div>
    </div>
  );
}
