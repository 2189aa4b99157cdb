import { useState } from 'react';
import type { FormValues } from '@/lib/form-state';
import type { MetricId } from '@/lib/metrics/definition';
import { type SurveyContent, surveyContent } from '@/lib/surveys/content';
import { type SurveyDraft, tidyContent } from '@/lib/surveys/content-edit';
import {
  changedDraft,
  draftOf,
  type QuestionDraft,
  questionOf,
  typedDraft,
  withWordsOf,
} from './question-draft';

/** A survey to begin with, and a name for it: another `from` starts anew. */
export type DraftStart = SurveyDraft & { readonly from: string };

/** A survey while it is typed, beginning with what a refused form brought back. */
export function useSurveyDraft(metric: MetricId, start: DraftStart, typed: FormValues) {
  const [draft, setDraft] = useState(() => typedDraft(typed, draftOf(start.question)));
  const [content, setContent] = useState(() => typedContent(typed) ?? start.content);
  const [from, setFrom] = useState(start.from);
  if (from !== start.from) {
    setFrom(start.from);
    setDraft(draftOf(start.question));
    setContent(start.content);
  }
  return {
    draft,
    content,
    /** As it would be saved now. */
    survey: { question: questionOf(draft), content },
    changeQuestion: (part: Partial<QuestionDraft>) => setDraft(changedDraft(metric, draft, part)),
    changeContent: setContent,
    changeSurvey: (survey: SurveyDraft) => {
      setDraft(withWordsOf(draft, survey.question));
      setContent(survey.content);
    },
  };
}

function typedContent({ content }: FormValues): SurveyContent | null {
  if (content === undefined) return null;
  try {
    const read = surveyContent.safeParse(JSON.parse(content));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** A survey without what nobody wrote, to compare it with what is kept. */
export function tidySurvey({ question, content }: SurveyDraft): SurveyDraft {
  return { question, content: tidyContent(content) };
}
