'use client';

import { SurveyForm, type SurveyFormProps } from '@/components/surveys/survey-form';
import type { Brand } from '@/lib/asking/page-model';
import { pageWords } from '@/lib/asking/page-words';
import { pageLanguageOf, previewPage } from '@/lib/asking/preview-page';
import { mailWords } from '@/lib/mail/mail-words';
import type { MetricId } from '@/lib/metrics/definition';

/** The form of a survey with the page that respondents get, drawn as one types. */
export function SurveyEditor({ brand, ...props }: SurveyFormProps & { brand: Brand }) {
  const { metric } = props;
  return (
    <SurveyForm
      {...props}
      usual={(language) => usualWords(metric, language)}
      draw={(survey, view) => previewPage({ survey, metric, brand, ...view })}
    />
  );
}

function usualWords(metric: MetricId, language: string) {
  const spoken = pageLanguageOf(language);
  const { commentLabels, thanks } = pageWords(spoken);
  const { subject, intro } = mailWords(spoken);
  return { comment: commentLabels[metric], thanks, mailSubject: subject, mailIntro: intro };
}
