'use client';

import { useWords } from '#words';
import { PagePreview } from '@/components/surveys/page-preview';
import type { Brand } from '@/lib/asking/page-model';
import { previewPage } from '@/lib/asking/preview-page';
import type { MetricId } from '@/lib/metrics/definition';
import { bandPoints } from '@/lib/surveys/band-points';
import { languagesOf } from '@/lib/surveys/content';
import type { SurveyDraft } from '@/lib/surveys/content-edit';

/** The page of a survey for somebody who may only look at it. */
export function SurveyPagePreview({
  survey,
  metric,
  brand,
}: {
  survey: SurveyDraft;
  metric: MetricId;
  brand: Brand;
}) {
  const t = useWords();
  const { question, content } = survey;
  return (
    <PagePreview
      label={question.question}
      bands={bandPoints(t, metric, question.scale)}
      languages={languagesOf(content)}
      draw={(view) => previewPage({ survey, metric, brand, ...view })}
    />
  );
}
