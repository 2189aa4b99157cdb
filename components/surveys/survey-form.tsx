'use client';

import { type ReactNode, useActionState, useState } from 'react';
import { keyStays } from '@/components/catalog/entry-form';
import { type FormAction, formEcho } from '@/components/catalog/form-echo';
import { useKeptForm } from '@/components/catalog/use-kept-form';
import { LinkButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import type { MetricId } from '@/lib/metrics/definition';
import type { Question } from '@/lib/surveys/question';
import { EditEffectNote } from './edit-effect-note';
import {
  changedDraft,
  draftOf,
  type QuestionDraft,
  questionOf,
  typedDraft,
} from './question-draft';
import { QuestionFields } from './question-fields';
import { QuestionPreview } from './question-preview';

export type SurveyFormProps = {
  action: FormAction;
  metric: MetricId;
  /** The question to begin with, and a name for it: another `from` starts anew. */
  start: { from: string; question: Question };
  /** The survey that is edited; left out for a new one. */
  survey?: { id: string; key: string; name: string; answers: number };
  /** Links to other metrics and templates, above the question. */
  choices?: ReactNode;
};

/** The form of a survey, beside it the question as its respondents will see it. */
export function SurveyForm({ action, metric, start, survey, choices }: SurveyFormProps) {
  const [state, send] = useActionState(action, { status: 'idle' });
  const { typed, errors, refusal } = formEcho(state);
  const [name, setName] = useState(typed.name ?? survey?.name ?? '');
  const [draft, setDraft] = useState(() => typedDraft(typed, draftOf(start.question)));
  const [from, setFrom] = useState(start.from);
  if (from !== start.from) {
    setFrom(start.from);
    setDraft(draftOf(start.question));
  }
  const change = (part: Partial<QuestionDraft>) => setDraft(changedDraft(metric, draft, part));
  const question = questionOf(draft);
  const form = useKeptForm();
  return (
    <form
      ref={form}
      action={send}
      noValidate
      className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,440px)]"
    >
      <Panel padded>
        <div className="grid gap-4">
          {refusal ? <Notice tone="error">{refusal}</Notice> : null}
          {survey ? <input type="hidden" name="id" value={survey.id} /> : null}
          <input type="hidden" name="metric" value={metric} />
          <TextField
            label="Name"
            name="name"
            error={errors.name ?? errors.metric}
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={80}
            autoComplete="off"
            hint={survey ? keyStays(survey.key) : 'For your team; respondents do not see it.'}
          />
          {choices}
          <QuestionFields metric={metric} draft={draft} errors={errors} change={change} />
          {survey ? (
            <EditEffectNote before={start.question} after={question} answers={survey.answers} />
          ) : null}
          <div className="end">
            <LinkButton href="/surveys">Cancel</LinkButton>
            <SubmitButton>{survey ? 'Save survey' : 'Add survey'}</SubmitButton>
          </div>
        </div>
      </Panel>
      <section aria-label="Preview" className="grid gap-2 lg:sticky lg:top-4">
        <p className="text-xs text-ink-3">As respondents see it</p>
        <QuestionPreview question={question} />
      </section>
    </form>
  );
}
